"""The PowerPoint writer."""
