"""Digests from Python's own code: `hashlib` first loads OpenSSL, which takes longer than all digests of a deck."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

__all__ = ["blake2b", "sha1", "sha256"]

if TYPE_CHECKING:
    from hashlib import blake2b, sha1, sha256
else:

    def _first(name: str, *modules: str) -> Any:
        """Return a digest from the first module that is there; a Python may be built without its own."""
        for module in modules:
            try:
                return getattr(import_module(module), name)
            except ImportError:
                continue
        raise ImportError(name)

    blake2b = _first("blake2b", "_blake2", "hashlib")  # three times as fast as the others: for pictures
    sha1 = _first("sha1", "_sha1", "hashlib")
    sha256 = _first("sha256", "_sha2", "_sha256", "hashlib")  # Python 3.12 put `_sha256` into `_sha2`
