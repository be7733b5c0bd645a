"""Draw the pictures that the example scripts name. They are ours, and they are drawings, so nobody is in them.

Run it from anywhere with Pillow installed; it writes three JPEG files of 1600 x 1000 and a logo into `photos/`.
"""

from __future__ import annotations

import math
import random
from pathlib import Path

from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageFont

WIDTH, HEIGHT, FINER = 1600, 1000, 2
PHOTOS = Path(__file__).parent / "photos"

Colour = str | tuple[int, int, int, int]
Points = list[tuple[float, float]]


class Sheet:
    """A sheet of 1600 x 1000, drawn at twice that size so that edges come out smooth."""

    def __init__(self, top: Colour, bottom: Colour) -> None:
        self.image = _gradient(top, bottom, (WIDTH * FINER, HEIGHT * FINER))
        self.pen = ImageDraw.Draw(self.image, "RGBA")

    def box(self, left: float, top: float, right: float, bottom: float, colour: Colour, *, round_by: float = 0) -> None:
        """Draw a box."""
        self.pen.rounded_rectangle(_finer([(left, top), (right, bottom)]), round_by * FINER, fill=colour)

    def shape(self, points: Points, colour: Colour) -> None:
        """Draw a polygon."""
        self.pen.polygon(_finer(points), fill=colour)

    def disc(self, x: float, y: float, across: float, colour: Colour, *, flat: float = 1) -> None:
        """Draw a disc, or an ellipse `flat` times as high as it is wide."""
        half, up = across / 2, across * flat / 2
        self.pen.ellipse(_finer([(x - half, y - up), (x + half, y + up)]), fill=colour)

    def line(self, points: Points, colour: Colour, width: float) -> None:
        """Draw a line with round corners."""
        self.pen.line(_finer(points), fill=colour, width=round(width * FINER), joint="curve")
        for x, y in (points[0], points[-1]):
            self.disc(x, y, width, colour)

    def smile(self, x: float, y: float, across: float, colour: Colour, width: float) -> None:
        """Draw the lower half of a circle's outline."""
        box = _finer([(x - across / 2, y - across / 2), (x + across / 2, y + across / 2)])
        self.pen.arc(box, 15, 165, fill=colour, width=round(width * FINER))

    def brow(self, x: float, y: float, across: float, colour: Colour, width: float) -> None:
        """Draw the upper half of a circle's outline: an eye that laughs."""
        box = _finer([(x - across / 2, y - across / 2), (x + across / 2, y + across / 2)])
        self.pen.arc(box, 195, 345, fill=colour, width=round(width * FINER))

    def glow(self, x: float, y: float, across: float, colour: tuple[int, int, int], strength: float) -> None:
        """Draw light that fades outward."""
        small = 8  # a blur is slow at full size, and light has no edges
        light = Image.new("L", (WIDTH * FINER // small, HEIGHT * FINER // small), 0)
        at = [value * FINER / small for value in (x - across / 2, y - across / 2, x + across / 2, y + across / 2)]
        ImageDraw.Draw(light).ellipse(at, fill=round(255 * strength))
        light = light.filter(ImageFilter.GaussianBlur(across * FINER / small / 5)).resize(self.image.size)
        self.image.paste(Image.new("RGB", self.image.size, colour), mask=light)
        self.pen = ImageDraw.Draw(self.image, "RGBA")

    def mirror(self, top: float, bottom: float, *, strength: float) -> None:
        """Draw what stands above the line `top` upside down below it, as a wet ground shows it."""
        high = round((bottom - top) * FINER)
        at = round(top * FINER)
        above = self.image.crop((0, at - high, self.image.width, at)).transpose(Image.Transpose.FLIP_TOP_BOTTOM)
        fade = _gradient((round(255 * strength),) * 4, (0, 0, 0, 0), above.size).convert("L")
        self.image.paste(above.filter(ImageFilter.GaussianBlur(7)), (0, at), fade)
        self.pen = ImageDraw.Draw(self.image, "RGBA")

    def save(self, name: str) -> None:
        """Write the picture, with a breath of paper grain."""
        picture = self.image.resize((WIDTH, HEIGHT), Image.Resampling.LANCZOS)
        half = WIDTH // 2, HEIGHT // 2
        grain = Image.frombytes("L", half, random.Random(1).randbytes(half[0] * half[1])).resize((WIDTH, HEIGHT))
        soft = ImageChops.overlay(picture, grain.convert("RGB"))
        PHOTOS.mkdir(exist_ok=True)
        Image.blend(picture, soft, 0.03).save(PHOTOS / name, quality=80, optimize=True)


def bell_lane() -> None:
    """Draw a full green bin on a wet pavement outside a terraced house."""
    sheet = Sheet("#EFB27A", "#F7E4C6")
    for number, (brick, door) in enumerate(
        [("#A9503A", "#22495C"), ("#BC6446", "#7A2F3B"), ("#A9503A", "#2F6B5E"), ("#B45A40", "#D9A441")]
    ):
        _house(sheet, -70 + number * 440, brick, door)
    sheet.box(0, 700, WIDTH, HEIGHT, "#8E9AA3")
    sheet.mirror(700, 860, strength=0.5)
    for x in range(-200, WIDTH + 400, 190):
        sheet.line([(x, 702), (x + (x - 800) * 0.25, 862)], (70, 82, 92, 90), 3)
    sheet.line([(0, 772), (WIDTH, 772)], (70, 82, 92, 80), 3)
    sheet.box(0, 858, WIDTH, 884, "#C9CFD2")
    sheet.box(0, 884, WIDTH, HEIGHT, "#49545F")
    for x, y, across in ((260, 940, 460), (820, 965, 340), (1420, 930, 420)):
        sheet.disc(x, y, across, (240, 196, 140, 110), flat=0.1)
        sheet.disc(x + 30, y + 3, across * 0.6, (250, 226, 190, 120), flat=0.07)
    _bin(sheet, 720)  # right of the middle of what a photograph statement shows of it
    _rain(sheet)
    sheet.save("bell-lane.jpg")


def _house(sheet: Sheet, left: float, brick: str, door: str) -> None:
    right = left + 440
    sheet.shape([(left, 130), (right, 130), (right, 262), (left, 262)], "#4B4F5C")
    for y in (160, 192, 226):
        sheet.line([(left, y), (right, y)], (30, 34, 44, 60), 3)
    sheet.box(left + 30, 62, left + 112, 180, brick)
    for x in (left + 44, left + 80):
        sheet.box(x, 36, x + 20, 66, "#C77B52")
    sheet.box(left, 256, right, 702, brick)
    for row, y in enumerate(range(280, 700, 28)):
        for x in range(int(left) + 12 + (row % 2) * 30, int(right) - 30, 88):
            sheet.box(x, y, x + 34, y + 9, (255, 226, 200, 26), round_by=2)
    sheet.box(left, 250, right, 268, "#E9DCC8")
    for x in (left + 60, left + 262):
        _window(sheet, x, 310, lit=x == left + 262)
    _window(sheet, left + 60, 500, lit=door == "#2F6B5E")
    sheet.box(left + 262, 470, left + 386, 702, "#EFE6D8")
    sheet.box(left + 276, 520, left + 372, 702, door)
    sheet.box(left + 276, 482, left + 372, 512, "#F9D98C")
    for y in (540, 620):
        for x in (left + 288, left + 330):
            sheet.box(x, y, x + 30, y + 62, (0, 0, 0, 46), round_by=3)
    sheet.disc(left + 362, 616, 9, "#F4D58A")
    sheet.box(left + 252, 690, left + 396, 706, "#CFC5B6")


def _window(sheet: Sheet, left: float, top: float, *, lit: bool) -> None:
    sheet.box(left - 10, top - 10, left + 134, top + 138, "#F2E9DC")
    sheet.box(left, top, left + 124, top + 126, "#FFD98A" if lit else "#5E7A8A")
    if not lit:
        sheet.shape([(left, top), (left + 58, top), (left, top + 84)], (255, 255, 255, 46))
    sheet.box(left + 58, top, left + 66, top + 126, "#F2E9DC")
    sheet.box(left, top + 58, left + 124, top + 66, "#F2E9DC")
    sheet.box(left - 18, top + 134, left + 142, top + 150, "#D8CBB8")


def _bin(sheet: Sheet, left: float) -> None:
    """Draw the bin and what does not fit into it."""
    sheet.disc(left + 130, 846, 420, (30, 40, 50, 110), flat=0.12)
    for x, y, across, colour in (
        (60, 404, 150, "#23262C"), (196, 392, 170, "#2D3138"), (120, 352, 150, "#3A3F47"), (230, 440, 110, "#F0EDE6"),
        (40, 440, 96, "#D6543F"),
    ):  # fmt: skip
        sheet.disc(left + x, y, across, colour, flat=0.92)
    sheet.shape([(left + 108, 300), (left + 136, 296), (left + 128, 330), (left + 112, 332)], "#3A3F47")
    sheet.line([(left + 162, 380), (left + 196, 348)], (255, 255, 255, 60), 6)
    sheet.shape([(left - 6, 440), (left + 272, 440), (left + 246, 838), (left + 24, 838)], "#2E8B57")
    sheet.shape([(left + 190, 440), (left + 272, 440), (left + 246, 838), (left + 180, 838)], "#236E45")
    sheet.box(left - 22, 428, left + 288, 462, "#37A369", round_by=12)
    sheet.shape([(left - 22, 430), (left - 92, 236), (left - 74, 222), (left + 4, 428)], "#256F47")
    for x in (60, 112, 164):
        sheet.line([(left + x, 520), (left + x + (130 - x) * 0.1, 770)], (10, 60, 35, 90), 8)
    for x in (52, 216):
        sheet.disc(left + x, 836, 66, "#23262C")
        sheet.disc(left + x, 836, 26, "#7C848C")
    sheet.disc(left - 60, 838, 120, "#2D3138", flat=0.8)
    sheet.shape([(left - 74, 800), (left - 50, 796), (left - 56, 772), (left - 70, 774)], "#2D3138")


def _rain(sheet: Sheet) -> None:
    drops = random.Random(7)
    for _ in range(150):
        x, y = drops.uniform(0, WIDTH), drops.uniform(0, 880)
        sheet.line([(x, y), (x - 9, y + drops.uniform(22, 44))], (255, 255, 255, 60), 2)


def depot_yard() -> None:
    """Draw three people by a bin lorry in a depot yard, laughing."""
    sheet = Sheet("#8CC3D4", "#F9E7C9")
    sheet.disc(250, 150, 150, "#FBD27A")
    sheet.shape([(0, 420), (300, 330), (700, 410), (1100, 320), (1600, 400), (1600, 640), (0, 640)], "#7FA98B")
    sheet.box(0, 470, WIDTH, 660, "#C98E5C")
    for x in range(0, WIDTH, 40):
        sheet.line([(x, 474), (x, 656)], (120, 70, 40, 70), 3)
    sheet.box(0, 640, WIDTH, HEIGHT, "#B9B2A6")
    sheet.shape([(0, 900), (1600, 800), (1600, 830), (0, 940)], "#F2EADB")
    _lorry(sheet)
    for x in (560, 830, 1095):
        sheet.disc(x, 948, 300, (60, 50, 40, 90), flat=0.12)
    _person(sheet, 560, 0, skin="#A86B45", hair="#2B1D1A", top="#D65A4A", legs="#2C3E5C", style="long")
    _person(sheet, 830, -46, skin="#E8B48C", hair="#6B4A2E", top="#F2C12E", legs="#31405A", style="cap")
    _person(sheet, 1095, 14, skin="#F1C7A5", hair="#E8E4DE", top="#3E7C74", legs="#59434F", style="short")
    sheet.save("priya-col-margaret.jpg")


def _lorry(sheet: Sheet) -> None:
    sheet.disc(800, 800, 1500, (60, 50, 40, 80), flat=0.05)
    sheet.box(120, 250, 1150, 720, "#2F7F6B", round_by=26)
    sheet.box(120, 250, 1150, 330, "#3A9680", round_by=26)
    for x in range(250, 1120, 150):
        sheet.box(x, 340, x + 14, 700, (10, 60, 50, 80))
    sheet.shape([(120, 276), (30, 330), (30, 690), (120, 720)], "#256656")
    sheet.box(1150, 330, 1500, 740, "#F3EBDD", round_by=30)
    sheet.shape([(1300, 372), (1452, 372), (1484, 540), (1300, 540)], "#6FA3B8")
    sheet.shape([(1300, 372), (1380, 372), (1310, 540), (1300, 540)], (255, 255, 255, 70))
    sheet.box(1190, 372, 1280, 540, "#6FA3B8", round_by=8)
    sheet.box(1150, 700, 1520, 752, "#3B4048", round_by=12)
    sheet.disc(1490, 650, 54, "#FCE7A6")
    sheet.box(1240, 296, 1330, 334, "#F0932B", round_by=14)
    for x in (300, 470, 1330):
        sheet.disc(x, 750, 190, "#2A2D33")
        sheet.disc(x, 750, 84, "#A7ADB3")
        sheet.disc(x, 750, 30, "#5B6168")


def _person(
    sheet: Sheet, x: float, rise: float, *, skin: str, hair: str, top: str, legs: str, style: str
) -> None:  # fmt: skip
    foot, hip, neck, head = 946, 700 + rise, 486 + rise, 400 + rise
    if style == "long":
        sheet.box(x - 84, head - 74, x + 84, neck + 64, hair, round_by=76)
    for side in (-1, 1):
        sheet.line([(x + side * 36, hip - 10), (x + side * 42, foot - 24)], legs, 62)
        sheet.box(x + side * 44 - 40, foot - 28, x + side * 44 + 46, foot, "#2B2522", round_by=14)
    arms = {"long": ((-150, 640), (128, 580)), "cap": ((-138, 560), (150, 650)), "short": ((-118, 566), (140, 660))}
    for side, (dx, y) in zip((-1, 1), arms[style], strict=True):
        elbow = (x + dx, y + rise)
        hand = (x + dx * 0.55, y + rise + (86 if y > 600 else -60))
        sheet.line([(x + side * 84, neck + 50), elbow, hand], top, 50)
        sheet.disc(*hand, 52, skin)
    sheet.shape([(x - 112, neck + 34), (x - 66, neck - 2), (x + 66, neck - 2), (x + 112, neck + 34), (x + 92, hip + 30),
                 (x - 92, hip + 30)], top)  # fmt: skip
    if style == "cap":
        for side in (-1, 1):
            sheet.box(x + side * 52 - 14, neck, x + side * 52 + 14, hip + 30, "#F4F1E8")
        sheet.box(x - 96, neck + 120, x + 96, neck + 148, "#F4F1E8")
    if style == "short":
        sheet.shape([(x - 40, neck - 2), (x + 40, neck - 2), (x, neck + 70)], "#F2E6D0")
        sheet.line([(x - 30, neck + 12), (x, neck + 62), (x + 30, neck + 12)], "#E2B04A", 7)
    sheet.box(x - 30, head + 50, x + 30, neck + 22, skin, round_by=22)
    sheet.disc(x, head, 152, skin, flat=1.1)
    _face(sheet, x, head, hair=hair, style=style)


def _face(sheet: Sheet, x: float, head: float, *, hair: str, style: str) -> None:
    ink = "#3A2720"
    if style == "cap":
        sheet.pen.pieslice(_finer([(x - 82, head - 96), (x + 82, head + 50)]), 180, 360, fill="#2F7F6B")
        sheet.box(x - 12, head - 34, x + 124, head - 14, "#256656", round_by=10)
        sheet.pen.pieslice(_finer([(x - 74, head - 10), (x + 74, head + 98)]), 0, 180, fill=hair)
        sheet.disc(x, head + 34, 116, "#E8B48C", flat=0.5)
    else:
        sheet.pen.pieslice(_finer([(x - 80, head - 96), (x + 80, head + 40)]), 178, 362, fill=hair)
    if style == "short":
        for side in (-1, 1):
            sheet.disc(x + side * 70, head - 20, 56, hair)
            sheet.pen.ellipse(_finer([(x + side * 32 - 25, head - 24), (x + side * 32 + 25, head + 24)]),
                              outline="#7A3B3B", width=10)
        sheet.line([(x - 8, head - 2), (x + 8, head - 2)], "#7A3B3B", 5)
    for side in (-1, 1):
        sheet.brow(x + side * 32, head + 8, 30, ink, 5)
        sheet.disc(x + side * 46, head + 34, 26, (214, 90, 74, 70))
    sheet.pen.pieslice(_finer([(x - 36, head + 4), (x + 36, head + 66)]), 10, 170, fill="#7E2F2A")
    sheet.pen.chord(_finer([(x - 34, head + 6), (x + 34, head + 64)]), 18, 162, fill="#7E2F2A")
    sheet.box(x - 28, head + 42, x + 28, head + 50, "#FFF8EE", round_by=4)


def bridge_at_night() -> None:
    """Draw brown floodwater at the top of a stone bridge, with a street light reflected in it."""
    sheet = Sheet("#0E1B33", "#34506B")
    stars = random.Random(3)
    for _ in range(70):
        sheet.disc(stars.uniform(0, WIDTH), stars.uniform(0, 300), stars.uniform(2, 4), (255, 244, 220, 120))
    sheet.shape([(0, 420), (260, 250), (520, 360), (860, 210), (1180, 340), (1600, 230), (1600, 700), (0, 700)],
                "#16263A")
    sheet.shape([(0, 500), (400, 400), (900, 470), (1600, 380), (1600, 700), (0, 700)], "#1B2E3E")
    _village(sheet)
    lamp = (1180, 236)
    sheet.glow(*lamp, 620, (255, 202, 110), 0.62)
    _bridge(sheet)
    sheet.box(1172, 250, 1188, 470, "#20242C")
    sheet.line([(1180, 254), (1180, 226)], "#20242C", 20)
    sheet.shape([(1146, 260), (1214, 260), (1200, 196), (1160, 196)], "#FFE9AE")
    sheet.shape([(1138, 198), (1222, 198), (1180, 164)], "#20242C")
    sheet.glow(*lamp, 130, (255, 240, 196), 0.9)
    _flood(sheet)
    _rain(sheet)
    sheet.save("nant-isaf-bridge.jpg")


def _village(sheet: Sheet) -> None:
    for x, wide, high in ((40, 150, 120), (210, 120, 150), (350, 170, 110), (1330, 150, 140), (1490, 140, 110)):
        top = 500 - high
        sheet.box(x, top, x + wide, 560, "#111C2B")
        sheet.shape([(x - 12, top), (x + wide + 12, top), (x + wide / 2, top - 60)], "#0C1522")
        for dx in (24, wide - 54):
            sheet.box(x + dx, top + 34, x + dx + 30, top + 68, "#F6C667" if (x + dx) % 3 else "#2A3B50", round_by=2)


def _bridge(sheet: Sheet) -> None:
    sheet.shape([(0, 500), (420, 452), (800, 436), (1180, 452), (1600, 500), (1600, 760), (0, 760)], "#6E675E")
    sheet.shape([(0, 500), (420, 452), (800, 436), (1180, 452), (1600, 500), (1600, 530), (1180, 482), (800, 466),
                 (420, 482), (0, 530)], "#8F877B")  # fmt: skip
    stones = random.Random(11)
    for row in range(5):
        for column in range(22):
            x = column * 76 + (row % 2) * 38
            y = 500 + row * 40 + abs(x - 800) * 0.055
            shade = stones.choice(("#7A7268", "#655E56", "#736B61", "#807869"))
            sheet.box(x, y, x + 68, y + 32, shade, round_by=8)
    for x in (330, 800, 1270):
        sheet.pen.pieslice(_finer([(x - 175, 552), (x + 175, 872)]), 180, 360, fill="#4E4840")
        sheet.pen.pieslice(_finer([(x - 150, 578), (x + 150, 846)]), 180, 360, fill="#0D1420")


def _flood(sheet: Sheet) -> None:
    """Draw the water over the arches, up to their keystones, and the light in it."""
    flow = random.Random(5)
    bank = [(x, 612 + 7 * ((x // 80) % 2)) for x in range(0, WIDTH + 81, 80)]
    sheet.shape([*bank, (WIDTH, HEIGHT), (0, HEIGHT)], "#6A4A2C")
    sheet.shape([(0, 760), (WIDTH, 730), (WIDTH, HEIGHT), (0, HEIGHT)], "#5A3D24")
    sheet.shape([(0, 900), (WIDTH, 880), (WIDTH, HEIGHT), (0, HEIGHT)], "#472F1C")
    for _ in range(120):
        x, y = flow.uniform(-60, WIDTH), flow.uniform(628, 985)
        long = flow.uniform(50, 210) * (y / 800)
        sheet.line([(x, y), (x + long / 2, y - 5), (x + long, y)], (156, 116, 76, flow.randint(60, 130)), y / 190)
    for y in range(622, 985, 13):
        spread = 16 + (y - 610) * 0.2 + flow.uniform(-8, 12)
        middle = 1180 + flow.uniform(-14, 14)
        sheet.line([(middle - spread, y), (middle + spread, y + flow.uniform(-3, 3))],
                   (255, 214, 130, max(50, 220 - (y - 610) // 2)), 6)
    for x, y, turn in ((300, 700, 30), (620, 820, -24), (980, 690, 18)):
        sheet.line([(x, y), (x + 150, y + turn)], "#2C1E13", 16)
        sheet.line([(x + 90, y + turn * 0.6), (x + 128, y + turn * 0.6 - 34)], "#2C1E13", 8)


def eastmere_logo() -> None:
    """Draw the logo of a council by a lake that does not exist: a sun, two waves, a name; the ground shows through."""
    size = (1200, 480)
    image = Image.new("RGBA", size, (0, 0, 0, 0))
    pen = ImageDraw.Draw(image)
    pen.ellipse((90, 60, 330, 300), fill="#E0A526")
    for row, colour in enumerate(("#1F6F8B", "#15506A")):
        top = 190 + row * 90
        wave = [(x, top + 22 * math.sin(x / 42 + row * 1.6)) for x in range(20, 401, 4)]
        pen.polygon([*wave, (400, 400), (20, 400)], fill=colour)
    pen.text((440, 110), "Eastmere", fill="#15506A", font=ImageFont.load_default(size=150))
    pen.text((446, 290), "Borough Council", fill="#15506A", font=ImageFont.load_default(size=88))
    image.resize((600, 240), Image.Resampling.LANCZOS).quantize(64).save(PHOTOS / "eastmere-logo.png", optimize=True)


def _finer(points: Points) -> Points:
    return [(x * FINER, y * FINER) for x, y in points]


def _gradient(top: Colour, bottom: Colour, size: tuple[int, int]) -> Image.Image:
    column = Image.new("RGB", (1, 2))
    for row, colour in enumerate((top, bottom)):
        ImageDraw.Draw(column).point((0, row), fill=colour if isinstance(colour, str) else colour[:3])
    middle = column.resize((1, 256), Image.Resampling.BICUBIC, box=(0, 0.5, 1, 1.5))
    return middle.resize(size, Image.Resampling.BICUBIC)


if __name__ == "__main__":
    bell_lane()
    depot_yard()
    bridge_at_night()
    eastmere_logo()
