"""Templates of real organisations, which stay where they are: AGENDAPITCH_TEMPLATES names their folder."""

from __future__ import annotations

import io
import json
import os
import re
from pathlib import Path
from time import perf_counter
from zipfile import ZipFile

import pytest

from agendapitch.cli.main import run
from agendapitch.errors import DamagedHouse
from agendapitch.house.council import council_house
from agendapitch.house.inspecting import inspect_style
from agendapitch.house.understanding import understand
from agendapitch.ooxml.package_check import check_package
from agendapitch.ooxml.template.opening import open_template, own_faults
from tests.components import schema_errors
from tests.councils import check_council
from tests.decks import SCRIPTS

pytestmark = pytest.mark.component

FOLDER = os.environ.get("AGENDAPITCH_TEMPLATES", "")
FILES = sorted(file for file in Path(FOLDER).rglob("*.p[op]*") if file.suffix != ".pdf") if FOLDER else []
every_template = pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
SAMPLES = re.compile(r"slides/|notesSlides/|comment|[Aa]uthors|vba|_xmlsignatures|thumbnail|customXml|/tags/")
SLOWEST = 1.5  # seconds
# What each role is called where people looked at the templates and wrote down which layouts are right.
LABELS = {"cover": "cover", "section": "section", "content": "content", "two columns": "two", "picture": "picture",
          "title only": "titleOnly", "blank": "blank"}  # fmt: skip
ENOUGH = 0.95  # of the roles; the rest is composed, and none is wrong


@pytest.fixture(autouse=True)
def own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AGENDAPITCH_CACHE", str(tmp_path / "cache"))


def test_there_are_templates_to_look_at() -> None:
    if not FOLDER:
        pytest.skip("AGENDAPITCH_TEMPLATES names no folder of real templates")
    assert FILES


@every_template
def test_it_is_reported_on_in_time_or_refused_by_name(file: Path) -> None:
    data = file.read_bytes()
    started = perf_counter()
    try:
        report = inspect_style(data, name=file.name)
    except DamagedHouse as refusal:
        assert file.name in str(refusal)
        return
    assert perf_counter() - started < SLOWEST
    assert report.roles
    assert all(finding.message for finding in report.findings)


@every_template
def test_nothing_of_its_samples_stays(file: Path) -> None:
    with ZipFile(io.BytesIO(open_template(file.read_bytes(), name=file.name).as_pptx())) as emptied:
        assert [name for name in emptied.namelist() if SAMPLES.search(name)] == []
        assert b"sectionLst" not in emptied.read("ppt/presentation.xml")


@every_template
def test_opening_adds_no_error_of_its_own(file: Path, tmp_path: Path) -> None:
    emptied = tmp_path / "emptied.pptx"
    emptied.write_bytes(open_template(file.read_bytes(), name=file.name).as_pptx())
    after = {json.loads(error)["description"] for error in schema_errors(emptied, "Microsoft365")}
    if after:  # then the same must have been wrong in the file as it came
        before = {json.loads(error)["description"] for error in schema_errors(file, "Microsoft365")}
        assert after <= before


@every_template
def test_a_deck_in_it_has_no_fault_that_the_template_had_not(file: Path, tmp_path: Path) -> None:
    deck = tmp_path / "deck.pptx"
    assert run(["make", str(SCRIPTS["council"]), "--style", str(file), "-o", str(deck), "--quiet"]) == 0
    assert new_faults(deck, file) == set()
    before = {json.loads(error)["description"] for error in schema_errors(file, "Microsoft365")}
    assert {json.loads(error)["description"] for error in schema_errors(deck, "Microsoft365")} <= before


def new_faults(deck: Path, template: Path) -> set[str]:
    """Return what our package check says of a deck and not of its template, whose parts may have other names in it."""
    known = set(own_faults(open_template(template.read_bytes(), name=template.name)))
    return {fault.replace("/house_", "/") for fault in check_package(deck.read_bytes())} - known


@every_template
def test_its_slides_have_room_and_what_is_written_there_can_be_read(file: Path) -> None:
    try:
        known = understand(file.read_bytes(), name=file.name)
    except DamagedHouse:
        return
    started = perf_counter()
    made = council_house(known)
    assert perf_counter() - started < SLOWEST
    check_council(made)
    assert {layout.part for layout in made.layouts.values()} <= {"", *known.opened.bench.blobs}


def test_roles_are_as_people_labelled_them_and_none_is_wrong() -> None:
    labelled = next((file for file in Path(FOLDER or "nowhere").rglob("ROLES.json")), None)
    if labelled is None:
        pytest.skip("there are no labelled templates in AGENDAPITCH_TEMPLATES")
    labels = json.loads(labelled.read_text("utf-8"))
    right, wrong, count = 0, [], 0
    for file in FILES:
        if file.stem not in labels:
            continue
        choices = understand(file.read_bytes(), name=file.name).choices
        for role, label in LABELS.items():
            wanted, count = labels[file.stem]["roles"][label], count + 1
            found = choices[role].layout.key if role in choices else ""
            right += found in wanted if found else not wanted
            if found and found not in wanted:
                wrong.append(f"{file.stem}: {role} is {found}, not {wanted}")
    assert wrong == []
    assert right / count >= ENOUGH
