"""Something of what is kept of oneself is taken away sooner: in the house, and at the door."""

from collections.abc import Callable
from uuid import UUID

from commands.dialogue import Dialogue
from game.people import keeping, wording
from game.people.keeping import Kept
from typeclasses.ears import Ear

LEFT = "It stays as it is."
SOONER = "sooner"


class Sooner(Dialogue):
    """One question, because what goes does not come back."""

    def __init__(
        self, session: Ear, found: Kept, person_id: UUID, then: Callable[[], None] = lambda: None
    ) -> None:
        """`then` is called when it is answered."""
        super().__init__(session)
        self._found, self.person_id, self._then = found, person_id, then

    def start(self) -> None:
        """What goes."""
        self.ask(wording.asks_sooner(self._found), self._answered)

    def stop(self) -> None:
        """Anything but yes."""
        self.end()
        self.say(LEFT)
        self._then()

    def _answered(self, words: str) -> None:
        if words.casefold() not in ("yes", "y"):
            self.stop()
            return
        count = keeping.sooner(self.person_id, self._found.kind.key)
        self.end()
        self.say(wording.went_sooner(count))
        self._then()
