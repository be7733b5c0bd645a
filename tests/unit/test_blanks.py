"""Blanks in a starter script, filled in the author's own file."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from agendapitch.blanks import blanks_in, fill_blanks
from agendapitch.yamltext import plain, read_yaml

TEXT = """\
# Ask <council> first
title: Let people in <council> talk
bare: <who>
list: [<council>, two]
people:
  - <who>: has begun
double: "x <who> y"
single: 'x <who> y'
say: >
  We are <council>,
  and I am <who>.
"""


def test_blanks_are_named_in_their_order_and_notes_do_not_count() -> None:
    assert blanks_in(TEXT) == ("council", "who")
    assert blanks_in("title: 3 < 4 and <B> and <a-b>") == ()


def test_every_other_letter_is_kept() -> None:
    filled = fill_blanks(TEXT, {"council": "Torrow", "who": "Jo"})
    assert filled.startswith("# Ask <council> first\ntitle: Let people in Torrow talk\nbare: Jo\nlist: [Torrow, two]\n")
    assert "  - Jo: has begun\n" in filled
    assert "  We are Torrow,\n  and I am Jo." in filled


def test_a_blank_without_an_answer_stays() -> None:
    assert "<who>" in fill_blanks(TEXT, {"council": "Torrow"})
    assert fill_blanks(TEXT, {"who": "  "}) == TEXT


@pytest.mark.parametrize(
    "answer", ["Jo: chair", "Jo #1", "- Jo", '"Jo"', "O'Hara", "a, b]", "@jo", "x\ny: z", "Jo\\", "yes"]
)
def test_whatever_the_answer_holds_it_stays_one_value(answer: str) -> None:
    said = " ".join(answer.split())
    data = yaml.load(fill_blanks(TEXT, {"council": answer, "who": answer}), yaml.BaseLoader)
    assert data["bare"] == said
    assert data["title"] == f"Let people in {said} talk"
    assert data["list"] == [said, "two"]
    assert data["people"] == [{said: "has begun"}]
    assert data["double"] == data["single"] == f"x {said} y"
    assert f"We are {said}, and I am {said}." in data["say"]


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet=st.characters(codec="utf-8", exclude_categories=["Cs", "Cc", "Cf", "Zl", "Zp"]), max_size=20))
def test_no_answer_can_add_a_key(answer: str) -> None:
    before, after = read_yaml(TEXT, file=""), read_yaml(fill_blanks(TEXT, {"who": answer}), file="")
    assert before.value is not None
    assert after.value is not None
    assert len(plain(before.value)) == len(plain(after.value))
