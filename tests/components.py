"""Programs that look at decks from outside: LibreOffice, poppler, Microsoft's validator.

A test that needs one skips where it is missing; with AGENDAPITCH_REQUIRE_COMPONENTS=1 it fails instead, so
that a run that promises every check cannot pass without one.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

ROOT = Path(__file__).parent.parent
VALIDATOR = ROOT / "build" / "tools" / "node_modules" / ".bin" / "ooxml-validator"


def component(name: str, *, given: str = "") -> str:
    """Return the path of a program; skip the test where it is missing, or fail where all are required."""
    found = shutil.which(os.environ.get(given, "")) or shutil.which(name) or (given and shutil.which(VALIDATOR))
    if not found:
        missing(f"{name} is not installed")
    return str(found)


def missing(why: str) -> None:
    """Skip a test that lacks a component, or fail it where all are required."""
    if os.environ.get("AGENDAPITCH_REQUIRE_COMPONENTS") == "1":
        pytest.fail(why)
    pytest.skip(why)


def schema_errors(deck: Path, version: str) -> list[str]:
    """Return what Microsoft's Open XML SDK validator says of a deck, for a version of Office."""
    program = component("ooxml-validator", given="AGENDAPITCH_VALIDATOR")
    done = subprocess.run([program, str(deck), "--officeVersion", version], capture_output=True, text=True, check=False)
    assert done.returncode in (0, 1), done.stderr
    report = json.loads(done.stdout)
    return [json.dumps(error) for error in report["errors"]]


def to_pdf(decks: Iterable[Path], folder: Path) -> list[Path]:
    """Return the PDF that LibreOffice makes of each deck; it starts once for all of them."""
    program, files = component("soffice"), [str(deck) for deck in decks]
    with TemporaryDirectory() as profile:
        command = [program, f"-env:UserInstallation=file://{profile}", "--headless", "--convert-to", "pdf"]
        subprocess.run([*command, "--outdir", str(folder), *files], capture_output=True, check=True, timeout=600)
    made = [folder / f"{Path(file).stem}.pdf" for file in files]
    assert all(pdf.exists() for pdf in made), "LibreOffice did not open every deck"
    return made


def page_texts(pdf: Path) -> list[str]:
    """Return the words on each page of a PDF."""
    program = component("pdftotext")
    done = subprocess.run([program, "-enc", "UTF-8", str(pdf), "-"], capture_output=True, text=True, check=True)
    return done.stdout.split("\f")[:-1]
