"""Words are guilty only past every guard. Each guard has its cases: what counts, and what is innocent."""

from __future__ import annotations

from random import Random

import pytest

from agendapitch.coach.lists import entries
from tests.unit.coach.advice import found


@pytest.mark.parametrize(
    ("words", "counts"),
    [
        ("We want a new website for residents", ["website"]),
        ("We put it on the Website", ["Website"]),
        ("Two apps, three dashboards and low code", ["apps", "dashboards", "low code"]),
        ("Data goes into Power BI", ["Power BI"]),
        ("a power bi thing", []),
        ("It is up to them", []),
        ("The IT team", ["IT"]),
        ("An e-form on an online platform", ["e-form", "online platform"]),
    ],
)
def test_terms_count_as_whole_words_in_their_own_case(words: str, counts: list[str]) -> None:
    assert found(words, "technology") == counts


@pytest.mark.parametrize(
    "words",
    [
        "The planning application for the building site",
        "The road network and the drainage system",
        "A letter, a phone call or the planning portal",
    ],
)
def test_council_words_that_look_like_kit_are_taken_out_first(words: str) -> None:
    assert found(words, "technology") == []


@pytest.mark.parametrize(
    ("words", "counts"),
    [
        ("We move to a digital platform", ["digital platform"]),
        ("The platform at the station is wet", []),
        ("A mobile application", ["mobile application"]),
        ("Her application was refused", []),
        ("Put it in the cloud", ["in the cloud"]),
        ("Not a cloud in the sky", []),
        ("A blog post each week", ["blog"]),
        ("We posted on Facebook", ["posted on Facebook"]),
        ("The post comes at nine", []),
        ("The system of foster care", []),
        ("A new case management system", ["case management system"]),
    ],
)
def test_ambiguous_words_count_only_beside_what_makes_them_kit(words: str, counts: list[str]) -> None:
    assert found(words, "technology") == counts


@pytest.mark.parametrize(
    ("words", "counts"),
    [
        ("This is not a website", []),
        ("There is no app for that", []),
        ("We no longer need the database", []),
        ("It isn't about software", []),
        ("We ring people back instead of building a website", []),
        ("People rather than dashboards", []),
        ("It is not only a website", ["website"]),
        ("We do not wait. The website is next", ["website"]),
        ("We did not ask anybody at all about the new website", ["website"]),
    ],
)
def test_what_is_denied_does_not_count(words: str, counts: list[str]) -> None:
    assert found(words, "technology") == counts


@pytest.mark.parametrize(
    ("words", "counts"),
    [
        ("She said: “Do not send me to a website”", []),
        ('He told us "the app is broken"', []),
        ("“I filled in the form on your website twice”", []),
        ("Our “website” is a folder", ["website"]),
    ],
)
def test_the_words_of_somebody_else_do_not_count(words: str, counts: list[str]) -> None:
    assert found(words, "technology") == counts


@pytest.mark.parametrize(
    ("words", "counts"),
    [
        ("£18,000 from the Transformation Reserve", []),
        ("We asked the Ashcombe Website Group", []),
        ("Digital Transformation Programme Update", ["Digital Transformation"]),
        ("Website redesign", ["Website"]),
    ],
)
def test_names_do_not_count_but_titles_in_capitals_do(words: str, counts: list[str]) -> None:
    assert found(words, "technology") == counts


@pytest.mark.parametrize(
    ("words", "counts"),
    [
        ("a robust service", ["robust"]),
        ("in order to", ["in order to"]),
        ("foster care and foster carers", []),
        ("foster a culture of change", ["foster a culture"]),
        ("the key to the church hall", []),
        ("the key stage 2 results", []),
        ("our key priorities", ["our key priorities"]),
        ("we drive a lorry", []),
        ("drive forward change", ["drive forward"]),
        ("we deliver parcels", []),
        ("deliver outcomes", ["deliver"]),
        ("an equality impact assessment", []),
        ("the land at Mill Lane", []),
    ],
)
def test_words_to_avoid_know_their_innocent_senses(words: str, counts: list[str]) -> None:
    got = found(words, "govuk-words")
    assert [each.split()[0] for each in got] == [each.split()[0] for each in counts]


def test_the_longest_term_is_the_one_that_is_named() -> None:
    assert found("A new website", "boxes", "web") == ["new website"]
    assert found("a target operating model", "jargon", "terms") == ["target operating model"]


def test_curly_and_straight_apostrophes_are_the_same() -> None:
    assert found("in layman’s terms", "inclusive", "gendered") == ["layman’s terms"]


def test_single_quotation_marks_quote_too() -> None:
    assert found("She said ‘don’t send me to a website’", "technology") == []


@pytest.mark.parametrize(
    ("words", "counts"),
    [
        ("Click the button", True),
        ("Go to the dashboard", True),
        ("Next, you type a name", True),
        ("Install the app", True),
        ("Step 1: log in", True),
        ("We install handrails and stairlifts", False),
        ("Go to the library", False),
        ("Then we choose a branch", False),
        ("Step one: we ask residents", False),
        ("Visitors sign in at the desk", False),
        ("Select the preferred bidder", False),
        ("Planning permissions granted in May", False),
        ("An answer in two clicks", False),
        ("Embed the habit", False),
    ],
)
def test_instructions_are_about_screens(words: str, counts: bool) -> None:
    assert bool(found(words, "how-to", "verbs", "gated")) is counts


def test_any_mixture_of_listed_words_is_read() -> None:
    signs = [" ", "-", "'", "’", ". ", " “", "” ", "‘", "/", ">", "\n", " o'", "_", "é", "ß", "²", "A ", "not "]
    words = [written for name in ("technology", "how-to", "govuk-words", "boxes", "claims", "inclusive")
             for each in entries(name) for written in each.words]  # fmt: skip
    chance = Random(7)
    for _ in range(300):
        text = "".join(chance.choice(words) + chance.choice(signs) for _ in range(12))
        for name in ("technology", "how-to", "govuk-words", "boxes", "claims", "inclusive"):
            for each in found(text, name):
                assert each in text
