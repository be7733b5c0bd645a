"""The traps of YAML, each with its own sentence: what a person meant, and what to type instead.

`mend.py` puts one refused line right in memory, so that the reading can go on and find the rest.
`silent.py` finds what YAML takes without a word and reads as something else.
"""
