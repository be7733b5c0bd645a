"""Compiled houses as files: the built-in ones are shipped, a council's own are kept in the cache.

A file is one line of JSON (house, and the name and measures of each layout, backdrop and part), then the JSON of
layouts and backdrops and the parts' deflated bytes, one after another: reading it is a slice for each. A layout is
read when a slide needs it, a backdrop when a picture is drawn.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any, TypeVar
from zlib import crc32

from agendapitch.digests import sha256
from agendapitch.errors import DamagedHouse
from agendapitch.house.looks import LOOKS, built_in_house
from agendapitch.house.model import CompiledHouse, House, Layout, Place, Shell, house_from
from agendapitch.workspace import Workspace

if TYPE_CHECKING:  # what it is made of is loaded when a picture is drawn
    from agendapitch.house.backdrop import Backdrop

_T = TypeVar("_T")
_MAGIC = b"agendapitch house 3 "


def compiled_house(house: House, workspace: Workspace) -> CompiledHouse:
    """Return a house ready to print from: shipped, from the cache, or compiled now and kept."""
    if house.name in LOOKS and built_in_house(house.name) == house:
        return _shipped(house.name)
    return kept_or_compiled(workspace, _cache_key(house), lambda: _compiled_now(house))


def kept_or_compiled(workspace: Workspace, key: str, compiled: Callable[[], CompiledHouse]) -> CompiledHouse:
    """Return a house from the cache; where it holds none that is whole, compile it and keep it under the key."""
    kept = workspace.cached(key)
    if kept is not None:
        try:
            return unpack_house(kept)
        except DamagedHouse:
            pass  # a cache is only a shortcut: compile again
    made = compiled()
    workspace.keep(key, pack_house(made))
    return made


@cache
def _shipped(name: str) -> CompiledHouse:
    return unpack_house(Workspace().asset(f"houses/{name}.house"))


def pack_house(compiled: CompiledHouse) -> bytes:
    """Return a compiled house as the bytes of a file, the same for the same house."""
    from dataclasses import asdict

    layouts = {name: _packed(layout) for name, layout in compiled.layouts.items()}
    backdrops = {role: _compact(asdict(each)) for role, each in compiled.backdrops.items()}
    blob = b"".join([*layouts.values(), *backdrops.values(), *(data for data, _, _ in compiled.parts.values())])
    header = {
        "checksum": crc32(blob),
        "house": asdict(compiled.house),
        "shell": asdict(compiled.shell),
        "types": dict(compiled.types),
        "told": compiled.told,
        "layouts": [[name, len(data)] for name, data in layouts.items()],
        "parts": [[name, len(data), crc, length] for name, (data, crc, length) in compiled.parts.items()],
    }
    if backdrops:  # a look of ours has none
        header["backdrops"] = [[role, len(data)] for role, data in backdrops.items()]
    return _MAGIC + json.dumps(header, separators=(",", ":")).encode() + b"\n" + blob


@lru_cache(maxsize=2)  # of one script for many councils, most are in one house
def unpack_house(data: bytes) -> CompiledHouse:
    """Return the compiled house of a file; raise `DamagedHouse` when the file is not whole."""
    start, _, blob = data.partition(b"\n")
    try:
        if not start.startswith(_MAGIC):
            raise ValueError("it does not begin as one")
        header = json.loads(start[len(_MAGIC) :])
        if header["checksum"] != crc32(blob):
            raise ValueError("its parts have changed")
        parts, at = {}, 0
        packed: dict[str, dict[str, bytes]] = {"layouts": {}, "backdrops": {}}
        for kind, pieces in packed.items():
            for name, size in header.get(kind, ()):
                pieces[name] = blob[at : at + size]
                at += size
        for name, size, crc, length in header["parts"]:
            parts[name] = (blob[at : at + size], crc, length)
            at += size
        return CompiledHouse(
            house_from(header["house"]), parts, _Read(packed["layouts"], _unpacked), _shell(header["shell"]),
            header["types"], tuple(header["told"]), _Read(packed["backdrops"], _backdrop),
        )  # fmt: skip
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise DamagedHouse(f"The compiled house style cannot be used: {error}.") from error


class _Read(Mapping[str, _T]):
    """Layouts or backdrops by name, each read when it is asked for: a deck needs a dozen of them."""

    def __init__(self, packed: dict[str, bytes], read: Callable[[bytes], _T]) -> None:
        self._packed, self._reads = packed, read
        self._read: dict[str, _T] = {}

    def __getitem__(self, name: str) -> _T:
        if name not in self._read:
            self._read[name] = self._reads(self._packed[name])
        return self._read[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._packed)

    def __len__(self) -> int:
        return len(self._packed)


def _compiled_now(house: House) -> CompiledHouse:
    from agendapitch.scene.specimens import specimen_slides
    from agendapitch.writers.pptx.compiling import compile_house

    return compile_house(house, specimen_slides(house))


def _cache_key(house: House) -> str:
    """Return a file name that changes with the house, and with the shipped houses: so with any change of layouts."""
    from dataclasses import asdict

    told = json.dumps(asdict(house), sort_keys=True).encode() + _edition()
    return f"{sha256(told).hexdigest()}.house"


@cache
def _edition() -> bytes:
    """Return the digest of a shipped house."""
    return sha256(Workspace().asset(f"houses/{LOOKS[0]}.house")).digest()


def _shell(told: dict[str, Any]) -> Shell:
    return Shell(told["xml"], tuple((kind, target) for kind, target in told["relationships"]))


_PACKED: dict[int, tuple[Layout, bytes]] = {}
_MOST_PACKED = 512


def _packed(layout: Layout) -> bytes:
    """Return a layout as JSON; councils in their own colours share most layouts, and then this too."""
    known = _PACKED.get(id(layout))
    if known is None or known[0] is not layout:
        if len(_PACKED) >= _MOST_PACKED:
            _PACKED.clear()
        known = _PACKED[id(layout)] = layout, _as_json(layout)
    return known[1]


def _as_json(layout: Layout) -> bytes:
    places = {key: [getattr(place, name) for name in Place.__slots__] for key, place in layout.places.items()}
    return _compact([layout.part, layout.background, places])


def _compact(told: Any) -> bytes:
    return json.dumps(told, separators=(",", ":")).encode()


def _backdrop(data: bytes) -> Backdrop:
    from agendapitch.house.backdrop import backdrop_from

    return backdrop_from(json.loads(data))


def _unpacked(data: bytes) -> Layout:
    part, background, places = json.loads(data)
    return Layout(part, background, {key: _place(fields) for key, fields in places.items()})


def _place(fields: list[Any]) -> Place:
    whole: list[Any] = [tuple(each) if isinstance(each, list) else each for each in fields]
    return Place(*whole)
