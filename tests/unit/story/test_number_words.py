"""Our page of number words against num2words, which is too slow to load in the product."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from num2words import num2words

from agendapitch.story.number_words import cardinal, digits, ordinal, year


def _witness(text: str) -> list[str]:
    return text.replace("-", " ").replace(",", "").replace("zero", "nought").split()


@given(st.one_of(st.integers(0, 2000), st.integers(0, 10**15 - 1)))
def test_whole_numbers_are_said_as_num2words_says_them(number: int) -> None:
    assert cardinal(number) == _witness(num2words(number, lang="en_GB"))


@given(st.integers(1, 10**6))
def test_ordinals_are_said_as_num2words_says_them(number: int) -> None:
    assert ordinal(number) == _witness(num2words(number, lang="en_GB", to="ordinal"))


@given(st.integers(1100, 2099).filter(lambda number: number % 1000 >= 10))
def test_years_are_said_as_num2words_says_them(number: int) -> None:
    assert year(number) == _witness(num2words(number, lang="en_GB", to="year"))


def test_figures_of_a_telephone_number_are_said_one_by_one() -> None:
    assert digits("0300") == ["oh", "three", "oh", "oh"]


def test_a_number_past_all_scales_is_said_figure_by_figure() -> None:
    assert len(cardinal(10**15)) == 16
