"""What members of a circle do in its meeting because they belong to it."""

from game.circles.rules.events.meetings import Leave


class StepOut(Leave):
    """They leave the seat for a while; it is kept, and they may sit down again though the door is closed."""
