"""Every check of the package finds the fault it is there for, in a deck that is sound otherwise."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from random import Random

import pytest
from PIL import Image

from agendapitch.ooxml.checks.opening import open_package
from agendapitch.ooxml.package_check import CHECKS, check_package
from agendapitch.writers.pptx.writing import write_pptx
from tests.packages import Parts
from tests.unit.writers import samples

SLIDE, SLIDES = "ppt/slides/slide2.xml", "ppt/slides/slide*.xml"
SLIDE_RELS = "ppt/slides/_rels/slide*.xml.rels"
PRESENTATION, PRESENTATION_RELS = "ppt/presentation.xml", "ppt/_rels/presentation.xml.rels"
MASTER = "ppt/slideMasters/slideMaster1.xml"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
LINK = f'<Relationship Id="rIdX" Type="{OFFICE}/relationships/{{}}" {{}}/></Relationships>'
CREATION_ID = (
    '<p:extLst><p:ext uri="{BB962C8B-B14F-4D97-AF65-F5344CB8AC3E}"><p14:creationId val="7" '
    'xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main"/></p:ext></p:extLst></p:cSld>'
)
OUTSIDE = LINK.format("hyperlink", 'Target="{}" TargetMode="External"')
SHAPE = (
    '<p:sp><p:nvSpPr><p:cNvPr id="{id}" name="mark"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>{look}</p:spPr>'
    "<p:txBody><a:bodyPr/><a:p/></p:txBody></p:sp></p:spTree>"
)
TITLES = (
    '<TitlesOfParts><vt:vector xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes" '
    'size="3" baseType="lpstr"><vt:lpstr>One</vt:lpstr></vt:vector></TitlesOfParts>'
)
PATH = '<a:custGeom><a:pathLst><a:path w="{}" h="9">{}</a:path></a:pathLst></a:custGeom>'


def edit(pattern: str, old: str, new: str) -> Callable[[Parts], None]:
    return lambda parts: parts.edit(pattern, old, new)


def put(name: str, data: bytes) -> Callable[[Parts], None]:
    return lambda parts: parts.__setitem__(name, data)


def shape(look: str, *, number: int = 9001) -> Callable[[Parts], None]:
    return edit(SLIDES, "</p:spTree>", SHAPE.format(id=number, look=look))


def cut_picture(parts: Parts) -> None:
    name = parts.named("ppt/media/*")
    parts[name] = parts[name][: len(parts[name]) // 2]


def swap_slides(parts: Parts) -> None:
    parts.edit(PRESENTATION, r"(<p14:sldId [^>]*/>)(<p14:sldId [^>]*/>)", r"\2\1")


def photograph() -> bytes:
    data = io.BytesIO()
    Image.effect_noise((64, 48), 40).save(data, "JPEG")
    return data.getvalue()


def clone_ids(parts: Parts) -> None:
    for number in (1, 2):
        parts.edit(f"ppt/slides/slide{number}.xml", "</p:cSld>", CREATION_ID)


FAULTS: dict[str, tuple[Callable[[Parts], None], str]] = {
    # the zip and its XML
    "two names that differ in case": (put("PPT/Presentation.xml", b"<a/>"), "in the package 2 times"),
    "a folder entry": (put("ppt/media/", b""), "is a folder entry"),
    "half an XML part": (put("ppt/presProps.xml", b"<p:presentationPr"), "is not well-formed XML"),
    "a control character": (edit(SLIDES, "<a:t>", "<a:t>&#1;"), "is not well-formed XML"),
    "a document type": (
        edit("ppt/viewProps.xml", r"<p:viewPr", "<!DOCTYPE x []><p:viewPr"),
        "document type declaration",
    ),
    "a part declared twice": (edit("[[]Content*", r"(<Override [^>]*/>)", r"\1\1"), "2 times"),
    "a part declared and absent": (
        edit("[[]Content*", "</Types>", '<Override PartName="/ppt/no.xml" ContentType="x/y"/></Types>'),
        "declares ppt/no.xml, which is not in the package",
    ),
    "a part without a type": (put("ppt/media/sound.xyz", b"x"), "has no content type"),
    "a slide with a general type": (
        edit("[[]Content*", r'(/ppt/slides/slide2.xml" ContentType=")[^"]*', r"\1application/xml"),
        "has the general content type application/xml",
    ),
    "a picture with a type that is none": (edit("[[]Content*", "image/png", "image/x-png"), "its name says image/png"),
    # who points at whom
    "relationships of nothing": (put("ppt/_rels/no.xml.rels", b"<Relationships/>"), "belongs to ppt/no.xml"),
    "one relationship id twice": (edit(SLIDE_RELS, r"(<Relationship [^>]*/>)", r"\1\1"), "2 relationships with the id"),
    "a target that is not there": (
        edit(SLIDE_RELS, r"slideLayout(\d+)\.xml", r"slideLayout99\1.xml"),
        "is not in the package",
    ),
    "a target of the wrong kind": (
        edit(SLIDE_RELS, r'Target="[^"]*slideLayout\d+\.xml"', 'Target="../presProps.xml"'),
        "is no slideLayout",
    ),
    "an address not marked as external": (
        edit(SLIDE_RELS, "</Relationships>", LINK.format("hyperlink", 'Target="https://example.org/"')),
        "is not marked as external",
    ),
    "an address with a blank": (
        edit(SLIDE_RELS, "</Relationships>", OUTSIDE.format("https://example.org/a b")),
        "is not a clean address",
    ),
    "an address too long": (
        edit(SLIDE_RELS, "</Relationships>", OUTSIDE.format("https://example.org/" + "a" * 2100)),
        "PowerPoint takes 2079",
    ),
    "a slide without a layout": (edit(SLIDE_RELS, r"/slideLayout\"", '/other"'), "0 slideLayout relationships"),
    "a presentation without table styles": (edit(PRESENTATION_RELS, r"/tableStyles\"", '/other"'), "0 tableStyles"),
    "two parts of core properties": (
        edit("_rels/.rels", r"(<Relationship [^>]*core-properties[^>]*/>)", r"\1\1"),
        "core prop",
    ),
    "a theme shared by two masters": (
        edit("ppt/notesMasters/_rels/*.rels", r"theme\d+\.xml", "theme1.xml"),
        "is the theme of 2 masters",
    ),
    "notes that point at another slide": (
        edit("ppt/notesSlides/_rels/notesSlide2.xml.rels", r"slides/slide2\.xml", "slides/slide1.xml"),
        "does not point back",
    ),
    "notes shared by two slides": (
        edit("ppt/slides/_rels/slide2.xml.rels", r"notesSlide2\.xml", "notesSlide1.xml"),
        "is the notes page of 2 slides",
    ),
    "a part left over": (put("ppt/media/left.png", b"\x89PNG"), "is left over"),
    "an id of no relationship": (edit(SLIDES, r'r:embed="[^"]*"', 'r:embed="rId77"'), "names the relationship rId77"),
    "an empty id": (edit(SLIDES, r'r:embed="[^"]*"', 'r:embed=""'), "has an empty relationship id"),
    "a jump to what is no slide": (
        edit(
            SLIDES, r"(<p:cNvPr [^>]*?)/>", r'\1><a:hlinkClick r:id="rId1" action="ppaction://hlinksldjump"/></p:cNvPr>'
        ),
        "which is no slide",
    ),
    "a layout that its master does not list": (
        edit(MASTER, r"<p:sldLayoutId [^>]*/>", ""),
        "are not the layouts it points at",
    ),
    # the presentation
    "one slide id twice": (
        edit(PRESENTATION, r'(<p:sldId id="257")', '<p:sldId id="256"'),
        "slide id 256 is used 2 times",
    ),
    "a slide id too small": (
        edit(PRESENTATION, r'<p:sldId id="256"', '<p:sldId id="12"'),
        "slide id 12 is out of range",
    ),
    "a slide in no list": (edit(PRESENTATION, r'<p:sldId id="257"[^>]*/>', ""), "0 times in the list of slides"),
    "a master with the id of a layout": (
        edit(MASTER, r'<p:sldLayoutId id="\d+"', '<p:sldLayoutId id="2147483648"'),
        "is used by 2 masters or layouts",
    ),
    "a layout id too small": (edit(MASTER, r'<p:sldLayoutId id="\d+"', '<p:sldLayoutId id="300"'), "they start at"),
    "a notes master that is not listed": (
        edit(PRESENTATION, r"<p:notesMasterIdLst>.*?</p:notesMasterIdLst>", ""),
        "does not list a notes master",
    ),
    "a notes master without a header": (
        edit("ppt/notesMasters/*.xml", r'<p:ph type="hdr"', '<p:ph type="ftr"'),
        "six standard ones",
    ),
    "notes with a square slide": (
        edit(PRESENTATION, r'<p:sldSz cx="\d+"', '<p:sldSz cx="6858000"'),
        "does not have the slide's shape",
    ),
    "a slide in no section": (edit(PRESENTATION, r"<p14:sldId [^>]*/>", ""), "do not hold every slide exactly once"),
    "sections out of order": (swap_slides, "in the order of the deck"),
    "two shows with one name": (
        edit(PRESENTATION, r"(<p:custShow [^>]*>.*?</p:custShow>)", r"\1\1"),
        "2 custom shows have the",
    ),
    "a show that does not exist": (
        edit("ppt/presProps.xml", "<p:sldAll/>", '<p:custShow id="9"/>'),
        "starts the custom show 9",
    ),
    "a kind of slide size": (edit(PRESENTATION, "<p:sldSz ", '<p:sldSz type="screen4x3" '), "called screen4x3"),
    # shapes and words
    "one shape id twice": (
        edit(SLIDE, r'(<p:cNvPr id=")\d+(".*?<p:cNvPr id=")\d+"', r'\g<1>7\g<2>7"'),
        "shape id 7 is used",
    ),
    "the shape id 0": (edit(SLIDE, r'<p:cNvPr id="\d+"', '<p:cNvPr id="0"'), "a shape has the id 0"),
    "an animation of nothing": (
        edit(SLIDE, "</p:sld>", '<p:timing><p:tnLst><p:spTgt spid="999"/></p:tnLst></p:timing></p:sld>'),
        "the shape 999",
    ),
    "one placeholder index twice": (
        edit("ppt/slideLayouts/*.xml", r'(<p:ph [^>]*idx=")\d+(".*?<p:ph [^>]*idx=")\d+"', r'\g<1>40\g<2>40"'),
        "placeholders have the index 40",
    ),
    "a shape without a text body": (edit(SLIDE, r"<p:txBody>.*?</p:txBody>", ""), "has no text body"),
    "a formula in the notes": (
        edit("ppt/notesSlides/notesSlide1.xml", "</p:txBody>", f'<m:oMath xmlns:m="{OFFICE}/math"/></p:txBody>'),
        "a formula in the notes",
    ),
    "half a place": (shape('<a:xfrm><a:off x="1" y="1"/></a:xfrm>'), "half a place"),
    "a place out of the world": (
        shape('<a:xfrm><a:off x="99999999999" y="1"/><a:ext cx="1" cy="1"/></a:xfrm>'),
        "further away than PowerPoint",
    ),
    "a group without room inside": (
        edit(SLIDES, r'<a:chExt cx="[1-9]\d*"', '<a:chExt cx="0"'),
        "the space inside it has none",
    ),
    "a path that starts nowhere": (shape(PATH.format("9", "<a:close/>")), "does not start with a move"),
    "a path without width": (shape(PATH.format("0", "<a:moveTo/>")), "has no width or no height"),
    "a picture cropped to nothing": (
        edit(SLIDES, r"<a:srcRect[^>]*/>", '<a:srcRect l="60000" r="50000"/>'),
        "cropped to nothing",
    ),
    "a background without effects": (edit("ppt/*.xml", r"(<p:bgPr>.*?)<a:effectLst/>", r"\1"), "no list of effects"),
    "a language that is none": (edit(SLIDES, 'lang="en-GB"', 'lang="en_GB"'), "en_GB is not a language tag"),
    "a line end in text": (edit(SLIDES, "<a:t>", "<a:t>one\ntwo"), "holds a control character"),
    "an escaped tab in text": (edit(SLIDES, "<a:t>", "<a:t>one_x000B_two"), "holds a control character"),
    "one creation id on two slides": (clone_ids, "slides use the creation id 7"),
    # tables and charts
    "a row with a cell too few": (edit(SLIDES, r"<a:tc>.*?</a:tc>", ""), "the table has"),
    "a cell that reaches outside": (edit(SLIDES, "<a:tc>", '<a:tc gridSpan="9">'), "reaches outside its table"),
    "a wide cell over a whole one": (edit(SLIDES, "<a:tc>", '<a:tc gridSpan="2">'), "under a wide cell"),
    "a high cell over a whole one": (edit(SLIDES, "<a:tc>", '<a:tc rowSpan="2">'), "under a high cell"),
    "an axis that does not exist": (
        edit("ppt/charts/*.xml", r'<c:crossAx val="\d+"', '<c:crossAx val="5"'),
        "axis 5 does not",
    ),
    "a chart without series": (edit("ppt/charts/*.xml", r"<c:ser>.*</c:ser>", ""), "has no series"),
    "two series with one index": (
        edit("ppt/charts/*.xml", r"(<c:ser>.*?</c:ser>)", r"\1\1"),
        "two series have one idx",
    ),
    "a point past the count": (
        edit("ppt/charts/*.xml", r'<c:ptCount val="[2-9]"', '<c:ptCount val="1"'),
        "past the count",
    ),
    "a number that is none": (
        edit("ppt/charts/*.xml", r"(<c:numCache>.*?<c:v>)[^<]*", r"\1many"),
        "'many' is stored as a number",
    ),
    "a chart without a workbook": (
        edit("ppt/charts/*.xml", r"<c:externalData.*?</c:externalData>", ""),
        "has no workbook",
    ),
    "a workbook that does not open": (lambda parts: put(parts.named("*.xlsx"), b"PK")(parts), "does not open"),
    "a formula on another sheet": (
        edit("ppt/charts/*.xml", r"<c:f>[^!<]*!", "<c:f>Nowhere!"),
        "a sheet that its workbook",
    ),
    "a number that the workbook does not have": (
        edit("ppt/charts/*.xml", r"(<c:numCache>.*?<c:v>)[^<]*", r"\g<1>424242"),
        "stores '424242'",
    ),
    "a point formatted twice": (edit("ppt/charts/*.xml", r"(<c:dPt>.*?</c:dPt>)", r"\1\1"), "formats one point twice"),
    # properties and pictures
    "a date that is none": (edit("docProps/core.xml", r"(<dcterms:created[^>]*>)[^<]*", r"\1yesterday"), "'yesterday'"),
    "an unknown property": (
        edit("docProps/core.xml", "</cp:coreProperties>", "<cp:mood/></cp:coreProperties>"),
        "mood",
    ),
    "a property twice": (edit("docProps/core.xml", r"(<dc:title>.*?</dc:title>)", r"\1\1"), "has 2 elements title"),
    "a list shorter than it says": (
        edit("docProps/app.xml", "</Properties>", TITLES + "</Properties>"),
        "has 3 items and",
    ),
    "half a picture": (cut_picture, "is damaged"),
    "a picture of another kind": (lambda parts: put(parts.named("ppt/media/*.png"), photograph())(parts), "is damaged"),
    "half a photograph": (put("ppt/media/half.jpg", photograph()[:-200]), "half.jpg is damaged"),
    "a picture that few can open": (put("ppt/media/logo.emf", b"\1"), "open everywhere"),
}


@pytest.fixture(scope="module")
def sound() -> bytes:
    return write_pptx(samples.scene(), samples.NOTES, samples.compiled(), samples.PICTURES)


def test_a_sound_deck_has_no_fault(sound: bytes) -> None:
    assert check_package(sound) == ()


@pytest.mark.parametrize("fault", FAULTS)
def test_check_finds(sound: bytes, fault: str) -> None:
    change, sentence = FAULTS[fault]
    parts = Parts(sound)
    change(parts)
    found = check_package(parts.zipped())
    assert any(sentence in each for each in found), found


def test_every_check_has_a_fault_that_it_finds(sound: bytes) -> None:
    silent = set(CHECKS)
    for change, _ in FAULTS.values():
        parts = Parts(sound)
        change(parts)
        package = open_package(parts.zipped())
        assert package is not None
        silent -= {check for check in silent if any(check(package))}
    assert {check.__name__ for check in silent} == set()


def test_a_whole_photograph_is_no_fault(sound: bytes) -> None:
    parts = Parts(sound)
    parts["ppt/media/whole.jpg"] = photograph()
    assert not [each for each in check_package(parts.zipped()) if "damaged" in each]


@pytest.mark.parametrize("seed", range(40))
def test_whatever_the_damage_the_check_says_sentences(sound: bytes, seed: int) -> None:
    dice, parts = Random(seed), Parts(sound)
    name = dice.choice(list(parts))
    half, stripped = parts[name][: dice.randrange(len(parts[name]))], re.sub(rb'="[^"]*"', b'="zz"', parts[name])
    emptied = re.sub(rb"<[^<>/?]+/>", lambda tag: b"" if dice.random() < 0.2 else tag[0], parts[name])
    parts[name] = dice.choice([half, stripped, emptied, dice.randbytes(50)])
    assert all(each.endswith((".", ")")) for each in check_package(parts.zipped()))


def test_what_is_no_zip_is_no_package() -> None:
    assert check_package(b"PK, but no more") == ("This is not a package: no zip file with a list of content types.",)
