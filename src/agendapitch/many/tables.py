"""The table that fills a script's blanks: CSV or YAML, a column for each blank, a row for each deck."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping, Sequence
from io import StringIO
from pathlib import Path

from agendapitch.errors import WrongUse
from agendapitch.records import dataclass
from agendapitch.workspace import Workspace
from agendapitch.yamltext import MappingNode, ScalarNode, SequenceNode, decode, read_yaml

TABLE_LIMIT = 10_000_000  # bytes
MOST_ROWS = 10_000
FILE_COLUMN = "file"
"""The column that names the deck, where there is one; else the first column does."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A row of the table: its line in the file, the deck's file name without ending, and the answers by blank.

    `trouble` says why no deck can be made from it.
    """

    line: int
    name: str
    answers: Mapping[str, str]
    trouble: str = ""


def read_rows(workspace: Workspace, path: Path, blanks: Sequence[str]) -> tuple[Row, ...]:
    """Return the rows of a table, each with what keeps it from filling all `blanks`.

    Raise `WrongUse` when the file is no table or has no column for a blank.
    """
    decoded = decode(workspace.read(path, limit=TABLE_LIMIT), file=path.name)
    if decoded.stopped:
        raise WrongUse(f"{path.name} is no table: {decoded.findings[0].message} Save it as CSV.")
    is_yaml = path.suffix.casefold() in (".yaml", ".yml")
    try:
        rows = list(_from_yaml(decoded.value, path) if is_yaml else _from_csv(decoded.value))
    except csv.Error as error:
        raise WrongUse(f"{path.name} is no table: a quotation mark that is never closed? ({error})") from None
    if not rows:
        raise WrongUse(f"{path.name} has no row under its headings.")
    if len(rows) > MOST_ROWS:
        raise WrongUse(f"{path.name} has {len(rows):,} rows; {MOST_ROWS:,} is the limit. Cut it in two.")
    known = {name for _, answers in rows for name in answers}
    missing = [name for name in blanks if name not in known]
    if missing:
        raise WrongUse(f"{path.name} has no column for {_listed(missing)}. "
                       f"Its columns are: {', '.join(name for name in rows[0][1] if name)}.")
    return tuple(_named([_row(line, answers, blanks) for line, answers in rows]))


def unused_columns(rows: Sequence[Row], blanks: Sequence[str]) -> tuple[str, ...]:
    """Return the columns that fill no blank, without the one that names the decks."""
    if not rows:
        return ()
    first = next(iter(rows[0].answers), "")
    return tuple(name for name in rows[0].answers if name not in (*blanks, first, FILE_COLUMN, ""))


def _from_csv(text: str) -> Iterator[tuple[int, dict[str, str]]]:
    first = text.partition("\n")[0]
    # Excel writes semicolons where the decimal sign is a comma, and tabs as "Unicode text".
    reader = csv.reader(StringIO(text, newline=""), delimiter=max(",;\t", key=first.count))
    headings = [_folded(cell) for cell in next(reader, [])]
    twice = sorted({name for name in headings if name and headings.count(name) > 1})
    if twice:
        raise WrongUse(f"The column {twice[0]} stands there twice.")
    line = reader.line_num + 1
    for cells in reader:
        if any(cell.strip() for cell in cells):
            filled = dict(zip(headings, (" ".join(cell.split()) for cell in cells), strict=False))
            beyond = [cell for cell in cells[len(headings) :] if cell.strip()]
            yield line, filled | ({"": beyond[0]} if beyond else {})
        line = reader.line_num + 1


def _from_yaml(text: str, path: Path) -> Iterator[tuple[int, dict[str, str]]]:
    document = read_yaml(text, file=path.name)
    if document.stopped or not isinstance(document.value, SequenceNode):
        said = document.findings[0].message if document.findings else "It is no list."
        raise WrongUse(f"{path.name} is no table: {said} Each row is a dash and a name: value for each blank.")
    for item in document.value.items:
        entries = item.entries if isinstance(item, MappingNode) else ()
        cells = {_folded(name.text): value.text for name, value in entries if isinstance(value, ScalarNode)}
        yield item.span.line, cells if len(cells) == len(entries) and cells else {"": "this row is no list of fields"}


def _row(line: int, answers: dict[str, str], blanks: Sequence[str]) -> Row:
    name = answers.get(FILE_COLUMN) or next((said for column, said in answers.items() if column), "")
    empty = [blank for blank in blanks if not answers.get(blank, "").strip()]
    if "" in answers:
        trouble = f"“{answers['']}” stands under no heading."
    else:
        trouble = f"There is nothing for {_listed(empty)}." if empty else ""
    return Row(line=line, name=_file_name(name), answers=answers, trouble=trouble)


def _named(rows: Sequence[Row]) -> Iterator[Row]:
    """Yield rows; one that would write over the deck of an earlier row has that as its trouble."""
    taken: dict[str, int] = {}
    for row in rows:
        earlier = taken.setdefault(row.name, row.line)
        clash = f"Its deck would be {row.name}.pptx, and so would that of line {earlier}."
        yield row if earlier == row.line else Row(line=row.line, name=row.name, answers=row.answers, trouble=clash)


def _file_name(text: str) -> str:
    letters = "".join(letter if letter.isalnum() else " " for letter in text.removesuffix(".pptx").casefold())
    return "-".join(letters.split())[:80] or "deck"


def _folded(name: str) -> str:
    return " ".join(name.replace("_", " ").replace("-", " ").split()).strip("<>").casefold()


def _listed(names: Sequence[str]) -> str:
    return ", ".join(f"<{name}>" for name in names)
