"""A deck template: what `pack.yaml` says of it. Every key is declared once; reader, schema and page read this."""

from __future__ import annotations

from pathlib import Path

from agendapitch.records import dataclass

FORMAT = 1
"""The format of deck templates that this version reads; a template without `format` is of the first."""
PACK_FILE, WORDS_FILE, HOUSE_FILE = "pack.yaml", "words.yaml", "house/house.yaml"
STORYLINES, PITCHES, PICTURES = "storylines", "pitches", "pictures"


@dataclass(frozen=True, slots=True, kw_only=True)
class PackKey:
    """One key of pack.yaml: the attribute of `Pack` it fills, what it means, and the pattern of its value."""

    name: str
    attribute: str
    meaning: str
    example: str
    needed: bool = False
    pattern: str = ""
    wanted: str = ""


NAME = r"[a-z0-9]+(-[a-z0-9]+)*"
VERSION = r"\d{1,6}(\.\d{1,6}){0,3}"
KEYS = (
    PackKey(name="name", attribute="name", meaning="Its name, as scripts write it after `template:`",
            example="open-floods", needed=True, pattern=NAME, wanted="small letters and figures, with single hyphens"),
    PackKey(name="version", attribute="version", meaning="Its version; raise it whenever you give it away again",
            example='"1.2"', needed=True, pattern=VERSION, wanted='a number such as "2" or "2.1"'),
    PackKey(name="title", attribute="title", meaning="What it is called in lists", needed=True,
            example="Open what we know after a flood"),
    PackKey(name="about", attribute="about", meaning="What is in it, in a sentence or two", needed=True,
            example="A pitch to Cabinet for sharing river levels and road closures."),
    PackKey(name="for", attribute="suits", meaning="The situation that it is for",
            example="A flood has shown what the council knew and nobody else could see."),
    PackKey(name="made by", attribute="made_by", meaning="The council or the people who made it",
            example="Ashcombe Vale District Council"),
    PackKey(name="licence", attribute="licence", meaning="On what terms others may use it", needed=True,
            example="Open Government Licence v3.0"),
    PackKey(name="needs", attribute="needs", meaning="The oldest agendapitch that reads it", example='"0.1"',
            pattern=VERSION, wanted='a version of agendapitch such as "0.1"'),
    PackKey(name="format", attribute="format", meaning="The format of the template; 1 unless said", example='"1"',
            pattern=r"\d{1,4}", wanted="a whole number"),
    PackKey(name="based on", attribute="based_on", meaning="A template whose storylines, words and look are used "
            "where this one has none", example="starter@1", pattern=rf"{NAME}(@{VERSION})?",
            wanted="a template's name, or name@version"),
    PackKey(name="style", attribute="style", meaning="The council's PowerPoint template in `house/`, in whose look its "
            "decks are made; it takes the place of `house/house.yaml`", example="house/council.potx",
            pattern=r"house/[^/\\]{1,100}\.(potx|pptx)",
            wanted="the path of a .potx or a .pptx in house/, such as house/council.potx"),
    PackKey(name="layouts", attribute="layouts", meaning="Which layout of that PowerPoint template is for what, where "
            "another choice is wanted: its name or number, or `none`; `title` and `body` are indexes of its places",
            example="cover: Title dark"),
    PackKey(name="storyline", attribute="storyline", meaning="The storyline of scripts that name none",
            example="open up what we know"),
    PackKey(name="blanks", attribute="blanks", meaning="What `new --template` asks for: each blank, its question and "
            "an example", example="river: {ask: Which river?, example: River Torrow}"),
)  # fmt: skip


LAYOUT_ROLES = ("cover", "section", "content", "two columns", "picture", "title only", "blank")
"""What a layout of a PowerPoint template may be for."""
LAYOUT_PLACES = ("title", "body", "left", "right", "picture")


@dataclass(frozen=True, slots=True)
class LayoutWish:
    """A layout for a role, by its name or by master and number ("0.3"); "" where the role is to be composed.

    `places` maps title, body, left, right and picture to the index of the layout's place.
    """

    role: str
    name: str
    places: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Blank:
    """A place to fill in a starter script: `<name>` there, what is asked for it, and an example of an answer."""

    name: str
    ask: str
    example: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Pack:
    """A deck template in its folder. `storylines` and `pitches` are files there, without their ending."""

    folder: Path
    name: str
    version: str
    title: str
    about: str
    licence: str
    suits: str = ""
    made_by: str = ""
    needs: str = ""
    format: str = "1"
    based_on: str = ""
    style: str = ""
    layouts: tuple[LayoutWish, ...] = ()
    storyline: str = ""
    blanks: tuple[Blank, ...] = ()
    storylines: tuple[str, ...] = ()
    pitches: tuple[str, ...] = ()

    def __str__(self) -> str:
        return f"{self.name}@{self.version}"


def numbers(version: str) -> tuple[int, ...]:
    """Return a version as numbers to sort by; "2.0" sorts as "2"."""
    parts = [int(part) for part in version.split(".") if part.isdecimal()]
    while len(parts) > 1 and parts[-1] == 0:
        parts.pop()
    return tuple(parts)


def is_version(version: str, asked: str) -> bool:
    """Return whether a version is the one asked for: "2" means 2, 2.0 and 2.1; "" means any."""
    wanted = numbers(asked)
    return numbers(version) == wanted or version.split(".")[: len(wanted)] == [str(part) for part in wanted]
