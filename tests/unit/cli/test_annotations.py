"""Findings for programs: SARIF as its standard has it, and GitHub's workflow commands."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from agendapitch.cli.main import run

HOW_NOT_TO = Path(__file__).parents[2] / "cases" / "how-not-to.yaml"
TEXT = {"type": "object", "required": ["text"], "properties": {"text": {"type": "string", "minLength": 1}}}
COUNT = {"type": "integer", "minimum": 1}
# What the standard (OASIS, SARIF 2.1.0 errata 01) asks of the parts that are used here, and nothing beside them.
SARIF: dict[str, Any] = {
    "type": "object", "additionalProperties": False, "required": ["$schema", "version", "runs"],
    "properties": {
        "$schema": {"type": "string", "format": "uri"},
        "version": {"const": "2.1.0"},
        "runs": {"type": "array", "minItems": 1, "maxItems": 1, "items": {
            "type": "object", "additionalProperties": False, "required": ["tool", "results"],
            "properties": {
                "columnKind": {"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
                "tool": {"type": "object", "additionalProperties": False, "required": ["driver"], "properties": {
                    "driver": {"type": "object", "additionalProperties": False, "required": ["name"], "properties": {
                        "name": {"type": "string"}, "version": {"type": "string"},
                        "rules": {"type": "array", "uniqueItems": True, "items": {
                            "type": "object", "additionalProperties": False, "required": ["id"], "properties": {
                                "id": {"type": "string"}, "name": {"type": "string"},
                                "shortDescription": TEXT, "help": TEXT}}}}}}},
                "results": {"type": "array", "items": {
                    "type": "object", "additionalProperties": False, "required": ["message"], "properties": {
                        "ruleId": {"type": "string"},
                        "level": {"enum": ["none", "note", "warning", "error"]},
                        "message": TEXT,
                        "locations": {"type": "array", "items": {
                            "type": "object", "additionalProperties": False, "properties": {
                                "physicalLocation": {
                                    "type": "object", "additionalProperties": False,
                                    "required": ["artifactLocation"], "properties": {
                                        "artifactLocation": {"type": "object", "required": ["uri"]},
                                        "region": {"type": "object", "additionalProperties": False, "properties": {
                                            "startLine": COUNT, "startColumn": COUNT, "endLine": COUNT,
                                            "endColumn": COUNT}}}}}}}}}}}}},
    },
}  # fmt: skip


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("AGENDAPITCH_CACHE", str(tmp_path.parent / "cache"))
    Path("how not to.yaml").write_bytes(HOW_NOT_TO.read_bytes())


def sarif(capsys: pytest.CaptureFixture[str], *scripts: str) -> dict[str, Any]:
    run(["check", *scripts, "--format", "sarif"])
    document: dict[str, Any] = json.loads(capsys.readouterr().out)
    return document


def test_sarif_is_what_its_standard_asks_for(capsys: pytest.CaptureFixture[str]) -> None:
    document = sarif(capsys, "how not to.yaml", "gone.yaml")
    Draft202012Validator(SARIF).validate(document)
    (only,) = document["runs"]
    assert {result["ruleId"] for result in only["results"]} == {rule["id"] for rule in only["tool"]["driver"]["rules"]}


def test_sarif_regions_hold_the_words(capsys: pytest.CaptureFixture[str]) -> None:
    lines = HOW_NOT_TO.read_text(encoding="utf-8").split("\n")
    results = sarif(capsys, "how not to.yaml")["runs"][0]["results"]
    regions = [each["locations"][0]["physicalLocation"]["region"] for each in results if each["ruleId"] == "INC02"]
    assert [lines[at["startLine"] - 1][at["startColumn"] - 1 : at["endColumn"] - 1] for at in regions] == ["chairman"]


def test_sarif_carries_every_rule_s_page(capsys: pytest.CaptureFixture[str]) -> None:
    rules = sarif(capsys, "how not to.yaml")["runs"][0]["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules if not rule["help"]["text"].startswith(rule["id"])] == []
    (pur02,) = (rule for rule in rules if rule["id"] == "PUR02")
    assert pur02["shortDescription"]["text"] == "The purpose is a piece of technology."


def test_a_name_with_a_blank_is_a_uri(capsys: pytest.CaptureFixture[str]) -> None:
    results = sarif(capsys, "how not to.yaml")["runs"][0]["results"]
    uris = {each["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for each in results}
    assert uris == {"how%20not%20to.yaml"}


def test_levels_are_those_that_a_pull_request_shows(capsys: pytest.CaptureFixture[str]) -> None:
    levels = {each["ruleId"]: each["level"] for each in sarif(capsys, "how not to.yaml")["runs"][0]["results"]}
    assert (levels["KEY01"], levels["PUR02"], levels["PUR05" if "PUR05" in levels else "BEN08"]) == (
        "error", "warning", "note")


def test_github_gets_one_line_for_each_finding_and_nothing_else(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", "how not to.yaml", "--format", "github"]) == 1
    lines = capsys.readouterr().out.splitlines()
    pattern = re.compile(r"::(?:error|warning|notice) file=how not to\.yaml,line=\d+,endLine=\d+"
                         r"(?:,col=\d+,endColumn=\d+)?,title=[A-Z]{3}\d\d [a-z-]+::.+")
    assert [line for line in lines if not pattern.fullmatch(line)] == []
    assert len(lines) > 40
