"""The slide master, the notes master and the presentation-wide properties of a house."""

from __future__ import annotations

from agendapitch.house.model import House
from agendapitch.units import SLIDE_HEIGHT, SLIDE_WIDTH, Box, Points
from agendapitch.writers.pptx.colours import SLOTS, colour_map, palette
from agendapitch.writers.pptx.levels import (
    FIRST_MASTER_ID,
    LANGUAGE,
    NOTES_SIZE,
    body_levels,
    default_run,
    plain_levels,
    title_level,
)
from agendapitch.writers.pptx.lines import Frame
from agendapitch.writers.pptx.markup import (
    NAMESPACES,
    TREE_END,
    TREE_START,
    A,
    background,
    encode,
    frame_of,
    guid,
    non_visual,
    transform,
)
from agendapitch.writers.pptx.tables import TABLE_STYLE
from agendapitch.writers.pptx.text import body_properties

_WHITE = '<a:srgbClr val="FFFFFF"/>'  # notes are printed
_NOTES_NUMBER = guid("notes number")
_SAME_COLOURS = " ".join(f'{slot}="{slot}"' for slot in SLOTS[4:])


def prompt(text: str) -> str:
    """Return the paragraph that a placeholder shows while it is empty."""
    return f'<a:p><a:r><a:rPr lang="{LANGUAGE}"/><a:t>{text}</a:t></a:r></a:p>'


def number_prompt() -> str:
    """Return the paragraph of a slide number's placeholder."""
    field = guid("slide number")
    return f'<a:p><a:fld id="{field}" type="slidenum"><a:rPr lang="{LANGUAGE}"/><a:t>‹#›</a:t></a:fld></a:p>'


def empty_prompt() -> str:
    """Return the paragraph of a footer's placeholder."""
    return f'<a:p><a:endParaRPr lang="{LANGUAGE}"/></a:p>'


def master_part(house: House, *, layouts: int) -> bytes:
    """Return the slide master. Its relationships are the layouts in order, then its theme."""
    colours = palette(house)
    footer, number = _furniture(colours["muted"], bold=False), _furniture(colours["ink"], bold=True)
    shapes = (
        _holder(2, "Title", 'type="title"', frame_of(Box(48, 40, 790, 80)), _text(prompt("Headline")))
        + _holder(3, "Text", 'type="body" idx="1"', frame_of(Box(48, 146, 864, 340)), _text(prompt("Text")))
        + _holder(4, "Footer", 'type="ftr" sz="quarter" idx="3"', frame_of(Box(72, 501, 300, 15)),
                  _text(empty_prompt(), footer))
        + _holder(5, "Slide number", 'type="sldNum" sz="quarter" idx="4"', frame_of(Box(48, 501, 24, 15)),
                  _text(number_prompt(), number))
    )
    listed = "".join(
        f'<p:sldLayoutId id="{FIRST_MASTER_ID + number}" r:id="rId{number}"/>' for number in range(1, layouts + 1)
    )
    return encode(
        f'<p:sldMaster {NAMESPACES} preserve="1"><p:cSld>{background(colours["paper"])}{TREE_START}{shapes}{TREE_END}'
        f"</p:cSld><p:clrMap {colour_map(house)}/><p:sldLayoutIdLst>{listed}</p:sldLayoutIdLst>"
        f"<p:txStyles><p:titleStyle>{title_level()}</p:titleStyle><p:bodyStyle>{body_levels()}</p:bodyStyle>"
        f"<p:otherStyle>{plain_levels()}</p:otherStyle></p:txStyles></p:sldMaster>"
    )


def notes_master_part(size: tuple[Points, Points] = (SLIDE_WIDTH, SLIDE_HEIGHT)) -> bytes:
    """Return the notes master: the slide's picture in its own shape, the notes below it (PowerPoint's default)."""
    width = 5_486_400 if size[0] > size[1] else 2_000_000
    left, top = (NOTES_SIZE[0] - width) // 2, 685_800
    height = round(width * size[1] / size[0])
    under = top + height + 228_600
    foot = 8_685_213
    right, half, line = 3_884_613, 2_971_800, 458_788
    page = number_prompt().replace(guid("slide number"), _NOTES_NUMBER)
    shapes = (
        _holder(2, "Header", 'type="hdr" sz="quarter"', (0, 0, half, line),
                _notes_text(empty_prompt(), anchor="t", align="l"))
        + _holder(3, "Date", 'type="dt" idx="1"', (right, 0, half, line),
                  _notes_text(empty_prompt(), anchor="t", align="r"))
        + _slide_image((left, top, width, height))
        + _holder(5, "Notes", 'type="body" sz="quarter" idx="3"', (left, under, width, foot - under - 114_300),
                  _notes_text(prompt("Notes"), anchor="t"))
        + _holder(6, "Footer", 'type="ftr" sz="quarter" idx="4"', (0, foot, half, line - 1),
                  _notes_text(empty_prompt(), anchor="b", align="l"))
        + _holder(7, "Page number", 'type="sldNum" sz="quarter" idx="5"', (right, foot, half, line - 1),
                  _notes_text(page, anchor="b", align="r"))
    )
    levels = "".join(
        f'<a:lvl{level}pPr marL="{(level - 1) * 228_600}" indent="0" algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" '
        f'latinLnBrk="0" hangingPunct="1"><a:spcBef><a:spcPts val="300"/></a:spcBef><a:buNone/>{default_run(12)}'
        f"</a:lvl{level}pPr>"
        for level in range(1, 10)
    )
    return encode(
        f'<p:notesMaster {NAMESPACES}><p:cSld>{background(_WHITE)}'
        f"{TREE_START}{shapes}{TREE_END}</p:cSld>"
        f'<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" {_SAME_COLOURS}/><p:notesStyle>{levels}</p:notesStyle>'
        "</p:notesMaster>"
    )


def presentation_properties() -> bytes:
    """Return how the show runs: timings are kept for the sorter, the presenter clicks; pictures stay as they are."""
    p14 = 'xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main"'
    return encode(
        f'<p:presentationPr {NAMESPACES}><p:showPr showNarration="1" useTimings="0"><p:present/><p:sldAll/>'
        '<p:penClr><a:srgbClr val="FF0000"/></p:penClr></p:showPr><p:extLst>'
        f'<p:ext uri="{{E76CE94A-603C-4142-B9EB-6D1370010A27}}"><p14:discardImageEditData {p14} val="0"/></p:ext>'
        # 32767 is "high fidelity": PowerPoint does not compress pictures again when it saves.
        f'<p:ext uri="{{D31A062A-798A-4329-ABDD-BBA856620510}}"><p14:defaultImageDpi {p14} val="32767"/></p:ext>'
        "</p:extLst></p:presentationPr>"
    )


def view_properties() -> bytes:
    """Return how the deck opens: the slide with its notes in sight."""
    return encode(
        f'<p:viewPr {NAMESPACES}><p:normalViewPr><p:restoredLeft sz="15000" autoAdjust="0"/><p:restoredTop sz="75000"/>'
        "</p:normalViewPr></p:viewPr>"
    )


def table_styles_part(house: House) -> bytes:
    """Return the house's table: horizontal rules only. It is the default, so tables added later look alike."""

    colours = palette(house)

    def line(side: str, width: int, colour: str) -> str:
        return (
            f'<a:{side}><a:ln w="{width}" cmpd="sng"><a:solidFill>{colours[colour]}</a:solidFill></a:ln>'
            f"</a:{side}>"
        )

    def part(name: str, bold: bool, borders: str) -> str:
        weight = ' b="on"' if bold else ""
        return (
            f'<a:{name}><a:tcTxStyle{weight}><a:fontRef idx="minor"><a:prstClr val="black"/></a:fontRef>'
            f'<a:schemeClr val="tx1"/></a:tcTxStyle><a:tcStyle><a:tcBdr>{borders}</a:tcBdr></a:tcStyle></a:{name}>'
        )

    styles = (
        part("wholeTbl", False, line("insideH", 9_525, "line"))
        # A colour for the first column would win over the header's in LibreOffice.
        + '<a:firstCol><a:tcTxStyle b="on"/><a:tcStyle><a:tcBdr/></a:tcStyle></a:firstCol>'
        + part("lastRow", True, line("top", 19_050, "ink"))
        + part("firstRow", True, line("bottom", 19_050, "ink"))
    )
    return encode(
        f'<a:tblStyleLst xmlns:a="{A}" def="{TABLE_STYLE}"><a:tblStyle styleId="{TABLE_STYLE}" styleName="Rules only">'
        f"{styles}</a:tblStyle></a:tblStyleLst>"
    )


def _furniture(colour: str, *, bold: bool) -> str:
    return (
        f'<a:lvl1pPr algn="l"><a:defRPr sz="1200" b="{int(bold)}"><a:solidFill>{colour}</a:solidFill></a:defRPr>'
        "</a:lvl1pPr>"
    )


def _slide_image(frame: Frame) -> str:
    return (
        f"<p:sp><p:nvSpPr>{non_visual(4, 'Slide image', None)}"
        '<p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr>'
        f'<p:nvPr><p:ph type="sldImg" idx="2"/></p:nvPr></p:nvSpPr><p:spPr>{transform(frame)}'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln w="9525"><a:solidFill>'
        f'<a:prstClr val="black"/></a:solidFill></a:ln></p:spPr></p:sp>'
    )


def _holder(number: int, name: str, kind: str, frame: Frame, text: str) -> str:
    """Return a placeholder of a master; `text` is its body properties, list style and prompt."""
    return (
        f"<p:sp><p:nvSpPr>{non_visual(number, name, None)}<p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr>"
        f"<p:nvPr><p:ph {kind}/></p:nvPr></p:nvSpPr><p:spPr>{transform(frame)}"
        f'<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody>{text}</p:txBody></p:sp>'
    )


def _text(paragraphs: str, levels: str = "") -> str:
    return f'{body_properties("t")}<a:lstStyle>{levels}</a:lstStyle>{paragraphs}'


def _notes_text(paragraphs: str, *, anchor: str, align: str = "") -> str:
    levels = f'<a:lvl1pPr algn="{align}"><a:defRPr sz="1000"/></a:lvl1pPr>' if align else ""
    return (
        '<a:bodyPr vert="horz" lIns="91440" tIns="45720" rIns="91440" bIns="45720" rtlCol="0" '
        f'anchor="{anchor}"/><a:lstStyle>{levels}</a:lstStyle>{paragraphs}'
    )
