"""agendapitch: a pitch script becomes a ten-minute deck for one item on an agenda."""

__version__ = "0.1.0"
