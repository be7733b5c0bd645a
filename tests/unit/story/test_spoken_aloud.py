"""Counted words against a speech synthesiser: a talk that is full of figures is timed as well as a plain one."""

from __future__ import annotations

import pytest

from agendapitch.story.spoken import count_words
from tests.benchmarks.spoken import measured
from tests.components import component


@pytest.mark.component
def test_the_estimate_keeps_close_to_the_synthesiser_on_plain_and_on_number_heavy_text() -> None:
    component("espeak-ng")
    for kind, (count, error, budget) in measured(count_words).items():
        assert count >= 10, kind
        assert error < budget, kind
