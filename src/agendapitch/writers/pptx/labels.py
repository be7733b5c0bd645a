"""How a chart's labels follow its numbers: the number format that gives the labels as the author wrote them."""

from __future__ import annotations

from collections.abc import Sequence


def label_format(values: Sequence[float | None], labels: Sequence[str]) -> str | None:
    """Return the number format by which every label is its value ("41%", "£1.2m"), or None where there is none.

    A label with a format follows the workbook when a person edits the data; one without is plain text.
    """
    pairs = [(value, label) for value, label in zip(values, labels, strict=False) if label]
    if not pairs or any(value is None or value < 0 or '"' in label for value, label in pairs):
        return None
    for code, style in _STYLES:
        around = {_around(format(value, style), label) for value, label in pairs}
        if len(around) == 1 and (found := around.pop()):
            before, after = found
            return _quoted(before) + code + _quoted(after)
    return None


_STYLES = (("0", ".0f"), ("0.0", ".1f"), ("0.00", ".2f"), ("#,##0", ",.0f"), ("#,##0.0", ",.1f"), ("#,##0.00", ",.2f"))


def _around(number: str, label: str) -> tuple[str, str] | None:
    """Return what stands before and after a number in its label; None where the label has another number."""
    before, found, after = label.partition(number)
    if not found or any(sign.isdigit() for sign in before + after):
        return None
    return before, after


def _quoted(words: str) -> str:
    return f'"{words}"' if words else ""
