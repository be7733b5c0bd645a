"""Draw `square.jpg`, the large picture of the benchmark deck: 3000 x 2000, about a megabyte, as a camera makes them.

A drawing of a market square with residents round a street map, under the fine noise that makes a photograph heavy.
"""

from __future__ import annotations

import random
from pathlib import Path

from PIL import Image, ImageDraw, ImageFilter

SIZE = (3000, 2000)
QUALITY = 90
NOISE = 0.1


def square() -> Image.Image:
    """Return the picture."""
    chance = random.Random(12)
    picture = Image.linear_gradient("L").resize(SIZE).convert("RGB")
    picture = Image.blend(picture, Image.new("RGB", SIZE, "#F2C793"), 0.8)
    pen = ImageDraw.Draw(picture)
    for x in range(0, 3000, 375):
        top = 250 + chance.randrange(180)
        pen.rectangle((x, top, x + 375, 1100), fill=chance.choice(["#A9503A", "#D8B892", "#8E6B57", "#C77B52"]))
        for y in range(top + 60, 1000, 190):
            for dx in (60, 230):
                pen.rectangle((x + dx, y, x + dx + 80, y + 120), fill="#516B7A", outline="#F2E9DC", width=8)
    pen.rectangle((0, 1080, 3000, 2000), fill="#B7AA98")
    for x in range(60, 3000, 640):
        pen.polygon([(x, 900), (x + 480, 900), (x + 520, 1020), (x - 40, 1020)],
                    fill=chance.choice(["#C0392B", "#2F7F6B", "#E2B04A"]))
        pen.rectangle((x, 1020, x + 480, 1240), fill="#6B4A2E")
    pen.polygon([(980, 1480), (2020, 1480), (2160, 1780), (840, 1780)], fill="#F7F3E8")
    for step in range(9):
        pen.line([(980 + step * 130, 1490), (840 + step * 165, 1770)], fill="#7FA98B", width=14)
        pen.line([(960 - step * 14, 1500 + step * 33), (2040 + step * 14, 1500 + step * 33)], fill="#8CA7C4", width=8)
    for _ in range(34):
        _resident(pen, chance)
    grain = Image.frombytes("RGB", SIZE, chance.randbytes(SIZE[0] * SIZE[1] * 3)).filter(ImageFilter.GaussianBlur(0.8))
    return Image.blend(picture, grain, NOISE)


def _resident(pen: ImageDraw.ImageDraw, chance: random.Random) -> None:
    x, y = chance.uniform(500, 2500), chance.choice([chance.uniform(1280, 1420), chance.uniform(1800, 1920)])
    pen.rounded_rectangle((x - 50, y - 130, x + 50, y + 120), 40, fill=chance.choice(["#22495C", "#D65A4A", "#3E7C74"]))
    pen.ellipse((x - 42, y - 220, x + 42, y - 130), fill=chance.choice(["#A86B45", "#E8B48C", "#F1C7A5", "#6F4530"]))


if __name__ == "__main__":
    square().save(Path(__file__).parent / "square.jpg", quality=QUALITY)
