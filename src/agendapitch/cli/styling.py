"""What the commands about house styles print."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from agendapitch.cli.screen import paint, show, tell
from agendapitch.diagnostics import Diagnostic, Level
from agendapitch.house.keeping import TEMPLATE_LIMIT, keep_style, kept_styles, remove_style
from agendapitch.house.looks import LOOKS
from agendapitch.units import many
from agendapitch.workspace import Workspace, typed

if TYPE_CHECKING:  # reading templates loads heavy libraries; `--help` does without
    from agendapitch.house.inspecting import StyleReport
    from agendapitch.packs.model import LayoutWish

_LOOKS = {Level.FIX: "yellow", Level.THINK: "cyan", Level.STOP: "red"}
_SHAPES = ((16 / 9, "16:9"), (4 / 3, "4:3"), (16 / 10, "16:10"), (2**0.5, "A4"), (2**-0.5, "A4, upright"))
MM_PER_POINT = 25.4 / 72


def check(file: Path, *, as_json: bool, pictures: Path | None = None) -> int:
    """Return 0 after printing the report on a template, and drawing its pages into the folder `pictures`."""
    from agendapitch.house.inspecting import inspect_style

    workspace = Workspace()
    data = workspace.read(file, limit=TEMPLATE_LIMIT)
    wishes = _wishes(workspace, file)
    report = inspect_style(data, name=file.name, wishes=wishes)
    drawn = _drawn(workspace, data, report, wishes, pictures) if pictures else {}
    if as_json:
        show_json(report, drawn)
    else:
        show("\n".join(report_lines(report)))
    if drawn and not as_json:
        show(f"\n{many(len(drawn), 'picture')} drawn: {pictures}")
    return 0


def _wishes(workspace: Workspace, file: Path) -> tuple[LayoutWish, ...]:
    """Return which layouts the deck template names that a PowerPoint template lies in."""
    folder = file.parent.parent
    if file.parent.name != "house" or not workspace.exists(folder / "pack.yaml"):
        return ()
    from agendapitch.packs.reading import read_pack

    pack = read_pack(workspace, folder).value
    if pack is None:
        tell(f"{typed(folder / 'pack.yaml')} cannot be used yet, so what it says of layouts is not in this report: "
             f"agendapitch template check {typed(folder)}")
    return pack.layouts if pack and pack.style == f"house/{file.name}" else ()


def _drawn(
    workspace: Workspace, data: bytes, report: StyleReport, wishes: Sequence[LayoutWish], folder: Path
) -> dict[str, Path]:
    """Return the pictures of a template's pages and of slides in it by what they show, once they are saved."""
    from agendapitch.writers.pptx.templates import compile_template
    from agendapitch.writers.preview.annotating import page_pictures, specimen_pictures
    from agendapitch.writers.preview.keeping import save_pictures

    compiled = compile_template(data, name=report.file, wishes=wishes)
    names = {page.role: f"“{page.name}” ({page.layout})" if page.layout else "a plain layout that decks bring"
             for page in report.pages}  # fmt: skip
    places = {page.role: page.places for page in report.pages}
    shots = {**page_pictures(compiled, names, places), **specimen_pictures(compiled)}
    paths = {name: folder / f"{name.replace(' ', '-')}.png" for name in shots}
    save_pictures(workspace, {paths[name]: data for name, data in shots.items()})
    return paths


def add(file: Path, *, name: str) -> int:
    """Return 0 after keeping a template."""
    kept = keep_style(Workspace(), file, name=name)
    word = "is kept" if kept.is_new else "was here already, just the same"
    show(f"{paint(kept.name, 'bold')} {word}, without its sample slides.\n"
         f"  Use it: agendapitch make SCRIPT --style {kept.name}")
    return 0


def show_all() -> int:
    """Return 0 after printing the names of all house styles."""
    for name in LOOKS:
        show(f"{paint(name, 'bold')}  comes with agendapitch")
    for name in kept_styles(Workspace()):
        show(f"{paint(name, 'bold')}  added by you")
    return 0


def remove(name: str) -> int:
    """Return 0 after removing a style."""
    remove_style(Workspace(), name)
    show(f"{name} is removed.")
    return 0


def show_json(report: StyleReport, drawn: Mapping[str, Path]) -> None:
    """Print the report as one document, with the pictures that were `drawn`."""
    import json
    from dataclasses import asdict

    told = asdict(report)
    told["printed"] = [{"words": words, "on": where} for words, where in report.printed]
    for page, each in zip(told["pages"], report.pages, strict=True):
        page["places"] = [{"place": idx, "area": area} for idx, area in each.places.items()]
    told["findings"] = [
        {"rule": each.rule, "name": each.name, "level": each.level, "message": each.message, "hint": each.hint}
        for each in report.findings
    ]
    told["pictures"] = {name: str(path) for name, path in drawn.items()}
    show(json.dumps({"version": 1, "style": told}, ensure_ascii=False, indent=2))


def report_lines(report: StyleReport) -> Iterator[str]:
    """Yield the report as people read it."""
    masters = f"{report.masters} masters" if report.masters != 1 else "1 master"
    layouts = f"{report.layouts} layout{'' if report.layouts == 1 else 's'}"
    yield f"{paint(report.file, 'bold')}  {_shape(report)}, {masters}, {layouts}"
    yield f"  Typefaces: {report.heading_font or 'none'} for headings, {report.text_font or 'none'} for text"
    yield f"  Colours:   {' '.join(f'#{value}' for slot, value in report.colours.items() if slot in _TOLD and value)}"
    left, top, width, height = (round(each * MM_PER_POINT) for each in report.safe_area)
    yield f"  Content:   {width} by {height} mm, {left} mm from the left and {top} mm from the top"
    yield "\n" + paint("Which layout serves for what", "bold")
    for role in report.roles:
        found = f"“{role.name}” ({role.layout}): {role.why}" if role.layout else (
            f"{paint('composed', 'dim')} in “{role.within}”: {role.why}")
        yield f"  {role.role:12} {found}"
    if report.told:
        yield "\n" + paint("What decks do about it", "bold")
        yield from (f"  {sentence}" for sentence in report.told)
    yield "\n" + paint(f"For its makers ({len(report.findings)})" if report.findings else "Nothing to mend.", "bold")
    for finding in report.findings:
        yield from _finding(finding)


_TOLD = ("bg1", "tx1", "bg2", "tx2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6")


def _shape(report: StyleReport) -> str:
    ratio = report.width / report.height
    named = next((name for each, name in _SHAPES if abs(each - ratio) < 0.02), "an unusual shape")
    return f"{named} ({report.width * MM_PER_POINT:.0f} by {report.height * MM_PER_POINT:.0f} mm)"


def _finding(finding: Diagnostic) -> Iterator[str]:
    yield f"  {paint(f'{finding.level:5}', _LOOKS[finding.level])} {finding.rule}  {finding.message}"
    if finding.hint:
        yield f"               {finding.hint}"
