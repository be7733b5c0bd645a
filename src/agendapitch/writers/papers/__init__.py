"""Papers for the presenter: cue cards and the whole script, as PDF and as Word."""
