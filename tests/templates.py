"""Templates of councils that never were: as small as PowerPoint allows, with every trap that real ones had."""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Mapping, Sequence
from zipfile import ZIP_DEFLATED, ZipFile

from agendapitch.records import dataclass

NAMES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
)
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
TYPES = "application/vnd.openxmlformats-officedocument.presentationml"
MAIN = f"{TYPES}.presentation.main+xml"
TEMPLATE = f"{TYPES}.template.main+xml"
WITH_MACROS = "application/vnd.ms-powerpoint.presentation.macroEnabled.main+xml"
WIDTH, HEIGHT = 12_192_000, 6_858_000
OWN = {"dk1": "1B1B1B", "lt1": "FFFFFF", "dk2": "00594C", "lt2": "EEEEEE", "accent1": "00594C", "accent2": "F5B400",
       "accent3": "5B2A86", "accent4": "C0006E", "accent5": "0055CC", "accent6": "888888", "hlink": "0055CC",
       "folHlink": "5B2A86"}  # fmt: skip
STOCK = OWN | {"dk2": "44546A", "accent1": "4472C4", "accent2": "ED7D31"}
MAP = 'bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" ' + " ".join(
    f'{slot}="{slot}"' for slot in (*(f"accent{n}" for n in range(1, 7)), "hlink", "folHlink")
)


@dataclass(frozen=True, slots=True)
class Place:
    """A placeholder; `at` is left, top, width and height in hundredths of the slide, None to inherit.

    `run` and `body` are further attributes of its text and of its text box, `fill` is a colour of its own.
    """

    type: str
    idx: int
    at: tuple[float, float, float, float] | None = None
    size: int = 0
    colour: str = ""
    run: str = ""
    body: str = ""
    fill: str = ""


@dataclass(frozen=True, slots=True)
class Layout:
    """A layout. `extra` is XML of further shapes, `more` what follows its shapes, `links` its other relationships."""

    name: str
    places: Sequence[Place] = ()
    type: str = ""
    extra: str = ""
    background: str = ""
    more: str = ""
    links: Sequence[tuple[str, str, str]] = ()


TITLE, BODY = (5, 5, 90, 15), (5, 25, 90, 65)
COVER = Layout("Title Slide", (Place("ctrTitle", 0, (10, 35, 80, 20), 44), Place("subTitle", 1, (10, 58, 80, 20), 24)),
               type="title")
CONTENT = Layout("Title and Content", (Place("title", 0), Place("body", 1)), type="obj")
TWO = Layout("Two Content", (Place("title", 0), Place("obj", 1, (5, 25, 43, 65)), Place("obj", 2, (52, 25, 43, 65))))
ONLY = Layout("Title Only", (Place("title", 0),), type="titleOnly")
PICTURE = Layout("Picture", (Place("title", 0), Place("pic", 1, (5, 25, 43, 65)), Place("body", 2, (52, 25, 43, 65))))
STANDARD = (COVER, CONTENT, TWO, ONLY, PICTURE)


def template(
    layouts: Sequence[Layout] = STANDARD, *, main: str = MAIN, colours: Mapping[str, str] = OWN, slides: int = 0,
    in_presentation: str = "", more: Mapping[str, tuple[str, bytes]] | None = None,
    links: Sequence[tuple[str, str, str]] = (), size: tuple[int, int] = (WIDTH, HEIGHT), on_master: str = "",
    font: str = "Arial", root_links: Sequence[tuple[str, str, str]] = (), colour_map: str = MAP,
) -> bytes:  # fmt: skip
    """Return a template. `more` are further parts with their content types, `links` the presentation's others."""
    parts: dict[str, tuple[str, bytes | str]] = dict(more or {})
    relations: dict[str, list[tuple[str, str, str]]] = {}
    relations[""] = [("rId1", "officeDocument", "ppt/presentation.xml"), *root_links]
    sample = [f"rId{100 + at}" for at in range(slides)]
    relations["ppt/presentation.xml"] = [
        ("rId1", "slideMaster", "slideMasters/slideMaster1.xml"), ("rId98", "theme", "theme/theme1.xml"), *links,
        *((rid, "slide", f"slides/slide{at}.xml") for at, rid in enumerate(sample, 1)),
    ]  # fmt: skip
    listed = "".join(f'<p:sldId id="{256 + at}" r:id="{rid}"/>' for at, rid in enumerate(sample))
    parts["ppt/presentation.xml"] = (main, (
        f'<p:presentation {NAMES}><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst>'
        f'{f"<p:sldIdLst>{listed}</p:sldIdLst>" if listed else ""}<p:sldSz cx="{size[0]}" cy="{size[1]}"/>'
        f'<p:notesSz cx="6858000" cy="9144000"/>{in_presentation}</p:presentation>'))
    parts["ppt/theme/theme1.xml"] = ("application/vnd.openxmlformats-officedocument.theme+xml", _theme(colours, font))
    ids = "".join(f'<p:sldLayoutId id="{2147483649 + at}" r:id="rId{at + 1}"/>' for at in range(len(layouts)))
    parts["ppt/slideMasters/slideMaster1.xml"] = (f"{TYPES}.slideMaster+xml", _master(ids, on_master, size, colour_map))
    relations["ppt/slideMasters/slideMaster1.xml"] = [
        *((f"rId{at}", "slideLayout", f"../slideLayouts/slideLayout{at}.xml") for at in range(1, len(layouts) + 1)),
        ("rId99", "theme", "../theme/theme1.xml"),
    ]  # fmt: skip
    for at, layout in enumerate(layouts, 1):
        name = f"ppt/slideLayouts/slideLayout{at}.xml"
        parts[name] = (f"{TYPES}.slideLayout+xml", _layout(layout, size))
        relations[name] = [("rId1", "slideMaster", "../slideMasters/slideMaster1.xml"), *layout.links]
    for at in range(1, slides + 1):
        name = f"ppt/slides/slide{at}.xml"
        parts[name] = (f"{TYPES}.slide+xml", _slide(at))
        relations[name] = [("rId1", "slideLayout", "../slideLayouts/slideLayout1.xml")]
    return packed(parts, relations)


def packed(
    parts: Mapping[str, tuple[str, bytes | str]], relations: Mapping[str, Sequence[tuple[str, str, str]]]
) -> bytes:
    """Return a package of parts with their content types, and relationships by source."""
    made = io.BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as archive:
        overrides = "".join(f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, (kind, _) in parts.items())
        archive.writestr("[Content_Types].xml", (
            f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.'
            f'openxmlformats-package.relationships+xml"/>{overrides}</Types>'))
        for source, links in relations.items():
            folder, _, name = source.rpartition("/")
            archive.writestr(f"{folder}/_rels/{name}.rels".lstrip("/"), _relationships(links))
        for name, (_, data) in parts.items():
            archive.writestr(name, data)
    return made.getvalue()


def changed(data: bytes, change: Mapping[str, bytes]) -> bytes:
    """Return a package with parts replaced or added as they are."""
    made = io.BytesIO()
    with ZipFile(io.BytesIO(data)) as old, ZipFile(made, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, change.get(name, old.read(name)))
        for name in change.keys() - set(old.namelist()):
            new.writestr(name, change[name])
    return made.getvalue()


def png(width: int = 120, height: int = 40) -> bytes:
    """Return a picture of one colour."""
    rows = b"".join(b"\0" + b"\x00\x59\x4c" * width for _ in range(height))
    chunks = [(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)), (b"IDAT", zlib.compress(rows)),
              (b"IEND", b"")]  # fmt: skip
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in chunks
    )


def box(name: str, at: tuple[float, float, float, float], *, fill: str = "", text: str = "", number: int = 50,
        size: tuple[int, int] = (WIDTH, HEIGHT)) -> str:
    """Return a shape that is no placeholder."""
    colour = f'<a:solidFill><a:srgbClr val="{fill}"/></a:solidFill>' if fill else "<a:noFill/>"
    return (f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="{name}"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>'
            f'{_transform(at, size)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>{colour}</p:spPr><p:txBody>'
            f"<a:bodyPr/><a:lstStyle/><a:p><a:r><a:t>{text}</a:t></a:r></a:p></p:txBody></p:sp>")


def picture(at: tuple[float, float, float, float], relation: str, *, attribute: str = "embed") -> str:
    """Return a picture on a master or a layout."""
    return (f'<p:pic><p:nvPicPr><p:cNvPr id="60" name="Logo"/><p:cNvPicPr/><p:nvPr/></p:nvPicPr><p:blipFill>'
            f'<a:blip r:{attribute}="{relation}"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>'
            f'{_transform(at, (WIDTH, HEIGHT))}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>')


def _transform(at: tuple[float, float, float, float], size: tuple[int, int]) -> str:
    left, width = (round(each * size[0] / 100) for each in at[::2])
    top, height = (round(each * size[1] / 100) for each in at[1::2])
    return f'<a:xfrm><a:off x="{left}" y="{top}"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'


def _place(place: Place, number: int, size: tuple[int, int]) -> str:
    colour = f'<a:solidFill><a:srgbClr val="{place.colour}"/></a:solidFill>' if place.colour else ""
    points = f' sz="{place.size * 100}"' if place.size else ""
    level = f"<a:lvl1pPr><a:defRPr{points} {place.run}>{colour}</a:defRPr></a:lvl1pPr>"
    frame = _transform(place.at, size) if place.at else ""
    frame += f'<a:solidFill><a:srgbClr val="{place.fill}"/></a:solidFill>' if place.fill else ""
    return (f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="{place.type} {place.idx}"/><p:cNvSpPr/><p:nvPr>'
            f'<p:ph type="{place.type}" idx="{place.idx}"/></p:nvPr></p:nvSpPr><p:spPr>{frame}</p:spPr><p:txBody>'
            f"<a:bodyPr {place.body}/><a:lstStyle>{level}</a:lstStyle><a:p><a:endParaRPr/></a:p></p:txBody></p:sp>")


_TREE = ('<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>')


def _layout(layout: Layout, size: tuple[int, int]) -> str:
    kind = f' type="{layout.type}"' if layout.type else ""
    shapes = "".join(_place(place, number, size) for number, place in enumerate(layout.places, 2))
    return (f'<p:sldLayout {NAMES}{kind}><p:cSld name="{layout.name}">{layout.background}<p:spTree>{_TREE}'
            f"{layout.extra}{shapes}</p:spTree></p:cSld>{layout.more}</p:sldLayout>")


def _master(ids: str, extra: str, size: tuple[int, int], colour_map: str) -> str:
    shapes = _place(Place("title", 0, TITLE), 2, size) + _place(Place("body", 1, BODY), 3, size)
    styles = "".join(
        f'<p:{name}><a:lvl1pPr><a:defRPr sz="{points}00"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill>'
        f'<a:latin typeface="{font}"/></a:defRPr></a:lvl1pPr></p:{name}>'
        for name, points, font in (("titleStyle", 32, "+mj-lt"), ("bodyStyle", 24, "+mn-lt"))
    )
    return (f'<p:sldMaster {NAMES}><p:cSld><p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill>'
            f"<a:effectLst/></p:bgPr></p:bg><p:spTree>{_TREE}{extra}{shapes}</p:spTree></p:cSld>"
            f"<p:clrMap {colour_map}/><p:sldLayoutIdLst>{ids}</p:sldLayoutIdLst><p:txStyles>{styles}"
            "<p:otherStyle/></p:txStyles></p:sldMaster>")


def _slide(number: int) -> str:
    return (f"<p:sld {NAMES}><p:cSld><p:spTree>{_TREE}{box('Note', (1, 1, 20, 20), text=f'Secret {number}')}"
            "</p:spTree></p:cSld></p:sld>")


def _theme(colours: Mapping[str, str], font: str) -> str:
    named = "".join(f'<a:{slot}><a:srgbClr val="{value}"/></a:{slot}>' for slot, value in colours.items())
    face = f'<a:latin typeface="{font}"/><a:ea typeface=""/><a:cs typeface=""/>'
    fills = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>' * 3
    lines = f'<a:ln w="9525">{fills[: len(fills) // 3]}</a:ln>' * 3
    effects = "<a:effectStyle><a:effectLst/></a:effectStyle>" * 3
    return (f'<a:theme {NAMES} name="Ashcombe"><a:themeElements><a:clrScheme name="Ashcombe">{named}</a:clrScheme>'
            f'<a:fontScheme name="Ashcombe"><a:majorFont>{face}</a:majorFont><a:minorFont>{face}</a:minorFont>'
            f'</a:fontScheme><a:fmtScheme name="Flat"><a:fillStyleLst>{fills}</a:fillStyleLst><a:lnStyleLst>{lines}'
            f"</a:lnStyleLst><a:effectStyleLst>{effects}</a:effectStyleLst><a:bgFillStyleLst>{fills}"
            "</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>")


def _relationships(links: Sequence[tuple[str, str, str]]) -> str:
    told = "".join(
        f'<Relationship Id="{rid}" Type="{kind if ":" in kind else f"{OFFICE}/{kind}"}" Target="{target}"'
        f'{" TargetMode=" + chr(34) + "External" + chr(34) if ":" in target else ""}/>'
        for rid, kind, target in links
    )
    return f'<Relationships xmlns="{PACKAGE}/relationships">{told}</Relationships>'
