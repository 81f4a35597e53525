"""Whoever goes or changes is asked nothing any more, and looks for nobody."""

from uuid import UUID

from game.circles import answers, pairs, registry
from game.circles.events.meetings import CircleTold, PairTold
from game.circles.rules.facts.groups import PairUndone
from game.common.changes import emit
from game.places import atlas
from game.places.events import Left, MaskChanged


def left(event: Left) -> None:
    """Somebody left the house, or their line dropped; or they went to their own room."""
    if event.how != "walked":
        _gone(event.who_id)
    elif event.to_id and atlas.known(event.to_id) and atlas.place(event.to_id).kind == "private":
        _went_home(event.who_id)


def mask_changed(event: MaskChanged) -> None:
    """Somebody is another persona now; what the first was asked is not the other's."""
    _gone(event.before_id)


def told(event: CircleTold) -> None:
    """Of two who sat down together one went before it began: they are not asked together again at once."""
    if isinstance(event.fact, PairUndone):
        pairs.not_soon(event.fact.seat, event.fact.gone, now=registry.seen(0.0))


def _went_home(who_id: UUID) -> None:
    """Whoever is asked while another mask is about would not be its person: at home nobody looks (R23)."""
    if pairs.looks(who_id):
        pairs.gone(who_id)
        emit(PairTold(who_id, "home"))


def _gone(who_id: UUID) -> None:
    pairs.gone(who_id)
    answers.withdraw_all(who_id)
