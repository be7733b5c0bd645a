"""What another version of a deck template would change in a deck, told before anything is changed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from agendapitch.diagnostics import Outcome
from agendapitch.errors import WrongUse
from agendapitch.packs.finding import find_pack, split, unknown_pack
from agendapitch.packs.lock import Locked, locked_now, needs_lock, read_lock
from agendapitch.packs.model import Pack, numbers
from agendapitch.pipeline import Draft, Wishes, draft_deck
from agendapitch.records import dataclass
from agendapitch.script.reading import read_script
from agendapitch.story.dressing import packs_of
from agendapitch.story.model import Beat
from agendapitch.units import clock
from agendapitch.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Renewal:
    """A newer template for a script: from, to, and a line for each change in the deck.

    `packs` are what would be locked. `changes` are none when the deck stays the same. `beyond` is a newer one than the
    script allows with the version that it names.
    """

    before: Locked | None
    pack: Pack
    packs: tuple[Pack, ...]
    changes: tuple[str, ...]
    deck: Outcome[Draft | None]
    beyond: Pack | None = None

    @property
    def is_needed(self) -> bool:
        """Return whether the lock would change."""
        return bool(self.packs)


def find_renewal(workspace: Workspace, script: Path) -> Renewal:
    """Return what the newest template would change. Raise `WrongUse` when the script names none that is here."""
    read = read_script(workspace, script)
    if read.value is None or read.value.template is None:
        raise WrongUse(f"{script} names no deck template, so there is nothing to update.")
    asked = read.value.template.text
    pack = find_pack(workspace, asked, script=script).value
    if pack is None:
        missing = unknown_pack(asked, workspace, script=script)
        raise WrongUse(f"{missing.message} {missing.hint}")
    locked = read_lock(workspace, script)
    packs = packs_of(pack, workspace, script=script).value
    changed = tuple(each for each in packs if needs_lock(workspace, each, script)
                    and locked.get(each.name) != locked_now(workspace, each))  # fmt: skip
    before = locked.get(split(asked)[0])
    after = draft_deck(script, workspace, Wishes(template=str(pack)))
    changes = tuple(_changes(workspace, script, pack, before, after)) if changed and after.value else ()
    newest = find_pack(workspace, split(asked)[0], script=script).value
    beyond = newest if newest and numbers(newest.version) > numbers(pack.version) else None
    return Renewal(before, pack, changed, changes, after, beyond)


def _changes(
    workspace: Workspace, script: Path, pack: Pack, before: Locked | None, after: Outcome[Draft | None]
) -> Iterator[str]:
    if before is None:
        yield "This script was not locked yet; nothing in its deck changes."
        return
    old = find_pack(workspace, f"{pack.name}@{before.version}", script=script).value
    if old is None or locked_now(workspace, old).digest != before.digest:
        yield f"{pack.name}@{before.version} is no longer here as it was, so its deck cannot be compared."
        return
    earlier = draft_deck(script, workspace, Wishes(template=str(old))).value
    if earlier is None or after.value is None:
        yield "The deck could not be made before, so there is nothing to compare."
        return
    yield from compared(earlier, after.value)


def compared(old: Draft, new: Draft) -> Iterator[str]:
    """Yield a line for each difference of two decks: slides added, lost, moved, reworded, retimed; the look."""
    before, after = _slides(old), _slides(new)
    for key, beat in after.items():
        if key not in before:
            yield f"added     “{beat.title}” ({clock(beat.seconds)})"
    for key, beat in before.items():
        if key not in after:
            yield f"lost      “{beat.title}” ({clock(beat.seconds)})"
    kept_before = [key for key in before if key in after]
    kept_after = [key for key in after if key in before]
    for at, key in enumerate(kept_after):
        was, now = before[key], after[key]
        if was.title != now.title:
            yield f"reworded  “{was.title}” becomes “{now.title}”"
        elif was.say != now.say:
            yield f"reworded  “{now.title}”: other words are said"
        if was.seconds != now.seconds:
            yield f"retimed   “{now.title}” from {clock(was.seconds)} to {clock(now.seconds)}"
        if kept_before.index(key) != at:
            yield f"moved     “{now.title}” from place {kept_before.index(key) + 1} to {at + 1}"
    if old.house != new.house:
        before_it, after_it = _look(old), _look(new)
        differs = before_it != after_it
        yield f"look      {before_it} becomes {after_it}" if differs else "look      other colours or typefaces"


def _look(draft: Draft) -> str:
    if draft.talk.council:
        return f"that of {draft.talk.council.name}"
    kind, _, colours = draft.house.name.partition(" ")
    return " and ".join(f"#{colour}" for colour in colours.split()) if kind == "colours" else draft.house.name


def _slides(draft: Draft) -> dict[str, Beat]:
    return {beat.key: beat for beat in draft.talk.story.beats}
