"""The reference page and the schema come from the vocabulary, and what they show can be read."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from agendapitch.script.reading import read_script
from agendapitch.script.reference import reference_page
from tests.conftest import MemoryWorkspace

PAGE = Path(__file__).parents[3] / "docs" / "reference" / "pitch-script.md"
EXAMPLES = re.findall(r"```yaml\n(.*?)```", reference_page(), re.DOTALL)


def test_the_published_page_is_what_the_vocabulary_gives(request: pytest.FixtureRequest) -> None:
    if request.config.getoption("--accept"):
        PAGE.parent.mkdir(parents=True, exist_ok=True)
        PAGE.write_text(reference_page(), encoding="utf-8", newline="\n")
    assert PAGE.read_text(encoding="utf-8") == reference_page(), "run pytest --accept"


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.partition(":")[0])
def test_each_example_on_the_page_can_be_read(example: str) -> None:
    found = read_script(MemoryWorkspace({"script.yaml": example}), Path("script.yaml"))
    assert found.value is not None
    assert found.findings == ()
