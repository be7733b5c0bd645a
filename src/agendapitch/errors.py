"""Exceptions: a broken world, never an author's mistake (that is a `Diagnostic`).

    PitchError                 exit code 4 unless a subclass says otherwise
      UnreadableFile           a file is missing, locked, not text
        TooLarge               it is larger than a file of its kind may be
      DamagedHouse             a compiled house or a template cannot be used
      DamagedPack              a deck template cannot be used, or is not safe to unpack
      DeckNotOurs              exit code 3: the file would be overwritten and is not ours, or was edited
      CannotWrite              full disk, locked file, unwritable folder
      WrongUse                 exit code 2: the command was used wrongly
"""

from __future__ import annotations


class PitchError(Exception):
    """Something outside the script failed. The message is one plain sentence for the user."""

    exit_code = 4


class UnreadableFile(PitchError):
    """A file cannot be read."""


class TooLarge(UnreadableFile):
    """A file is larger than a file of its kind may be."""


class DamagedHouse(PitchError):
    """A house style cannot be used."""


class DeckNotOurs(PitchError):
    """A deck would be overwritten that this tool did not write, or that someone has edited since."""

    exit_code = 3


class CannotWrite(PitchError):
    """A file cannot be written; what was there before is still whole."""


class WrongUse(PitchError):
    """The command was used wrongly."""

    exit_code = 2


class DamagedPack(PitchError):
    """A deck template cannot be used, or is not safe to unpack."""
