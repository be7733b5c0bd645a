"""Charts: axes that exist, series that differ, numbers that are numbers, and a workbook that holds them."""

from __future__ import annotations

import io
import re
from collections import Counter
from collections.abc import Iterator
from zipfile import BadZipFile, ZipFile

from lxml import etree

from agendapitch.ooxml.checks.opening import PARSER, C, Package, R, elements, whole

SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
AXES = ("catAx", "valAx", "dateAx", "serAx")
FORMULA = re.compile(r"(?:'((?:[^']|'')+)'|([^'!]+))!\$([A-Z]+)\$(\d+)(?::\$([A-Z]+)\$(\d+))?")


def axes(package: Package) -> Iterator[str]:
    """Yield axes that a chart names and does not have, and ids that are no unsigned numbers."""
    for part, chart in package.of_kind("chart"):
        own = {e.get("val") for axis in AXES for e in chart.iterfind(f".//{C}{axis}/{C}axId")}
        for element in elements(chart, C + "axId", C + "crossAx"):
            if element.get("val") not in own:
                yield f"{part}: the axis {element.get('val')} does not exist."
            elif not (element.get("val") or "").isdigit():
                yield f"{part}: the axis id {element.get('val')} is no unsigned number."


def series(package: Package) -> Iterator[str]:
    """Yield charts without series, and series with the same index or order."""
    for part, chart in package.of_kind("chart"):
        found = list(elements(chart, C + "ser"))
        if not found:
            yield f"{part}: the chart has no series."
        for name in ("idx", "order"):
            values = [e.get("val") for one in found for e in one.findall(C + name)]
            if len(set(values)) != len(values):
                yield f"{part}: two series have one {name}."


def caches(package: Package) -> Iterator[str]:
    """Yield stored points past the count of points, and stored numbers that are none."""
    for part, chart in package.of_kind("chart"):
        for cache in elements(chart, C + "numCache", C + "strCache"):
            count = cache.find(C + "ptCount")
            for point in cache.findall(C + "pt"):
                if count is None or whole(point, "idx") >= whole(count, "val"):
                    yield f"{part}: a stored point lies past the count of points."
                if cache.tag == C + "numCache" and not _is_number(point.findtext(C + "v") or ""):
                    yield f"{part}: {point.findtext(C + 'v')!r} is stored as a number."


def workbooks(package: Package) -> Iterator[str]:
    """Yield charts without a workbook, workbooks that do not open, and formulas that read other cells."""
    for part, chart in package.of_kind("chart"):
        data = chart.find(C + "externalData")
        relation = None if data is None else package.relation(part, data.get(R + "id"))
        if relation is None or relation.target not in package.parts:
            yield f"{part}: the chart has no workbook."
            continue
        sheets = _sheets(package.parts[relation.target])
        if sheets is None:
            yield f"{relation.target} does not open."
            continue
        yield from (f"{part}: {fault}" for fault in _formulas(chart, sheets))


def _formulas(chart: etree._Element, sheets: dict[str, dict[str, str]]) -> Iterator[str]:
    for reference in elements(chart, C + "numRef", C + "strRef"):
        formula = reference.findtext(C + "f") or ""
        found = FORMULA.fullmatch(formula)
        sheet = found and sheets.get((found[1] or found[2]).replace("''", "'"))
        if not found or sheet is None:
            yield f"the formula {formula} names a sheet that its workbook does not have."
            continue
        stored = {whole(p, "idx"): p.findtext(C + "v") or "" for p in elements(reference, C + "pt")}
        for index, cell in enumerate(_cells(found)):
            if not _same(stored.get(index, ""), sheet.get(cell, "")):
                yield f"{formula} stores {stored.get(index, '')!r} where the workbook has {sheet.get(cell, '')!r}."


def _cells(formula: re.Match[str]) -> list[str]:
    """Return the cells of a range in one column, or in one row of columns A to Z."""
    first, top, last, bottom = formula[3], int(formula[4]), formula[5] or formula[3], int(formula[6] or formula[4])
    if first == last:
        return [f"{first}{row}" for row in range(top, bottom + 1)]
    return [f"{chr(letter)}{top}" for letter in range(ord(first), ord(last) + 1)]


def _sheets(data: bytes) -> dict[str, dict[str, str]] | None:
    """Return what each sheet of a workbook holds, by cell; None when the workbook does not open."""
    try:
        with ZipFile(io.BytesIO(data)) as archive:
            parts = {name: archive.read(name) for name in archive.namelist()}
        book = etree.fromstring(parts["xl/workbook.xml"], PARSER)
        links = etree.fromstring(parts["xl/_rels/workbook.xml.rels"], PARSER)
        shared = _shared(parts.get("xl/sharedStrings.xml"))
        files = {link.get("Id"): "xl/" + (link.get("Target") or "").removeprefix("/xl/") for link in elements(links)}
        sheets = {e.get("name") or "": files[e.get(R + "id")] for e in elements(book, SHEET + "sheet")}
        return {name: _values(parts[file], shared) for name, file in sheets.items()}
    except (BadZipFile, KeyError, etree.XMLSyntaxError, IndexError, ValueError):
        return None


def _shared(data: bytes | None) -> list[str]:
    if data is None:
        return []
    items = elements(etree.fromstring(data, PARSER), SHEET + "si")
    return ["".join(t.text or "" for t in elements(item, SHEET + "t")) for item in items]


def _values(data: bytes, shared: list[str]) -> dict[str, str]:
    values = {}
    for cell in elements(etree.fromstring(data, PARSER), SHEET + "c"):
        text = cell.findtext(SHEET + "v") or "".join(t.text or "" for t in elements(cell, SHEET + "t"))
        values[cell.get("r") or ""] = shared[int(text)] if cell.get("t") == "s" else text
    return values


def _is_number(text: str) -> bool:
    return re.fullmatch(r"-?\d+(\.\d+)?([eE][-+]?\d+)?", text) is not None


def _same(stored: str, held: str) -> bool:
    if _is_number(stored) and _is_number(held):
        return abs(float(stored) - float(held)) < 1e-9 * max(1.0, abs(float(held)))
    return stored == held


def repeated_points(package: Package) -> Iterator[str]:
    """Yield series that format one point twice."""
    for part, chart in package.of_kind("chart"):
        for one in elements(chart, C + "ser"):
            points = Counter(e.get("val") for e in one.iterfind(f"{C}dPt/{C}idx"))
            if any(count > 1 for count in points.values()):
                yield f"{part}: a series formats one point twice."


CHECKS = (axes, series, caches, workbooks, repeated_points)
