"""How a later run sees that nobody has touched a paper since it was written."""

from __future__ import annotations

from hashlib import sha256

_SIGN = b"%agendapitch "
_PDF = b"%PDF-"


def signed(pdf: bytes) -> bytes:
    """Return a PDF with its digest behind its end, as a comment; what adds notes to a PDF writes its own there."""
    body = pdf if pdf.endswith(b"\n") else pdf + b"\n"
    return body + _SIGN + sha256(body).hexdigest().encode() + b"\n"


def is_as_written(paper: bytes) -> bool:
    """Return whether a PDF or a Word document is exactly as we wrote it.

    Word writes a whole document anew when it saves, so a document that was saved there counts as changed.
    """
    if not paper.startswith(_PDF):
        from agendapitch.writers.pptx.untouched import digest_if_untouched

        return digest_if_untouched(paper) is not None
    body, sign, digest = paper.rpartition(_SIGN)
    return bool(sign) and sha256(body).hexdigest().encode() == digest.strip()
