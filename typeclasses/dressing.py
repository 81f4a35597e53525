"""A change of masks reaches bodies and ears: one whole mask is worn, whatever breaks.

The rows say the new mask by now. A connection that cannot follow is ended with a sentence; whoever comes back
by another is dressed as the rows say.
"""

from uuid import UUID

from game.common.changes import fault
from game.personas import selectors as personas
from game.personas.events import PersonaChanged
from game.personas.models import Persona
from game.places import dressing, presence, wording
from game.places.events import MaskChanged
from typeclasses import bodies, circle_showing, hearing, showing
from typeclasses.ears import Ear

BROKEN = (
    "Something went wrong while you changed, and it is not your doing. Your persona is on; please connect"
    " once more and you are in your Dressing Room."
)


def mask_changed(event: MaskChanged) -> None:
    """Whoever wore the old mask wears the new one; the old one is nowhere."""
    ears = hearing.ears(event.before_id)
    try:
        presence.remove(event.before_id)
        for ear in ears:
            _undress(ear, event.before_id)
            bodies.persona_of(event.after_id).wear(ear)
    except Exception:
        _end(ears, event)
        fault("dressing")
        return
    for ear in ears:
        try:
            showing.scene(ear)
        except Exception:
            fault("dressing")  # the mask is on and whole; a client in the dark asks for a scene by itself


def _undress(ear: Ear, who_id: UUID) -> None:
    """Nothing that reaches this mask reaches the connection any more, and nobody is at it."""
    ear.puppet = ear.puid = ear.who = None
    hearing.close_ear(who_id, ear)
    circle_showing.forget(ear)


def _end(ears: tuple[Ear, ...], event: MaskChanged) -> None:
    """Nothing of either mask is left in memory, and the connections end."""
    for who_id in (event.before_id, event.after_id):
        presence.remove(who_id)
        for ear in ears:
            _undress(ear, who_id)
    for ear in ears:
        ear.ends(BROKEN)


def persona_changed(event: PersonaChanged) -> None:
    """Whoever wears this mask now is as its row says; so is what others see of it from now on.

    The clients of those who are there are told of another face, other words for it, or other pronouns.
    """
    row, before = personas.persona(event.persona_id), presence.find(event.persona_id)
    if row is None or not presence.renew(row):
        return
    for ear in hearing.ears(row.id):
        ear.who = row
        showing.scene(ear)
    if _seen(before) != _seen(row):
        showing.mask_changed(row)


def _seen(mask: Persona) -> tuple[str, ...]:
    """What clients show of a mask beside its name."""
    return mask.face, mask.face_words, mask.pronouns


def seen_in(place_id: UUID, reader: UUID) -> list[str]:
    """What somebody sees of themselves in their own Dressing Room: whom they wear, where they go out to."""
    who = presence.find(reader)
    if who is None or not dressing.is_at_home(who):
        return []
    return [wording.dressed(who.name, dressing.way_out(who))]
