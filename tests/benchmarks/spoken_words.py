"""Spoken words against a speech synthesiser: how far the count is from the seconds that espeak-ng takes.

    python tests/benchmarks/spoken_words.py

Needs espeak-ng. A voice at a fixed rate takes seconds in proportion to what is really said, so with one rate for all
texts the difference of each text is the error of the count. People vary far more; this asks only whether figures,
sums and acronyms fool the count.
"""

from __future__ import annotations

import subprocess
import tempfile
import wave
from pathlib import Path
from statistics import mean

from agendapitch.script.reading import read_script
from agendapitch.story.beats import draft_beats
from agendapitch.story.cues import words_said
from agendapitch.story.spoken import count_words
from agendapitch.workspace import Workspace

EXAMPLES = Path(__file__).parents[2] / "decks" / "examples"
HEAVY = (
    "We took 13,000 calls between April and June 2026, and 5,240 of them, or 40%, were people chasing.",
    "It costs £2.4 million over 3 years, £800,000 a year, and saves £165,000 a year from 1 April 2028.",
    "In 2025 to 2026 we finished 412 jobs in 31 weeks; 38 of them went over £30,000.",
    "The CMT agreed £240,000 on 14 October 2026 at 2:30pm, with 9 votes to 2.",
    "Demand rose by 12.5% in 2024, 8.3% in 2025 and 6.1% in 2026.",
    "Open 10am to 4pm, 7 days a week, for 1,930 homes in 14 wards.",
    "A call costs £5.02, a letter £7.85 and a visit £112.40.",
    "The NHS pays £150,000, the DWP £90,000 and we pay £26,000 a quarter.",
)
RATE = 150  # words a minute, as espeak-ng counts them


def main() -> None:
    """Print the mean error by text, plain and full of figures, of words as written and as spoken."""
    plain = sorted(_say_of_examples())
    measured = {text: _seconds(text) for text in (*plain, *HEAVY)}
    for name, count in (("as written", _written), ("as spoken", count_words)):
        pace = sum(count(text) for text in plain) / sum(measured[text] for text in plain)
        for kind, texts in (("plain", plain), ("figures", HEAVY)):
            errors = [count(text) / pace / measured[text] - 1 for text in texts]
            absolute = mean(abs(error) for error in errors)
            print(f"{name:10}  {kind:8}  {len(texts):3} texts  mean {mean(errors):+6.1%}  absolute {absolute:5.1%}")


def _say_of_examples() -> set[str]:
    texts = set()
    for name in ("council", "adaptations", "flood-data"):
        script = read_script(Workspace(), EXAMPLES / f"{name}.yaml").value
        assert script is not None
        texts |= {words_said(beat.say) for beats in draft_beats(script).values() for beat in beats if beat.say}
    return texts


def _written(text: str) -> int:
    return len(text.split())


def _seconds(text: str) -> float:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "said.wav")
        subprocess.run(["espeak-ng", "-v", "en-gb", "-s", str(RATE), "-w", str(file), text], check=True)
        with wave.open(str(file)) as sound:
            return float(sound.getnframes() / sound.getframerate())


if __name__ == "__main__":
    main()
