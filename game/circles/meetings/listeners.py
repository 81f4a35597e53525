"""What circles do when people come and go."""

from game.circles import registry, services
from game.circles.care import noted
from game.circles.events.asking import QuestionsChanged
from game.circles.events.meetings import CircleTold
from game.circles.meetings import keeping, kept_apart, leaving
from game.circles.rules.facts.care import AftercareIsOpen
from game.circles.rules.facts.meetings import Ended
from game.common.changes import emit
from game.people.events import PersonGoes
from game.personas import selectors as personas
from game.personas.events import PersonaChanged
from game.places import presence
from game.places.events import Arrived, Left
from game.safety.order import buffer
from game.safety.protection.events import ProtectionChanged


def told(event: CircleTold) -> None:
    """What was heard in a meeting is remembered by nobody when it has ended, also not for a report."""
    if isinstance(event.fact, Ended):
        rooms = [one for one in (event.circle.place_id, event.circle.side_id) if one is not None]
        buffer.wipe(rooms)


def arrived(event: Arrived) -> None:
    """Whoever comes back to where their place was kept has it again, or is told that it is free."""
    living = registry.meeting_of(event.who_id)
    if living is not None and living.place_of(event.who_id) == event.place_id:
        services.person_returned(event.who_id)
    services.person_was_waited_for(event.who_id, event.place_id)
    waiting = kept_apart.aftercare_of(event.who_id)
    if waiting is not None and event.how == "entered" and event.place_id == waiting.circle.place_id:
        keeping.tell(waiting, waiting.meeting, [AftercareIsOpen(event.who_id)])


def persona_changed(event: PersonaChanged) -> None:
    """Whoever sits here under another name than before is called so from now on."""
    living = registry.meeting_of(event.persona_id)
    row = personas.persona(event.persona_id)
    if living is None or row is None or living.names.get(row.id) == row.name:
        return
    living.names[row.id] = row.name
    keeping.show(living)


def person_goes(event: PersonGoes) -> None:
    """Whoever is about to be erased leaves their seat, as anybody does who quits."""
    leaving.leave_all(event.persona_ids)


def protection_changed(event: ProtectionChanged) -> None:
    """Somebody asked to be left in peace, or ended it: meetings and open questions are shown as they are now.

    In words nobody is told of it.
    """
    for living in tuple(registry.living.values()):
        before = living.meeting
        kept_apart.learn(living)
        if living.meeting is not before:
            keeping.show(living)
    for persona_id in personas.masks_of(event.person_id):
        if presence.find(persona_id) is not None:
            emit(QuestionsChanged(persona_id))


def left(event: Left) -> None:
    """A dropped line keeps the seat; whoever walks out or quits has left it."""
    living = registry.meeting_of(event.who_id)
    if living is None or living.place_of(event.who_id) != event.place_id:
        return
    noted.close(living, event.who_id)
    if event.how == "dropped":
        services.person_dropped(event.who_id)
    else:
        services.person_left_room(event.who_id)
