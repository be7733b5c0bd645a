"""What a council's template draws behind its slides, as Typst markup: each layout once, and a command for it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from agendapitch.house.backdrop import Backdrop
from agendapitch.house.model import CompiledHouse
from agendapitch.house.typefaces import is_serif, plain_name
from agendapitch.ooxml.template.model import FixedLine, FixedRun, Paint, Sketch
from agendapitch.ooxml.template.pixels import drawable
from agendapitch.records import dataclass, field
from agendapitch.scene.model import Slide
from agendapitch.writers.pptx.package import unpacked
from agendapitch.writers.typesetting import quoted

PICTURES = "pictures such as EMF, WMF and SVG"
OURS = {"arial": "Arimo", "arimo": "Arimo", "georgia": "Gelasio", "gelasio": "Gelasio", "helvetica": "Arimo",
        "liberation sans": "Arimo"}  # fmt: skip
"""Typefaces of the same widths and nearly the same look as the two that we have."""
_ANCHORS = {"t": "top", "ctr": "horizon", "b": "bottom"}
_DASHES = {"dashed": (4, 3), "dotted": (1, 1)}  # in widths of the line, as PowerPoint has them
_ALIGNS = {"ctr": "center", "r": "right"}
_LINE = 1.2  # sizes from line to line, of which 0.95 are over the baseline


@dataclass(frozen=True, slots=True, kw_only=True)
class Behind:
    """What is drawn behind slides: `definitions` once, the command of a layout's role on each slide in it.

    `files` are the pictures that the markup reads, by name; `told` says in a sentence each what is drawn otherwise
    than PowerPoint does, and what is not drawn.
    """

    definitions: str = ""
    commands: Mapping[str, str] = field(default_factory=dict)
    files: Mapping[str, bytes] = field(default_factory=dict)
    told: tuple[str, ...] = ()


NOTHING = Behind()
"""Our own looks draw all that they have on the slides themselves."""


def behind_slides(compiled: CompiledHouse, slides: Sequence[Slide]) -> Behind:
    """Return what the layouts of these slides draw behind them in a council's template."""
    roles = [role for role in dict.fromkeys(slide.layout for slide in slides) if role in compiled.backdrops]
    return behind_layouts(compiled, roles)


def behind_layouts(compiled: CompiledHouse, roles: Iterable[str]) -> Behind:
    """Return what the layouts of these roles draw in a council's template."""
    brush = _Brush(compiled)
    definitions, commands = [], {}
    for number, role in enumerate(roles):
        drawn = "\n".join(brush.backdrop(compiled.backdrops[role]))
        # On the template's own slide, in its real points.
        definitions.append(f"#let behind-{number} = place(top + left, scale(x: {brush.percent}, y: {brush.percent}, "
                           f"origin: top + left, reflow: false)[#box(width: {brush.size[0]:.2f}pt, "
                           f"height: {brush.size[1]:.2f}pt)[\n{drawn}\n]])\n")
        commands[role] = f"#behind-{number}"
    return Behind(definitions="".join(definitions), commands=commands, files=brush.files, told=tuple(brush.told()))


class _Brush:
    """Turns what is fixed in layouts into markup, and remembers which pictures it needs and what it cannot draw."""

    def __init__(self, compiled: CompiledHouse) -> None:
        self._house, self._parts = compiled.house, compiled.parts
        self._lacks: dict[str, None] = {}
        self._fonts = dict.fromkeys((compiled.house.sans, compiled.house.voice))
        self._names: dict[tuple[str, float], str] = {}
        self.files: dict[str, bytes] = {}
        self.size = (compiled.house.size[0] * compiled.house.scale, compiled.house.size[1] * compiled.house.scale)
        self.percent = f"{100 / compiled.house.scale:.4f}%"

    def told(self) -> Iterator[str]:
        others = {font: _drawn_as(font) for font in self._fonts if font and plain_name(font).casefold() not in OURS}
        if others:
            names = " and ".join(f"{font} in {ours}" for font, ours in others.items())
            yield f"Typefaces that I do not have are drawn in others: {names}."
        if self._lacks:
            yield f"What the template has and these pictures do not show: {', '.join(self._lacks)}."

    def backdrop(self, backdrop: Backdrop) -> Iterator[str]:
        yield from self.sketch(Sketch(frame=(0, 0, *self.size), fill=backdrop.paint))
        for sketch in backdrop.sketches:
            yield from self.sketch(sketch)

    def sketch(self, sketch: Sketch) -> Iterator[str]:
        self._lacks |= dict.fromkeys(sketch.lacks)
        x, y, wide, high = sketch.frame
        shape = "".join(self._shape(sketch))
        if any(sketch.mirrored) and shape:
            across, down = ("-100%" if each else "100%" for each in sketch.mirrored)
            shape = f"#place(top + left, scale(x: {across}, y: {down}, {_MIDDLE})[#box({_sized(wide, high)})[{shape}]])"
        inside = shape + (self._words(sketch) if sketch.lines else "")
        if not inside:
            return
        whole = f"#box({_sized(wide, high)})[{inside}]"
        turned = f"#rotate({sketch.turn:g}deg, {_MIDDLE})[{whole}]" if sketch.turn else whole
        yield f"#at({x:.2f}, {y:.2f})[{turned}]"

    def _shape(self, sketch: Sketch) -> Iterator[str]:
        _, _, wide, high = sketch.frame
        fill = self._picture(sketch, sketch.fill) if sketch.fill and sketch.fill.picture else _colour(sketch.fill)
        stroke = _stroke(sketch)
        if fill == stroke == "none" or not sketch.shape:
            return
        look = f"fill: {fill}, stroke: {stroke}"
        match sketch.shape:
            case "line":
                drawn = f"line(start: (0pt, 0pt), end: ({wide:.2f}pt, {high:.2f}pt), stroke: {stroke})"
            case "path":
                drawn = f'curve({look}, fill-rule: "even-odd", {", ".join(_steps(sketch))})'
            case "ellipse":
                drawn = f"ellipse({_sized(wide, high)}, {look})"
            case _:
                drawn = f"rect({_sized(wide, high)}, {look}, radius: {sketch.radius:.2f}pt)"
        yield f"#place(top + left, {drawn})"

    def _picture(self, sketch: Sketch, paint: Paint) -> str:
        """Return a picture as the fill of a shape of any outline: a tile as large as the shape."""
        name = self._file(paint.picture, paint.opaque)
        left, top, right, bottom = paint.crop
        across, down = 1 - left - right, 1 - top - bottom
        if not name or across <= 0 or down <= 0:
            self._lacks[PICTURES] = None
            return "none"
        _, _, wide, high = sketch.frame
        size = (wide / across, high / down)
        image = f'image({quoted(name)}, {_sized(*size)}, fit: "stretch")'
        placed = f"place(top + left, dx: {-left * size[0]:.2f}pt, dy: {-top * size[1]:.2f}pt, {image})"
        return f"tiling(size: ({wide:.2f}pt, {high:.2f}pt), {placed})"

    def _file(self, part: str, opaque: float) -> str:
        """Return the name under which a part's picture is read, "" where it cannot be drawn."""
        if (part, opaque) not in self._names:
            packed = self._parts.get(part)
            data = drawable(unpacked(packed), opaque=opaque) if packed else None
            name = f"behind-{len(self.files)}.png" if data else ""
            self._names[part, opaque] = name
            if data:
                self.files[name] = data
        return self._names[part, opaque]

    def _words(self, sketch: Sketch) -> str:
        left, top, right, bottom = sketch.insets
        _, _, wide, high = sketch.frame
        size = _sized(max(1.0, wide - left - right), max(1.0, high - top - bottom))
        lines = "".join(self._line(line) for line in sketch.lines)
        anchor = _ANCHORS.get(sketch.anchor, "top")
        return f"#place(top + left, dx: {left:.2f}pt, dy: {top:.2f}pt, block({size})[#align({anchor})[{lines}]])"

    def _line(self, line: FixedLine) -> str:
        runs = "".join(self._run(run) for run in line.runs) or "~"
        air = f"{_LINE * (line.spacing - 1):.3f}em"
        size = max((run.size for run in line.runs), default=18.0)
        return (f"#block(width: 100%, spacing: 0pt)[#set text(size: {size:g}pt, top-edge: 0.95em, bottom-edge: -0.25em)"
                f"\n#set par(leading: {air})\n#set align({_ALIGNS.get(line.align, 'left')})\n{runs}]")

    def _run(self, run: FixedRun) -> str:
        self._fonts[run.font] = None
        look = [f"font: ({quoted(_drawn_as(run.font))}, \"Arimo\", \"Pitch Signs\")", f"size: {run.size:g}pt",
                f'fill: rgb("#{run.colour}")']
        look += ['weight: "bold"'] if run.bold else []
        look += ['style: "italic"'] if run.italic else []
        return f"#text({', '.join(look)})[#{quoted(run.text)}]"


_MIDDLE = "origin: center + horizon, reflow: false"


def _drawn_as(font: str) -> str:
    return OURS.get(plain_name(font).casefold()) or ("Gelasio" if is_serif(font) else "Arimo")


def _sized(wide: float, high: float) -> str:
    return f"width: {wide:.2f}pt, height: {high:.2f}pt"


def _colour(paint: Paint | None) -> str:
    if paint is None or not paint.stops:
        return "none"
    if len(paint.stops) == 1:
        return f'rgb("#{paint.stops[0][1]}")'
    ends = [(0.0, paint.stops[0][1]), *paint.stops, (1.0, paint.stops[-1][1])]
    stops = ", ".join(f'(rgb("#{colour}"), {100 * place:g}%)' for place, colour in dict.fromkeys(ends))
    return f"gradient.radial({stops}, space: rgb)" if paint.is_round else (
        f"gradient.linear({stops}, space: rgb, angle: {paint.angle:g}deg)")


def _stroke(sketch: Sketch) -> str:
    if sketch.line is None:
        return "none"
    on, off = (length * sketch.line_width for length in _DASHES.get(sketch.dash, (0, 0)))
    dash = f", dash: ({on:.2f}pt, {off:.2f}pt)" if on else ""
    return f"(paint: {_colour(sketch.line)}, thickness: {sketch.line_width:.2f}pt{dash})"


def _steps(sketch: Sketch) -> Iterator[str]:
    _, _, wide, high = sketch.frame
    commands = {"M": "move", "L": "line", "Q": "quad", "C": "cubic"}
    for letter, values in sketch.path:
        points = ", ".join(f"({x * wide:.2f}pt, {y * high:.2f}pt)"
                           for x, y in zip(values[::2], values[1::2], strict=True))
        yield f"curve.{commands[letter]}({points})" if letter != "Z" else 'curve.close(mode: "straight")'
