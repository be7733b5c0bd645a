"""Notes slides. The meaning is in the words: presenter view shows neither colour nor size, only bold at best."""

from __future__ import annotations

from collections.abc import Sequence

from agendapitch.story.model import NoteLine
from agendapitch.writers.pptx.markup import NAMESPACES, TREE_END, TREE_START, encode, escape, guid, non_visual

_LOCKS = '<a:spLocks noGrp="1"/>'
_NUMBER = guid("notes number")


def write_notes_slide(lines: Sequence[NoteLine], *, number: int, language: str) -> bytes:
    """Return the notes of slide `number`, a paragraph for each line, cues in bold."""
    paragraphs = "".join(_paragraph(line, language) for line in lines) or _paragraph(NoteLine(""), language)
    shapes = (
        _place(2, "Slide image", '<a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/>', 'type="sldImg"', "")
        + _place(3, "Notes", _LOCKS, 'type="body" sz="quarter" idx="3"', paragraphs)
        + _place(4, "Page number", _LOCKS, 'type="sldNum" sz="quarter" idx="5"', _page(number, language))
    )
    return encode(
        f"<p:notes {NAMESPACES}><p:cSld>{TREE_START}{shapes}{TREE_END}</p:cSld>"
        "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>"
    )


def _place(number: int, name: str, locks: str, kind: str, paragraphs: str) -> str:
    text = f"<p:txBody><a:bodyPr/><a:lstStyle/>{paragraphs}</p:txBody>" if paragraphs else ""
    return (
        f"<p:sp><p:nvSpPr>{non_visual(number, name, None)}<p:cNvSpPr>{locks}</p:cNvSpPr>"
        f"<p:nvPr><p:ph {kind}/></p:nvPr></p:nvSpPr><p:spPr/>{text}</p:sp>"
    )


def _paragraph(line: NoteLine, language: str) -> str:
    # LibreOffice ignores the notes master's style, so every paragraph says that it has no bullet and no indent.
    start = '<a:p><a:pPr marL="0" indent="0"><a:buNone/></a:pPr>'
    if not line.text:
        return f'{start}<a:endParaRPr lang="{language}" sz="1200"/></a:p>'
    bold = ' b="1"' if line.cue else ""
    return f'{start}<a:r><a:rPr lang="{language}" sz="1200"{bold}/><a:t>{escape(line.text)}</a:t></a:r></a:p>'


def _page(number: int, language: str) -> str:
    return (
        f'<a:p><a:fld id="{_NUMBER}" type="slidenum"><a:rPr lang="{language}"/><a:t>{number}</a:t></a:fld>'
        f'<a:endParaRPr lang="{language}"/></a:p>'
    )
