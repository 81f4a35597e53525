"""What has happened to members of a circle in its meeting."""

from game.circles.rules.facts.meetings import SeatLeft


class SteppedOut(SeatLeft):
    """They left for a while; the seat is kept for the rest of this meeting."""
