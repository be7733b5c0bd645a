"""What the document says of itself: `docProps/core.xml` and `docProps/app.xml`."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from lxml import etree

from agendapitch.ooxml.checks.opening import Package, elements, local, whole

# The profile of ISO 8601 that the W3C note on dates and times allows.
DATE = re.compile(r"\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?)?)?")
KNOWN = {"title", "subject", "creator", "keywords", "description", "lastModifiedBy", "revision", "lastPrinted",
         "created", "modified", "category", "contentStatus", "language", "identifier", "version", "contentType"}
VECTOR = "{http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes}vector"


def core(package: Package) -> Iterator[str]:
    """Yield core properties that Office does not know, that come twice, or whose date is none."""
    for part in package.targets("", "core-properties"):
        tree = package.trees.get(part)
        found = [] if tree is None else [child for child in tree if isinstance(child.tag, str)]
        for name, count in Counter(local(child) for child in found).items():
            if count > 1:
                yield f"{part} has {count} elements {name}."
            if name not in KNOWN:
                yield f"{part} has the unknown element {name}."
        yield from (f"{part}: {child.text!r} is not a date Office can read." for child in found if not _dated(child))


def _dated(element: etree._Element) -> bool:
    return local(element) not in ("created", "modified") or DATE.fullmatch(element.text or "") is not None


def extended(package: Package) -> Iterator[str]:
    """Yield lists in the extended properties whose length is not what they say."""
    for part in package.targets("", "extended-properties"):
        tree = package.trees.get(part)
        for vector in [] if tree is None else elements(tree, VECTOR):
            if whole(vector, "size") != len(vector):
                yield f"{part}: a list says it has {vector.get('size')} items and has {len(vector)}."


CHECKS = (core, extended)
