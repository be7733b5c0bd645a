"""Opening anything that a council calls its template (.pptx, .potx, .ppsx, with macros, strict, signed)."""

from __future__ import annotations

from agendapitch.errors import DamagedHouse
from agendapitch.ooxml.package_check import check_package
from agendapitch.ooxml.template.clearing import clear
from agendapitch.ooxml.template.container import read_container
from agendapitch.ooxml.template.mending import as_presentation, in_usual_names
from agendapitch.ooxml.template.parts import Workbench, laid_out
from agendapitch.records import dataclass


@dataclass(frozen=True, slots=True)
class Opened:
    """A template that was mended and emptied.

    `mended` says in a sentence each what had to be mended, `slides` how many sample slides were in it,
    `removed` what else was taken out, `outside` which addresses it would have asked for.
    """

    bench: Workbench
    mended: tuple[str, ...]
    slides: int
    removed: tuple[str, ...]
    outside: tuple[str, ...]

    def as_pptx(self) -> bytes:
        """Return it as a presentation without slides."""
        return self.bench.packed()


def open_template(data: bytes, *, name: str) -> Opened:
    """Return a template, mended and without its samples. Raise `DamagedHouse` with one sentence where it is none."""
    blobs, twice = read_container(data, name=name)
    mended = []
    if in_usual_names(blobs):
        mended.append("It was saved as Strict Open XML, and is used as an ordinary presentation.")
    if twice:
        mended.append(f"It holds {', '.join(sorted(set(twice))[:3])} twice; the first is used.")
    bench = laid_out(blobs, name=name)
    mended += as_presentation(bench)
    slides, removed, outside = clear(bench)
    if not bench.of(bench.main, "slideMaster"):
        raise DamagedHouse(f"{name} holds no slide master, so there is no look in it to use.")
    return Opened(bench, tuple(mended), slides, removed, outside)


def own_faults(opened: Opened) -> tuple[str, ...]:
    """Return what is wrong in the template itself and was there before us, in our package check's words."""
    return tuple(dict.fromkeys(check_package(opened.as_pptx())))
