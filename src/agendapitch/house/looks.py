"""The three built-in looks (design 4): civic, chamber and webcast."""

from __future__ import annotations

from agendapitch.house.model import TOKENS, House

LOOKS = ("civic", "chamber", "webcast")

# Each row is a token in the order of TOKENS; the columns are the three looks. Values: design 4 and its tokens.
_VALUES = """
paper       FFFFFF FFFFFF 10171C
ink         0F2E29 0B0C0C F4F1EA
muted       4C615B 474B4D AEB9BD
line        C6D1CC B8BDC0 3A464D
tint        E8EEEB EDEFF0 1D272E
ontint      0F2E29 0B0C0C F4F1EA
ontintm     4C615B 3F4345 AEB9BD
accent      FFA783 123A7A FFC46B
onaccent    0F2E29 FFFFFF 10171C
onaccentm   24443D E3EAF5 3A2E17
accentline  D98560 4F70A8 C9944A
strong      B5401B 123A7A FFC46B
stage       0F2E29 FFFFFF 0A0F13
onstage     FFFFFF 0B0C0C F4F1EA
onstagem    B9CBC5 474B4D AEB9BD
slat        FFA783 0B0C0C FFC46B
stageline   3B5A53 B8BDC0 3A464D
onslat      0F2E29 FFFFFF 10171C
field       FFA783 123A7A 173236
onfield     0F2E29 FFFFFF F4F1EA
onfieldm    24443D E3EAF5 B7CACB
fieldline   D98560 4F70A8 3F5F63
nowa        FFFFFF FFFFFF 10171C
nowf        FFFFFF FFFFFF FFC46B
block       0F2E29 0B0C0C 24323A
onblock     FFFFFF FFFFFF F4F1EA
data        84988F 80868A 6E7F86
hi          B5401B 123A7A FFC46B
mk_done     0F2E29 0B0C0C F4F1EA
mk_now      B5401B 123A7A FFC46B
mk_next     C6D1CC C4C9CC 3A464D
"""


def built_in_house(name: str) -> House | None:
    """Return a built-in house style, or None when there is none of that name."""
    if name not in LOOKS:
        return None
    column = 1 + LOOKS.index(name)
    rows = [line.split() for line in _VALUES.split("\n") if line]
    tokens = {row[0]: row[column] for row in rows}
    assert tuple(tokens) == TOKENS
    if name == "chamber":
        return House(name, tokens, voice="Arial", voice_is_serif=False)
    return House(name, tokens, dark=name == "webcast")
