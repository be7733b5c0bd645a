"""The notes: under each slide the clock, the words, the cues, what comes next, and what to do if late.

Plain short lines with the most important first, because presenter view scrolls and some versions of it drop all
formatting; what is done rather than said is in capitals on a line of its own.
"""

from __future__ import annotations

from collections.abc import Sequence

from agendapitch.records import dataclass
from agendapitch.script.model import Ask, Priority
from agendapitch.story.clock import numbers, slide_moments
from agendapitch.story.headlines import plain
from agendapitch.story.model import Beat, Moment, NoteLine, OnSlide, ShortShow, Story
from agendapitch.story.note_words import backup_words, going_on, prompts, spoken
from agendapitch.story.sharing import Share, shared
from agendapitch.story.sources import sources_of
from agendapitch.story.timing import SILENCE
from agendapitch.units import Seconds, clock, seconds_long

_LEAST_SPARE = 15  # seconds behind the plan that are worth doing something about
_BLANK = NoteLine("")
_SHORT_WORDS = "use the short words of the next slide"
_TO_THE_ASK = "go straight to the ask"


@dataclass(frozen=True, slots=True)
class _Slide:
    """One slide of the deck: its beat, its moment, which of its beat's slides it is, from 1, and what is on it."""

    beat: Beat
    moment: Moment
    part: int
    parts: int
    on: OnSlide | None = None

    @property
    def title(self) -> str:
        """Return the headline as people read it."""
        return plain(self.on.title if self.on else self.beat.title)

    @property
    def say(self) -> str:
        """Return the words said on this slide."""
        return self.share(self.beat.say).say

    def share(self, say: str, seconds: Seconds = 0) -> Share:
        """Return this slide's share of words and seconds."""
        return shared(self.beat.content, say, seconds, of=self.parts)[self.part - 1]


@dataclass(frozen=True, slots=True, kw_only=True)
class NotePage:
    """The notes of one slide, part by part."""

    beat: Beat
    moment: Moment
    say: str = ""  # what is said on this slide, as written
    part: int = 1  # which of its beat's slides it is
    head: NoteLine  # clock in and out, section, seconds
    checkpoint: tuple[NoteLine, ...] = ()
    words: tuple[NoteLine, ...]
    ahead: tuple[NoteLine, ...] = ()  # what comes next, and what to do if late
    short: tuple[NoteLine, ...] = ()  # the words of the shorter talks, a blank line before each
    below: tuple[NoteLine, ...] = ()  # private reminders, sources, what the slide shows

    @property
    def lines(self) -> tuple[NoteLine, ...]:
        """Return the notes as they stand under the slide."""
        ahead = (_BLANK, *self.ahead) if self.ahead else ()
        rule = (NoteLine("--"),) if self.below else ()
        return (self.head, *self.checkpoint, _BLANK, *self.words, *ahead, *self.short, *rule, *self.below)


def write_notes(story: Story, parts: Sequence[str], shown: Sequence[OnSlide] = ()) -> tuple[tuple[NoteLine, ...], ...]:
    """Return the notes of each slide; `parts[i]` is the key of the beat that slide `i` belongs to.

    `shown[i]` is what slide `i` shows; without it each slide is taken to show its whole beat.
    """
    return tuple(page.lines for page in note_pages(story, parts, shown))


def note_pages(story: Story, parts: Sequence[str], shown: Sequence[OnSlide] = ()) -> tuple[NotePage, ...]:
    """Return the same, part by part, for whoever sets them in another way."""
    beats = {beat.key: beat for beat in story.beats}
    moments = slide_moments(story, parts)
    numbered = zip(parts, numbers(parts), moments, shown or (None,) * len(parts), strict=True)
    slides = [_Slide(beats[key], moment, part, of, on) for key, (part, of), moment, on in numbered]
    ways = _ways_back(slides)
    return tuple(_page(story, slides, at, ways[at]) for at in range(len(slides)))


def _page(story: Story, slides: Sequence[_Slide], at: int, way_back: str) -> NotePage:
    slide, below = slides[at], tuple(_below(story, slides, at))
    beat, moment = slide.beat, slide.moment
    if beat.backup:
        head = NoteLine("BACKUP   for questions, outside the clock", cue=True)
        return NotePage(beat=beat, moment=moment, head=head, part=slide.part, words=tuple(backup_words(beat)),
                        below=below)
    after = slides[at + 1] if at + 1 < len(slides) else None
    short = [line for show in story.shows for line in _short(show, slide)]
    if beat.short and not any(beat.short in show.says for show in story.shows):
        short += [_BLANK, NoteLine("SHORT WORDS", cue=True), *spoken(slide.share(beat.short).say)]
    return NotePage(
        beat=beat,
        moment=moment,
        say=slide.say,
        part=slide.part,
        head=_head(slide),
        checkpoint=tuple(_checkpoint(story, slides, at)),
        words=(*_speaker(slides, at), *_words(slide)),
        ahead=(*_next(after), *_if_late(story, slide, way_back)),
        short=tuple(short),
        below=below,
    )


def _head(slide: _Slide) -> NoteLine:
    starts, ends = slide.moment.starts, slide.moment.ends
    if slide.beat.key == "cover":
        return NoteLine(f"{clock(starts)}   COVER   before you start", cue=True)
    section = slide.beat.section.upper()
    return NoteLine(f"{clock(starts)} to {clock(ends)}   {section}   {seconds_long(ends - starts)}", cue=True)


def _checkpoint(story: Story, slides: Sequence[_Slide], at: int) -> list[NoteLine]:
    """Return a checkpoint on the first slide past each third of the talk."""
    starts = slides[at].moment.starts
    before = slides[at - 1].moment.starts if at else 0
    passed = any(before < third <= starts for third in (story.seconds / 3, 2 * story.seconds / 3))
    return [NoteLine(f"You should be at {clock(starts)}.", cue=True)] if passed else []


def _speaker(slides: Sequence[_Slide], at: int) -> list[NoteLine]:
    speaker = slides[at].beat.presenter
    before = slides[at - 1].beat.presenter if at else speaker
    return [NoteLine(f"{speaker.upper()} SPEAKS", cue=True)] if speaker and speaker != before else []


def _words(slide: _Slide) -> list[NoteLine]:
    beat = slide.beat
    if beat.key == "cover":
        return [NoteLine("Leave this up while people settle. The clock starts with your first words.")]
    on = slide.on if slide.parts > 1 else None
    if slide.part > 1 and not slide.say and (beat.say or isinstance(beat.content, Ask)):
        return going_on(beat, on)
    said = spoken(slide.say) if slide.say else prompts(beat, slide.moment.ends - slide.moment.starts, on=on)
    if not isinstance(beat.content, Ask):
        return said
    paused = any(line.cue and line.text.startswith("PAUSE") for line in said)
    decision = NoteLine(plain(beat.title).upper(), cue=True)
    pause = [] if paused else [NoteLine(f"PAUSE {SILENCE}", cue=True)]
    return [decision, *said, *pause, NoteLine("SAY NOTHING UNTIL SOMEBODY ANSWERS", cue=True)]


def _next(after: _Slide | None) -> list[NoteLine]:
    if after is None or after.beat.backup:
        return [NoteLine("THE LAST SLIDE. Leave it up while you answer questions.", cue=True)]
    return [NoteLine(f"NEXT SLIDE: {after.title}", cue=True)]


def _if_late(story: Story, slide: _Slide, way_back: str) -> list[NoteLine]:
    """Return what to do when the rest, as written, would pass the budget: shorter words here, else after this slide."""
    if slide.beat.key == "cover" or slide.part < slide.parts:
        return []
    spare = max(_LEAST_SPARE, story.budget - story.seconds)
    if slide.beat.short and slide.parts == 1:
        late = clock(slide.moment.starts + spare)
        return [NoteLine(f"If you are past {late} as you start here, use the short words.")]
    return [NoteLine(f"If you are past {clock(slide.moment.ends + spare)} here, {way_back}.")] if way_back else []


def _ways_back(slides: Sequence[_Slide]) -> list[str]:
    """Return for each slide how to save time on what comes after it; empty where nothing comes."""
    ways: list[str] = []
    skips: dict[str, Beat] = {}  # the longest beat of each priority
    hope = rest = ""  # what to do with the slide that follows, and where nothing can be skipped
    for slide in reversed(slides):
        beat = slide.beat
        spare = skips.get(Priority.COULD) or skips.get(Priority.SHOULD)
        skip = f"skip “{plain(spare.title)}”" if spare else ""
        ways.append(hope if hope == _SHORT_WORDS else skip or hope)
        if beat.backup or slide.part > 1:
            continue
        rest = _TO_THE_ASK if beat.section == "ask" else rest or "stop after this slide"
        hope = _SHORT_WORDS if beat.short else rest
        if beat.section != "closing" and (beat.priority not in skips or beat.seconds > skips[beat.priority].seconds):
            skips[beat.priority] = beat
    return ways[::-1]


def _short(show: ShortShow, slide: _Slide) -> list[NoteLine]:
    """Return the block for a shorter talk, on the slides that it keeps."""
    beat = slide.beat
    if beat.key not in show.beats or beat.key == "cover":
        return []
    place = show.beats.index(beat.key)
    say, seconds = show.says[place], show.seconds[place]
    before = shared(beat.content, say, seconds, of=slide.parts)[: slide.part - 1]
    share = slide.share(say, seconds)
    starts = show.starts[place] + sum(earlier.seconds for earlier in before)
    head = NoteLine(f"IN {show.minutes} MINUTES   {clock(starts)} to {clock(starts + share.seconds)}", cue=True)
    if say and say != beat.say:
        return [_BLANK, head, *(spoken(share.say) or [NoteLine("The words of the slide before go on.")])]
    return [_BLANK, head, NoteLine("The same words." if say else "In your own words, shorter.")]


def _below(story: Story, slides: Sequence[_Slide], at: int) -> list[NoteLine]:
    """Return what stands under the rule: private reminders, sources, what the slide shows."""
    beat = slides[at].beat
    lines = []
    if slides[at].part == 1:
        lines += [NoteLine(f"Remember: {reminder}") for reminder in beat.reminders if beat.key != "cover"]
        lines += [NoteLine(reminder) for reminder in beat.reminders if beat.key == "cover"]
        lines += [NoteLine(source) for source in sources_of(beat.content)]
    on = slides[at].on if slides[at].parts > 1 else None
    if description := on.description if on else beat.description:
        lines.append(NoteLine(f"What the slide shows: {description}"))
    last = at + 1 == len(slides) or slides[at + 1].beat.backup
    if last and not beat.backup and story.sources:
        lines += [NoteLine("Full references:"), *(NoteLine(source) for source in story.sources)]
    return lines
