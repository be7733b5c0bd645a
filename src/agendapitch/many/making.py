"""One deck for each row, in this process or in several; what has not changed since the last run is left as it is.

The work is handed to a standard `concurrent.futures.Executor`, so a cluster's can take the place of the machine's
own processes: `make_each(run, executor=client.get_executor())` with a client of Dask.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import Executor
from pathlib import Path

from agendapitch import __version__
from agendapitch.blanks import blanks_in, fill_blanks
from agendapitch.diagnostics import NOT_THE_AUTHORS, Level
from agendapitch.digests import blake2b
from agendapitch.errors import PitchError, UnreadableFile, WrongUse
from agendapitch.many.spreading import spread
from agendapitch.many.tables import Row, read_rows, unused_columns
from agendapitch.packs.filling import PITCH_LIMIT, Filled
from agendapitch.packs.lock import lock_missing
from agendapitch.packs.model import Pack
from agendapitch.pipeline import Wishes, draft_deck, plan_talk, write_deck
from agendapitch.records import dataclass
from agendapitch.workspace import Workspace
from agendapitch.writers.saving import save_deck, save_deck_keeping_the_old
from agendapitch.yamltext import decode

JOURNAL = "agendapitch-made.jsonl"
"""What was made from what, in the folder of the decks: a line for each deck, written when the deck is whole."""
ANY_SIZE = 1_000_000_000  # bytes of a file that a deck is made of


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """A script, the rows that fill it, and where the decks go. `unused` are columns that fill no blank."""

    script: Path
    text: str
    rows: tuple[Row, ...]
    folder: Path
    wishes: Wishes
    keep_old: bool = False
    unused: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """All that a process needs to make one deck; `before` is what the journal says of it."""

    script: Path
    text: str
    deck: Path
    row: Row
    wishes: Wishes
    keep_old: bool
    before: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """What became of a row. `trouble` is empty when its deck is there, which is `new` when it was written now.

    `to_fix` are the messages of what is left to fix in it, `lost` those of words that are not in it, `entry` is its
    line for the journal.
    """

    row: Row
    deck: Path
    new: bool = False
    to_fix: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()
    trouble: str = ""
    entry: str = ""


def plan_run(
    workspace: Workspace, script: Path, table: Path, folder: Path, *, wishes: Wishes, keep_old: bool = False
) -> Run:
    """Return what is to be made. Raise `WrongUse` when the script has no blanks or the table cannot fill them."""
    decoded = decode(workspace.read(script, limit=PITCH_LIMIT), file=script.name)
    blanks = blanks_in(decoded.value)
    if not blanks:
        raise WrongUse(f"{script.name} has no blanks to fill. Write <council> where the name of each council goes.")
    rows = read_rows(workspace, table, blanks)
    return Run(script=script, text=decoded.value, rows=rows, folder=folder, wishes=wishes, keep_old=keep_old,
               unused=unused_columns(rows, blanks))


def lock_templates(run: Run) -> tuple[Pack, ...]:
    """Return the deck templates that the script is the first to be made with; from now on they stay as they are."""
    first = next((row for row in run.rows if not row.trouble), None)
    if first is None or run.wishes.locked:
        return ()
    workspace = Filled(run.script, fill_blanks(run.text, first.answers))
    talk = plan_talk(run.script, workspace, run.wishes).value
    return lock_missing(workspace, run.script, talk.template.packs) if talk and talk.template.packs else ()


def make_each(run: Run, *, executor: Executor | None = None, jobs: int = 1) -> Iterator[Made]:
    """Yield what became of each row, as soon as it is known; without an executor one after another, in this process.

    A run that was stopped is taken up where it was: the journal names each deck that is whole.
    """
    journal = _Journal(run.folder)
    tasks = (
        Task(script=run.script, text=run.text, deck=run.folder / f"{row.name}.pptx", row=row, wishes=run.wishes,
             keep_old=run.keep_old, before=journal.before.get(row.name, ""))
        for row in run.rows
    )  # fmt: skip
    done = map(make_row, tasks) if executor is None else spread(make_row, tasks, executor, jobs=jobs)
    with journal:
        for made in done:
            journal.note(made)
            yield made


def make_row(task: Task) -> Made:
    """Return what became of one row; whatever goes wrong is its trouble, and never stops the others."""
    row, deck = task.row, task.deck
    if row.trouble:
        return Made(row=row, deck=deck, trouble=row.trouble)
    try:
        return _made(task)
    except PitchError as error:
        return Made(row=row, deck=deck, trouble=str(error))
    except Exception as error:  # a fault of ours in one row is told, and the other councils get their decks
        return Made(row=row, deck=deck, trouble=f"Something broke inside agendapitch: {type(error).__name__}. "
                    "Please tell us.")


def _made(task: Task) -> Made:
    text = fill_blanks(task.text, task.row.answers)
    recipe = blake2b(repr((__version__, text, task.wishes)).encode()).hexdigest()
    if task.before and (left := _unchanged(task, recipe)):
        return left
    workspace = _Noting(task.script, text)
    drafted = draft_deck(task.script, workspace, task.wishes)
    stops = [finding for finding in drafted.findings if finding.level is Level.STOP]
    if stops or drafted.value is None:
        why = f"{stops[0].message} {stops[0].hint}" if stops else "No deck can be made from it."
        return Made(row=task.row, deck=task.deck, trouble=why)
    data = write_deck(drafted.value, workspace)
    save = save_deck_keeping_the_old if task.keep_old else save_deck
    saved = save(Workspace(), task.deck, data)
    to_fix = tuple(finding.message for finding in drafted.findings if finding.level is Level.FIX)
    lost = tuple(finding.message for finding in drafted.findings if finding.rule in NOT_THE_AUTHORS)
    said = {"deck": task.row.name, "recipe": recipe, "digest": blake2b(data).hexdigest(), "uses": workspace.uses(),
            "to fix": list(to_fix), "lost": list(lost)}  # fmt: skip
    entry = json.dumps(said, ensure_ascii=False)
    # Whoever made the deck notes it, at once: a run that is killed loses no deck that is whole.
    with (task.deck.parent / JOURNAL).open("a", encoding="utf-8", newline="\n") as journal:
        journal.write(f"{entry}\n")
    return Made(row=task.row, deck=saved.deck, new=True, to_fix=to_fix, lost=lost, entry=entry)


def _unchanged(task: Task, recipe: str) -> Made | None:
    """Return a deck that is as it was made from the same words and files; None when it has to be made again."""
    try:
        said = json.loads(task.before)
        if said["recipe"] != recipe or _digest_of(task.deck) != said["digest"]:
            return None
        if any(_digest_of(Path(name)) != known for name, known in said["uses"].items()):
            return None
        return Made(row=task.row, deck=task.deck, to_fix=tuple(said["to fix"]), lost=tuple(said["lost"]),
                    entry=task.before)
    except (ValueError, KeyError, TypeError, AttributeError):
        return None


def _digest_of(path: Path) -> str:
    """Return the digest of a file, or "" where there is none."""
    try:
        return blake2b(Workspace().read(path, limit=ANY_SIZE)).hexdigest()
    except UnreadableFile:
        return ""


class _Noting(Filled):
    """Notes which files a deck is made of, those too that were looked for and are not there."""

    def __init__(self, path: Path, text: str) -> None:
        super().__init__(path, text)
        self._files: dict[str, str] = {}

    def uses(self) -> Mapping[str, str]:
        """Return the digest of each file by its path."""
        return self._files

    def read(self, path: Path, *, limit: int) -> bytes:
        """Return a file's bytes, as `Workspace.read` does."""
        data = super().read(path, limit=limit)
        if path != self.path:
            self._files[str(path)] = blake2b(data).hexdigest()
        return data

    def exists(self, path: Path) -> bool:
        """Return whether there is a file at `path`."""
        there = super().exists(path)
        if not there:
            self._files[str(path)] = ""
        return there


class _Journal:
    """The lines of what was made: read before, added to by whoever makes a deck, written anew when all are done."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / JOURNAL
        self.before = dict(self._read())
        self._now: dict[str, str] = {}

    def __enter__(self) -> _Journal:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        return self

    def __exit__(self, *how: object) -> None:
        if how[0] is None:  # else the lines that were added stay as they are, for the next run
            kept = self.before | self._now
            Workspace().replace(self._path, "".join(f"{kept[name]}\n" for name in sorted(kept)).encode())

    def note(self, made: Made) -> None:
        """Remember a deck that is whole."""
        if made.entry:
            self._now[made.row.name] = made.entry

    def _read(self) -> Iterator[tuple[str, str]]:
        try:
            lines = Workspace().read(self._path, limit=ANY_SIZE).decode(errors="replace").splitlines()
        except UnreadableFile:
            return
        for line in lines:
            try:
                yield json.loads(line)["deck"], line
            except (ValueError, KeyError, TypeError):
                continue  # a line that was cut when the run was stopped


def rows_in_order(made: Sequence[Made]) -> list[Made]:
    """Return what became of the rows, in the order of the table."""
    return sorted(made, key=lambda each: each.row.line)
