"""What talk hears of comings and goings: nothing waits for whoever is gone, or under another name."""

from game.personas.events import PersonaChanged, PersonaErased
from game.places.events import Left, MaskChanged
from game.talk import may_i, notes, private, services


def left(event: Left) -> None:
    """Whoever walks on has no note; whoever leaves is asked nothing, and their line that waited is let go."""
    notes.gone(event.who_id)
    if event.how != "walked":
        private.gone(event.who_id)
        may_i.gone(event.who_id)


def mask_changed(event: MaskChanged) -> None:
    """What waited for a mask does not wait for the next."""
    notes.gone(event.before_id)
    private.gone(event.before_id)
    may_i.is_away(event.before_id)


def persona_changed(event: PersonaChanged) -> None:
    """No question outlives either of its two names."""
    services.persona_changed(event)
    may_i.persona_changed(event)


def persona_erased(event: PersonaErased) -> None:
    """Nothing of it waits."""
    notes.gone(event.persona_id)
    private.gone(event.persona_id)
    may_i.erased(event.persona_id)
