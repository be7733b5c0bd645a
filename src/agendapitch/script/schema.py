"""The JSON Schema of the pitch script, for completion and checking in editors, made from the vocabulary."""

from __future__ import annotations

from typing import Any, TypeAlias

from agendapitch.script.figures import CHART_KEYS, MARK_KEYS, TABLE_KEYS
from agendapitch.script.model import CHART_KINDS, Image, Point, Priority, Proof, Quote, Script
from agendapitch.script.vocabulary import TALK, Key, by_attribute, keys

Schema: TypeAlias = dict[str, Any]

TEXT: Schema = {"$ref": "#/$defs/text"}
CELLS: Schema = {"anyOf": [TEXT, {"type": "array", "items": TEXT}]}
SCHEMA = "https://json-schema.org/draft/2020-12/schema"


def script_schema() -> Schema:
    """Return the JSON Schema (draft 2020-12) that a pitch script follows in all the forms a section may take.

    Editors type YAML's scalars themselves, so every text may also be a number, yes or no, or nothing.
    """
    definitions: Schema = _given()
    root = _fields(Script, definitions)
    return {
        "$schema": SCHEMA,
        "title": "Pitch script",
        "description": "A ten-minute pitch for one item on a council's agenda, as agendapitch reads it.",
        **root,
        "$defs": definitions,
    }


def meaning_of(cls: Any) -> tuple[str, str]:
    """Return what a class of the vocabulary means, in a sentence or two, and its short form as it is written."""
    said = " ".join((cls.__doc__ or "").split())
    meaning, _, short = said.partition("Short form: ")
    return meaning.strip(), _unquoted(short.rstrip("."))


def _unquoted(short: str) -> str:
    """Return a short form without the marks around it; one that explains itself keeps those inside it."""
    return short.strip("`") if short.count("`") == 2 and short.startswith("`") else short


def _given() -> Schema:
    """Return the definitions that no class of the vocabulary declares."""
    number = {"type": ["number", "string", "null"]}
    data = {"anyOf": [{"type": "string"}, _object_of({"anyOf": [number, _object_of(number)]}),
                      {"type": "array", "items": _object_of(number)}]}  # fmt: skip
    mark = {"anyOf": [TEXT, _closed({name: {**TEXT, "description": said} for name, said in MARK_KEYS.items()}),
                      _object_of(TEXT)]}  # fmt: skip
    chart = {name: {**TEXT, "description": said} for name, said in CHART_KEYS.items()}
    chart |= {"data": {**data, "description": CHART_KEYS["data"]}, "mark": {**mark, "description": CHART_KEYS["mark"]}}
    chart["kind"] = {"anyOf": [{"enum": list(CHART_KINDS)}, {"type": "string"}], "description": CHART_KEYS["kind"]}
    row = {"anyOf": [{"type": "array", "items": TEXT}, _object_of(CELLS)]}
    table = {
        "columns": {"type": "array", "items": TEXT, "description": TABLE_KEYS["columns"]},
        "rows": {"type": "array", "items": row, "description": TABLE_KEYS["rows"]},
    }
    words = ("yes", "no", "Yes", "No", "true", "false", "on", "off")
    return {
        "text": {"type": ["string", "number", "boolean", "null"]},
        "yes or no": {"enum": [True, False, *words]},
        "priority": {"enum": [*Priority.ALL, *(each.capitalize() for each in Priority.ALL)]},
        "chart": {"description": "Numbers to draw.", **_closed(chart)},
        "table": {"description": "Columns and rows of words.", "anyOf": [{"type": "string"}, _closed(table)]},
    }


def _fields(cls: Any, definitions: Schema) -> Schema:
    """Return a mapping with the keys of a class, in each of their names and spellings."""
    properties: Schema = {}
    patterns: Schema = {}
    for key in keys(cls):
        value = _once(cls, key, definitions)
        for name in (key.name, *key.aliases):
            properties[name] = value
            patterns[_spellings(name)] = value
    return {**_closed(properties), "patternProperties": patterns}


def _once(cls: Any, key: Key, definitions: Schema) -> Schema:
    """Return a reference to a key's own definition; what any point may have is defined once for all."""
    owner = "Point" if key in keys(Point) else cls.__name__
    name = f"{owner} {key.name}"
    if name not in definitions:
        definitions[name] = {}
        definitions[name] = _value(key, definitions)
    return {"$ref": f"#/$defs/{name.replace(' ', '%20')}"}


def _spellings(name: str) -> str:
    """Return a pattern for a key with hyphens or underscores for its spaces, and with capitals."""
    words = (f"[{word[0].upper()}{word[0].lower()}]{word[1:]}" for word in name.split())
    return f"^{'[ _-]'.join(words)}$"


def _value(key: Key, definitions: Schema) -> Schema:
    schema = {**_of_kind(key, definitions), "description": f"{key.meaning}."}
    return {**schema, "examples": [key.example]} if key.example else schema


def _of_kind(key: Key, definitions: Schema) -> Schema:
    match key.kind:
        case "text" | "minutes" | "section":
            return TEXT
        case "texts":
            return {"anyOf": [TEXT, {"type": "array", "items": {"anyOf": [TEXT, _object_of(TEXT, most=1)]}},
                              _object_of(TEXT)]}
        case "names":
            return CELLS
        case "cells":
            return CELLS
        case "sections":
            names = {"anyOf": [{"enum": list(TALK)}, {"type": "string"}]}
            return {"anyOf": [{"type": "string"}, {"type": "array", "items": names}]}
        case "image":
            return _reference(Image, definitions)
        case "quote":
            return _reference(Quote, definitions)
        case "point":
            return _reference(key.of, definitions)
        case "points":
            return _points(key.of, definitions)
        case "named points":
            return _object_of(_reference(key.of, definitions))
    return {"$ref": f"#/$defs/{key.kind.replace(' ', '%20')}"}


def _reference(cls: Any, definitions: Schema) -> Schema:
    name = cls.__name__
    if name not in definitions:
        definitions[name] = {}  # a class may hold itself
        meaning, short = meaning_of(cls)
        definitions[name] = {"description": meaning, "anyOf": _forms(cls, definitions)}
        if short:
            definitions[name]["description"] += f" Short form: {short}"
    return {"$ref": f"#/$defs/{name}"}


def _forms(cls: Any, definitions: Schema) -> list[Schema]:
    """Return the forms that an object of the vocabulary takes: one line, a list, named fields, a pair."""
    fields = f"{cls.__name__} fields"
    definitions[fields] = _fields(cls, definitions)
    named = {"$ref": f"#/$defs/{fields.replace(' ', '%20')}"}
    forms = [TEXT, named]
    if listed := getattr(cls, "LIST", None):
        of = by_attribute(cls)[listed].of
        forms.insert(1, _points(of, definitions) if of else {"type": "array", "items": TEXT})
    elif hasattr(cls, "LINE"):
        forms.insert(1, {"type": "array", "items": {"anyOf": [TEXT, _object_of(TEXT, most=1)]}})
    if pair := getattr(cls, "PAIR", None):
        forms.append(_pair(cls, {"anyOf": [_of_kind(by_attribute(cls)[pair[1]], definitions), named]}))
    if cls is Proof:
        forms.append(_object_of(TEXT, most=1))
    return forms


def _points(cls: Any, definitions: Schema) -> Schema:
    point = _reference(cls, definitions)
    return {"anyOf": [{"type": "array", "items": point}, point]}


def _pair(cls: Any, value: Schema) -> Schema:
    """Return `the author's own words: value`; the keys of the class are not the author's own words."""
    known = [name for key in keys(cls) for name in (key.name, *key.aliases)]
    return {**_object_of(value), "propertyNames": {"not": {"enum": known}}}


def _object_of(value: Schema, *, most: int = 0) -> Schema:
    schema: Schema = {"type": "object", "additionalProperties": value, "minProperties": 1}
    return {**schema, "maxProperties": most} if most else schema


def _closed(properties: Schema) -> Schema:
    return {"type": "object", "properties": properties, "additionalProperties": False}
