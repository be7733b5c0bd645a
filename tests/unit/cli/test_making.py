"""What is typed most is read without Typer, and means the same."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from agendapitch.cli.application import run_command
from agendapitch.cli.making import Order, plain_order
from agendapitch.errors import WrongUse


@pytest.mark.parametrize("typed", [
    "a.yaml", "a.yaml b.yaml", "a.yaml a.yaml ./a.yaml", "-q a.yaml", "a.yaml --quiet", "a.yaml -o out",
    "--output deck.pptx a.yaml", "-o one -o two a.yaml -q b.yaml", "", "a.yaml -o ", "~/a.yaml -o out*", "./-a.yaml",
])
def test_what_is_typed_most_means_what_typer_reads(typed: str, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[tuple[Sequence[Path], Order]] = []

    def remember(scripts: Sequence[Path], order: Order, *, jobs: int | None) -> int:
        read.append((scripts, order))
        return 0

    monkeypatch.setattr("agendapitch.cli.commands.make.make_all", remember)
    words = typed.split(" ")  # a blank at the end gives an empty one
    assert run_command(["make", *words], commands=["make"]) == 0
    assert [plain_order(words)] == read


@pytest.mark.parametrize("typed", [
    "", "-q", "--help", "a.yaml --slot 5", "a.yaml -o", "a.yaml -o -q", "a.yaml -oout", "a.yaml --output=out",
    "a.yaml --quite", "a.yaml -qo out", "-- a.yaml", "-", "a.yaml --watch", "a.yaml --for-each councils.csv",
])
def test_everything_else_is_left_to_typer(typed: str) -> None:
    assert plain_order(typed.split()) is None


def test_two_scripts_of_one_deck_are_refused() -> None:
    with pytest.raises(WrongUse, match=r"would both become a\.pptx"):
        plain_order(["x/a.yaml", "y/a.yaml", "-o", "out"])
