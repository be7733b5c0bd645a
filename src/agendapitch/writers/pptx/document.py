"""What the document says of itself: the list of slides, sections, custom shows, title, language and dates."""

from __future__ import annotations

from collections.abc import Sequence

from agendapitch.house.model import Shell
from agendapitch.scene.model import Scene
from agendapitch.units import SLIDE_HEIGHT, SLIDE_WIDTH, emu
from agendapitch.writers.pptx.levels import FIRST_MASTER_ID, LANGUAGE, NOTES_SIZE, plain_levels
from agendapitch.writers.pptx.markup import NAMESPACES, encode, escape, guid

FIRST_SLIDE_ID = 256
CUSTOM_PROPERTIES = "docProps/custom.xml"
DIGEST_PROPERTY = "agendapitch digest"
PARTS_PROPERTY = "agendapitch parts"
SLIDES, SHOWS, SECTIONS, SPOKEN = "<!--slides-->", "<!--shows-->", "<!--sections-->", "<!--language-->"
"""Marks in a shell: where the lists of slides, custom shows and sections go, and the deck's language."""

_P14 = "http://schemas.microsoft.com/office/powerpoint/2010/main"
_VARIANT = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"


def our_shell() -> Shell:
    """Return the presentation part of a house of ours. The order of its elements is fixed by the schema."""
    levels = plain_levels().replace(f'lang="{LANGUAGE}"', f'lang="{SPOKEN}"')
    return Shell(
        # PowerPoint must not compress the pictures when it saves: they would count as changed.
        f'<p:presentation {NAMESPACES} saveSubsetFonts="1" autoCompressPictures="0">'
        f'<p:sldMasterIdLst><p:sldMasterId id="{FIRST_MASTER_ID}" r:id="rId1"/></p:sldMasterIdLst>'
        '<p:notesMasterIdLst><p:notesMasterId r:id="rId2"/></p:notesMasterIdLst>'
        f'<p:sldIdLst>{SLIDES}</p:sldIdLst><p:sldSz cx="{emu(SLIDE_WIDTH)}" cy="{emu(SLIDE_HEIGHT)}"/>'
        f'<p:notesSz cx="{NOTES_SIZE[0]}" cy="{NOTES_SIZE[1]}"/>{SHOWS}'
        f"<p:defaultTextStyle>{levels}</p:defaultTextStyle>{SECTIONS}</p:presentation>",
        (
            ("slideMaster", "slideMasters/slideMaster1.xml"), ("notesMaster", "notesMasters/notesMaster1.xml"),
            ("presProps", "presProps.xml"), ("viewProps", "viewProps.xml"), ("theme", "theme/theme1.xml"),
            ("tableStyles", "tableStyles.xml"),
        ),
    )


def write_presentation(scene: Scene, shell: Shell) -> bytes:
    """Return the presentation part of a deck."""
    first = len(shell.relationships) + 1
    slides = "".join(
        f'<p:sldId id="{FIRST_SLIDE_ID + at}" r:id="rId{first + at}"/>' for at in range(len(scene.slides))
    )
    filled = {SLIDES: slides, SHOWS: _custom_shows(scene.shows, first=first), SECTIONS: _sections(scene.sections),
              SPOKEN: escape(scene.language)}
    xml = shell.xml
    for mark, told in filled.items():
        xml = xml.replace(mark, told)
    return encode(xml)


def write_core_properties(scene: Scene) -> bytes:
    """Return title, author, language and dates. The date is the meeting's, so that the bytes never change."""
    w3c = 'xsi:type="dcterms:W3CDTF"'
    when = f"{scene.iso_date}T00:00:00Z"
    dates = (
        f"<dcterms:created {w3c}>{when}</dcterms:created><dcterms:modified {w3c}>{when}</dcterms:modified>"
        if scene.iso_date
        else ""
    )
    told = (("dc:title", scene.title), ("dc:subject", scene.subject), ("dc:creator", scene.author),
            ("cp:lastModifiedBy", scene.author), ("dc:language", scene.language))
    texts = "".join(f"<{tag}>{escape(text)}</{tag}>" for tag, text in told if text)
    return encode(
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        f'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">{texts}<cp:revision>1</cp:revision>{dates}'
        "</cp:coreProperties>"
    )


def write_app_properties(scene: Scene) -> bytes:
    """Return what made the file and how much is in it."""
    count = len(scene.slides)
    return encode(
        '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
        f"<Application>agendapitch</Application><PresentationFormat>Widescreen</PresentationFormat>"
        f"<Slides>{count}</Slides><Notes>{count}</Notes><HiddenSlides>0</HiddenSlides></Properties>"
    )


def write_custom_properties(*, digest: str, parts: str) -> bytes:
    """Return the digests by which a later run sees whether a person has edited the deck.

    `digest` is of its content (`fingerprint.py`), `parts` of its bytes (`untouched.py`).
    """
    properties = "".join(
        f'<property fmtid="{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}" pid="{number}" name="{name}">'
        f"<vt:lpwstr>{value}</vt:lpwstr></property>"
        for number, (name, value) in enumerate(((DIGEST_PROPERTY, digest), (PARTS_PROPERTY, parts)), 2)
    )
    return encode(
        '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" '
        f'xmlns:vt="{_VARIANT}">{properties}</Properties>'
    )


def _custom_shows(shows: Sequence[tuple[str, tuple[int, ...]]], *, first: int) -> str:
    if not shows:
        return ""
    written = ""
    for number, (name, slides) in enumerate(shows):
        listed = "".join(f'<p:sld r:id="rId{first + at}"/>' for at in slides)
        written += f'<p:custShow name="{escape(name)}" id="{number}"><p:sldLst>{listed}</p:sldLst></p:custShow>'
    return f"<p:custShowLst>{written}</p:custShowLst>"


def _sections(sections: Sequence[tuple[str, tuple[int, ...]]]) -> str:
    if not sections:
        return ""
    written = ""
    for number, (name, slides) in enumerate(sections):
        listed = "".join(f'<p14:sldId id="{FIRST_SLIDE_ID + at}"/>' for at in slides)
        start = f'<p14:section name="{escape(name)}" id="{guid("section", str(number), name)}">'
        written += f"{start}<p14:sldIdLst>{listed}</p14:sldIdLst></p14:section>"
    return (
        '<p:extLst><p:ext uri="{521415D9-36F7-43E2-AB2F-B90AF26B5E84}">'
        f'<p14:sectionLst xmlns:p14="{_P14}">{written}</p14:sectionLst></p:ext></p:extLst>'
    )
