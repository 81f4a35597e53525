"""What a format asks for that is told and not insisted on."""

from game.circles.rules.facts.meetings import Due, OfSeat

MANY = 6
"""A ring with more seats than this is held better by two. Source: domain research 2.2."""


class TwoWouldHelp(OfSeat):
    """Many sit here, and one person holds it alone: said to them at the beginning."""

    due = Due.ONE
