"""Accessibility: what is on the screen reaches people who cannot see it, and people who listen to the recording."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from agendapitch.coach.marking import parts
from agendapitch.coach.model import Found, Talk
from agendapitch.coach.rule import rule
from agendapitch.diagnostics import Level
from agendapitch.script.model import Image, Text

SHORTEST, LONGEST = 4, 40  # words that describe a picture


@rule(Level.FIX, precision=0.99)
def acc01_picture_without_words(talk: Talk) -> Iterator[Found]:
    """A picture has no words for people who cannot see it.

    Why: a council's slides are public papers, and the law asks that everybody can use those. One sentence does it,
    and often it is the sentence that you should say as well.

    Bad:
        opening: {title: A bin that nobody came for, image: IMG_2041.JPG}

    Good:
        opening: {title: A bin that nobody came for, image: {file: bin.jpg, shows: A full green bin on a wet pavement}}

    Ignore it when: the picture says nothing and only makes the slide prettier; then write `decoration: yes`.
    """
    for image, file in _pictures(talk):
        if not image.decoration and not (image.shows and image.shows.text.strip()):
            yield Found(at=file, message=f"There are no words yet for what {file.text} shows.",
                        hint="Write `shows:` and one sentence under the picture, or `decoration: yes`.")


@rule(Level.THINK, precision=0.85)
def acc02_words_that_do_not_show_it(talk: Talk) -> Iterator[Found]:
    """The words for a picture do not let anybody picture it.

    Why: a screen reader says “image” by itself, so “image of” comes twice, and the name of a file says nothing. Very
    few words leave people guessing; very many keep them from hearing you.

    Bad:
        opening: {title: A bin that nobody came for, image: {file: bin.jpg, shows: Image of a bin}}

    Good:
        opening: {title: A bin that nobody came for, image: {file: bin.jpg, shows: A full green bin on a wet pavement}}

    Ignore it when: the short words are all there is to see, such as a number on a door.
    """
    for image, _ in _pictures(talk):
        shows = image.shows
        if shows is None or image.decoration:
            continue
        words = len(shows.text.split())
        if _file_name().fullmatch(shows.text.strip()):
            yield Found(at=shows, level=Level.FIX, message="This is the name of a file, not what the picture shows.",
                        hint="Write one sentence that you would say on the phone: who, where, what happens.")
        elif named := next(parts(shows, _image_of()), None):
            yield Found(at=named, message=f"“{named.words}” is said twice: screen readers say it by themselves.",
                        hint="Begin with what is to be seen.")
        elif not SHORTEST <= words <= LONGEST:
            amount = "Few" if words < SHORTEST else "Very many"
            yield Found(at=shows, message=f"{amount} words stand for this picture ({words}).",
                        hint="One sentence is right: who, where, what happens.")


@rule(Level.FIX, precision=0.9)
def acc04_only_some_can_see_that(talk: Talk) -> Iterator[Found]:
    """The words point at something that only some people see.

    Why: there are people in the room who cannot see the screen, and people who listen on a train. “The red bars” is
    nothing to them; “four in ten calls” is.

    Bad:
        opening: {title: A bin that nobody came for, say: "As you can see, it is full."}

    Good:
        opening: {title: A bin that nobody came for, say: "It is full, and it has been full for a week."}

    Ignore it when: you say in the same breath what is there to see.
    """
    for place in talk.places:
        if (place.shown or place.spoken) and not place.quoted and place.field != "say in 5":
            for match in talk.find(place.text, "inclusive", "looks"):
                yield Found(at=match, message=f"“{match.words}” leaves out people who cannot see the slide.",
                            hint="Say what it shows.")


@rule(Level.FIX, precision=0.9)
def acc05_bare_web_address(talk: Talk) -> Iterator[Found]:
    """A web address is written out, or a link is called “click here”.

    Why: nobody can click in a meeting, and a screen reader spells an address letter by letter.

    Bad:
        closing: Read it all at https://www.ashcombevale.example/libraries/sundays/full-report

    Good:
        closing: Read it all in the report on our libraries page, or ask for it at any counter

    Ignore it when: the address is so short that people can write it down while you say it.
    """
    for place in talk.places:
        told = (place.shown or place.spoken) and not place.backup
        if told and any(sign in place.text.text.casefold() for sign in ("/", "www.", "click")):
            for match in parts(place.text, _address()):
                here = match.words.casefold() == "click here"
                yield Found(at=match, message="Nobody can click in a meeting." if here else
                            "Nobody can follow a web address in a meeting, and a screen reader spells it out.",
                            hint="Name the page, and put the address in `source` or `notes`.")


@rule(Level.FIX, precision=0.98)
def acc06_same_title_twice(talk: Talk) -> Iterator[Found]:
    """Two slides have the same title.

    Why: people who use a screen reader move about by titles, as others leaf through pages. Two of the same name are
    one too many, and each could have said something.

    Bad:
        evidence:
          - {title: What we found last winter, say: We counted calls.}
          - {title: What we found last winter, say: We counted visits.}

    Good:
        evidence:
          - {title: What we found last winter, say: We counted calls.}
          - {title: What Gresham found last winter, say: They counted visits.}

    Ignore it when: never. A slide that had to be divided is numbered by itself.
    """
    first: dict[str, str] = {}
    for place in talk.places:
        if place.field != "title" or place.section == "title" or not place.beat:
            continue
        title = " ".join(place.text.text.casefold().split()).rstrip(".")
        if first.setdefault(title, place.beat) != place.beat:
            yield Found(at=place.text, message=f"Two slides are called “{place.text.text}”.",
                        hint="Give each its own title. People who use screen readers move about by them.")


def _pictures(talk: Talk) -> Iterator[tuple[Image, Text]]:
    """Yield each picture that has a file, backup slides too, once."""
    for place in talk.places:
        if place.field == "file" and isinstance(place.point, Image):
            yield place.point, place.text


@cache
def _file_name() -> re.Pattern[str]:
    return re.compile(r"\S+\.(?:jpe?g|png|gif|webp|tiff?|bmp|heic)|(?:IMG|DSC|DSCF|PXL|P)[_-]?\d+", re.IGNORECASE)


@cache
def _image_of() -> re.Pattern[str]:
    return re.compile(r"^\W*(?:an?\s+|the\s+)?(?:image|picture|photo|photograph|graphic|screenshot)\s+(?:of|showing)\b",
                      re.IGNORECASE)


@cache
def _address() -> re.Pattern[str]:
    # Without http or www an address is bare only past its first slash: people can write “holm.example/bins” down.
    return re.compile(r"https?://\S*[\w/]|\bwww\.\S*[\w/]|\b[\w-]+(?:\.[\w-]+)+/\S+/\S*[\w/]|\bclick here\b",
                      re.IGNORECASE)
