"""Numbers as people write them."""

from __future__ import annotations

import pytest

from agendapitch.script.numbers import is_blank, number


@pytest.mark.parametrize(("written", "expected"), [
    ("5,240", 5240), ("£8.62", 8.62), ("34%", 34), ("1.9 million", 1_900_000), ("£2.5m", 2_500_000), ("12k", 12_000),
    ("-3", -3), ("−3", -3), ("£1,000,000", 1_000_000), ("1 234", 1234), ("0", 0), (".5", 0.5), ("£3 bn", 3e9),
])
def test_a_number_is_read(written: str, expected: float) -> None:
    assert number(written) == expected


@pytest.mark.parametrize("written", ["about 40", "8,62", "1,23,456", "3.1.2", "10-12", "", "-", "£", "1e9", "nan",
                                     "inf", "9" * 30, "1,000.5,0", "٣"])
def test_what_is_no_number_is_not_guessed(written: str) -> None:
    assert number(written) is None


def test_a_number_that_is_not_known_is_blank() -> None:
    assert all(is_blank(written) for written in ("", " ", "-", "n/a", "not known"))
    assert not is_blank("0")
