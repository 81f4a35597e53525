"""A private line that waited for its writer's yes goes out as it is, in the way in which it was written."""

from game.common.changes import emit
from game.personas.rules import Who
from game.places import selectors
from game.talk import may_i, private
from game.talk.events import HeldLineAnswered


def send(who: Who, *, now: float) -> None:
    """The line that waits goes out. Raises NothingHeld, and what whisper(), page() and ask() refuse.

    Emits HeldLineAnswered.
    """
    line = private.taken(who, now=now)
    emit(HeldLineAnswered(who.id, True, line.kind == "may i"))
    if line.kind == "page":
        private.page(who, line.to_name, line.words, now=now, today=line.today, as_it_is=True)
    elif line.kind == "may i":
        may_i.ask(who, line.to_name, line.words, now=now, today=line.today, as_it_is=True)
    else:
        to = selectors.person_here(who, line.to_name)
        private.whisper(who, to, line.words, now=now, today=line.today, as_it_is=True)
