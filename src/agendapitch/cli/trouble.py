"""What went wrong, in one plain sentence, and the exit code that belongs to it."""

from __future__ import annotations

import os

from agendapitch.cli.screen import paint, tell
from agendapitch.diagnostics import Diagnostic, Level
from agendapitch.errors import PitchError

STOPPED, OURS = 130, 70


def report_trouble(error: BaseException, *, about: str = "") -> int:
    """Return the exit code of an error after telling it; `about` names the script that was being worked on."""
    lead = f"{about}: " if about and about not in str(error) else ""
    match error:
        case PitchError():
            tell(f"{paint(lead, 'bold')}{error}")
            return error.exit_code
        case KeyboardInterrupt():
            tell("Stopped. No deck is half written: each is as it was, or new and whole.")
            return STOPPED
        case _:
            return _our_fault(error, lead)


def as_finding(error: BaseException) -> Diagnostic:
    """Return a finding for what failed outside a script, so that a report is whole without standard error."""
    return Diagnostic(rule="RUN01", name="not-made", level=Level.STOP, message=str(error) or type(error).__name__)


def _our_fault(error: BaseException, lead: str) -> int:
    if os.environ.get("AGENDAPITCH_DEBUG") == "1":
        import traceback

        traceback.print_exception(error)
    place = error.__traceback__
    while place and place.tb_next:
        place = place.tb_next
    where = f" in {place.tb_frame.f_code.co_name}" if place else ""
    tell(
        f"{paint(lead, 'bold')}Something broke inside agendapitch. This is our fault, not yours, and what was there "
        f"before is untouched. Please tell us, with the script if you may share it: "
        f"{type(error).__name__}{where}. (AGENDAPITCH_DEBUG=1 shows more.)"
    )
    return OURS
