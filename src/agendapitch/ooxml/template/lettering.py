"""The words of a fixed shape as they are set: each paragraph's runs with size, colour and typeface."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Protocol

from lxml import etree

from agendapitch.ooxml.checks.opening import A, P, local, whole
from agendapitch.ooxml.template.colours import Colours, elements_in
from agendapitch.ooxml.template.looks import insets_of, spacing_of
from agendapitch.ooxml.template.model import FixedLine, FixedRun, Frame

PLAIN_SIZE = 18.0  # points, where nothing says


class Themed(Protocol):
    """The colours and typefaces of a part."""

    @property
    def colours(self) -> Colours:
        """Return its colours."""

    @property
    def fonts(self) -> Mapping[str, str]:
        """Return its typefaces by "+mj-lt" and "+mn-lt"."""


def lines_in(
    element: etree._Element, body: etree._Element | None, presentation: etree._Element, themed: Themed
) -> tuple[tuple[FixedLine, ...], str, Frame]:
    """Return the paragraphs of a shape's text, where in the shape they stand, and its insets."""
    if body is None or not any((each.text or "").strip() for each in body.iter(f"{A}t")):
        return (), "t", (0, 0, 0, 0)
    box = body.find(f"{A}bodyPr")
    reference = element.find(f"{P}style/{A}fontRef")
    styled = themed.colours.colour(reference)[0] if reference is not None else ""
    lists = [body.find(f"{A}lstStyle"), presentation.find(f"{P}defaultTextStyle")]
    lines = tuple(_line(each, lists, themed, styled or themed.colours.named("tx1") or "000000", _shrunk(box))
                  for each in body.iter(f"{A}p"))
    return lines, box.get("anchor", "t") if box is not None else "t", insets_of([box] if box is not None else [])


def _shrunk(box: etree._Element | None) -> float:
    fitted = box.find(f"{A}normAutofit") if box is not None else None
    return whole(fitted, "fontScale", 100_000) / 100_000 if fitted is not None else 1.0


def _line(
    paragraph: etree._Element, lists: Sequence[etree._Element | None], themed: Themed, colour: str, shrunk: float
) -> FixedLine:
    own = paragraph.find(f"{A}pPr")
    level = whole(own, "lvl") + 1 if own is not None else 1
    inherited = [found for each in lists if each is not None
                 for tag in (f"lvl{level}pPr", "defPPr") if (found := each.find(f"{A}{tag}")) is not None]
    levels = [*([own] if own is not None else []), *inherited]
    runs = tuple(_runs(paragraph, inherited, themed, colour, shrunk))
    align = next((value for each in levels if (value := each.get("algn"))), "l")
    return FixedLine(runs=runs, align=align, spacing=spacing_of(levels, runs[0].size if runs else PLAIN_SIZE))


def _runs(
    paragraph: etree._Element, inherited: Sequence[etree._Element], themed: Themed, usual: str, shrunk: float
) -> Iterator[FixedRun]:
    defaults = [run for level in inherited if (run := level.find(f"{A}defRPr")) is not None]
    for each in elements_in(paragraph):
        if local(each) not in ("r", "fld", "br"):
            continue
        own = each.find(f"{A}rPr")
        looks = [*([own] if own is not None else []), *defaults]
        size = next((whole(look, "sz") / 100 for look in looks if look.get("sz")), PLAIN_SIZE)
        face = next((latin.get("typeface", "") for look in looks if (latin := look.find(f"{A}latin")) is not None),
                    "+mn-lt")
        colour = next((told for look in looks if (told := themed.colours.colour(look.find(f"{A}solidFill"))[0])), usual)
        words = "\n" if local(each) == "br" else each.findtext(f"{A}t") or ""
        is_loud = next((value for look in looks if (value := look.get("cap"))), "") == "all"
        yield FixedRun(
            text=words.upper() if is_loud else words, size=round(size * shrunk, 2), colour=colour,
            font=themed.fonts.get(face, face), bold=_first(looks, "b"), italic=_first(looks, "i"),
        )  # fmt: skip


def _first(looks: Sequence[etree._Element], name: str) -> bool:
    return next((value for look in looks if (value := look.get(name))), "") in ("1", "true")
