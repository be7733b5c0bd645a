"""The package of a Word document: the parts that both papers share, and the same bytes on any day."""

from __future__ import annotations

from collections.abc import Iterable

from agendapitch.units import Points
from agendapitch.writers.papers.sheet import About
from agendapitch.writers.pptx.document import CUSTOM_PROPERTIES, write_custom_properties
from agendapitch.writers.pptx.markup import HEAD, R, encode, escape
from agendapitch.writers.pptx.package import deflated, relationships, zipped
from agendapitch.writers.pptx.untouched import parts_digest

FONT = "Arial"
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_SPACES = f'xmlns:w="{_W}" xmlns:r="{R}"'
_WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_PROPERTIES = {
    "docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
    "docProps/app.xml": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
    CUSTOM_PROPERTIES: "application/vnd.openxmlformats-officedocument.custom-properties+xml",
}
_ROOT = (
    ("officeDocument", "word/document.xml"),
    ("http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml"),
    ("extended-properties", "docProps/app.xml"),
    ("custom-properties", CUSTOM_PROPERTIES),
)


def twips(length: Points) -> int:
    """Return a length in twentieths of a point, Word's unit."""
    return round(length * 20)


def run(text: str, *, size: Points | None = None, bold: bool = False, on_black: bool = False) -> str:
    """Return a run; what is not said comes from its paragraph's style. Properties stand in the schema's order."""
    look = "<w:b/>" if bold else ""
    look += '<w:color w:val="FFFFFF"/>' if on_black else ""
    look += f'<w:sz w:val="{round(size * 2)}"/>' if size else ""
    look += '<w:shd w:val="clear" w:color="auto" w:fill="000000"/>' if on_black else ""
    return f'<w:r>{f"<w:rPr>{look}</w:rPr>" if look else ""}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def paragraph(content: str, *, style: str = "", look: str = "") -> str:
    """Return a paragraph in a style; `look` are further properties of it."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p>{f'<w:pPr>{named}{look}</w:pPr>' if named or look else ''}{content}</w:p>"


def style(name: str, *, paragraph: str = "", text: str = "", based_on: str = "Normal", heading: bool = False) -> str:
    """Return a paragraph style: its name, the properties of its paragraphs and of their text."""
    parent = f'<w:basedOn w:val="{based_on}"/>' if name != "Normal" else ""
    first = ' w:default="1"' if name == "Normal" else ""
    shown = "heading 1" if heading else name
    return (
        f'<w:style w:type="paragraph"{first} w:styleId="{name}"><w:name w:val="{shown}"/>{parent}<w:qFormat/>'
        f"<w:pPr>{paragraph}</w:pPr><w:rPr>{text}</w:rPr></w:style>"
    )


def word_file(
    body: str, about: About, *, styles: Iterable[str], header: str | None = None, footer: str | None = None
) -> bytes:
    """Return a document; `body` is its paragraphs and the properties of its section, `rId2` its header, `rId3` its
    footer.
    """
    words = {
        "document": encode(f"<w:document {_SPACES}><w:body>{body}</w:body></w:document>"),
        "styles": _styles(styles, about.language),
    }
    if header is not None and footer is not None:
        words["header"] = encode(f"<w:hdr {_SPACES}>{header}</w:hdr>")
        words["footer"] = encode(f"<w:ftr {_SPACES}>{footer}</w:ftr>")
    related = [(name, f"{name}.xml") for name in words if name != "document"]
    parts = {
        "_rels/.rels": relationships(_ROOT),
        "docProps/core.xml": _core(about),
        "docProps/app.xml": encode(
            '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
            "<Application>agendapitch</Application></Properties>"
        ),
        **{f"word/{name}.xml": data for name, data in words.items()},
        "word/_rels/document.xml.rels": relationships(related),
    }
    packed = {
        name: deflated(data) for name, data in {"[Content_Types].xml": _content_types(words), **parts}.items()
    }  # fmt: skip
    digest = parts_digest((name, checksum) for name, (_, checksum, _) in packed.items())
    signed = write_custom_properties(digest=digest, parts=digest)
    return zipped({**packed, CUSTOM_PROPERTIES: deflated(signed)})


def _styles(styles: Iterable[str], language: str) -> bytes:
    fonts = f'<w:rFonts w:ascii="{FONT}" w:hAnsi="{FONT}" w:eastAsia="{FONT}" w:cs="{FONT}"/>'
    return encode(
        f'<w:styles {_SPACES}><w:docDefaults><w:rPrDefault><w:rPr>{fonts}<w:sz w:val="32"/>'
        f'<w:lang w:val="{escape(language)}"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>'
        f"{''.join(styles)}</w:styles>"
    )


def _core(about: About) -> bytes:
    when = f"{about.iso_date}T00:00:00Z"
    dates = "".join(
        f'<dcterms:{what} xsi:type="dcterms:W3CDTF">{when}</dcterms:{what}>' for what in ("created", "modified")
    )
    told = (("dc:title", about.title), ("dc:subject", about.meeting), ("dc:creator", about.author),
            ("dc:language", about.language))  # fmt: skip
    texts = "".join(f"<{tag}>{escape(text)}</{tag}>" for tag, text in told if text)
    return encode(
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        f'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">{texts}{dates if about.iso_date else ""}'
        "</cp:coreProperties>"
    )


def _content_types(words: Iterable[str]) -> bytes:
    types = {f"word/{name}.xml": f"{_WORD_TYPE}.{name if name != 'document' else 'document.main'}+xml"
             for name in words} | _PROPERTIES  # fmt: skip
    overrides = "".join(f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in types.items())
    return (
        f'{HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    ).encode()
