"""What is wrong in a template, or worth knowing, in a sentence each: once, and as the template's own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from agendapitch.diagnostics import Diagnostic, Level
from agendapitch.house.colours import contrast
from agendapitch.house.paging import inner_box
from agendapitch.house.palettes import is_office_palette
from agendapitch.house.roles import FURNITURE
from agendapitch.house.sight import look_at
from agendapitch.house.understanding import Understood, printed_words
from agendapitch.ooxml.template.model import LayoutFacts, TextPlace
from agendapitch.ooxml.template.opening import own_faults
from agendapitch.units import SLIDE_HEIGHT

TEXT_FLOOR, TITLE_FLOOR = 18.0, 24.0  # points on a slide of the usual height, for a meeting room
LARGE = 24.0  # points, from which 3:1 is enough
ENOUGH, ENOUGH_IF_LARGE = 4.5, 3.0
NARROWEST = 0.75  # of the slide's width that the layouts' places together should span
SHOWN = 3  # examples in one sentence
# Typefaces that come with Windows or Office, and so are on a meeting room's machine.
COMMON_FONTS = frozenset((
    "arial", "arial black", "arial narrow", "bahnschrift", "bookman old style", "calibri", "calibri light", "cambria",
    "candara", "century", "century gothic", "comic sans ms", "consolas", "constantia", "corbel", "corbel light",
    "courier new", "ebrima", "franklin gothic book", "franklin gothic demi", "franklin gothic medium", "gabriola",
    "garamond", "georgia", "gill sans mt", "impact", "ink free", "lucida console", "lucida sans unicode",
    "malgun gothic", "meiryo", "meiryo ui", "microsoft yahei", "ms gothic", "ms pgothic", "palatino linotype",
    "rockwell", "segoe print", "segoe script", "segoe ui", "segoe ui light", "segoe ui semibold",
    "segoe ui semilight", "segoe ui symbol", "sitka text", "sylfaen", "symbol", "tahoma", "times new roman",
    "trebuchet ms", "tw cen mt", "verdana", "webdings", "wingdings", "yu gothic", "yu gothic light", "游ゴシック",
    "游ゴシック light",
))  # fmt: skip


def find_faults(known: Understood) -> Iterator[Diagnostic]:
    """Yield what the makers of a template should know, what matters most first."""
    used = [choice.layout for choice in known.choices.values()]
    yield from _contrast(known, used)
    yield from _small_text(used, SLIDE_HEIGHT / known.facts.height)
    yield from _narrow(known)
    yield from _outside(known)
    yield from _fonts(known)
    yield from _colours(known)
    yield from _printed(known)
    yield from _mended(known)
    yield from _left(known)
    yield from _own(known)


def _contrast(known: Understood, layouts: Sequence[LayoutFacts]) -> Iterator[Diagnostic]:
    unknown = []
    for layout in layouts:
        for place in _read_from_afar(layout):
            ratio = _least_contrast(known, layout, place)
            if ratio is None:
                unknown.append(layout.name)
            elif ratio < (ENOUGH_IF_LARGE if place.size >= LARGE else ENOUGH):
                yield _too_pale(layout, place, ratio)
    if unknown:
        yield _finding(
            "HOU02", "contrast-not-measured", Level.THINK,
            f"Text is in a gradient, or on a picture that cannot be opened, in {_some(unknown)}: its contrast was not "
            "measured.", "Look at these layouts from across a room.",
        )  # fmt: skip


def _least_contrast(known: Understood, layout: LayoutFacts, place: TextPlace) -> float | None:
    """Return the least contrast of a text with what it stands on, None where that cannot be measured."""
    if not place.colour:
        return None
    if not place.ground.is_picture:
        return min(contrast(place.colour, ground) for ground in place.ground.colours or ("FFFFFF",))
    scale = SLIDE_HEIGHT / min(known.slide)
    box = inner_box(place, scale)
    sight = look_at(known, layout, scale, box, furnished=False)
    return sight.ground(box).contrast(place.colour) if sight.is_certain(box) else None


def _too_pale(layout: LayoutFacts, place: TextPlace, ratio: float) -> Diagnostic:
    if place.ground.is_picture:
        return _finding(
            "HOU02", "contrast-on-picture", Level.THINK,
            f"In “{layout.name}” the text of “{place.name}” (#{place.colour}) has a contrast of {ratio:.1f}:1 with the "
            "picture under it, where that is worst.",
            "Look at it from across a room; quiet the picture there, or put a plain ground under the text.",
        )  # fmt: skip
    return _finding(
        "HOU01", "low-contrast", Level.FIX,
        f"In “{layout.name}” the text of “{place.name}” (#{place.colour}) has a contrast of {ratio:.1f}:1 with what it "
        "stands on.", "Text needs 4.5:1, large text 3:1. Make it darker, or lighter on a dark ground.",
    )  # fmt: skip


def _small_text(layouts: Sequence[LayoutFacts], scale: float) -> Iterator[Diagnostic]:
    for layout in layouts:
        for place in _read_from_afar(layout):
            floor = TITLE_FLOOR if place.kind == "title" else TEXT_FLOOR
            if place.size * scale < floor - 0.05:
                is_scaled = abs(scale - 1) > 0.02
                seen = f", which looks like {place.size * scale:.0f} pt on a usual slide" if is_scaled else ""
                yield _finding(
                    "HOU03", "small-text", Level.FIX,
                    f"In “{layout.name}” the text of “{place.name}” is {place.size:g} pt{seen}.",
                    f"From the back of a meeting room people read {floor:g} pt and larger.",
                )  # fmt: skip


def _narrow(known: Understood) -> Iterator[Diagnostic]:
    frames = [place.frame for layout in known.master.layouts for place in layout.places if place.is_usable]
    span = max((frame[0] + frame[2] for frame in frames), default=0) - min((frame[0] for frame in frames), default=0)
    if frames and span < NARROWEST * known.facts.width:
        yield _finding(
            "HOU04", "layouts-too-small", Level.FIX,
            f"The places of its layouts together take only {span / known.facts.width:.0%} of the slide's width.",
            "The slide was made larger after the layouts were drawn. Scale the layouts in the slide master.",
        )  # fmt: skip


def _outside(known: Understood) -> Iterator[Diagnostic]:
    if known.opened.outside:
        yield _finding(
            "HOU05", "asks-for-files-elsewhere", Level.FIX,
            f"It asks for files elsewhere when it is opened: {_some(known.opened.outside)}.",
            "Put the picture itself into the template instead of a link to it.",
        )  # fmt: skip


def _fonts(known: Understood) -> Iterator[Diagnostic]:
    embedded = {font.casefold() for font in known.facts.embedded_fonts}
    missing = [f for f in known.facts.fonts if f.casefold() not in COMMON_FONTS and f.casefold() not in embedded]
    if missing:
        yield _finding(
            "HOU06", "font-may-be-missing", Level.THINK,
            f"Not on every machine: {_some(missing)}. Another typeface takes its place there, often a wider one.",
            "Make sure that it is on the meeting room's machine, or choose one that comes with Windows.",
        )  # fmt: skip


def _colours(known: Understood) -> Iterator[Diagnostic]:
    if is_office_palette(known.master.palette):
        own = [f"#{colour}" for colour in known.facts.literals][:SHOWN]
        drawn = f" Its shapes use {', '.join(own)}." if own else ""
        yield _finding(
            "HOU07", "colours-of-office", Level.THINK,
            f"The theme's colours are Office's own, so charts and shapes that people add are not in yours.{drawn}",
            "Set your colours in the slide master under Colours › Customise Colours.",
        )  # fmt: skip


def _printed(known: Understood) -> Iterator[Diagnostic]:
    words = [f"“{_short(text)}” ({where})" for text, where in printed_words(known.master)]
    if words:
        yield _finding(
            "HOU08", "words-it-prints", Level.THINK,
            f"It prints words that no slide can change: {_some(words)}.",
            "Take names, dates and events out of the master; leave what holds for every talk.",
        )  # fmt: skip


def _mended(known: Understood) -> Iterator[Diagnostic]:
    for sentence in known.opened.mended:
        yield _finding("HOU09", "mended-on-opening", Level.THINK, sentence, "")


def _left(known: Understood) -> Iterator[Diagnostic]:
    count = known.opened.slides
    slides = [f"{count} sample slide{'' if count == 1 else 's'}"] if count else []
    found = [*slides, *known.opened.removed]
    if found:
        yield _finding(
            "HOU10", "left-in-it", Level.THINK, f"Still in the file, and left out of every deck: {', '.join(found)}.",
            "Whoever is given the template can read this. File › Info › Inspect Document removes most of it.",
        )  # fmt: skip


def _own(known: Understood) -> Iterator[Diagnostic]:
    faults = [fault.rstrip(".") for fault in own_faults(known.opened) if "leave the kind out" not in fault]
    if faults:
        more = f"; and {len(faults) - SHOWN} more" if len(faults) > SHOWN else ""
        yield _finding(
            "HOU11", "wrong-in-the-template", Level.THINK,
            f"Wrong in the template itself: {'; '.join(faults[:SHOWN])}{more}.",
            "PowerPoint may not mind. Saving the template again in PowerPoint mends most of this.",
        )  # fmt: skip


def _read_from_afar(layout: LayoutFacts) -> list[TextPlace]:
    kinds = (*FURNITURE, "picture", "object")
    return [place for place in layout.places if place.is_usable and place.kind not in kinds]


def _finding(rule: str, name: str, level: Level, message: str, hint: str) -> Diagnostic:
    return Diagnostic(rule=rule, name=name, level=level, message=message, hint=hint, section="style")


def _some(items: Sequence[str]) -> str:
    once = list(dict.fromkeys(items))
    more = f" and {len(once) - SHOWN} more" if len(once) > SHOWN else ""
    return f"{', '.join(once[:SHOWN])}{more}"


def _short(text: str) -> str:
    return text if len(text) <= 50 else f"{text[:49].rstrip()}…"
