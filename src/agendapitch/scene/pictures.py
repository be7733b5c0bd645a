"""Photographs: opened once, turned upright, cut to the size of their place, stripped of what cameras add.

The only module besides `typography/` that opens Pillow, and only for a picture that is not in the cache yet.
A picture that cannot be shown is a finding, never an exception: its slide has a drawn variant.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from io import BytesIO
from math import ceil
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from agendapitch.diagnostics import Diagnostic, Level, Span
from agendapitch.digests import blake2b
from agendapitch.errors import TooLarge, UnreadableFile
from agendapitch.records import dataclass, field
from agendapitch.scene.framing import CENTRE, UNSAID, Spot, crop_of, spot_of
from agendapitch.scene.model import PictureShape
from agendapitch.script.model import Image
from agendapitch.units import Box
from agendapitch.workspace import Workspace

if TYPE_CHECKING:
    from PIL.Image import Image as Pixels

FILE_LIMIT = 60_000_000  # bytes of one picture file
PIXEL_LIMIT = 120_000_000  # above this a file is a decompression bomb rather than a photograph
WHOLE_PIXEL_LIMIT = 60_000_000  # of a file that cannot be decoded at a smaller scale, as a JPEG can
PIXELS_PER_POINT = 2.1  # 150 to the inch: sharp on a projector and in print
# A full-HD projector shows 2 pixels to a point. Where half the scale of a JPEG comes this near, its decoding
# takes a sixth of the time, and nobody sees the difference.
ENOUGH_PIXELS_PER_POINT = 1.8
LEAST_PIXELS_PER_POINT = 1.5  # below this it looks soft (design 11)
JPEG_QUALITY = 85
FORMATS = ("JPEG", "PNG", "GIF", "WEBP", "TIFF", "BMP")  # never EPS: Pillow would start Ghostscript for it
CACHE_FORMAT = 3  # one more whenever the same file would be prepared differently
# A logo for dark grounds: of what is more than half opaque nearly all is lighter than this, of 255.
OPAQUE, PALE, NEARLY_ALL = 127, 200, 0.95
BLANK = 240  # of 255: a picture without anything darker shows nothing
DARK = 40  # of 255: a photograph of which nearly all is darker looks black on a projector (design 16)
ORIENTATION = 0x0112  # the EXIF tag; 5 to 8 stand on their side

Kind: TypeAlias = Literal["photo", "logo"]


@dataclass(frozen=True, slots=True)
class PreparedPicture:
    """A picture ready for the package: its bytes, media type, and size in pixels.

    It is `pale` when all that shows is nearly white, as a logo is that was made for dark grounds; `dark` when nearly
    all of it is nearly black.
    """

    data: bytes
    media_type: str
    width: int
    height: int
    pale: bool = False
    dark: bool = False


@dataclass(frozen=True, slots=True)
class Trouble:
    """Why a picture cannot be shown, and what to do about it."""

    rule: str
    name: str
    message: str
    hint: str
    level: Level = Level.FIX


@dataclass(slots=True)
class PictureShelf:
    """The pictures of one script. `prepared` holds those that are on a slide, `findings` what was wrong.

    `lent` are files of its deck template, by the name that the script knows them by.
    """

    workspace: Workspace
    script_path: Path
    prepared: dict[str, PreparedPicture] = field(default_factory=dict)
    findings: list[Diagnostic] = field(default_factory=list)
    lent: Mapping[str, Path] = field(default_factory=dict)
    _found: set[tuple[str, Span]] = field(default_factory=set)
    _tried: dict[tuple[str, int, int, Kind], tuple[str, PreparedPicture] | Trouble] = field(default_factory=dict)

    def place(self, image: Image, box: Box, *, at: Spot = CENTRE) -> PictureShape | None:
        """Return the picture cropped to `box` round what `look at` names, or None when it cannot be shown.

        What is looked at comes to stand `at` that spot of the box, in fractions from its left and top.
        """
        opened = self._shown(image, box, kind="photo")
        if opened is None:
            return None
        key, picture = opened
        crop = crop_of(picture.width, picture.height, box, interest=self._interest(image), at=at)
        self._check_sharpness(image, picture, shown=picture.width * (1 - crop[0] - crop[2]) / box.w)
        if picture.dark and image.file:
            self._note(_dark(image.file.text), image.file.span)
        alt = image.shows.text if image.shows and not image.decoration else ""
        return PictureShape(name="photo", box=box, picture=key, crop=crop, alt=alt)

    def leave_out(self, image: Image) -> None:
        """Tell that the cover of a council's template has no place for this picture."""
        name = f"`{image.file.text}`" if image.file else "this picture"
        self._note(Trouble("PIC07", "picture-without-place", f"This look's own cover has no place for {name}.",
                           "Put it under `opening:`, or use another look.", Level.THINK),
                   image.file.span if image.file else image.span)

    def logo(self, image: Image, box: Box, *, alt: str) -> PictureShape | None:
        """Return a logo, whole and as large as `box` allows, in its middle; None when it cannot be shown."""
        opened = self._shown(image, box, kind="logo")
        if opened is None:
            return None
        key, picture = opened
        scale = min(box.w / picture.width, box.h / picture.height)
        wide, high = round(picture.width * scale, 1), round(picture.height * scale, 1)
        place = Box(round(box.x + (box.w - wide) / 2, 1), round(box.y + (box.h - high) / 2, 1), wide, high)
        self._check_sharpness(image, picture, shown=picture.width / wide)
        said = image.shows.text if image.shows else alt
        return PictureShape(name="logo", box=place, picture=key, crop=(0, 0, 0, 0), alt=said)

    def _shown(self, image: Image, box: Box, *, kind: Kind) -> tuple[str, PreparedPicture] | None:
        """Return a picture and its key, which is then on a slide; None, with a finding, when it cannot be shown."""
        opened = self._opened(image, box, kind)
        if isinstance(opened, Trouble):
            self._note(opened, image.file.span if image.file else image.span)
            return None
        self.prepared[opened[0]] = opened[1]
        return opened

    def _opened(self, image: Image, box: Box, kind: Kind) -> tuple[str, PreparedPicture] | Trouble:
        if image.file is None:
            return Trouble("PIC01", "picture-missing", "This picture has no file.", "Write `file:` and its name.")
        name, wide, high = image.file.text, ceil(box.w * PIXELS_PER_POINT), ceil(box.h * PIXELS_PER_POINT)
        tried = self._tried.get((name, wide, high, kind))
        if tried is None:  # a slide is drawn several times before it fits
            data = self._read(name)
            tried = data if isinstance(data, Trouble) else self._prepare(name, data, kind, wide=wide, high=high)
            self._tried[name, wide, high, kind] = tried
        return tried

    def _read(self, name: str) -> bytes | Trouble:
        path = self.lent.get(name) or self.workspace.beside(self.script_path, name)
        if path is None:  # `script/files.py` refuses it first; a link may have been put there since
            return Trouble("FIL02", "file-outside-folder", f"`{name}` is outside the script's folder.",
                           "Copy the file into the script's folder and write its name from there.", Level.STOP)
        try:
            return self.workspace.read(path, limit=FILE_LIMIT)
        except TooLarge:
            return _too_large(name, f"over {FILE_LIMIT // 1_000_000} MB")
        except UnreadableFile as error:
            if self.workspace.exists(path):
                return Trouble("PIC02", "picture-unreadable", str(error), "Close other programs, or save it again.")
            return Trouble("PIC01", "picture-missing", f"There is no picture `{name}` beside the script.",
                           "Put it there, or write the name of the file that is there, with its ending.")

    def _prepare(
        self, name: str, data: bytes, kind: Kind, *, wide: int, high: int
    ) -> tuple[str, PreparedPicture] | Trouble:
        digest = blake2b(data, digest_size=16).hexdigest()
        key = f"{kind}-{CACHE_FORMAT}-{digest}-{wide}x{high}"
        picture = _unpacked(self.workspace.cached(key))
        if picture is None:
            made = _foreign(name, data) or _prepared(name, data, kind, wide=wide, high=high)
            if isinstance(made, Trouble):
                return made
            picture = made
            self.workspace.keep(key, _packed(picture))
        # Two places may need the same size. A logo may be the same file as a photograph, but not the same picture.
        return f"{digest}-{picture.width}x{picture.height}{'-logo' if kind == 'logo' else ''}", picture

    def _interest(self, image: Image) -> Spot:
        said = image.look_at
        spot = spot_of(said.text) if said else UNSAID
        if said and spot is None:
            self._note(Trouble("PIC05", "look-at-unclear", f"`look at: {said.text}` names no part of the picture.",
                               "Write left, right, top, bottom, centre, or two of them: `top left`."), said.span)
        return spot or UNSAID

    def _check_sharpness(self, image: Image, picture: PreparedPicture, *, shown: float) -> None:
        if shown >= LEAST_PIXELS_PER_POINT or not image.file:
            return
        needed = ceil(picture.width * LEAST_PIXELS_PER_POINT / shown)
        size = f"{picture.width} × {picture.height} pixels"
        self._note(Trouble("PIC04", "picture-too-small", f"`{image.file.text}` will look soft: it has only {size}.",
                           f"Use the original picture, at least {needed} pixels wide.", Level.THINK), image.file.span)

    def _note(self, trouble: Trouble, span: Span) -> None:
        if (trouble.rule, span) in self._found:
            return
        self._found.add((trouble.rule, span))
        self.findings.append(Diagnostic(rule=trouble.rule, name=trouble.name, level=trouble.level,
                                        message=trouble.message, hint=trouble.hint, span=span))


def _too_large(name: str, size: str) -> Trouble:
    return Trouble("PIC03", "picture-too-large", f"`{name}` is too large to be opened safely: {size}.",
                   "Save a smaller copy: 3000 pixels on the long side are plenty.")


def _dark(name: str) -> Trouble:
    return Trouble("PIC06", "picture-too-dark", f"`{name}` is nearly black, so a projector will show a dark hole.",
                   "Use a lighter picture, or none: the slide is then drawn without one.", Level.THINK)


def _blank(name: str) -> Trouble:
    return Trouble("PIC02", "picture-unreadable", f"`{name}` is white all over, so it would be an empty tab.",
                   "Use a logo in its colours, or a white one whose ground is transparent.")


def _unreadable(name: str) -> Trouble:
    return Trouble("PIC02", "picture-unreadable", f"`{name}` is damaged, or is no picture.",
                   "Open it in a picture program and save it again as JPEG or PNG.")


def _foreign(name: str, data: bytes) -> Trouble | None:
    """Return what to do about a kind of picture that cannot stand on a slide as it is, None for all others."""
    start = data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if data[4:8] == b"ftyp":  # the box that opens every file of this family, HEIC from telephones above all
        what, how = "a HEIC or AVIF picture, which PowerPoint does not show everywhere", "Export it as JPEG"
    elif start.startswith((b"<svg", b"<?xml", b"<!doctype svg")):
        what, how = "a drawing (SVG)", "Export it as PNG, about 3000 pixels wide"
    elif start.startswith(b"%pdf"):
        what, how = "a PDF document", "Save the page, or the picture in it, as PNG"
    else:
        return None
    return Trouble("PIC02", "picture-unreadable", f"`{name}` is {what}.", f"{how}, and write the new file's name.")


def _prepared(name: str, data: bytes, kind: Kind, *, wide: int, high: int) -> PreparedPicture | Trouble:
    """Return a picture file made ready to fill `wide` by `high` pixels, whole, upright and without metadata."""
    import warnings

    from PIL import Image as Pillow

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # Pillow warns of large pictures and of odd metadata; both are handled here
            with Pillow.open(BytesIO(data), formats=FORMATS) as opened:
                pixels = opened.width * opened.height
                if pixels > (PIXEL_LIMIT if opened.format == "JPEG" else WHOLE_PIXEL_LIMIT):
                    return _too_large(name, f"{pixels // 1_000_000} million pixels")
                picture = _scaled(opened, wide=wide, high=high)
                return _blank(name) if kind == "logo" and _is_blank(picture) else _encoded(picture, kind)
    except (Pillow.DecompressionBombError, MemoryError):
        return _too_large(name, "too many pixels")
    except Exception:  # each of Pillow's readers raises what a damaged file makes it raise: OSError, KeyError, ...
        return _unreadable(name)


def _scaled(opened: Pixels, *, wide: int, high: int) -> Pixels:
    """Return a picture in plain colours, upright, no more than twice as large as its place needs."""
    from PIL import Image as Pillow

    sideways = _orientation(opened) >= 5
    # A JPEG is decoded at 1/2, 1/4 or 1/8 of its size for nothing, but never at less than what is asked for here.
    enough = ENOUGH_PIXELS_PER_POINT / PIXELS_PER_POINT
    least = (ceil(wide * enough), ceil(high * enough))
    opened.draft(None, least[::-1] if sideways else least)
    picture = _plain(_upright(opened))
    over = min(picture.width / wide, picture.height / high)
    if over > 2:
        size = (ceil(picture.width / over), ceil(picture.height / over))
        picture = picture.resize(size, Pillow.Resampling.LANCZOS, reducing_gap=3.0)
    return picture


def _orientation(opened: Pixels) -> int:
    try:
        return int(opened.getexif().get(ORIENTATION, 1))
    except Exception:  # metadata that cannot be read must not lose the picture
        return 1


def _upright(opened: Pixels) -> Pixels:
    from PIL import ImageOps

    opened.load()
    with suppress(Exception):  # as above
        ImageOps.exif_transpose(opened, in_place=True)
    return opened


def _plain(opened: Pixels) -> Pixels:
    """Return a picture's first frame as RGB, or as RGBA where something shows through, in sRGB."""
    if opened.mode.startswith("I"):  # 16 bits to a pixel: the upper eight
        return opened.convert("I").point(lambda value: value * (1 / 256)).convert("L").convert("RGB")
    if opened.has_transparency_data:
        picture = opened.convert("RGBA")
        lowest: Any = picture.getchannel("A").getextrema()[0]
        return picture if lowest < 255 else picture.convert("RGB")
    return _in_srgb(opened)


def _in_srgb(opened: Pixels) -> Pixels:
    """Return a picture as RGB; colours of a camera or a press that says which they are become those of a screen."""
    profile = opened.info.get("icc_profile")
    if not profile or b"sRGB" in profile or opened.mode not in {"RGB", "CMYK"}:
        return opened.convert("RGB")
    from PIL import ImageCms

    try:
        changed = ImageCms.profileToProfile(opened, BytesIO(profile), ImageCms.createProfile("sRGB"), outputMode="RGB")
    except (ImageCms.PyCMSError, OSError, ValueError):  # a damaged profile, or one for another kind of colours
        changed = None
    return changed or opened.convert("RGB")


def _encoded(picture: Pixels, kind: Kind) -> PreparedPicture:
    picture.info = {}  # comments, text and resolution would be written along
    file = BytesIO()
    if picture.mode == "RGBA" or kind == "logo":  # JPEG would put specks round the letters of a logo
        picture.save(file, "PNG")
        return PreparedPicture(file.getvalue(), "image/png", *picture.size, pale=_is_pale(picture))
    picture.save(file, "JPEG", quality=JPEG_QUALITY)
    return PreparedPicture(file.getvalue(), "image/jpeg", *picture.size, dark=_is_dark(picture))


def _is_pale(picture: Pixels) -> bool:
    """Return whether what shows of a picture is too light to be seen on white."""
    if picture.mode != "RGBA":
        return False
    opaque = picture.getchannel("A").point(lambda alpha: 255 if alpha > OPAQUE else 0)
    shades = picture.convert("L").histogram(mask=opaque)
    return sum(shades[PALE:]) >= NEARLY_ALL * sum(shades)


def _is_dark(picture: Pixels) -> bool:
    """Return whether nearly all of a photograph is nearly black."""
    shades = picture.convert("L").histogram()
    return sum(shades[:DARK]) >= NEARLY_ALL * sum(shades)


def _is_blank(picture: Pixels) -> bool:
    """Return whether a picture that nothing shows through is nearly white all over."""
    return picture.mode == "RGB" and not any(picture.convert("L").histogram()[:BLANK])


def _packed(picture: PreparedPicture) -> bytes:
    shade = "pale" if picture.pale else "dark" if picture.dark else "plain"
    head = f"{picture.media_type} {picture.width} {picture.height} {shade} {len(picture.data)}\n"
    return head.encode("ascii") + picture.data


def _unpacked(kept: bytes | None) -> PreparedPicture | None:
    """Return a picture from the cache, None when there is none or it was cut short."""
    head, _, data = (kept or b"").partition(b"\n")
    match head.split():
        case [media_type, width, height, shade, length] if length == str(len(data)).encode() and data:
            return PreparedPicture(data, media_type.decode("ascii"), int(width), int(height), pale=shade == b"pale",
                                   dark=shade == b"dark")
        case _:
            return None
