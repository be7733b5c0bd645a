"""What is noticed while a script is read: for each finding why it is one, a bad and a good example.

The words of a finding itself stand where it is found. A test reads every example: the bad one gives its finding, and
the good one gives none.
"""

from __future__ import annotations

from textwrap import indent
from typing import NamedTuple


class Page(NamedTuple):
    """The page of one finding. `bad` and `good` are pieces of a script, empty where none can show it."""

    code: str
    name: str
    why: str
    bad: str
    good: str


PAGES = (
    Page("KEY00", "no-script", "The file is empty or holds only prose, so there is nothing to make slides from.",
         "We want residents to talk to us.", "purpose: Residents can talk to us."),
    Page("KEY01", "unknown-key", "A key that is not in the vocabulary would vanish from the deck.",
         "purpos: People can talk to us.", "purpose: People can talk to us."),
    Page("KEY02", "key-twice", "Only one of two values could be used, and nobody can say which you meant.",
         "title: One\ntitle: Two", "title: One"),
    Page("KEY03", "wrong-kind-of-value", "One piece of text was expected here, and a list or fields were written.",
         "title:\n  - Let residents talk\n  - and let us answer", "title: Let residents talk, and let us answer"),
    Page("KEY04", "not-yes-or-no", "Some keys are a switch, and take yes or no.", "agenda: perhaps", "agenda: yes"),
    Page("KEY05", "unknown-priority", "must stays in 5 minutes, should in 10, could in 20.",
         "purpose:\n  point: People can talk to us.\n  priority: high",
         "purpose:\n  point: People can talk to us.\n  priority: must"),
    Page("KEY06", "unknown-section-name", "A list of sections, such as a running order, names one that does not exist.",
         "running order: [purpos, ask]", "running order: [purpose, ask]"),
    Page("KEY07", "no-minutes", "Without a number the talk cannot be fitted to its slot.",
         "meeting:\n  name: Cabinet\n  slot: soon", "meeting:\n  name: Cabinet\n  slot: 10 minutes"),
    Page("KEY08", "dash-missing", "Two lines of a list run together when the second has no dash.",
         "people:\n  - Jo Amis: has 14 volunteers\n    Col Dyer: answers already",
         "people:\n  - Jo Amis: has 14 volunteers\n  - Col Dyer: answers already"),
    Page("KEY09", "notes-as-speech", "`say` is spoken and timed, `notes` is a private reminder. Where only notes are "
         "written, people mean what they will say.", "opening:\n  title: One bin\n  notes: Good afternoon.",
         "opening:\n  title: One bin\n  say: Good afternoon."),
    Page("KEY10", "blank-left", "A starter script has blanks, such as <council>. What is left of them would be shown.",
         "council: <council>", "council: Ashcombe Vale District Council"),
    Page("KEY11", "starter-words-left", "A new script says in each line what to write there. What is left of that "
         "would be shown.", "purpose: Who will be better off, and what they will be able to do",
         "purpose: Families can use their library on the seventh day"),
    Page("CHA01", "chart-without-data", "A chart needs numbers.", "evidence:\n  - chart:\n      kind: bar",
         "evidence:\n  - chart:\n      kind: bar\n      data:\n        Bins: 3,110"),
    Page("CHA02", "data-is-a-sentence", "Numbers stand under `data`, or in a CSV file that it names.",
         "evidence:\n  - chart:\n      data: 3,110 calls", "evidence:\n  - chart:\n      data:\n        Bins: 3,110"),
    Page("CHA03", "numbers-without-names", "Each number of a chart is labelled, so each needs a name.",
         "evidence:\n  - chart:\n      data:\n        Bins: [3, 4]",
         "evidence:\n  - chart:\n      data:\n        Bins:\n          May: 3\n          June: 4"),
    Page("CHA04", "not-a-number", "Words cannot be drawn to scale.",
         "evidence:\n  - chart:\n      data:\n        Bins: about a thousand",
         "evidence:\n  - chart:\n      data:\n        Bins: 1,010"),
    Page("CHA05", "unknown-chart", "There are five kinds: bar, line, stacked bar, before and after, and share. A pie "
         "is hard to read from the back of a room; one bar for a share is not.",
         "evidence:\n  - chart:\n      kind: pie\n      data:\n        Bins: 3",
         "evidence:\n  - chart:\n      kind: share\n      data:\n        Bins: 3"),
    Page("CHA06", "not-in-the-data", "`highlight` and `mark` pick out a name in the data, spelled as it is there.",
         "evidence:\n  - chart:\n      data:\n        Bins: 3\n      highlight: Tax",
         "evidence:\n  - chart:\n      data:\n        Bins: 3\n      highlight: Bins"),
    Page("CHA07", "gap-in-the-data", "A word such as `n/a` is no bar and no point, so nobody in the room sees it. "
         "Say in your words why the number is not there.",
         "evidence:\n  - chart:\n      data:\n        Bins: 3\n        Tax: n/a",
         "evidence:\n  - chart:\n      data:\n        Bins: 3\n        Tax:"),
    Page("TAB01", "table-without-rows", "A table needs headings and at least one row.",
         "evidence:\n  - table:\n      columns: [Ward]",
         "evidence:\n  - table:\n      columns: [Ward]\n      rows:\n        - [Harbour]"),
    Page("TAB02", "row-too-long", "A cell without a heading would have no place.",
         "evidence:\n  - table:\n      columns: [Ward]\n      rows:\n        - [Harbour, 61]",
         "evidence:\n  - table:\n      columns: [Ward, Jobs]\n      rows:\n        - [Harbour, 61]"),
    Page("TAB03", "row-too-short", "A missing cell is drawn empty, which may look like nought.",
         "evidence:\n  - table:\n      columns: [Ward, Jobs]\n      rows:\n        - [Harbour]",
         "evidence:\n  - table:\n      columns: [Ward, Jobs]\n      rows:\n        - [Harbour, not known]"),
    Page("TAB04", "cell-is-a-list", "A cell holds words or a number.",
         "evidence:\n  - table:\n      columns: [Ward]\n      rows:\n        - [[a, b]]",
         "evidence:\n  - table:\n      columns: [Ward]\n      rows:\n        - [a and b]"),
    Page("FIL01", "file-from-elsewhere", "Nothing is fetched from a network, so that a stranger's script is safe and a "
         "deck can be made without one.", "opening:\n  image: https://pictures.example/bin.jpg",
         "opening:\n  image: photos/bin.jpg"),
    Page("FIL02", "file-outside-folder", "A script may only reach what lies in its own folder: so it can be sent to a "
         "colleague whole, and a stranger's script cannot read your files.", "opening:\n  image: ../bin.jpg",
         "opening:\n  image: photos/bin.jpg"),
    Page("FIL03", "no-such-file", "A chart or a table cannot be drawn without its numbers.",
         "evidence:\n  - chart:\n      data: missing.csv", "evidence:\n  - chart:\n      data: calls.csv"),
    Page("FIL04", "not-a-csv-file", "A spreadsheet has to be saved as CSV before it can be read.",
         "evidence:\n  - chart:\n      data: workbook.csv", "evidence:\n  - chart:\n      data: calls.csv"),
    Page("FIL05", "empty-csv-file", "The first row of a CSV file is its headings; the numbers stand below.",
         "evidence:\n  - chart:\n      data: headings.csv", "evidence:\n  - chart:\n      data: calls.csv"),
    Page("FIL06", "cell-without-heading", "A column of a CSV file is a series, and its heading is its name.",
         "evidence:\n  - chart:\n      data: ragged.csv", "evidence:\n  - chart:\n      data: calls.csv"),
    Page("TXT01", "not-a-text", "A pitch script is plain text; a Word document is not.", "", ""),
    Page("TXT02", "old-encoding", "Some editors save £ and é the way Windows once did. They are read, but may come out "
         "wrong.", "", ""),
    Page("YAM01", "curly-quotes", "Word turns quotation marks into curly ones, which mean nothing to YAML.",
         "closing: “Kit does not change the world: people do”", 'closing: "Kit does not change the world: people do"'),
    Page("YAM02", "bracket-not-closed", "A list in square brackets ends with a bracket.",
         "running order: [purpose, ask", "running order: [purpose, ask]"),
    Page("YAM03", "starts-with-bracket", "Square brackets start a list. Cues stand in round ones.",
         "opening:\n  say: [pause] Good afternoon.", "opening:\n  say: (pause) Good afternoon."),
    Page("YAM04", "words-after-quote", "A value in quotation marks ends at the second mark.",
         'title: "Hello" she said', "title: '\"Hello\" she said'"),
    Page("YAM05", "quote-not-closed", "A quotation mark at the start of a value needs its partner at the end.",
         'title: "Let residents talk', 'title: "Let residents talk"'),
    Page("YAM06", "apostrophe-in-quotes", "Inside single quotation marks an apostrophe is the end of the text.",
         "title: 'Let's talk'", 'title: "Let\'s talk"'),
    Page("YAM07", "backslash", "Inside double quotation marks a backslash and the letter after it are one sign.",
         'opening:\n  image: "photos\\bin.jpg"', "opening:\n  image: photos/bin.jpg"),
    Page("YAM08", "text-after-sign", "After `>` the text starts on the next line.",
         "opening:\n  say: > Good afternoon.", "opening:\n  say: >\n    Good afternoon."),
    Page("YAM09", "list-on-key-line", "A list starts on the line below its key.", "sources: - Contact log",
         "sources:\n  - Contact log"),
    Page("YAM10", "starts-with-sign", "YAML keeps * & ! % @ ` and some others for itself at the start of a value.",
         "title: @home in 12 weeks", 'title: "@home in 12 weeks"'),
    Page("YAM11", "star-as-list-mark", "YAML's list mark is a dash.", "sources:\n* Contact log",
         "sources:\n- Contact log"),
    Page("YAM12", "second-colon", "A colon and a space end a key, and a line has one key.",
         "title: Our point: talk to people", 'title: "Our point: talk to people"'),
    Page("YAM13", "tab", "A tab is as wide as each program likes, so YAML takes only spaces at the start of a line.",
         "opening:\n\ttitle: One bin", "opening:\n  title: One bin"),
    Page("YAM14", "colon-without-space", "Only a colon with a space after it ends a key.",
         "title:One bin\ncouncil: Ashcombe Vale", "title: One bin\ncouncil: Ashcombe Vale"),
    Page("YAM15", "indentation", "Lines that belong together start at the same place.",
         "title: One bin\n  council: Ashcombe Vale", "title: One bin\ncouncil: Ashcombe Vale"),
    Page("YAM16", "no-colon", "Every line is a key with its colon, a line of a list, or goes on from the line "
         "above, set in.", "title: Let residents talk\nand let us answer\ncouncil: Ashcombe Vale",
         "title: Let residents talk\n  and let us answer\ncouncil: Ashcombe Vale"),
    Page("YAM17", "list-without-key", "A list stands under its key.", "title: One bin\n- Contact log",
         "title: One bin\nsources:\n- Contact log"),
    Page("YAM18", "unseen-sign", "Text pasted from another program may hold signs that nobody sees, such as the line "
         "break of a PowerPoint title.", "title: One\x0bbin", "title: One bin"),
    Page("YAM19", "lost-after-hash", "YAML takes # after a space for a note, and drops the rest of the line.",
         "title: Spend £5 #1 priority", 'title: "Spend £5 #1 priority"'),
    Page("YAM20", "dash-out-of-line", "A line of a list that is set in by one space too many is read as part of the "
         "line above.", "sources:\n  - Contact log\n   - Finance", "sources:\n  - Contact log\n  - Finance"),
    Page("YAM21", "comma-in-number", "Inside brackets and braces a comma parts one item from the next.",
         "opening: {title: 'One bin', point: We took 13,000}", "opening:\n  title: One bin\n  point: We took 13,000"),
    Page("YAM22", "dash-without-space", "Only a dash with a space after it starts a line of a list.",
         "sources:\n  -Contact log", "sources:\n  - Contact log"),
    Page("YAM23", "second-document", "Three dashes start a new file inside the file.", "title: One\n---\ntitle: Two",
         "title: One"),
    Page("YAM24", "too-deep", "A script needs six levels. Hundreds are made to bring a program down.",
         "[" * 30, "title: One"),
    Page("YAM25", "too-much", "A script has a few hundred values. Hundreds of thousands are made to do harm.", "", ""),
    Page("YAM26", "key-is-a-list", "A key is a word or two.", "[a, b]: c\ntitle: One", "title: One"),
    Page("YAM99", "not-yaml", "YAML cannot read the line, for a reason that has no page of its own.", "", ""),
)


# When a finding may stay. By its code, else by the step that finds it.
_LET_BE = {
    "KEY": "never: what is not understood would be missing from the deck.",
    "KEY09": "the notes are for you alone, and you speak freely.",
    "CHA": "never: a chart that was drawn all the same would say something else.",
    "TAB": "never: somebody would read a cell under the wrong heading.",
    "TAB03": "the cell is meant to be empty. Then write a dash in it.",
    "FIL": "never: the deck would be without it. Copy the file into the script's folder.",
    "TXT": "never: nothing else can be read in the file.",
    "TXT02": "£ and é look right in the deck. Saving the script as UTF-8 ends it for good.",
    "YAM": "never: until the line can be read, nobody can be sure what stands below it.",
    "YAM18": "the sign is gone from the deck, which is what you want.",
    "YAM19": "the words after # are a note to yourself.",
    "YAM21": "the comma really parts two things.",
    "STO": "never: the order of the talk would be another one than you meant.",
    "STO01": "the chair has promised you more minutes. Then write those as the slot.",
    "STO05": "the other languages are on paper, or interpreted in the room.",
    "STO06": "you do not need the pace that was measured before. Then delete the file.",
    "PAC": "never in a template that you give to others.",
    "PAC13": "you have looked at what changed, and want it.",
    "PAC14": "you work at the template yourself. Then leave out --locked.",
    "FIT": "it is one thought that you mean to tell in two steps.",
    "FIT02": "never: no slot is so long.",
    "FIT03": "you have looked at the slide, and it reads well.",
    "PIC": "the plain slide says enough by itself.",
    "PIC04": "it hangs small on the slide, or is the only picture that there is.",
    "PIC05": "the whole picture may be seen, and nothing of it must not be cut.",
    "PIC07": "the deck looks well without it.",
    "PIC06": "the room is dark and the screen is good, and the dark is the point.",
    "STY": "never: the deck would come out in another look than you asked for.",
    "STY03": "you agree with the shade. Nothing more was changed than that.",
    "STY05": "you have looked through the slides in PowerPoint, and the lines break well.",
    "COA": "never: the rule is not let off until it is put right.",
    "COA02": "never: whoever opens the script after you wants to know why.",
    "HOU": "the decks that are made with it look right to the people who own the house style.",
}


def let_be(code: str) -> str:
    """Return when a finding may stay: the end of `Let it be when: …`."""
    return _LET_BE.get(code) or _LET_BE[code[:3]]


def page_called(name: str, pages: tuple[Page, ...] = PAGES) -> Page | None:
    """Return the page of a code (`YAM12`) or a name (`second-colon`), however it is written."""
    wanted = "-".join(name.casefold().replace("_", " ").replace("-", " ").split())
    return next((page for page in pages if wanted in (page.code.casefold(), page.name)), None)


def explained(page: Page) -> str:
    """Return what `agendapitch explain` prints about a finding of the reader."""
    parts = [f"{page.code}  {page.name}", page.why]
    if page.bad:
        parts += ["Write not:\n" + indent(page.bad, "    "), "but:\n" + indent(page.good, "    ")]
    parts.append(f"Let it be when: {let_be(page.code)}")
    return "\n\n".join(parts)
