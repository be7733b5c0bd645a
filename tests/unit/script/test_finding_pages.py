"""Every finding of the reader has a page, and its examples are what they say."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import agendapitch
from agendapitch.script.pages import PAGES, Page, explained, page_called
from agendapitch.script.reading import read_script
from tests.conftest import MemoryWorkspace

SOURCE = Path(agendapitch.__file__).parent
FILES: dict[str, bytes | str] = {
    "calls.csv": "Kind,Calls\nBins,3110\n", "workbook.csv": b"PK\x03\x04", "headings.csv": "Kind,Calls\n",
    "ragged.csv": "Kind,Calls\nBins,3,110\n",
}  # fmt: skip
SHOWN = [page for page in PAGES if page.bad]


def codes_found_in(text: str) -> set[tuple[str, str]]:
    read = read_script(MemoryWorkspace({"script.yaml": text, **FILES}), Path("script.yaml"))
    return {(finding.rule, finding.name) for finding in read.findings}


@pytest.mark.parametrize("page", SHOWN, ids=lambda page: page.name)
def test_the_bad_example_gives_the_finding_and_the_good_one_none(page: Page) -> None:
    assert (page.code, page.name) in codes_found_in(page.bad)
    assert codes_found_in(page.good) == set()


def test_every_finding_of_the_reader_has_a_page() -> None:
    files = [*(SOURCE / "script").glob("*.py"), *(SOURCE / "yamltraps").glob("*.py"), *SOURCE.glob("*text*.py")]
    written = {code for file in files if file.name != "pages.py"
               for code in re.findall(r'"([A-Z]{3}\d\d)"', file.read_text(encoding="utf-8"))}  # fmt: skip
    assert written == {page.code for page in PAGES}


def test_codes_and_names_are_unique() -> None:
    assert len({page.code for page in PAGES}) == len({page.name for page in PAGES}) == len(PAGES)


def test_a_page_is_found_by_its_code_and_by_its_name() -> None:
    assert page_called("yam12") is page_called("Second colon") is not None
    assert page_called("nothing") is None


def test_a_page_shows_both_examples() -> None:
    page = page_called("second-colon")
    assert page
    assert 'but:\n    title: "Our point: talk to people"\n\nLet it be when: ' in explained(page)
