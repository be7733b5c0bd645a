"""A template's own colours by role: what it has is used as it is, the rest is derived so that it can be read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from agendapitch.house.brand import brand_house
from agendapitch.house.colours import contrast, from_oklch, to_oklch
from agendapitch.house.palettes import brand_colours, is_office_palette
from agendapitch.house.sight import Ground
from agendapitch.ooxml.template.colours import derived
from agendapitch.records import dataclass

TEXT, SHAPE, SEEN = 4.5, 3.0, 1.15  # contrast of text, of what a chart shows, of a panel with the slide
QUIET = 4.9  # of muted text, which should not be at the limit
BRIGHT = 9.0  # contrast with black from which a colour is bright, and dark words on it are as they should be
MUD = (0.7, 2.0)  # OKLCH hues, in radians, that are brown or olive when they are dark
PALE = 0.04  # OKLCH chroma up to which a colour is quiet enough for grounds, muted text and bars
STEP = 0.005
WHITE, BLACK = "FFFFFF", "000000"
SLOTS = ("tx1", "bg1", "accent1", "accent2", "tx2", "bg2", "accent3", "accent4", "accent5", "accent6")
# Text and what it stands on, of every pattern: the inspector asks for no other pairs.
PAIRS = (
    ("ontint", "tint"), ("ontintm", "tint"), ("onaccent", "accent"), ("onaccentm", "accent"), ("onstage", "stage"),
    ("onstagem", "stage"), ("onslat", "slat"), ("onfield", "field"), ("onfieldm", "field"), ("onblock", "block"),
)


@dataclass(frozen=True, slots=True)
class Paints:
    """The colours of a house by token; `theme` says which of them the template's theme holds, and where."""

    tokens: dict[str, str]
    theme: dict[str, str]
    told: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Shade:
    """A colour, and where the theme holds it ("" where it does not)."""

    value: str
    slot: str = ""


def paints_of(
    palette: Mapping[str, str], literals: Mapping[str, float], paper: Ground, ink: str
) -> Paints:
    """Return the colours of a template whose text is `ink` on `paper`; `literals` are colours that its shapes name."""
    ground = paper.colour
    is_dark = contrast(WHITE, ground) > contrast(BLACK, ground)
    chosen = list(dict.fromkeys(brand_colours(dict(palette), dict(literals))))
    told = []
    if not chosen:
        chosen = [palette.get("accent1") or "44546A"]
        whose = "Office's" if is_office_palette(dict(palette)) else "greys"
        told.append(f"I found no colours of its own in it: the theme's are {whose}, and I use those.")
    chosen = [colour for colour in chosen if contrast(colour, ground) >= SEEN] or chosen
    accent, panel = chosen[0], _panel(palette, chosen)
    if panel.value not in chosen:
        told.append(f"White cannot be read on #{accent}, so panels are #{panel.value}, a darker one of it.")
    deepest = max(chosen[:2], key=lambda colour: contrast(colour, WHITE))
    tokens = dict(brand_house(deepest, panel.value).house.tokens)
    shades = {
        "paper": _Shade(ground), "ink": _Shade(ink), "accent": panel, "field": panel,
        "stage": _Shade(_stage(palette, chosen, ground, tokens["stage"], is_dark=is_dark)),
    }  # fmt: skip
    shades["tint"] = next(_tints(palette, ground, ink, accent, is_dark=is_dark))
    readable = (*_grounds(paper), shades["tint"].value)
    shades["muted"] = next(_muted(palette, ink, readable, is_dark=is_dark))
    shades["line"] = next(_lines(palette, ground, ink, is_dark=is_dark))
    strong = _strong((panel.value, *chosen[:2]), palette, _grounds(paper), is_dark=is_dark)
    loud = panel if panel.value == strong else _Shade(strong)
    shades |= {"strong": loud, "hi": loud, "mk_now": loud}
    shades["data"] = next(_data(palette, ground, strong, is_dark=is_dark))
    shades |= {"block": shades["stage"], "ontint": shades["ink"], "ontintm": shades["muted"],
               "mk_done": shades["ink"], "mk_next": shades["line"]}
    tokens |= {token: shade.value for token, shade in shades.items()}
    _complete(tokens)
    slots = {token: shade.slot for token, shade in shades.items() if shade.slot}
    by_value = {palette[slot]: slot for slot in reversed(SLOTS) if palette.get(slot)}
    theme = {token: by_value[value] for token, value in tokens.items() if value in by_value}
    theme |= {token: slot for token, slot in slots.items() if tokens[token] == shades[token].value}
    return Paints(tokens, theme, tuple(told))


def readable_on(grounds: Sequence[str], wished: Sequence[str], *, least: float = TEXT) -> str:
    """Return the first colour that can be read on all grounds, else the one that is read best."""
    def worst(colour: str) -> float:
        return min(contrast(colour, ground) for ground in grounds)

    asked = [colour for colour in wished if colour]
    return next((colour for colour in asked if worst(colour) >= least), max((*asked, WHITE, BLACK), key=worst))


def _grounds(paper: Ground) -> tuple[str, ...]:
    return tuple(dict.fromkeys((paper.colour, paper.darkest, paper.lightest)))


def _complete(tokens: dict[str, str]) -> None:
    """Let every text be read on its ground: it stays what it is, or becomes lighter or darker until it is read."""
    for text, ground in PAIRS:
        base = tokens[ground]
        if contrast(tokens[text], base) < TEXT:
            best = readable_on((base,), (tokens["ink"], tokens["paper"]))
            tokens[text] = _towards(tokens[text], best, (base,), TEXT) if text.endswith("m") else best
    for token, ground in (("slat", "stage"), ("stageline", "stage"), ("accentline", "accent"), ("fieldline", "field")):
        if contrast(tokens[token], tokens[ground]) < SEEN:
            tokens[token] = readable_on((tokens[ground],), (tokens["paper"], tokens["ink"]), least=SHAPE)
    if contrast(tokens["onslat"], tokens["slat"]) < TEXT:
        tokens["onslat"] = readable_on((tokens["slat"],), (tokens["ink"], tokens["paper"]))
    tokens["nowa"] = readable_on((tokens["accent"],), (tokens["paper"],), least=SHAPE)
    tokens["nowf"] = readable_on((tokens["field"],), (tokens["paper"],), least=SHAPE)


def _panel(palette: Mapping[str, str], chosen: Sequence[str]) -> _Shade:
    """Return the colour of panels: the council's where white can be read on it, or where it is a bright one.

    Dark words on a colour of middle lightness look dull: there the theme's own darker one is taken, and another of
    the council's for an orange or a yellow, which darken to mud.
    """
    accent = chosen[0]
    if contrast(accent, WHITE) >= TEXT or contrast(accent, BLACK) >= BRIGHT:
        return _Shade(accent)
    if MUD[0] <= to_oklch(accent)[2] <= MUD[1] and not _is_grey(accent):
        return _Shade(next((each for each in chosen[1:2] if contrast(each, WHITE) >= TEXT), accent))
    slot = next((name for name in SLOTS if palette.get(name) == accent), "")
    darker = _derived(palette, slot, ((75_000, 0), (50_000, 0)))
    return next((shade for shade in darker if contrast(shade.value, WHITE) >= TEXT),
                _Shade(_towards(accent, BLACK, (WHITE,), TEXT + 0.1)))


def _stage(palette: Mapping[str, str], chosen: Sequence[str], paper: str, usual: str, *, is_dark: bool) -> str:
    """Return a deep colour of the council's own that carries white text and stands out from the slide."""
    if is_dark:
        lightness, chroma, hue = to_oklch(paper)
        return from_oklch(lightness + 0.09 if lightness < 0.3 else lightness - 0.14, chroma, hue)
    own = [] if is_office_palette(dict(palette)) else [palette.get("tx2", "")]
    deep = (each for each in (*chosen, *own) if each and contrast(each, WHITE) >= 7 and to_oklch(each)[0] < 0.45)
    return next(deep, usual)


def _tints(
    palette: Mapping[str, str], paper: str, ink: str, accent: str, *, is_dark: bool
) -> Iterator[_Shade]:
    slot = next((name for name in SLOTS if name.startswith("accent") and palette.get(name) == accent), "")
    tried = [] if is_office_palette(dict(palette)) else [_Shade(palette.get("bg2", ""), "bg2")]
    if is_dark:
        tried += _derived(palette, "bg1", ((85_000, 15_000), (75_000, 25_000)))
    else:
        tried += _derived(palette, slot, ((20_000, 80_000),)) + _derived(palette, "bg1", ((95_000, 0),))
    for shade in tried:
        apart = contrast(shade.value, paper) if shade.value else 0
        if 1.06 <= apart <= 1.6 and contrast(ink, shade.value) >= 7 and _is_grey(shade.value):
            yield shade
    lightness, chroma, hue = to_oklch(paper)
    own = to_oklch(accent)
    for away in (0.055, 0.04, 0.03, -0.05, -0.08):
        towards = lightness + away if is_dark else lightness - away
        strong, turned = (chroma, hue) if chroma > 0.02 else (min(own[1], 0.012), own[2])
        value = from_oklch(min(1.0, max(0.0, towards)), strong, turned)
        if contrast(ink, value) >= TEXT + 0.6 and value != paper:
            yield _Shade(value)
    yield _Shade(WHITE if contrast(ink, WHITE) > contrast(ink, BLACK) else BLACK)


def _muted(palette: Mapping[str, str], ink: str, grounds: Sequence[str], *, is_dark: bool) -> Iterator[_Shade]:
    if palette.get("tx1") == ink:
        steps = ((75_000, 0), (85_000, 0), (95_000, 0)) if is_dark else ((65_000, 35_000), (75_000, 25_000))
        for shade in _derived(palette, "tx1", steps):
            if _is_grey(shade.value) and min(contrast(shade.value, ground) for ground in grounds) >= QUIET:
                yield shade
    lightness, chroma, hue = to_oklch(ink)
    quiet = from_oklch(lightness - 0.2 if is_dark else lightness + 0.25, min(chroma, 0.03), hue)
    yield _Shade(_towards(quiet, ink, grounds, min(QUIET, *(contrast(ink, ground) for ground in grounds))))


def _lines(palette: Mapping[str, str], paper: str, ink: str, *, is_dark: bool) -> Iterator[_Shade]:
    if palette.get("bg1") == paper:
        for shade in _derived(palette, "bg1", ((75_000, 25_000), (65_000, 35_000)) if is_dark else ((75_000, 0),)):
            if 1.3 <= contrast(shade.value, paper) <= 3:
                yield shade
    yield _Shade(_mixed(paper, ink, 0.25))


def _strong(
    chosen: Sequence[str], palette: Mapping[str, str], grounds: Sequence[str], *, is_dark: bool
) -> str:
    """Return a colour of the council's that can be read as text, the most likely first."""
    accents = [palette.get(f"accent{number}", "") for number in range(1, 7)]
    own = [] if is_office_palette(dict(palette)) else [each for each in accents if each and to_oklch(each)[1] >= 0.05]
    for colour in (*chosen, *own):
        if min(contrast(colour, ground) for ground in grounds) >= TEXT:
            return colour
    return _towards(chosen[0], WHITE if is_dark else BLACK, grounds, TEXT + 0.1)


def _data(palette: Mapping[str, str], paper: str, strong: str, *, is_dark: bool) -> Iterator[_Shade]:
    """Yield greys for what a chart does not point at, apart from the colour that it does point with."""
    _, chroma, hue = to_oklch(strong)
    shades = _derived(palette, "tx1", ((50_000, 0), (65_000, 0)) if is_dark else ((50_000, 50_000),))
    start, end = to_oklch(paper)[0], 1.0 if is_dark else 0.0
    lights = (start + (end - start) * step / 100 for step in range(1, 101))
    shades += [_Shade(from_oklch(lightness, min(chroma, 0.02), hue)) for lightness in lights]
    seen = [shade for shade in shades if contrast(shade.value, paper) >= SHAPE + 0.05 and _is_grey(shade.value)]
    apart = 1.2 if to_oklch(strong)[1] >= 0.1 else 1.4
    yield from (shade for shade in seen if contrast(shade.value, paper) * apart <= contrast(strong, paper))
    yield from seen


def _is_grey(colour: str) -> bool:
    return to_oklch(colour)[1] <= PALE


def _derived(palette: Mapping[str, str], slot: str, steps: Sequence[tuple[int, int]]) -> list[_Shade]:
    base = palette.get(slot, "")
    made = []
    for mod, off in steps if base else ():
        modifiers = {"lumMod": mod} | ({"lumOff": off} if off else {})
        told = " ".join(f"{name}={value}" for name, value in modifiers.items())
        made.append(_Shade(derived(base, modifiers), f"{slot} {told}"))
    return made


def _towards(colour: str, goal: str, grounds: Sequence[str], ratio: float) -> str:
    """Return a colour, lighter or darker as `goal` is, until it reaches a contrast; `goal` where it never does."""
    lightness, chroma, hue = to_oklch(colour)
    step = STEP if to_oklch(goal)[0] > lightness else -STEP
    while 0 <= lightness <= 1:
        made = from_oklch(lightness, chroma, hue)
        if min(contrast(made, ground) for ground in grounds) >= ratio:
            return made
        lightness += step
    return goal


def _mixed(first: str, second: str, share: float) -> str:
    """Return a colour between two, so much of the second."""
    pairs = ((int(first[at : at + 2], 16), int(second[at : at + 2], 16)) for at in (0, 2, 4))
    return "".join(f"{round(a + (b - a) * share):02X}" for a, b in pairs)
