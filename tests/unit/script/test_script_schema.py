"""The JSON Schema takes what the reader takes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from agendapitch.script.reference import reference_page
from agendapitch.script.schema import script_schema
from tests.unit.script.test_script_reference import EXAMPLES

SCRIPTS = sorted((Path(__file__).parents[3] / "decks" / "examples").glob("*.yaml"))


@pytest.fixture(scope="module")
def schema() -> jsonschema.Draft202012Validator:
    jsonschema.Draft202012Validator.check_schema(script_schema())
    return jsonschema.Draft202012Validator(script_schema())


@pytest.mark.parametrize("loader", [yaml.BaseLoader, yaml.SafeLoader])
@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.stem)
def test_the_example_scripts_follow_the_schema(
    path: Path, loader: type[yaml.SafeLoader], schema: jsonschema.Draft202012Validator
) -> None:
    data = yaml.load(path.read_text(encoding="utf-8"), Loader=loader)  # editors type the scalars, we do not
    assert [error.message for error in schema.iter_errors(data)] == []


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.partition(":")[0])
def test_each_form_on_the_reference_page_follows_the_schema(
    example: str, schema: jsonschema.Draft202012Validator
) -> None:
    assert [error.message for error in schema.iter_errors(yaml.safe_load(example))] == []


@pytest.mark.parametrize("data", [
    {"how it works": "Log in"},
    {"opening": {"titel": "One bin"}},
    {"meeting": {"slott": "10 minutes"}},
    {"evidence": [{"chart": {"kind": "bar", "colour": "red"}}]},
    {"agenda": "perhaps"},
])
def test_what_the_reader_stops_at_does_not_follow_it(data: Any, schema: jsonschema.Draft202012Validator) -> None:
    assert not schema.is_valid(data)


def test_every_key_is_described() -> None:
    definitions = script_schema()["$defs"]
    assert all("description" in each for name, each in definitions.items() if name.startswith("Point "))
    assert "Everyone in this room gains something" in reference_page()
