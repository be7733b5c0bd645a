"""What text inherits: the levels of titles, body and plain text, and measures that parts agree on."""

from __future__ import annotations

FIRST_MASTER_ID = 2**31  # masters and layouts share one pool of ids from here on
NOTES_SIZE = (6_858_000, 9_144_000)
LANGUAGE = "en-GB"  # of the prompts in master and layouts; the slides carry the deck's own


def plain_levels() -> str:
    """Return the nine levels of text outside placeholders: 20 points in the minor font."""
    return f'<a:defPPr><a:defRPr lang="{LANGUAGE}"/></a:defPPr>' + "".join(
        f'<a:lvl{level}pPr marL="{(level - 1) * 228_600}" algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" '
        f'latinLnBrk="0" hangingPunct="1">{default_run(20)}</a:lvl{level}pPr>'
        for level in range(1, 10)
    )


def body_levels() -> str:
    """Return the nine levels of body text: plain first, then bulleted for what a person indents."""
    first = (
        '<a:lvl1pPr marL="0" indent="0" algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1">'
        f'<a:lnSpc><a:spcPct val="104167"/></a:lnSpc><a:buNone/>{default_run(24)}</a:lvl1pPr>'
    )
    return first + "".join(
        f'<a:lvl{level}pPr marL="{(level - 1) * 285_750}" indent="-285750" algn="l" defTabSz="914400" rtl="0" '
        'eaLnBrk="1" latinLnBrk="0" hangingPunct="1"><a:lnSpc><a:spcPct val="104167"/></a:lnSpc>'
        f'<a:buFont typeface="Arial"/><a:buChar char="•"/>{default_run(20)}</a:lvl{level}pPr>'
        for level in range(2, 10)
    )


def title_level() -> str:
    """Return the level of titles."""
    return (
        '<a:lvl1pPr algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1">'
        f'<a:lnSpc><a:spcPct val="95588"/></a:lnSpc><a:buNone/>{default_run(28, bold=True)}</a:lvl1pPr>'
    )


def default_run(size: int, *, bold: bool = False) -> str:
    """Return the look of text at `size` points, in the theme's minor font and first text colour."""
    weight = ' b="1"' if bold else ""
    return (
        f'<a:defRPr sz="{size * 100}"{weight} kern="1200"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill>'
        '<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr>'
    )
