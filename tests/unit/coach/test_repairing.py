"""Safe repairs: what is mended in the author's own lines, and what is left alone."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

import pytest

from agendapitch.cli.fixing import Proposal, proposed
from agendapitch.yamltext import plain, read_yaml
from tests.conftest import MemoryWorkspace
from tests.unit.coach.advice import PATH, PLAIN

EXAMPLES = sorted(PLAIN.parent.glob("*.yaml"))


def repaired(text: str) -> str:
    return proposal_for(text).after


def proposal_for(text: str) -> Proposal:
    return proposed(PATH, MemoryWorkspace({str(PATH): dedent(text)}))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("title: Our point: talk", 'title: "Our point: talk"'),
        ("title: Our point: talk   # my note", 'title: "Our point: talk"   # my note'),
        ("title: @home with us", 'title: "@home with us"'),
        ("title: %50 of us", 'title: "%50 of us"'),
        ("title: *Bold* words", 'title: "*Bold* words"'),
        ("title: 'it's ours'", 'title: "it\'s ours"'),
        ('title: "Hello" she said', "title: '\"Hello\" she said'"),
        ("title: “Our point: talk”", 'title: "Our point: talk"'),
        ("title: We are #4 of all", 'title: "We are #4 of all"'),
        ("title: We are #4 of all # my note", 'title: "We are #4 of all" # my note'),
        ("closing: {line: Come}\ntitle:Talk", "closing: {line: Come}\ntitle: Talk"),
        ("opening:\n  title: One bin\n  say: [pause] Good afternoon.",
         "opening:\n  title: One bin\n  say: (pause) Good afternoon."),
        ("opening:\n  title: One bin\n  say: [sic] Good afternoon.",
         'opening:\n  title: One bin\n  say: "[sic] Good afternoon."'),
        ("meeting:\n\tname: Cabinet\n\tslot: 5 minutes", "meeting:\n  name: Cabinet\n  slot: 5 minutes"),
        ("benefits:\n  -Residents: an answer", "benefits:\n  - Residents: an answer"),
    ],
)
def test_signs_that_yaml_needs_are_put_in(before: str, after: str) -> None:
    mended = repaired(before)
    assert mended == after
    assert not read_yaml(mended, file="pitch.yaml").findings


def test_a_value_over_several_lines_keeps_its_lines() -> None:
    mended = repaired('purpose: Here it is: we never\n  had one "talk"\n  with anybody\nask: Agree')
    assert mended == 'purpose: "Here it is: we never\n  had one \\"talk\\"\n  with anybody"\nask: Agree'


@pytest.mark.parametrize(
    "text",
    [
        "title: A talk\nthis line has no colon\nask: Agree\n",
        "title: A talk\nmeeting:\n  name: Cabinet\n    slot: 5 minutes\n",
        "sources: [one, two\nask: Agree\n",
        "title: {council: a: b}\n",
        "purpose: Point one: people\n    and we answer: soon\n",
        "sources:\n* Contact log\n",
    ],
)
def test_what_has_to_be_guessed_is_left_to_its_author(text: str) -> None:
    assert repaired(text) == text


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("In order to talk, we met.", "To talk, we met."),
        ("We met prior to lunch, in excess of 9 of us.", "We met before lunch, more than 9 of us."),
        ("We organize it and realized it.", "We organise it and realised it."),
        ("Prioritization, analyzed", "Prioritisation, analysed"),
        ("The World Health Organization said so.", "The World Health Organization said so."),
        ("The Organization said so.", "The Organization said so."),
        ("She said “we met in order to talk”.", "She said “we met in order to talk”."),
        ("A prize of some size for a citizen who can seize it", "A prize of some size for a citizen who can seize it"),
        ("The purchase of land", "The purchase of land"),
    ],
)
def test_words_with_one_plain_form_are_made_plain(before: str, after: str) -> None:
    assert repaired(f"title: A talk\nclosing:\n  line: Come\n  say: {before}\n") == (
        f"title: A talk\nclosing:\n  line: Come\n  say: {after}\n")


def test_a_phrase_over_a_line_s_end_is_mended_without_moving_the_rest() -> None:
    text = """\
        title: A talk
        closing:
          line: Come
          say: >   # loud
            We met, in
            order to talk, prior
            to.
            The end.
        """
    assert repaired(text) == dedent("""\
        title: A talk
        closing:
          line: Come
          say: >   # loud
            We met, to
            talk, before.
            The end.
        """)


@pytest.mark.parametrize(
    "piece",
    [
        "sources: [In order to organize]",
        "ask: {decision: Agree, recommendations: [In order to organize.]}",
        "evidence: [{title: They told us, quote: {words: In order to organize, who: A tenant}}]",
        "audience: [{Leader: wants it in order to organize}]",
        "coach: {let me off: [{PLN02: in order to organize}]}",
        "assets: [{have: Gritting routes, for: Care agencies}]",
    ],
)
def test_words_of_others_and_answers_that_nobody_gave_are_never_written(piece: str) -> None:
    assert repaired(f"title: A talk\n{piece}\n") == f"title: A talk\n{piece}\n"


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.stem)
def test_a_good_script_is_left_as_it_is(example: Path) -> None:
    text = example.read_text(encoding="utf-8")
    assert repaired(text) == text


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_line_ends_and_encoding_stay(end: str, encoding: str) -> None:
    text = f"# Grüße{end}title: Our point: talk{end}{end}purpose: People talk in order to talk"
    proposal = proposed(PATH, MemoryWorkspace({str(PATH): text.encode(encoding)}))
    assert proposal.after == f'# Grüße{end}title: "Our point: talk"{end}{end}purpose: People talk to talk'


def test_what_a_repair_says_is_a_line_of_the_file_as_it_was() -> None:
    proposal = proposal_for("title: Our point: talk\npurpose: We organize it\n")
    assert [(each.line, each.done) for each in proposal.repairs] == [
        (1, "quotation marks, because of a second colon"), (2, "“organise” instead of “organize”")]


def test_repairing_twice_changes_nothing_more() -> None:
    text = (PLAIN.parents[2] / "tests" / "cases" / "how-not-to.yaml").read_text(encoding="utf-8")
    once = repaired(text)
    assert "in order to" not in once
    assert repaired(once) == once
    before, after = (read_yaml(each, file="pitch.yaml").value for each in (text, once))
    assert before is not None
    assert after is not None
    assert len(str(plain(before))) > len(str(plain(after)))
