"""What a deck costs, as ratios to what peers cost in the same run.

Milliseconds move by a factor of two between machines and hours, so only ratios count, taken from rounds in which
every side runs once before any runs again. CPU is user and system time of the whole process, the least of all
rounds. The peers make the same eleven slides from their own inputs in this folder: the python-pptx script is the
floor, pandoc and PptxGenJS are beside it where they are installed.
"""

from __future__ import annotations

import os
import resource
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import cycle, islice
from math import log
from pathlib import Path

HERE = Path(__file__).resolve().parent
SPOT = HERE / "spot.yaml"
PICTURE = HERE / "square.jpg"
DECKS = 40  # decks in one process, to tell a further deck from the first
MANY_DECKS = 100
FEW_SLIDES, MANY_SLIDES = 100, 500

# What each budget allows, as a ratio to the peer (performance targets of the project).
COLD_TO_FLOOR, COLD_TO_PANDOC, COLD_TO_PPTXGENJS = 0.60, 0.30, 0.75
FURTHER_TO_FLOOR, MEMORY_TO_FLOOR, SIZE_TO_FLOOR = 0.25, 0.8, 0.5
PICTURE_TO_PILLOW = 0.4
GROWTH_EXPONENT, GROWTH_MEGABYTES = 1.1, 5.0


@dataclass(frozen=True, slots=True)
class Cost:
    """What one process took: CPU in milliseconds, memory at its peak in megabytes, the size of its deck in bytes."""

    cpu: float
    memory: float
    size: int


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table; `budget` bounds `ratio` from above."""

    what: str
    ours: str
    peer: str
    ratio: float
    budget: float

    def __str__(self) -> str:
        verdict = "pass" if self.ratio <= self.budget else "FAIL"
        return f"{self.what:<44} {self.ours:>10} {self.peer:>24} {self.ratio:>7.2f} {self.budget:>7.2f}  {verdict}"


def main(*, rounds: int) -> None:
    """Print the table of budgets, what was measured, and which peers are missing."""
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        os.environ["XDG_CACHE_HOME"] = str(work / "cache")
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed tool keeps its bytecode
        print(f"{'':<44} {'ours':>10} {'peer':>24} {'ratio':>7} {'budget':>7}")
        missed = [row.what for row in _rows(work, rounds) if not _printed(row)]
    for peer in _missing():
        print(f"{peer} is not installed, so it was not compared.")
    print(f"{len(missed)} over budget." if missed else "All within budget.")


def _printed(row: Row) -> bool:
    print(row, flush=True)
    return row.ratio <= row.budget


def _rows(work: Path, rounds: int) -> Iterator[Row]:
    cold = interleaved({name: command(work) for name, command in _sides().items()}, rounds)
    ours, floor = cold["agendapitch"], cold["python-pptx"]
    for peer, budget in (("python-pptx", COLD_TO_FLOOR), ("pandoc", COLD_TO_PANDOC), ("PptxGenJS", COLD_TO_PPTXGENJS)):
        if peer in cold:
            yield _cpu_row("cold make of spot.yaml", ours.cpu, peer, cold[peer].cpu, budget)
    yield Row("memory of a cold make", f"{ours.memory:.0f} MB", f"python-pptx {floor.memory:.0f} MB",
              ours.memory / floor.memory, MEMORY_TO_FLOOR)
    yield Row("size of the deck", f"{ours.size // 1000} KB", f"python-pptx {floor.size // 1000} KB",
              ours.size / floor.size, SIZE_TO_FLOOR)
    yield from _many_decks(work, rounds, floor_first=floor)
    yield _picture(rounds)
    yield _growth(rounds)


def _many_decks(work: Path, rounds: int, *, floor_first: Cost) -> Iterator[Row]:
    folder = work / "many"
    folder.mkdir()
    shutil.copy(PICTURE, folder)
    names = [_for_another_council(folder, number) for number in range(MANY_DECKS)]

    def make(decks: int) -> list[str]:
        scripts = map(str, names[:decks])
        return [*_agendapitch(), "make", "--quiet", "--jobs", "1", *scripts, "-o", str(work / "several")]

    several = interleaved({
        "one": make(1), "many": make(DECKS), "python-pptx": _floor(work / "floor-many.pptx", DECKS),
    }, max(2, rounds // 3))
    further = (several["many"].cpu - several["one"].cpu) / (DECKS - 1)
    floor = (several["python-pptx"].cpu - floor_first.cpu) / (DECKS - 1)
    yield _cpu_row("each further deck in one process", further, "python-pptx", floor, FURTHER_TO_FLOOR)
    grown = run(make(MANY_DECKS)).memory - several["one"].memory
    yield Row(f"memory grown over {MANY_DECKS} decks (MB)", f"{grown:.1f} MB", "", grown, GROWTH_MEGABYTES)


def _for_another_council(folder: Path, number: int) -> Path:
    """Return a copy of the script with a title and a council of its own: so does a national body make its decks.

    Slides that come again are laid out once, so this is not what scripts cost that share no text: those took 0.42 of
    the floor each, and 20 MB more over a hundred of them, when that was last tried.
    """
    script = folder / f"{number:03}.yaml"
    text = SPOT.read_text(encoding="utf-8")
    text = text.replace("A spot on the agenda", f"A spot on agenda {number}")
    script.write_text(text.replace("Westmarch", f"Westmarch {number}"), encoding="utf-8")
    return script


def _picture(rounds: int) -> Row:
    """Return what a photograph costs when it is new, against Pillow making the same size in the plain way."""
    ours, plain = [], []
    for number in range(rounds):
        ours.append(cpu_of(partial(_prepare_picture, number)))
        plain.append(cpu_of(_plain_pillow))
    return _cpu_row("a 3000 x 2000 photograph, seen first", min(ours), "Pillow", min(plain), PICTURE_TO_PILLOW)


def _prepare_picture(number: int) -> None:
    from agendapitch.diagnostics import Span
    from agendapitch.scene.pictures import PictureShelf
    from agendapitch.script.model import Image, Text
    from agendapitch.units import Box
    from agendapitch.workspace import Workspace

    os.environ["XDG_CACHE_HOME"] += f"-{number}"  # nothing is known of the picture
    span = Span("spot.yaml", 1, 1, 1, 2)
    shape = PictureShelf(Workspace(), SPOT).place(Image(span=span, file=Text("square.jpg", span)), Box(0, 0, 583, 389))
    assert shape is not None


def _plain_pillow() -> None:
    from io import BytesIO

    from PIL import Image

    with Image.open(PICTURE) as picture:
        picture.convert("RGB").resize((1600, 1067), Image.Resampling.LANCZOS).save(BytesIO(), "JPEG", quality=80)


def _growth(rounds: int) -> Row:
    """Return how the cost of a deck grows with its slides: 1 is in step with them, 2 with their square."""
    few, many = (min(cpu_of(_long_deck(slides)) for _ in range(max(2, rounds // 3)))
                 for slides in (FEW_SLIDES, MANY_SLIDES))
    exponent = log(many / few) / log(MANY_SLIDES / FEW_SLIDES)
    return Row(f"growth from {FEW_SLIDES} to {MANY_SLIDES} slides (exponent)", f"{many:.0f} ms", f"{few:.0f} ms before",
               exponent, GROWTH_EXPONENT)


def _long_deck(slides: int) -> Callable[[], None]:
    """Return a function that lays out and writes a story of so many slides."""
    from dataclasses import replace

    from agendapitch.pipeline import Wishes, draft_deck, write_deck
    from agendapitch.scene import laying_out
    from agendapitch.workspace import Workspace

    laying_out.MOST_SLIDES = 10 * MANY_SLIDES  # a script may not fill so many
    workspace = Workspace()
    draft = draft_deck(SPOT, workspace, Wishes()).value
    assert draft is not None
    longer = tuple(
        replace(beat, key=f"{beat.key} {number}", title=f"{beat.title} {number}")
        for number, beat in enumerate(islice(cycle(draft.talk.story.beats), slides))
    )
    story = replace(draft.talk.story, beats=longer, shows=())

    def work() -> None:
        scene = laying_out.lay_out(story, draft.house, draft.shelf).value
        assert len(scene.slides) >= slides
        write_deck(replace(draft, talk=replace(draft.talk, story=story), scene=scene), workspace)

    return work


def cpu_of(work: Callable[[], None]) -> float:
    """Return the CPU that a function took in this process, in milliseconds."""
    before = _spent(resource.getrusage(resource.RUSAGE_SELF))
    work()
    return _spent(resource.getrusage(resource.RUSAGE_SELF)) - before


def interleaved(commands: Mapping[str, Sequence[str]], rounds: int) -> dict[str, Cost]:
    """Return the least that each command took, each run once before any runs again."""
    costs: dict[str, list[Cost]] = {name: [] for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            costs[name].append(run(command))
    return {name: Cost(min(cost.cpu for cost in each), min(cost.memory for cost in each), each[-1].size)
            for name, each in costs.items()}


def run(command: Sequence[str]) -> Cost:
    """Return what a command took; raise when it fails."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, cwd=HERE,
                               env={**os.environ, "PERF_IN": str(HERE)})
    assert process.stderr is not None
    told = process.stderr.read().decode(errors="replace")
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{command[0]} failed with {process.returncode}:\n{told}")
    deck = Path(next((word for word in command if word.endswith(".pptx")), os.devnull))
    return Cost(_spent(used), used.ru_maxrss / 1024, deck.stat().st_size if deck.exists() else 0)


def _spent(used: resource.struct_rusage) -> float:
    return (used.ru_utime + used.ru_stime) * 1000


def _sides() -> dict[str, Callable[[Path], list[str]]]:
    sides: dict[str, Callable[[Path], list[str]]] = {
        "agendapitch": lambda work: [*_agendapitch(), "make", str(SPOT), "-o", str(work / "ours.pptx")],
        "python-pptx": lambda work: _floor(work / "floor.pptx", 1),
    }
    if shutil.which("pandoc"):
        sides["pandoc"] = lambda work: ["pandoc", str(HERE / "pandoc.md"), "-o", str(work / "pandoc.pptx")]
    if _has_pptxgenjs():
        sides["PptxGenJS"] = lambda work: ["node", str(HERE / "pptxgenjs_script.mjs"), str(work / "pptxgenjs.pptx")]
    return sides


def _agendapitch() -> list[str]:
    command = Path(sys.executable).with_name("agendapitch")
    return [str(command)] if command.exists() else [sys.executable, "-m", "agendapitch"]


def _floor(deck: Path, decks: int) -> list[str]:
    return [sys.executable, str(HERE / "python_pptx_script.py"), str(deck), str(decks)]


def _has_pptxgenjs() -> bool:
    """Return whether node finds PptxGenJS from this folder (`npm install pptxgenjs@4.0.1` in it or above it)."""
    if not shutil.which("node"):
        return False
    return any((folder / "node_modules" / "pptxgenjs").is_dir() for folder in (HERE, *HERE.parents))


def _missing() -> Iterator[str]:
    if not shutil.which("pandoc"):
        yield "pandoc"
    if not _has_pptxgenjs():
        yield "PptxGenJS (npm install pptxgenjs@4.0.1 in tests/benchmarks)"


def _cpu_row(what: str, ours: float, peer: str, theirs: float, budget: float) -> Row:
    return Row(what, f"{ours:.1f} ms", f"{peer} {theirs:.1f} ms", ours / theirs, budget)
