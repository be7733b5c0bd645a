"""Pictures of the slides, drawn from the scene: no PowerPoint, no LibreOffice."""
