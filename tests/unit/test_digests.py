"""Digests are what the whole world calls them."""

from __future__ import annotations

import hashlib

from agendapitch.digests import sha1, sha256


def test_digests_are_those_of_hashlib() -> None:
    assert sha1(b"council").hexdigest() == hashlib.sha1(b"council").hexdigest()
    assert sha256(b"council").hexdigest() == hashlib.sha256(b"council").hexdigest()
