"""Deck templates that councils share."""
