"""What circles do when people come and go."""

from game.circles import registry, services
from game.places.events import Arrived, Left


def arrived(event: Arrived) -> None:
    """Whoever comes back to where their place was kept has it again, or is told that it is free."""
    living = registry.meeting_of(event.who_id)
    if living is not None and living.place_id == event.place_id:
        services.person_returned(event.who_id)
    services.person_was_waited_for(event.who_id, event.place_id)


def left(event: Left) -> None:
    """A dropped line keeps the seat; whoever walks out or quits has left it."""
    living = registry.meeting_of(event.who_id)
    if living is None or living.place_id != event.place_id:
        return
    if event.how == "dropped":
        services.person_dropped(event.who_id)
    else:
        services.person_left_room(event.who_id)
