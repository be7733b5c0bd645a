"""Storylines: the order of a talk and the seconds each part may take, read from a deck template."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from agendapitch.records import dataclass
from agendapitch.units import Seconds
from agendapitch.workspace import Workspace
from agendapitch.yamltext import plain, read_yaml

DEFAULT = "means to an end"
NAMES = (
    "means to an end",
    "spend to save",
    "who should run it",
    "open up what we know",
    "make it easier",
    "put it right",
    "decide it together",
)
_FOLDER = "starter/storylines"


@dataclass(frozen=True, slots=True)
class Target:
    """The seconds a beat should take in a slot of 5, 10 and 20 minutes; 0 where it is left out."""

    at_5: Seconds
    at_10: Seconds
    at_20: Seconds


@dataclass(frozen=True, slots=True)
class Place:
    """One part of a storyline: the script's section it is told from, what it says, and its seconds."""

    section: str
    says: str
    target: Target


@dataclass(frozen=True, slots=True)
class Storyline:
    """The order of a talk."""

    name: str
    places: tuple[Place, ...]


@lru_cache(maxsize=8)
def read_storyline(workspace: Workspace, name: str) -> Storyline:
    """Return one of the storylines in NAMES."""
    file = f"{_FOLDER}/{name.replace(' ', '-')}.yaml"
    root = read_yaml(workspace.deck_file(file).decode(), file=file).value
    slides: list[dict[str, Any]] = plain(root)["slides"] if root else []
    return Storyline(name, tuple(_place(slide) for slide in slides))


def _place(slide: dict[str, Any]) -> Place:
    # `from: purpose + benefits + ask` is told from the purpose; `evidence 2` is the second of the evidence.
    section = slide["from"].split(" + ")[0].rstrip(" 0123456789")
    target = Target(int(slide["at 5"]), int(slide["at 10"]), int(slide["at 20"]))
    return Place(section, slide["says"], target)
