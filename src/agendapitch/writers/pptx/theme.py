"""The theme part: the house's colours and fonts, and flat defaults for the shapes a person adds later."""

from __future__ import annotations

from agendapitch.house.model import House
from agendapitch.writers.pptx.colours import SLOTS, palette, theme_tokens, unthemed
from agendapitch.writers.pptx.markup import A, encode, escape

_FILLS = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>' * 3
_LINES = "".join(
    f'<a:ln w="{width}" cap="flat" cmpd="sng" algn="ctr"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    '<a:prstDash val="solid"/><a:miter lim="800000"/></a:ln>'
    for width in (9_525, 19_050, 38_100)
)
_EFFECTS = "<a:effectStyle><a:effectLst/></a:effectStyle>" * 3
_FORMATS = (
    f'<a:fmtScheme name="Flat"><a:fillStyleLst>{_FILLS}</a:fillStyleLst><a:lnStyleLst>{_LINES}</a:lnStyleLst>'
    f"<a:effectStyleLst>{_EFFECTS}</a:effectStyleLst><a:bgFillStyleLst>{_FILLS}</a:bgFillStyleLst></a:fmtScheme>"
)


def theme_part(house: House) -> bytes:
    """Return a theme of this house. Each master needs one of its own, so it is written twice."""
    tokens = theme_tokens(house)
    colours = "".join(f'<a:{slot}><a:srgbClr val="{house.tokens[tokens[slot]]}"/></a:{slot}>' for slot in SLOTS)
    named = "".join(
        f'<a:custClr name="{token}"><a:srgbClr val="{value}"/></a:custClr>' for token, value in unthemed(house).items()
    )
    name = escape(house.name)
    return encode(
        f'<a:theme xmlns:a="{A}" name="{name}"><a:themeElements><a:clrScheme name="{name}">{colours}</a:clrScheme>'
        f'<a:fontScheme name="{name}">{_font("major", house.voice)}{_font("minor", house.sans)}</a:fontScheme>'
        f"{_FORMATS}</a:themeElements><a:objectDefaults>{_shape_defaults(house)}</a:objectDefaults>"
        f"<a:extraClrSchemeLst/><a:custClrLst>{named}</a:custClrLst></a:theme>"
    )


def _font(kind: str, typeface: str) -> str:
    return (
        f'<a:{kind}Font><a:latin typeface="{escape(typeface)}"/><a:ea typeface=""/><a:cs typeface=""/></a:{kind}Font>'
    )


def _shape_defaults(house: House) -> str:
    # PowerPoint's own default would put white text on the accent, which few accents can carry.
    text = f"<a:solidFill>{palette(house)['onaccent']}</a:solidFill>"
    return (
        '<a:spDef><a:spPr><a:solidFill><a:schemeClr val="accent1"/></a:solidFill><a:ln><a:noFill/></a:ln></a:spPr>'
        '<a:bodyPr wrap="square" rtlCol="0" anchor="ctr"><a:noAutofit/></a:bodyPr><a:lstStyle><a:defPPr algn="l">'
        f'<a:defRPr sz="2000">{text}</a:defRPr></a:defPPr></a:lstStyle></a:spDef>'
    )
