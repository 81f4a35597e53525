"""Taking up a format from its file, and seeing what is wrong in one: for those who hold circles."""

from game.circles import registry, selectors
from game.circles.events.meetings import FormatLoaded
from game.circles.formats import repertoire
from game.circles.formats.repertoire import Broken
from game.circles.refusals.formats import FormatsForFacilitators
from game.circles.rules.formats.form import Format
from game.circles.standing import belonging, keepers
from game.common.changes import emit
from game.personas import selectors as personas
from game.personas.rules import Who


def load(who: Who, said: str) -> Format:
    """The format that `said` names is in use from now on as its file says; what was wrong with it is over.

    A meeting that runs plays to its end what it began with. Raises FormatsForFacilitators, NoFormatFile,
    FormatWrong. Emits FormatLoaded, and FormatsUnread where files beside it are wrong.
    """
    check_may(who)
    form = repertoire.load(said)
    keepers.remember()
    emit(FormatLoaded(form.key))
    return form


def mistakes(who: Who, said: str) -> Broken | None:
    """What is wrong in the file that `said` names, as it stands now; None where it can be loaded.

    Raises FormatsForFacilitators, NoFormatFile.
    """
    check_may(who)
    return repertoire.looked_at(said)


def unread(who: Who) -> tuple[Broken, ...]:
    """Every file that could not be read when it was last looked at; nothing for whoever loads none."""
    return repertoire.broken() if may(who) else ()


def check_may(who: Who) -> None:
    """`who` may load formats. Raises FormatsForFacilitators."""
    if not may(who):
        raise FormatsForFacilitators()


def may(who: Who) -> bool:
    """Whether `who` keeps a circle, helps to hold a meeting or is a steward, in their own name."""
    if not belonging.in_own_name(who):
        return False
    return (
        personas.is_steward(who)
        or any(keepers.keeps(who, card) for card in selectors.circles())
        or any(living.meeting.helps(who.id) for living in registry.living.values())
    )
