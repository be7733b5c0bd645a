"""Which layout of a template is for what: by the places that it has, names and PowerPoint's own words being hints.

A wrong choice spoils a slide and a missing one does not (what has no layout is composed), so whatever is not clearly
right is left out. One master serves a whole deck.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from agendapitch.ooxml.template.model import Frame, LayoutFacts, MasterFacts, TemplateFacts, TextPlace
from agendapitch.records import dataclass

ROLES = ("cover", "section", "content", "two columns", "picture", "title only", "blank")
FURNITURE = ("date", "footer", "number")
BIG = (0.16, 0.12, 0.07)  # of the slide: width, height and area from which a place holds content, not a label
BANDS = 2  # labels that may stay empty beside content, such as a subheading and a source line
_ALIKE = 1.6  # how many times as large one of two columns may be

# Words of layouts' names in many languages. They only tip the scale between layouts that both could serve.
_NAMED = {
    "cover": "title slide|titelfolie|diapositive de titre|diapositiva de t|slide de t|cover|capa|portada|titre|teitl|"
             "titelblatt|slajd tytu|表紙|タイトル スライド",
    "section": "section|abschnitt|sección|seção|adran|kapitel|divider|chapter|nagłówek sekcji|セクション|中扉",
    "content": "title and content|title, content|titel und inhalt|titre et contenu|título e conteúdo|título y objetos|"
               "teitl a chynnwys|タイトルとコンテンツ|main|bullets",
    "two columns": "two|zwei|deux|dois|dos|2 col|2 cont|dau|columns|2つ|half|halves",
    "picture": "picture|image|photo|bild|imagem|imagen|foto|llun|図",
    "title only": "title only|nur titel|titre seul|somente|sólo|teitl yn unig|タイトルのみ",
    "blank": "blank|leer|leeg|vide|vuoto|em branco|vazio|blanco|vacío|gwag|tom |pusty|白紙|empty",
}  # fmt: skip
_SPECIAL = ("agenda|contents|inhaltsverz|sommaire|quote|zitat|citation|team|contact|kontakt|code|discussion|diskussion|"
            "aufgabe|exkurs|end |closing|thank|danke|merci|chart|diagram|table|vertical|vertik|logo|notes|timeline|"
            "caption|legende|légende|comparison|vergleich|comparaison")  # fmt: skip
_TYPED = {"title": "cover", "secHead": "section", "obj": "content", "twoObj": "two columns", "picTx": "picture",
          "titleOnly": "title only", "blank": "blank"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Signature:
    """What a layout offers: its title, its large places for content from left to right, its labels."""

    title: TextPlace | None
    large: tuple[TextPlace, ...]
    labels: tuple[TextPlace, ...]
    slide: tuple[float, float]

    @property
    def large_pictures(self) -> tuple[TextPlace, ...]:
        """Return the large places that take a picture and nothing else."""
        return tuple(place for place in self.large if place.kind == "picture")

    @property
    def title_is_at_top(self) -> bool:
        """Return whether the title stands in the heading band, above what follows."""
        return self.title is not None and _middle(self.title.frame) < 0.36 * self.slide[1]


@dataclass(frozen=True, slots=True)
class Choice:
    """The layout that serves a role, and why it was taken."""

    role: str
    layout: LayoutFacts
    why: str


def choose_layouts(template: TemplateFacts) -> tuple[MasterFacts, dict[str, Choice]]:
    """Return the master for a whole deck, and the layout for each role that one clearly serves."""
    slide = (template.width, template.height)
    chosen = [(master, _choices(master, slide)) for master in template.masters]
    return max(chosen, key=lambda each: len(each[1]))  # the first of equals, as PowerPoint offers them


def signature(layout: LayoutFacts, slide: tuple[float, float]) -> Signature:
    """Return what a layout offers once furniture and what no slide could fill are left out."""
    usable = [place for place in layout.places if place.is_usable and place.kind not in FURNITURE]
    titles = [place for place in usable if place.kind == "title"]
    rest = sorted((place for place in usable if place.kind != "title"), key=lambda place: place.frame[0])
    large = tuple(place for place in rest if _is_large(place.frame, slide))
    labels = (*titles[1:], *(place for place in rest if place not in large))
    return Signature(next(iter(titles), None), large, labels, slide)


def safe_area(master: MasterFacts, choices: dict[str, Choice], slide: tuple[float, float]) -> Frame:
    """Return where content may stand: the body of the content layout, else what is left under the title."""
    if "content" in choices:
        return signature(choices["content"].layout, slide).large[0].frame
    bodies = [place.frame for place in master.places if place.kind == "body" and place.is_usable]
    titled = [place.frame for place in master.places if place.kind == "title" and place.is_usable]
    if bodies and _is_large(bodies[0], slide):
        return bodies[0]
    margin = 0.06 * slide[0]
    top = max((frame[1] + frame[3] for frame in titled if _middle(frame) < 0.36 * slide[1]), default=0.16 * slide[1])
    return margin, top, slide[0] - 2 * margin, 0.92 * slide[1] - top


def _choices(master: MasterFacts, slide: tuple[float, float]) -> dict[str, Choice]:
    usual = Counter(layout.background for layout in master.layouts).most_common(1)
    read = [(layout, signature(layout, slide)) for layout in master.layouts]
    found: dict[str, Choice] = {}
    for role, suits in _SUITS.items():
        scored = [
            (_score(role, layout, each, read, usual_background=layout.background == usual[0][0]), layout)
            for layout, each in read
            if suits(layout, each, slide) and not _is_taken(role, layout, found)
        ]
        if scored:
            points, best = max(scored, key=lambda each: (each[0], -each[1].number))
            if points >= _ENOUGH:
                found[role] = Choice(role, best, _why(role, best, signature(best, slide)))
    return found


_ENOUGH = 0.0


def _is_taken(role: str, layout: LayoutFacts, found: dict[str, Choice]) -> bool:
    """Return whether the layout already is the cover: a section that looks like it would be a second beginning."""
    return role == "section" and "cover" in found and found["cover"].layout is layout


def _is_cover(layout: LayoutFacts, offered: Signature, _: tuple[float, float]) -> bool:
    """A large title that is no heading, with a line under it at most: and told to be one by name, type or subtitle."""
    told = _hints(layout) & {"cover"} or (offered.title is not None and offered.title.type == "ctrTitle")
    return _is_display(offered) and bool(told) and "section" not in _hints(layout) and not offered.large_pictures


def _is_section(layout: LayoutFacts, offered: Signature, _: tuple[float, float]) -> bool:
    return _is_display(offered) and "section" in _hints(layout) and not offered.large_pictures


def _is_display(offered: Signature) -> bool:
    """Return whether the title is what the slide is for."""
    title = offered.title
    if title is None or len(offered.large) > 2 or len(offered.labels) > 3 or title.is_upright:
        return False
    if offered.large and all(place.type == "subTitle" for place in offered.large):
        return True
    beside = [place for place in offered.large if place.kind != "body" or place.size >= title.size]
    deep = _middle(title.frame) >= 0.25 * offered.slide[1]
    return not beside and (deep or not offered.large)


def _is_content(layout: LayoutFacts, offered: Signature, slide: tuple[float, float]) -> bool:
    if not offered.title_is_at_top or len(offered.large) != 1 or len(offered.labels) > BANDS:
        return False
    body, title = offered.large[0], offered.title
    assert title is not None
    below = body.frame[1] >= title.frame[1] + 0.5 * title.frame[3]
    upright = body.is_upright or title.is_upright or title.frame[3] > 0.5 * slide[1]
    return body.kind == "body" and below and not upright and _area(body.frame) >= 0.3 * slide[0] * slide[1]


def _is_two_columns(layout: LayoutFacts, offered: Signature, _: tuple[float, float]) -> bool:
    if not offered.title_is_at_top or len(offered.large) != 2 or len(offered.labels) > BANDS:
        return False
    left, right = (place.frame for place in offered.large)
    pictures = len(offered.large_pictures)
    return pictures == 0 and _side_by_side(left, right) and _alike(left, right)


def _is_picture(layout: LayoutFacts, offered: Signature, slide: tuple[float, float]) -> bool:
    if offered.title is None or len(offered.large_pictures) != 1 or len(offered.large) > 2 or len(offered.labels) > 2:
        return False
    picture = offered.large_pictures[0].frame
    behind = picture[2] > 0.97 * slide[0] and picture[3] > 0.97 * slide[1]  # a photograph under text, not beside it
    return not behind


def _is_title_only(layout: LayoutFacts, offered: Signature, slide: tuple[float, float]) -> bool:
    return offered.title_is_at_top and not offered.large and not offered.labels and not _is_covered(layout, slide)


def _is_blank(layout: LayoutFacts, offered: Signature, slide: tuple[float, float]) -> bool:
    is_empty = not (offered.title or offered.large or offered.labels or _is_covered(layout, slide))
    return is_empty and "blank" in _hints(layout)


_SUITS: dict[str, Callable[[LayoutFacts, Signature, tuple[float, float]], bool]] = {
    "cover": _is_cover, "section": _is_section, "content": _is_content, "two columns": _is_two_columns,
    "picture": _is_picture, "title only": _is_title_only, "blank": _is_blank,
}  # fmt: skip


def _score(
    role: str, layout: LayoutFacts, offered: Signature, read: Sequence[tuple[LayoutFacts, Signature]], *,
    usual_background: bool,
) -> float:  # fmt: skip
    points = 1.0 + 0.6 * (role in _hints(layout)) + 0.4 * (_TYPED.get(layout.type) == role)
    if _says(layout.name, _SPECIAL):
        points -= 0.9
    if role not in ("cover", "section"):
        points -= 0.5 * (not usual_background) + 0.3 * layout.has_own_colours
        points -= 0.08 * min(4, len(layout.fixed))
    points -= 0.15 * len(offered.labels) * (role != "cover")
    first = read[0][0].number if read else 0
    return points - 0.01 * (layout.number - first)


def _hints(layout: LayoutFacts) -> set[str]:
    named = {role for role, words in _NAMED.items() if _says(layout.name, words)}
    return named | {_TYPED[layout.type]} if layout.type in _TYPED else named


def _says(name: str, words: str) -> bool:
    told = f"{name.casefold()} "
    return any(word in told for word in words.split("|"))


def _why(role: str, layout: LayoutFacts, offered: Signature) -> str:
    count = len(offered.large)
    has = "no title" if offered.title is None else f"a title of {offered.title.size:g} pt"
    holds = "" if role in ("cover", "section") or not count else f" and {count} large place{'s' if count > 1 else ''}"
    hint = ", and its name or type says so" if role in _hints(layout) else ""
    return f"{has}{holds}{hint}"


def _is_large(frame: Frame, slide: tuple[float, float]) -> bool:
    width, height = frame[2] / slide[0], frame[3] / slide[1]
    return width >= BIG[0] and height >= BIG[1] and width * height >= BIG[2]


def _side_by_side(left: Frame, right: Frame) -> bool:
    apart = left[0] + left[2] <= right[0] + 0.1 * right[2]
    shared = min(left[1] + left[3], right[1] + right[3]) - max(left[1], right[1])
    return apart and shared >= 0.6 * max(left[3], right[3])


def _alike(left: Frame, right: Frame) -> bool:
    return max(_area(left), _area(right)) <= _ALIKE * min(_area(left), _area(right))


def _is_covered(layout: LayoutFacts, slide: tuple[float, float]) -> bool:
    """Return whether a fixed shape takes much of the slide; one over all of it is its ground."""
    shares = [_area(shape.frame) / (slide[0] * slide[1]) for shape in layout.fixed]
    return any(0.35 < share < 0.97 for share in shares)


def _area(frame: Frame) -> float:
    return frame[2] * frame[3]


def _middle(frame: Frame) -> float:
    return frame[1] + frame[3] / 2
