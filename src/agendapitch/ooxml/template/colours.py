"""Colours of DrawingML as "RRGGBB": through the colour map and the theme, with their modifiers in order.

Modifiers of lightness and saturation work in HSL, tint and shade in linear light, as PowerPoint does it.
"""

from __future__ import annotations

import colorsys
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress

from lxml import etree

from agendapitch.ooxml.checks.opening import A, local
from agendapitch.ooxml.template.model import Fill
from agendapitch.records import dataclass

_SYSTEM = {"windowText": "000000", "window": "FFFFFF"}
_NAMED = {"black": "000000", "white": "FFFFFF", "red": "FF0000", "green": "008000", "blue": "0000FF",
          "yellow": "FFFF00", "gray": "808080", "grey": "808080"}  # fmt: skip
_KINDS = ("srgbClr", "schemeClr", "sysClr", "prstClr", "scrgbClr", "hslClr")
SEEN = 0.5  # a fill that is more transparent than this does not decide what text stands on
_Channels = tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class Colours:
    """A theme's colours as one master or layout sees them; `of_style` is the colour that a style passes on."""

    theme: dict[str, str]
    map: dict[str, str]
    of_style: str = ""

    def named(self, slot: str) -> str:
        """Return the colour of a slot (`tx1`, `accent2`, `phClr`), or ""."""
        return self.of_style if slot == "phClr" else self.theme.get(self.map.get(slot, slot), "")

    def colour(self, holder: etree._Element | None) -> tuple[str, float]:
        """Return the colour in an element such as solidFill, and how opaque it is; "" where there is none."""
        found = next((each for each in holder if _is_colour(each)), None) if holder is not None else None
        if found is None:
            return "", 1.0
        base = self._base(found)
        return _modified(base, found) if base else ("", 1.0)

    def fill(self, properties: etree._Element | None) -> Fill | None:
        """Return what fills a shape, a background or a run, or None where nothing says or nothing is seen."""
        if properties is None:
            return None
        for each in properties:
            match local(each) if isinstance(each.tag, str) else "":
                case "solidFill":
                    colour, opaque = self.colour(each)
                    return Fill((colour,)) if colour and opaque >= SEEN else None
                case "gradFill":
                    stops = [self.colour(stop) for stop in each.iter(f"{A}gs")]
                    seen = tuple(colour for colour, opaque in stops if colour and opaque >= SEEN)
                    return Fill(seen) if seen and len(seen) == len(stops) else None
                case "blipFill":
                    return Fill(is_picture=True)
                case "pattFill":
                    found = tuple(self.colour(each.find(f"{A}{tag}"))[0] for tag in ("fgClr", "bgClr"))
                    return Fill(tuple(colour for colour in found if colour))
                case "noFill" | "grpFill":
                    return None
        return None

    def _base(self, element: etree._Element) -> str:
        value = element.get("val", "")
        match local(element):
            case "srgbClr":
                return value.upper() if len(value) == 6 else ""
            case "schemeClr":
                return self.named(value)
            case "sysClr":
                return (element.get("lastClr") or _SYSTEM.get(value, "")).upper()
            case "prstClr":
                return _NAMED.get(value, "")
            case "scrgbClr":
                return _hex(tuple(_encoded(_share(element.get(channel))) for channel in "rgb"))
            case _:
                hue, light, strong = (element.get(name) for name in ("hue", "lum", "sat"))
                return _hex(colorsys.hls_to_rgb(_number(hue) / 21_600_000, _share(light), _share(strong)))


def derived(colour: str, modifiers: Mapping[str, int]) -> str:
    """Return a colour changed by modifiers in their order, `{"lumMod": 20_000, "lumOff": 80_000}` for instance."""
    channels = _channels(colour)
    for name, value in modifiers.items():
        channels = _step(channels, name, value / 100_000)
    return _hex(channels)


def elements_in(parent: etree._Element) -> Iterator[etree._Element]:
    """Yield an element's children; comments are none."""
    return (each for each in parent if isinstance(each.tag, str))


def _is_colour(element: etree._Element) -> bool:
    return isinstance(element.tag, str) and local(element) in _KINDS


def _modified(base: str, element: etree._Element) -> tuple[str, float]:
    opaque = 1.0
    try:
        channels = _channels(base)
    except ValueError:
        return "", 1.0
    for modifier in elements_in(element):
        name, share = local(modifier), _share(modifier.get("val"))
        if name in ("alpha", "alphaMod"):
            opaque *= share
        channels = _step(channels, name, share)
    return _hex(channels), opaque


def _channels(colour: str) -> _Channels:
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4))
    return red, green, blue


def _step(channels: _Channels, name: str, share: float) -> _Channels:
    """Return channels after one modifier; what is none changes nothing."""
    if name in _IN_HSL:
        hue, light, strong = colorsys.rgb_to_hls(*channels)
        return colorsys.hls_to_rgb(*_IN_HSL[name](hue, light, strong, share))
    if name in _IN_LIGHT:
        red, green, blue = (_encoded(_within(_IN_LIGHT[name](_linear(each), share))) for each in channels)
        return red, green, blue
    return channels


def _within(value: float) -> float:
    return min(1.0, max(0.0, value))


_IN_HSL: dict[str, Callable[[float, float, float, float], _Channels]] = {
    "lumMod": lambda hue, light, strong, by: (hue, _within(light * by), strong),
    "lumOff": lambda hue, light, strong, by: (hue, _within(light + by), strong),
    "lum": lambda hue, _, strong, by: (hue, _within(by), strong),
    "satMod": lambda hue, light, strong, by: (hue, light, _within(strong * by)),
    "satOff": lambda hue, light, strong, by: (hue, light, _within(strong + by)),
    "sat": lambda hue, light, _, by: (hue, light, _within(by)),
    "hueOff": lambda hue, light, strong, by: ((hue + by / 216) % 1, light, strong),  # 60 000 to the degree
}
_IN_LIGHT: dict[str, Callable[[float, float], float]] = {
    "shade": lambda channel, by: channel * by,
    "tint": lambda channel, by: 1 - (1 - channel) * by,
    "inv": lambda channel, _: 1 - channel,
}


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)


def _encoded(channel: float) -> float:
    return channel * 12.92 if channel <= 0.0031308 else float(1.055 * channel ** (1 / 2.4) - 0.055)


def _hex(channels: tuple[float, ...]) -> str:
    return "".join(f"{round(_within(channel) * 255):02X}" for channel in channels)


def _share(text: str | None) -> float:
    return float((text or "")[:-1] or 0) / 100 if (text or "").endswith("%") else _number(text) / 100_000


def _number(text: str | None) -> float:
    with suppress(ValueError):
        return float(text or 0)
    return 0.0
