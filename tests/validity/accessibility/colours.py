"""Colours of DrawingML as they are seen: the theme, the colour map, and what is done to a colour on the way."""

from __future__ import annotations

import colorsys
from dataclasses import dataclass
from typing import TypeAlias

from lxml import etree
from pptx.oxml.ns import qn

Rgb: TypeAlias = tuple[float, float, float]


@dataclass(frozen=True)
class Palette:
    """The colours of a theme under one colour map."""

    theme: dict[str, Rgb]
    mapping: dict[str, str]

    def named(self, name: str) -> Rgb:
        return self.theme[self.mapping.get(name, name)]

    def seen(self, element: etree._Element) -> Rgb:
        """Return the colour of `a:srgbClr`, `a:schemeClr`, `a:sysClr` after its modifiers."""
        name, value = etree.QName(element).localname, element.get("val") or ""
        if name == "schemeClr":
            colour = self.named(value)
        elif name in ("srgbClr", "sysClr"):
            colour = from_hex(element.get("lastClr") or value)
        else:
            raise AssertionError(f"no deck of ours uses {name}")
        for modifier in element:
            colour = _modified(colour, etree.QName(modifier).localname, int(modifier.get("val") or 0) / 100_000)
        return colour


def palette(theme: bytes, mapping: dict[str, str]) -> Palette:
    """Return the palette of a theme part."""
    scheme = etree.fromstring(theme).find(f".//{qn('a:clrScheme')}")
    assert scheme is not None
    colours = {etree.QName(e).localname: from_hex(e[0].get("lastClr") or e[0].get("val") or "") for e in scheme}
    return Palette(colours, mapping)


def contrast(one: Rgb, other: Rgb) -> float:
    """Return the contrast ratio of two colours (WCAG 2.2, relative luminance)."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: Rgb) -> float:
    red, green, blue = (_linear(channel) for channel in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def from_hex(text: str) -> Rgb:
    return int(text[0:2], 16) / 255, int(text[2:4], 16) / 255, int(text[4:6], 16) / 255


def to_hex(colour: Rgb) -> str:
    return "".join(f"{round(channel * 255):02X}" for channel in colour)


def _modified(colour: Rgb, name: str, value: float) -> Rgb:
    hue, light, strength = colorsys.rgb_to_hls(*colour)
    if name == "lumMod":
        return colorsys.hls_to_rgb(hue, min(1, light * value), strength)
    if name == "lumOff":
        return colorsys.hls_to_rgb(hue, min(1, light + value), strength)
    if name == "satMod":
        return colorsys.hls_to_rgb(hue, light, min(1, strength * value))
    if name == "tint":
        return _each(colour, lambda channel: 1 - (1 - channel) * value)
    if name == "shade":
        return _each(colour, lambda channel: channel * value)
    if name == "alpha" and value == 1:
        return colour
    raise AssertionError(f"no deck of ours changes a colour with {name} {value}")


def _each(colour: Rgb, change: object) -> Rgb:
    assert callable(change)
    red, green, blue = (_gamma(min(1.0, max(0.0, change(_linear(channel))))) for channel in colour)
    return red, green, blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4


def _gamma(channel: float) -> float:
    return channel * 12.92 if channel <= 0.0031308 else 1.055 * channel ** (1 / 2.4) - 0.055
