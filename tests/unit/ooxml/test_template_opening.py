"""A council's template is opened whatever it is, and nothing of its samples stays; what is none is refused, and why."""

from __future__ import annotations

import io
from zipfile import ZipFile, ZipInfo

import pytest
from pptx import Presentation

from agendapitch.errors import DamagedHouse
from agendapitch.ooxml.template.opening import Opened, open_template, own_faults
from tests.templates import (
    CONTENT,
    COVER,
    NAMES,
    TEMPLATE,
    WITH_MACROS,
    Layout,
    changed,
    picture,
    template,
)

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
XML = "application/xml"


def opened(data: bytes) -> Opened:
    return open_template(data, name="Council.potx")


def parts_of(template_opened: Opened) -> dict[str, bytes]:
    with ZipFile(io.BytesIO(template_opened.as_pptx())) as archive:
        assert len(archive.namelist()) == len(set(archive.namelist()))
        return {name: archive.read(name) for name in archive.namelist()}


def zipped(*names: str, data: bytes = b"x") -> bytes:
    made = io.BytesIO()
    with ZipFile(made, "w") as archive:
        for name in names:
            archive.writestr(name, data)
    return made.getvalue()


@pytest.mark.parametrize("main", [TEMPLATE, WITH_MACROS, TEMPLATE.replace("template", "slideshow")])
def test_template_slideshow_and_macros_open_as_a_presentation(main: str) -> None:
    made = Presentation(io.BytesIO(opened(template(main=main)).as_pptx()))
    assert len(made.slide_layouts) == 5


def test_macros_are_dropped_and_that_is_said() -> None:
    data = template(main=WITH_MACROS, links=[("rId7", "http://schemas.microsoft.com/office/2006/relationships/"
                                              "vbaProject", "vbaProject.bin")],
                    more={"ppt/vbaProject.bin": ("application/vnd.ms-office.vbaProject", b"Sub")})
    result = opened(data)
    assert any("macros" in sentence for sentence in result.mended)
    assert not any("vba" in name or b"vba" in data for name, data in parts_of(result).items())


def test_strict_open_xml_is_read() -> None:
    def strict(data: bytes) -> bytes:
        for usual, other in ((b"officeDocument/2006/", b"officeDocument/"), (b"drawingml/2006/", b"drawingml/"),
                             (b"presentationml/2006/", b"presentationml/")):
            data = data.replace(b"http://schemas.openxmlformats.org/" + usual, b"http://purl.oclc.org/ooxml/" + other)
        return data

    usual = template()
    with ZipFile(io.BytesIO(usual)) as archive:
        strictly = {name: strict(archive.read(name)) for name in archive.namelist()}
    result = opened(changed(usual, strictly))
    assert "Strict" in result.mended[0]
    assert len(Presentation(io.BytesIO(result.as_pptx())).slide_layouts) == 5


def test_content_types_with_a_prefix_are_written_without() -> None:
    usual = template()
    with ZipFile(io.BytesIO(usual)) as archive:
        types = archive.read("[Content_Types].xml")
    odd = types.replace(b"<Types xmlns=", b"<ns0:Types xmlns:ns0=").replace(b"</Types", b"</ns0:Types")
    odd = odd.replace(b"<Default", b"<ns0:Default").replace(b"<Override", b"<ns0:Override")
    assert b"ns0" not in parts_of(opened(changed(usual, {"[Content_Types].xml": odd})))["[Content_Types].xml"]


def test_no_trace_of_sample_slides_stays() -> None:
    show = ('<p:custShowLst><p:custShow name="Short" id="0"><p:sldLst><p:sld r:id="rId100"/></p:sldLst></p:custShow>'
            '</p:custShowLst><p:extLst><p:ext uri="{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"><p14:sectionLst xmlns:p14='
            '"http://schemas.microsoft.com/office/powerpoint/2010/main"><p14:section name="Secret section" id="{1}"/>'
            "</p14:sectionLst></p:ext></p:extLst>")
    button = ('<p:sp><p:nvSpPr><p:cNvPr id="9" name="Next"><a:hlinkClick r:id="rId8" action="ppaction://hlinksldjump"/>'
              "</p:cNvPr><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr/></p:sp>")
    linked = Layout("Quiz", CONTENT.places, extra=button, links=[("rId8", "slide", "../slides/slide2.xml")])
    result = opened(template((COVER, linked), slides=3, in_presentation=show))
    kept = parts_of(result)
    assert result.slides == 3
    assert {"custom shows", "names of sections", "links to sample slides"} <= set(result.removed)
    assert not any("slides/" in name or b"Secret" in data or b"hlinkClick" in data for name, data in kept.items())
    assert len(Presentation(io.BytesIO(result.as_pptx())).slides) == 0


def test_what_tells_of_people_is_removed() -> None:
    data = template(
        more={"ppt/commentAuthors.xml": (XML, b"<x>Ada Jones</x>"), "docProps/app.xml": (XML, b"<x>Secret plan</x>"),
              "docProps/thumbnail.jpeg": ("image/jpeg", b"picture"), "customXml/item1.xml": (XML, b"<x>Label</x>")},
        links=[("rId7", "commentAuthors", "commentAuthors.xml"), ("rId8", "customXml", "../customXml/item1.xml")],
        root_links=[("rId2", "extended-properties", "docProps/app.xml"),
                    ("rId3", "thumbnail", "docProps/thumbnail.jpeg")],
    )  # fmt: skip
    result = opened(data)
    kept = parts_of(result)
    assert "names of people who commented" in result.removed
    assert not any(word in data for data in kept.values() for word in (b"Ada Jones", b"Secret", b"Label"))
    assert not any("thumbnail" in name for name in kept)


def test_the_deck_opens_as_usual_whatever_its_maker_did_last() -> None:
    data = template(
        more={"ppt/presProps.xml": (XML, f'<p:presentationPr {NAMES}><p:showPr loop="1"><p:kiosk/></p:showPr>'
                                    "</p:presentationPr>".encode()),
              "ppt/viewProps.xml": (XML, f'<p:viewPr {NAMES} lastView="sldMasterView"/>'.encode())},
        links=[("rId7", "presProps", "presProps.xml"), ("rId8", "viewProps", "viewProps.xml")],
    )  # fmt: skip
    kept = parts_of(opened(data))
    assert b"kiosk" not in kept["ppt/presProps.xml"]
    assert b"sldMasterView" not in kept["ppt/viewProps.xml"]


def test_pictures_elsewhere_are_not_asked_for() -> None:
    address = "file:///home/ada/logo.png"
    layout = Layout("Title and Content", CONTENT.places, extra=picture((80, 2, 10, 8), "rId5", attribute="link"),
                    links=[("rId5", "image", address)])
    result = opened(template((layout,)))
    assert result.outside == (address,)
    assert not any(address.encode() in data for data in parts_of(result).values())


def test_the_same_template_gives_the_same_bytes() -> None:
    data = template(slides=2)
    assert opened(data).as_pptx() == opened(data).as_pptx()


def test_what_is_wrong_in_a_sound_template_is_nothing_of_ours() -> None:
    usual_parts = ("presProps", "viewProps", "tableStyles")  # which the smallest template does without
    assert [fault for fault in own_faults(opened(template(slides=2))) if not any(p in fault for p in usual_parts)] == []


@pytest.mark.parametrize(("data", "word"), [
    (OLE + "EncryptedPackage".encode("utf-16-le"), "password"),
    (OLE + "PowerPoint Document".encode("utf-16-le"), "97 to 2003"),
    (OLE + b"anything", "old or protected"),
    (b"", "empty"),
    (b"%PDF-1.7", "PDF"),
    (b"\n<!DOCTYPE html><p>Sign in", "sign-in page"),
    (b"hello", "not a PowerPoint file"),
    (template()[:-400], "cut off"),
    (zipped("mimetype", data=b"application/vnd.oasis.opendocument.presentation"), "OpenDocument"),
    (zipped("[Content_Types].xml", "word/document.xml"), "Word"),
    (zipped("[Content_Types].xml", "xl/workbook.xml"), "Excel"),
    (zipped("Index/Document.iwa"), "Keynote"),
    (zipped("readme.txt"), "no PowerPoint file"),
    (zipped("ppt/x", "../../evil.xml", "[Content_Types].xml"), "outside"),
    (changed(template(), {"ppt/presentation.xml": b"<p:presentation"}), "ppt/presentation.xml"),
    (changed(template(), {"ppt/presentation.xml": b'<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'}), "entities"),
    (template(main=XML), "no presentation"),
])  # fmt: skip
def test_what_is_no_template_is_refused_in_a_sentence_that_names_it(data: bytes, word: str) -> None:
    with pytest.raises(DamagedHouse) as refused:
        opened(data)
    assert word in str(refused.value)
    assert str(refused.value).startswith(("Council.potx", "“"))


def test_a_bomb_is_refused_before_it_is_unpacked() -> None:
    bomb = changed(template(), {"ppt/media/image1.bmp": b"\0" * 5_000_000})
    with pytest.raises(DamagedHouse, match=r"unpacks to far more"):
        opened(bomb)


def test_a_link_in_the_zip_is_refused() -> None:
    made = io.BytesIO(template())
    with ZipFile(made, "a") as archive:
        link = ZipInfo("ppt/link")
        link.external_attr = 0o120777 << 16
        archive.writestr(link, "elsewhere")
    with pytest.raises(DamagedHouse, match="holds a link"):
        opened(made.getvalue())
