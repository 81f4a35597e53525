"""Whoever is about to be erased is away, and comes in only by taking it back."""

from datetime import date
from uuid import UUID

from commands.consenting import AsksConsent
from game.common.refusals import Refused
from game.people import erasing, wording
from game.people.refusals import LastSteward

WAITS = (
    "You have chosen to be erased on {day}. Until then you are away: nobody sees you here, and nobody can"
    " reach you."
)
UNDO = "Would you rather stay? `undo` takes it back and brings you in. `stop` leaves it so."
UNDONE = "It is taken back. You are here as before, and nothing of yours is gone."


class UndoOrStop(Refused):
    """Neither of the two answers."""

    sentence = "Please type undo to stay, or stop to leave it as you have chosen."


class AsksToStay(AsksConsent):
    """A dialogue at the door in which whoever is about to be erased can take it back."""

    def asks_to_stay(self) -> bool:
        """Whether they are asked first. Whose day has come is erased now, and their connection ends."""
        day = erasing.waits_until(self.person_id)
        if day is None:
            return False
        if erasing.is_due(self.person_id, today=date.today()):
            try:
                erasing.check(self.person_id)
            except LastSteward:
                pass  # somebody has to be there; it waits until another is
            else:
                erasing.erase_now(self.person_id)
                return True
        self.say(WAITS.format(day=wording.day(day)))
        self.ask(UNDO, self._undo)
        return True

    def _undo(self, words: str) -> None:
        if words.casefold() not in ("undo", "erase undo"):
            raise UndoOrStop()
        erasing.undo(self.person_id)
        self.say(UNDONE)
        self.come_in(self.person_id)

    def come_in(self, person_id: UUID) -> None:
        """In, as far as nothing else is to be asked."""
        raise NotImplementedError
