"""A PowerPoint file that a council gives as its template: opened, mended, emptied of its samples, and read."""
