"""Many decks from one script: a table fills its blanks, row by row, and each row becomes a deck."""
