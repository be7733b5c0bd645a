"""Compiled houses as files: the built-in ones are shipped, a council's own are kept in the cache.

A file is one line of JSON (house, layouts, and the name and measures of each part) and then the parts'
deflated bytes, one after another: reading it is a slice for each part.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from hashlib import sha256
from zlib import crc32

from agendapitch.errors import DamagedHouse
from agendapitch.house.looks import LOOKS, built_in_house
from agendapitch.house.model import CompiledHouse, House, Layout, Place
from agendapitch.workspace import Workspace

_MAGIC = b"agendapitch house 1 "


def compiled_house(house: House, workspace: Workspace) -> CompiledHouse:
    """Return a house ready to print from: shipped, from the cache, or compiled now and kept."""
    if house.name in LOOKS and built_in_house(house.name) == house:
        return unpack_house(workspace.asset(f"houses/{house.name}.house"))
    key = _cache_key(house, workspace)
    kept = workspace.cached(key)
    if kept is not None:
        try:
            return unpack_house(kept)
        except DamagedHouse:
            pass  # a cache is only a shortcut: compile again
    return _compiled_now(house, workspace, key)


def pack_house(compiled: CompiledHouse) -> bytes:
    """Return a compiled house as the bytes of a file, the same for the same house."""
    blob = b"".join(data for data, _, _ in compiled.parts.values())
    header = {
        "checksum": crc32(blob),
        "house": asdict(compiled.house),
        "layouts": {
            name: [layout.part, layout.background, {key: _fields(place) for key, place in layout.places.items()}]
            for name, layout in compiled.layouts.items()
        },
        "parts": [[name, len(data), crc, length] for name, (data, crc, length) in compiled.parts.items()],
    }
    return _MAGIC + json.dumps(header, separators=(",", ":")).encode() + b"\n" + blob


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
        for name, size, crc, length in header["parts"]:
            parts[name] = (blob[at : at + size], crc, length)
            at += size
        layouts = {
            name: Layout(part, ground, {key: _place(fields) for key, fields in places.items()})
            for name, (part, ground, places) in header["layouts"].items()
        }
        return CompiledHouse(House(**header["house"]), parts, layouts)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise DamagedHouse(f"The compiled house style cannot be used: {error}.") from error


def _compiled_now(house: House, workspace: Workspace, key: str) -> CompiledHouse:
    from agendapitch.scene.specimens import specimen_slides
    from agendapitch.writers.pptx.compiling import compile_house

    compiled = compile_house(house, specimen_slides(house))
    workspace.keep(key, pack_house(compiled))
    return compiled


def _cache_key(house: House, workspace: Workspace) -> str:
    """Return a file name that changes with the house, and with the shipped houses: so with any change of layouts."""
    told = json.dumps(asdict(house), sort_keys=True).encode() + workspace.asset(f"houses/{LOOKS[0]}.house")
    return f"{sha256(told).hexdigest()}.house"


def _fields(place: Place) -> list[object]:
    return [getattr(place, name) for name in Place.__slots__]


def _place(fields: list[object]) -> Place:
    idx, frame, *rest = fields
    return Place(idx, tuple(frame), *rest)  # type: ignore[arg-type] # the checksum and the test of shipped houses vouch for them
