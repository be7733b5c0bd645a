"""The JSON Schema of pack.yaml, for completion in editors, and the table of its reference page."""

from __future__ import annotations

from agendapitch.blanks import BLANK_NAME
from agendapitch.packs.model import KEYS, LAYOUT_PLACES, LAYOUT_ROLES


def pack_schema() -> dict[str, object]:
    """Return the JSON Schema (2020-12) of pack.yaml."""
    properties: dict[str, object] = {}
    for key in KEYS:
        wanted: dict[str, object] = {"description": f"{key.meaning}."}
        if key.attribute in _NESTED:
            properties[key.name] = wanted | _NESTED[key.attribute]
            continue
        wanted |= {"type": ["string", "number"], "examples": [key.example.strip('"')]}
        properties[key.name] = wanted | ({"pattern": f"^({key.pattern})$"} if key.pattern else {})
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Deck template (pack.yaml)",
        "type": "object",
        "required": [key.name for key in KEYS if key.needed],
        "properties": properties,
        "additionalProperties": False,
    }


def pack_table() -> str:
    """Return the table of keys for the reference page, in Markdown."""
    rows = [f"| `{key.name}`{' (needed)' if key.needed else ''} | {key.meaning} | `{key.example}` |" for key in KEYS]
    return "\n".join(["| key | means | example |", "|---|---|---|", *rows]) + "\n"


_BLANKS: dict[str, object] = {
    "type": "object",
    "propertyNames": {"pattern": f"^({BLANK_NAME})$"},
    "additionalProperties": {
        "anyOf": [
            {"type": "string"},
            {
                "type": "object",
                "required": ["ask"],
                "properties": {"ask": {"type": "string"}, "example": {"type": "string"}},
                "additionalProperties": False,
            },
        ]
    },
}
_LAYOUT: dict[str, object] = {
    "anyOf": [
        {"type": ["string", "number"]},
        {
            "type": "object",
            "required": ["name"],
            "properties": {
                "name": {"type": ["string", "number"]}, **{place: {"type": "integer"} for place in LAYOUT_PLACES}
            },
            "additionalProperties": False,
        },
    ]
}  # fmt: skip
_LAYOUTS: dict[str, object] = {
    "type": "object", "properties": dict.fromkeys(LAYOUT_ROLES, _LAYOUT), "additionalProperties": False
}  # fmt: skip
_NESTED = {"blanks": _BLANKS, "layouts": _LAYOUTS}
