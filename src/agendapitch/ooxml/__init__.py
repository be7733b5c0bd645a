"""The only door to python-pptx and lxml."""
