"""House styles that the user keeps under a name: templates, emptied of their samples, in the data folder."""

from __future__ import annotations

import re
from pathlib import Path

from agendapitch.errors import CannotWrite, WrongUse
from agendapitch.house.looks import LOOKS
from agendapitch.records import dataclass
from agendapitch.workspace import Workspace, typed

TEMPLATE_LIMIT = 150_000_000  # bytes
_ENDING = ".pptx"
_ENDINGS = (".pptx", ".potx", ".ppsx", ".pptm", ".potm", ".ppsm")


@dataclass(frozen=True, slots=True)
class Kept:
    """A style that is kept now; `is_new` is False when it was there already, just the same."""

    name: str
    path: Path
    is_new: bool


def keep_style(workspace: Workspace, source: Path, *, name: str = "") -> Kept:
    """Return the style that a template is kept as, without its sample slides.

    Raise `DamagedHouse` where it cannot be used, `WrongUse` where the name is taken or cannot be one.
    """
    from agendapitch.house.understanding import understand

    chosen = _name(name or source.stem)
    data = understand(workspace.read(source, limit=TEMPLATE_LIMIT), name=source.name).opened.as_pptx()
    path = _folder(workspace) / f"{chosen}{_ENDING}"
    if workspace.exists(path):
        if workspace.read(path, limit=TEMPLATE_LIMIT) != data:
            raise WrongUse(f"There is another house style {chosen}. To remove it: agendapitch style remove {chosen}. "
                           f"To give this one a name of its own: agendapitch style add {typed(source)} --name …")
        return Kept(chosen, path, is_new=False)
    workspace.add(path, data)
    return Kept(chosen, path, is_new=True)


def kept_styles(workspace: Workspace) -> tuple[str, ...]:
    """Return the names of the styles that are kept."""
    names = workspace.names_in(_folder(workspace))
    return tuple(name.removesuffix(_ENDING) for name in names if name.endswith(_ENDING))


def remove_style(workspace: Workspace, name: str) -> None:
    """Remove a kept style. Raise `WrongUse` when there is none of that name."""
    path = find_kept(workspace, name)
    if path is None:
        raise WrongUse(f"There is no house style {name} of yours.{_those(workspace)}")
    try:
        path.unlink()
    except OSError as error:
        raise CannotWrite(f"{name} could not be removed: {(error.strerror or '').lower()}.") from None


def find_kept(workspace: Workspace, name: str) -> Path | None:
    """Return the template of a kept style by its name, in any case of letters; None when there is none."""
    wanted = name.strip().casefold()
    found = next((each for each in kept_styles(workspace) if each.casefold() == wanted), None)
    return _folder(workspace) / f"{found}{_ENDING}" if found else None


def find_template(workspace: Workspace, asked: str) -> Path | None:
    """Return the template that --style names: a file, or a kept style; None where it is a look of ours.

    Raise `WrongUse` where nobody knows it.
    """
    if asked.strip().casefold() in LOOKS:
        return None
    if asked.casefold().endswith(_ENDINGS) or re.search(r"[\\/]", asked):
        return Path(asked)
    found = find_kept(workspace, asked)
    if found is None:
        known = ", ".join((*LOOKS, *kept_styles(workspace)))
        raise WrongUse(f"There is no house style “{asked}”. Those I know: {known}. "
                       "A template is named with its ending: --style Council.potx")
    return found


def _folder(workspace: Workspace) -> Path:
    return workspace.data_folder() / "styles"


def _name(wanted: str) -> str:
    """Return a name that can be a file's and be typed: small letters, figures, hyphens."""
    name = re.sub(r"[^\w]+", "-", wanted.strip().casefold()).strip("-_")[:60]
    if not name:
        raise WrongUse("Give the style a name of letters and figures: --name ashcombe")
    if name in LOOKS:
        raise WrongUse(f"{name} is a look of agendapitch. Give yours another name: --name our-{name}")
    return name


def _those(workspace: Workspace) -> str:
    kept = kept_styles(workspace)
    return f" There are: {', '.join(kept)}." if kept else " You have added none."
