"""How well words are counted as they are said: against a speech synthesiser at a fixed rate.

`python -m tests.benchmarks.spoken` prints the mean error by slide. One rate is fitted on plain text; number-heavy text
is then reckoned at the same rate, so that what is counted wrongly in a figure shows as an error. It needs espeak-ng.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
import wave
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from agendapitch.script.reading import read_script
from agendapitch.story.cues import words_said
from agendapitch.story.headlines import plain
from agendapitch.story.planning import plan_story
from agendapitch.story.spoken import count_words
from agendapitch.workspace import Workspace

EXAMPLES = Path(__file__).resolve().parents[2] / "decks" / "examples"
SCRIPTS = ("council", "adaptations", "flood-data", "street-works")
FIGURES = Path(__file__).with_name("figures-read-aloud.txt")
SPEED = 150  # the synthesiser's setting; only that it is the same for all matters
LEAST_WORDS = 25  # a shorter text is mostly the silence at its end
PLAIN_BUDGET, FIGURES_BUDGET = 0.06, 0.10


@dataclass(frozen=True, slots=True)
class Said:
    """A text, its words as we count them, and the seconds the synthesiser took."""

    text: str
    words: int
    seconds: float


def main() -> int:
    """Print the errors and return 1 when one is over its budget."""
    if shutil.which("espeak-ng") is None:
        print("espeak-ng is not installed, so nothing was compared.")
        return 0
    errors = measured(count_words)
    naive = measured(lambda text: len(text.split()))
    print(f"{'mean error by slide':<24}{'texts':>7}{'ours':>9}{'budget':>9}{'words as written':>19}")
    missed = 0
    for kind, (count, error, budget) in errors.items():
        missed += error >= budget
        print(f"{kind:<24}{count:>7}{error:>9.1%}{budget:>9.0%}{naive[kind][1]:>19.1%}")
    return int(missed > 0)


def measured(count: Callable[[str], int]) -> dict[str, tuple[int, float, float]]:
    """Return for each kind of text how many there are, the mean error by slide, and its budget."""
    plain_texts, figures = [_said(text, count) for text in slides()], [_said(text, count) for text in number_heavy()]
    rate = sum(each.seconds for each in plain_texts) / sum(each.words for each in plain_texts)
    return {
        "plain text": (len(plain_texts), mean_error(plain_texts, rate), PLAIN_BUDGET),
        "number-heavy text": (len(figures), mean_error(figures, rate), FIGURES_BUDGET),
    }


def mean_error(texts: Sequence[Said], rate: float) -> float:
    """Return the mean of |reckoned - taken| / taken; `rate` is in seconds a word."""
    return sum(abs(each.words * rate - each.seconds) / each.seconds for each in texts) / len(texts)


def slides() -> list[str]:
    """Return what is said on the slides of the example scripts, cues taken out."""
    found = []
    for name in SCRIPTS:
        script = read_script(Workspace(), EXAMPLES / f"{name}.yaml").value
        if script is not None:
            story = plan_story(script, Workspace(), slot=60).value
            found += [plain(words_said(beat.say)) for beat in story.beats if beat.say]
    return [text for text in found if len(text.split()) >= LEAST_WORDS]


def number_heavy() -> list[str]:
    """Return texts that are full of figures, a line each."""
    lines = FIGURES.read_text("utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def _said(text: str, count: Callable[[str], int]) -> Said:
    return Said(text, count(text), _seconds(text))


_heard: dict[str, float] = {}


def _seconds(text: str) -> float:
    """Return how long the synthesiser speaks."""
    if text not in _heard:
        with tempfile.TemporaryDirectory() as folder:
            sound = Path(folder) / "said.wav"
            command = ["espeak-ng", "-v", "en-gb", "-s", str(SPEED), "-w", str(sound), "--", text]
            subprocess.run(command, check=True, capture_output=True)
            with wave.open(str(sound)) as recording:
                _heard[text] = recording.getnframes() / recording.getframerate()
    return _heard[text]


if __name__ == "__main__":
    sys.exit(main())
