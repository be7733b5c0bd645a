"""The accessibility checker finds each breach that is made in a deck."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from agendapitch.writers.pptx.writing import write_pptx
from tests.packages import Parts
from tests.unit.writers import samples
from tests.validity.accessibility import RULES, accessibility_findings
from tests.validity.accessibility.deck import Finding

SLIDE, SLIDES, CHART = "ppt/slides/slide3.xml", "ppt/slides/slide*.xml", "ppt/charts/chart*.xml"
PRESENTATION, LAYOUTS, NOTES = "ppt/presentation.xml", "ppt/slideLayouts/*.xml", "ppt/notesSlides/notesSlide3.xml"
SHAPE = (
    '<p:sp><p:nvSpPr><p:cNvPr id="{id}" name="{name}" descr="{alt}">{more}</p:cNvPr><p:cNvSpPr/>'
    "<p:nvPr>{place}</p:nvPr></p:nvSpPr>"
    '<p:spPr><a:xfrm><a:off x="{x}" y="{y}"/><a:ext cx="1900000" cy="900000"/></a:xfrm><a:prstGeom prst="rect"/>{fill}'
    '</p:spPr><p:txBody><a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0"/>{text}</p:txBody></p:sp>'
)
DECORATIVE = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative val="1" '
    'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative"/></a:ext></a:extLst>'
)
LINK = '<a:hlinkClick r:id="rId1"/>'
GROUP = (
    '<p:grpSp><p:nvGrpSpPr><p:cNvPr id="9100" name="set" descr="A set"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>'
    "<p:grpSpPr/>{}</p:grpSp>"
)
TITLE = r'(<p:ph type="title"/>.*?<a:t>)[^<]*'
FINAL = (
    '<property xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes" pid="99" '
    'fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" name="_MarkAsFinal"><vt:bool>true</vt:bool></property></Properties>'
)

Change = Callable[[Parts], None]


def edit(pattern: str, old: str, new: str) -> Change:
    return lambda parts: parts.edit(pattern, old, new)


def both(*changes: Change) -> Change:
    def change(parts: Parts) -> None:
        for each in changes:
            each(parts)

    return change


def plain(colour: str) -> str:
    return f'<a:solidFill><a:srgbClr val="{colour}"/></a:solidFill>'


def shape(**looks: object) -> str:
    usual = {"id": 9001, "name": "note", "alt": "", "more": "", "place": "", "x": 700_000, "y": 3_000_000, "fill": ""}
    return SHAPE.format(**(usual | {"text": "<a:p/>"} | looks))


def run(text: str, attributes: str = "", inside: str = "", *, paragraph: str = "") -> str:
    looks = f'<a:rPr lang="en-GB" sz="2400" {attributes}>{inside}</a:rPr>'
    return f"<a:p>{paragraph}<a:r>{looks}<a:t>{text}</a:t></a:r></a:p>"


def add(*shapes: str) -> Change:
    return edit(SLIDE, "</p:spTree>", "".join(shapes) + "</p:spTree>")


def write(text: str, attributes: str = "", inside: str = "", *, paragraph: str = "") -> Change:
    return add(shape(text=run(text, attributes, inside, paragraph=paragraph)))


BREACHES: dict[str, dict[str, Change]] = {
    "A01": {"a slide without a title": edit(SLIDE, '<p:ph type="title"/>', '<p:ph type="body" idx="77"/>')},
    "A02": {
        "two slides with one title": both(
            edit("ppt/slides/slide2.xml", TITLE, r"\1Twice"), edit("ppt/slides/slide3.xml", TITLE, r"\1twice ")
        )
    },
    "A03": {"words before the title": edit(SLIDE, "</p:grpSpPr>", "</p:grpSpPr>" + shape(text=run("First")))},
    "A04": {
        "the lower one first": add(shape(text=run("Low")), shape(id=9002, y=1_900_000, text=run("High"))),
        "the right one first": add(shape(x=5_000_000, text=run("Right")), shape(id=9002, text=run("Left"))),
    },
    "A05": {"words in a nameless box": add(shape(name="TextBox 7", text=run("Where am I?")))},
    "A06": {"an empty placeholder": add(shape(place='<p:ph type="body" idx="77"/>'))},
    "A07": {
        "a mark without words": add(shape()),
        "a decoration that speaks": add(shape(alt="A tree", more=DECORATIVE)),
    },
    "A08": {
        "a file name": add(shape(alt="IMG_0412.jpg")),
        "an opener": add(shape(alt="Image of a bin")),
        "a story": add(shape(alt="word " * 60)),
    },
    "A09": {"a chart that is called a chart": edit(SLIDES, r'(name="chart" descr=")[^"]*', r"\1Our latest data")},
    "A10": {"a group that speaks twice": add(GROUP.format(shape(alt="A part of it")))},
    "A11": {"a title of nobody": edit("docProps/core.xml", "(<dc:title>)[^<]*", r"\1PowerPoint Presentation")},
    "A12": {
        "a run without a language": edit(SLIDE, '<a:rPr lang="en-GB"', "<a:rPr"),
        "a run in another language": edit(SLIDE, '<a:rPr lang="en-GB"', '<a:rPr lang="en-US"'),
        "notes without a language": edit(NOTES, '<a:rPr lang="en-GB"', "<a:rPr"),
        "a document without a language": edit("docProps/core.xml", "<dc:language>[^<]*</dc:language>", ""),
    },
    "A13": {
        "pale words": add(shape(fill=plain("FFFFFF"), text=run("Pale", inside=plain("999999")))),
        "pale words on a layout": edit(
            LAYOUTS, r"(<a:defRPr [^>]*>)<a:solidFill>.*?</a:solidFill>", r"\1" + plain("AAAAAA")
        ),
        "a pale cell": edit(SLIDES, r"(<a:tc>.*?<a:rPr [^>]*>)<a:solidFill>.*?</a:solidFill>", r"\1" + plain("BBBBBB")),
    },
    "A14": {
        "a pale bar": edit(CHART, r"(<c:ser>.*?<c:spPr>)<a:solidFill>.*?</a:solidFill>", r"\1" + plain("F4F4F4")),
        "a pale mark": add(
            shape(more=DECORATIVE, fill=plain("FFFFFF")), shape(id=9002, alt="Done", fill=plain("F0F0F0"))
        ),
    },
    "A15": {
        "a pale link": both(
            write("our plan for the vale", inside=LINK),
            edit("ppt/theme/theme1.xml", "<a:hlink>.*?</a:hlink>", '<a:hlink><a:srgbClr val="C0C0C0"/></a:hlink>'),
        )
    },
    "A16": {
        "a legend": edit(CHART, "</c:plotArea>", '</c:plotArea><c:legend><c:legendPos val="b"/></c:legend>'),
        "a second series without labels": edit(CHART, "(</c:ser>)", r"\1<c:ser><c:idx val='8'/></c:ser>"),
    },
    "A17": {
        "small words": add(shape(text=run("The small print").replace("2400", "1600"))),
        "small words on a layout": edit(LAYOUTS, r'(<p:ph type="body".*?<a:defRPr sz=")\d+', r"\g<1>1200"),
        "a small cell": edit(SLIDES, r'(<a:tc>.*?<a:rPr [^>]*sz=")\d+', r"\g<1>1400"),
    },
    "A18": {"words that shrink": edit(LAYOUTS, "<a:noAutofit/>", "<a:normAutofit/>")},
    "A19": {
        "too many words": write("many words that go on and on " * 9),
        "too long a word": write("Llanfairpwllgwyngyllgogerychwyrndrobwll"),
    },
    "A20": {
        "justified": write("Justified", paragraph='<a:pPr algn="just"/>'),
        "much in the middle": write("centred words " * 9, paragraph='<a:pPr algn="ctr"/>'),
    },
    "A21": {
        "capitals": write("Loud", 'cap="all"'),
        "underlined": write("Marked", 'u="sng"'),
        "a long italic": write("all of this leans to one side", 'i="1"'),
    },
    "A22": {
        "lines too close": write(
            "lines too close to read", paragraph='<a:pPr><a:lnSpc><a:spcPct val="70000"/></a:lnSpc></a:pPr>'
        ),
        "items without space": add(shape(text=run("one", paragraph='<a:pPr><a:buChar char="•"/></a:pPr>') * 2)),
    },
    "A23": {"a typed bullet": write("• one"), "a typed dash": write("- one"), "a typed number": write("1. one")},
    "A24": {
        "no header": edit(SLIDES, ' firstRow="1"', ""),
        "a merged cell": edit(SLIDES, "<a:tc>", '<a:tc gridSpan="2">'),
        "an empty cell": edit(SLIDES, r"(<a:tc>.*?)<a:r>.*?</a:r>", r"\1"),
        "too many columns": edit(SLIDES, r"(<a:gridCol [^>]*?)(/?>)", r"\1\2" + '<a:gridCol w="9"/>' * 5),
    },
    "A25": {
        "a chart without data": edit(CHART, "<c:externalData.*?</c:externalData>", ""),
        "small figures": edit(CHART, r'sz="\d+"', 'sz="900"'),
        "too many categories": edit(CHART, r'(<c:cat>.*?<c:ptCount val=")\d+', r"\g<1>15"),
        "too many series": edit(CHART, "(<c:ser>.*?</c:ser>)", r"\1" * 7),
    },
    "A27": {"a link to here": write("here", inside=LINK), "a bare address": write("www.vale.example", inside=LINK)},
    "A28": {
        "no waiting for a click": edit(SLIDES, "<p:transition ", '<p:transition advClick="0" '),
        "times in use": edit("ppt/presProps.xml", ' useTimings="0"', ""),
        "an effect": edit(SLIDES, "<p:transition ([^>]*)/>", r"<p:transition \1><p:fade/></p:transition>"),
        "an animation": edit(SLIDE, "</p:sld>", "<p:timing/></p:sld>"),
    },
    "A29": {"a film": add(shape(place='<a:videoFile r:link="rId1"/>', alt="A film"))},
    "A30": {
        "a section of no name": edit(PRESENTATION, '<p14:section name="[^"]*"', '<p14:section name="Default Section"'),
        "no section": edit(PRESENTATION, r"<p14:sectionLst.*?</p14:sectionLst>", ""),
    },
    "A31": {"a typed number": edit(SLIDE, 'type="slidenum"', 'type="datetime1"')},
    "A32": {
        "no notes": edit(
            NOTES, r"(<p:ph type=\"body\".*?<p:txBody>.*?<a:lstStyle/>).*?</p:txBody>", r"\1<a:p/></p:txBody>"
        )
    },
    "A33": {
        "a hidden slide": edit(SLIDE, "<p:sld ", '<p:sld show="0" '),
        "over the edge": add(shape(x=12_000_000, text=run("Out"))),
    },
    "A34": {
        "read-only": edit(PRESENTATION, "</p:presentation>", "<p:modifyVerifier/></p:presentation>"),
        "final": edit("docProps/custom.xml", "</Properties>", FINAL),
    },
    "A35": {
        "a font of one machine": edit(
            "ppt/theme/theme1.xml", r'(<a:minorFont><a:latin typeface=")[^"]*', r"\1Gill Sans MT"
        ),
        "a typeface on a run": write("Curly", inside='<a:latin typeface="Comic Sans MS"/>'),
    },
    "A37": {"a layout without a title": edit(LAYOUTS, '<p:ph type="title"', '<p:ph type="body" idx="77"')},
}
CASES = [(number, name) for number, breaches in BREACHES.items() for name in breaches]


@pytest.fixture(scope="module")
def deck() -> bytes:
    """Return a deck with every kind of shape in it."""
    return write_pptx(samples.scene(), samples.NOTES, samples.compiled(), samples.PICTURES)


@pytest.fixture(scope="module")
def known(deck: bytes) -> list[Finding]:
    """Return what is found in the deck as it is; a breach must be found on top of that."""
    return accessibility_findings(deck)


@pytest.mark.parametrize(("number", "name"), CASES)
def test_checker_finds(number: str, name: str, deck: bytes, known: list[Finding]) -> None:
    parts = Parts(deck)
    BREACHES[number][name](parts)
    found = [finding for finding in accessibility_findings(parts.zipped()) if finding not in known]
    assert number in {finding.number for finding in found}, [str(finding) for finding in found]


def test_every_rule_has_a_breach() -> None:
    assert {rule.__name__[:3].upper() for rule in RULES} == set(BREACHES)
