"""The accessibility contract, A01 to A37, read from a finished deck: `accessibility_findings(data)`.

It looks at the .pptx alone, through python-pptx, so it is a witness and not a second opinion of the scene.
Not here, with the reason: A26 (words in a picture: nobody but a person sees them), A36 (a deck for publishing
is not made yet), A38 to A40 (about other files than the deck).
"""

from __future__ import annotations

from tests.validity.accessibility import document, reading, sight
from tests.validity.accessibility.deck import Finding, open_deck

RULES = (*reading.RULES, *sight.RULES, *document.RULES)


def accessibility_findings(data: bytes) -> list[Finding]:
    """Return every breach of the contract in a deck, in the order of its rules."""
    deck = open_deck(data)
    return sorted((finding for rule in RULES for finding in rule(deck)), key=lambda finding: finding.number)
