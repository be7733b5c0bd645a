"""Packages that are broken on purpose: take a deck's parts, change them, zip them again."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, MutableMapping
from fnmatch import fnmatch
from zipfile import ZIP_DEFLATED, ZipFile


class Parts(MutableMapping[str, bytes]):
    """The parts of a deck by name, in order. Names may come twice when they differ in case."""

    def __init__(self, data: bytes) -> None:
        with ZipFile(io.BytesIO(data)) as archive:
            self._parts = {entry.filename: archive.read(entry) for entry in archive.infolist()}

    def __getitem__(self, name: str) -> bytes:
        return self._parts[name]

    def __setitem__(self, name: str, data: bytes) -> None:
        self._parts[name] = data

    def __delitem__(self, name: str) -> None:
        del self._parts[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._parts)

    def __len__(self) -> int:
        return len(self._parts)

    def named(self, pattern: str, holding: str = "") -> str:
        """Return the first part whose name matches a pattern and whose text matches a regular expression."""
        return next(n for n in self if fnmatch(n, pattern) and re.search(holding.encode(), self[n]))

    def edit(self, pattern: str, old: str, new: str) -> None:
        """Replace the first match of a regular expression in the first part that has one."""
        name = self.named(pattern, old)
        self[name] = re.sub(old.encode(), new.encode(), self[name], count=1, flags=re.DOTALL)

    def zipped(self) -> bytes:
        """Return the package."""
        target = io.BytesIO()
        with ZipFile(target, "w", ZIP_DEFLATED) as archive:
            for name, data in self.items():
                archive.writestr(name, data)
        return target.getvalue()
