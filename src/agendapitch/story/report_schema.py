"""The JSON Schema of the report, version 1."""

from __future__ import annotations

from typing import Any

from agendapitch.diagnostics import Level
from agendapitch.script.model import Priority

_TEXT = {"type": "string"}
_COUNT = {"type": "integer", "minimum": 0}
_PLACE = {"type": ["integer", "null"], "minimum": 1}


def report_schema() -> dict[str, Any]:
    """Return the schema of what `--format json` prints: of scripts, of `clock`, of `make --for-each`."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "agendapitch report",
        "anyOf": [_document(), _clock(), _each()],
    }


def _document() -> dict[str, Any]:
    return _object(version={"const": 1}, scripts=_list(_script()))


def _script() -> dict[str, Any]:
    return _object(
        script=_TEXT,
        deck={"type": ["string", "null"], "description": "The file that was written, null when none was."},
        slot={**_COUNT, "description": "The slot in seconds."},
        budget={**_COUNT, "description": "Seconds to speak: the slot less questions inside it, less the reserve."},
        seconds={**_COUNT, "description": "The estimate."},
        range={**_list(_COUNT), "minItems": 2, "maxItems": 2, "description": "The likely range of the estimate."},
        paces=_list(_pace()),
        slides=_list(_slide()),
        left_out=_list(_object(section=_TEXT, title=_TEXT, seconds=_COUNT, why=_TEXT)),
        findings=_list(_finding()),
    )


def _clock() -> dict[str, Any]:
    return _object(version={"const": 1}, slots={**_list(_document()), "description": "One document for each slot."})


def _each() -> dict[str, Any]:
    row = _object(
        line={"type": "integer", "minimum": 1, "description": "Where the row begins in the table."},
        deck={"type": ["string", "null"], "description": "Its deck, null when there is none."},
        made={"type": "boolean", "description": "Whether the deck was made now; false when it is as it was."},
        to_fix=_list(_TEXT),
        lost={**_list(_TEXT), "description": "What of the author's is not in the deck, or was changed by others."},
        trouble={**_TEXT, "description": "Why there is no deck; empty when there is one."},
    )
    return _object(version={"const": 1}, rows={**_list(row), "description": "One for each row of --for-each."})


def _pace() -> dict[str, Any]:
    return _object(
        presenter=_TEXT,
        words_a_minute={"type": "integer", "minimum": 1},
        rehearsed={"type": "boolean", "description": "Whether rehearsals measured it."},
    )


def _slide() -> dict[str, Any]:
    return _object(
        number={"type": "integer", "minimum": 1},
        section=_TEXT,
        title=_TEXT,
        starts={**_COUNT, "description": "Seconds from the first word."},
        seconds=_COUNT,
        words={**_COUNT, "description": "Words as they are spoken."},
        priority={"enum": [*Priority.ALL, ""]},
        backup={"type": "boolean"},
    )


def _finding() -> dict[str, Any]:
    return _object(
        rule=_TEXT,
        name=_TEXT,
        level={"enum": [str(level) for level in Level]},
        message=_TEXT,
        hint=_TEXT,
        line=_PLACE,
        column=_PLACE,
        end_line=_PLACE,
        end_column=_PLACE,
        section=_TEXT,
        slide=_PLACE,
    )


def _object(**properties: dict[str, Any]) -> dict[str, Any]:
    return {"type": "object", "properties": properties, "required": list(properties), "additionalProperties": False}


def _list(items: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": items}
