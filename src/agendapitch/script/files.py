"""Which files a script may name, the CSV files that hold its numbers, and what the script itself is called."""

from __future__ import annotations

from pathlib import Path

from agendapitch.errors import UnreadableFile
from agendapitch.script.model import Text
from agendapitch.script.reader import Reader

CSV_LIMIT = 2_000_000
_ENDINGS = (".txt", ".yaml", ".yml")  # `council.yaml.txt` is what Notepad makes of `council.yaml`


def stem(script: Path) -> str:
    """Return a script's name without its endings."""
    name = script.name
    for ending in _ENDINGS:
        if name.casefold().endswith(ending) and len(name) > len(ending):
            name = name[: -len(ending)]
    return name


def allowed(reader: Reader, name: Text) -> Path | None:
    """Return where a file named in the script lies, or None with a *stop* when the script may not reach it."""
    if name.text.casefold().startswith(("http:", "https:", "ftp:", "file:", "//", "\\\\", "www.")):
        reader.stop("FIL01", "file-from-elsewhere", f"`{name.text}` is not beside the script: nothing is fetched from "
                    "a network.", "Save the file in the script's folder and write its name.", name.span)
        return None
    try:
        path = None if name.text[1:2] == ":" else reader.workspace.beside(reader.path, name.text)
    except (OSError, ValueError, RuntimeError):  # a null byte, a loop of links, a name that is too long
        path = None
    if path is None:
        reader.stop("FIL02", "file-outside-folder", f"`{name.text}` is outside the script's folder.",
                    "Copy the file into the script's folder, or a folder in it, and write its name from there.",
                    name.span)
    return path


def read_csv(reader: Reader, name: Text) -> tuple[tuple[str, ...], ...]:
    """Return the rows of a CSV file without its empty ones; none, with a *stop*, when it cannot be used."""
    path = allowed(reader, name)
    if path is None:
        return ()
    from agendapitch.yamltext import decode

    try:
        data = reader.workspace.read(path, limit=CSV_LIMIT)
    except UnreadableFile as error:
        missing = not reader.workspace.exists(path)
        reader.stop("FIL03", "no-such-file" if missing else "unreadable-file",
                    f"There is no file `{name.text}` beside the script." if missing else str(error),
                    "Check its name, with the ending .csv." if missing else "Save it again as CSV.", name.span)
        return ()
    text = decode(data, file=name.text)
    if text.stopped:
        reader.stop("FIL04", "not-a-csv-file", f"`{name.text}` is no CSV file.",
                    "Open it in your spreadsheet and save it as CSV.", name.span)
        return ()
    return _rows(reader, name, text.value)


def _rows(reader: Reader, name: Text, text: str) -> tuple[tuple[str, ...], ...]:
    import csv

    first = text.partition("\n")[0]
    # Excel writes semicolons where the decimal sign is a comma, and tabs as "Unicode text".
    sign = max(",;\t", key=first.count)
    try:
        rows = list(csv.reader(text.splitlines(), delimiter=sign))
    except csv.Error:
        rows = []
    filled = [tuple(" ".join(cell.split()) for cell in row) for row in rows if any(cell.strip() for cell in row)]
    if len(filled) < 2:
        reader.stop("FIL05", "empty-csv-file", f"`{name.text}` has no row under its headings.",
                    "The first row holds the headings, each row below starts with a name.", name.span)
        return ()
    return _within_headings(reader, name, filled)


def _within_headings(reader: Reader, name: Text, rows: list[tuple[str, ...]]) -> tuple[tuple[str, ...], ...]:
    """Return rows as wide as the headings; a cell beyond them would vanish, so it is a *stop*."""
    width = max((at + 1 for at, heading in enumerate(rows[0]) if heading), default=1)
    for row in rows:
        if any(row[width:]):
            reader.stop("FIL06", "cell-without-heading", f"In `{name.text}` the row of `{row[0]}` has a cell without a "
                        "heading above it.", "Give each column a heading in the first row.", name.span)
            break
    return tuple(row[:width] for row in rows)
