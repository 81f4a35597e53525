"""Coming back: a login name and a passphrase."""

from collections.abc import Generator
from datetime import date
from functools import partial
from uuid import UUID

from commands import entering
from commands.away import KeptAway
from commands.staying import AsksToStay
from game.common import later
from game.common.refusals import Refused
from game.people import selectors, services
from game.people.models import Person
from game.people.refusals import ConsentChanged, NotHereNow, NothingTyped, WrongPassphrase
from game.personas import selectors as personas
from game.personas.models import Persona
from game.safety.order import away
from typeclasses import hearing
from typeclasses.ears import Ear

LOGIN = "Your login name, please. `stop` ends this."
PASSPHRASE = "Your passphrase, please. It is not shown while you type. `stop` ends this."
BETTER = "Next time type only `connect` and your name; the passphrase is then asked for and not shown."
AGAIN = "Type any line to try once more."
NOT_WITHOUT = "Stopped, and nothing is kept of it. You are welcome again at any time."
ENDED = "The time for which you were away is over. Your passphrase once more, please, and you are in."
NO_PERSONA = "This sign-in has no persona to come in as. Please speak with the steward: `help about`."
NOT_NOW = (
    "Your client tried to sign you in; you are here already, or in the middle of something. Nothing was done."
)
TRIED = (
    "Your client tried to sign you in. {why} `connect` asks for both; your client may have kept an old one."
)

RESULT = "Char.Login.Result"


def refuse(session: Ear, why: str) -> None:
    """What a client tried by itself did not come to anything; it hears so, and so does its person."""
    hearing.show([session], RESULT, {"success": False, "message": why})
    session.say(why)


class ComesIn(AsksToStay):
    """Ends with somebody in the house as the persona worn last, after a yes to what has changed meanwhile.

    Whoever is about to be erased is asked first whether they stay.
    """

    has_recovered = False

    def come_in(self, person_id: UUID) -> None:
        """In, or first the statements once more."""
        self.person_id = person_id
        if self.asks_to_stay():
            return
        try:
            selectors.check_consent(person_id)
        except ConsentChanged as no:
            self.say(str(no))
            self.ask_consent(self.consented)
            return
        self.enter()

    def consented(self) -> None:
        """The new yes is kept."""
        services.give_consent(self.person_id, self.yes_to)
        self.come_in(self.person_id)

    def enter(self) -> None:
        """In as the persona worn last."""
        persona = personas.worn_by(self.person_id)
        if persona is None:
            self.end()
            self.say(NO_PERSONA)
            return
        self._prepared(persona, entering.preparing(persona))

    def _prepared(self, persona: Persona, parts: Generator[None, None, entering.Bodies]) -> None:
        """What must be written first is written part by part: others are answered between."""
        try:
            next(parts)
        except StopIteration as done:
            self.end()
            recovered = self.has_recovered
            entering.enter(self.session, persona, now=self.now, recovered=recovered, made=done.value)
            return
        later.in_its_turn(partial(self.later(partial(self._prepared, persona)), parts))


class ArriveByBrowser(ComesIn):
    """Somebody whose browser is signed in: in at once, or after a yes to what has changed."""

    def __init__(self, session: Ear, person_id: UUID) -> None:
        super().__init__(session)
        self.person_id = person_id

    def start(self) -> None:
        """In; where the house is busy just now, any line tries once more."""
        self.expect(self.once_more, AGAIN)
        self.given("")

    def once_more(self, words: str) -> None:
        """The same again."""
        self.come_in(self.person_id)

    def stop(self) -> None:
        """At this door there is nothing else to do."""
        self.end()
        self.session.ends(NOT_WITHOUT)


class Connect(ComesIn):
    """A login name and a passphrase, asked for or given in one line."""

    def __init__(self, session: Ear, given: str = "") -> None:
        super().__init__(session)
        self.login, _, self.passphrase = given.strip().partition(" ")

    def start(self) -> None:
        """Whatever was not given is asked for."""
        if self.passphrase:
            self.say(BETTER)
            given, self.passphrase = self.passphrase.strip(), ""
            self.expect(self.passphrase_given, PASSPHRASE, secret=True)
            self.given(given)
        elif self.login:
            self.ask(PASSPHRASE, self.passphrase_given, secret=True)
        else:
            self.ask(LOGIN, self.login_given)

    def login_given(self, words: str) -> None:
        """Then the passphrase."""
        if not words:
            raise NothingTyped()
        self.login = words
        self.ask(PASSPHRASE, self.passphrase_given, secret=True)

    def passphrase_given(self, words: str) -> None:
        """In, or one answer for whatever was wrong, and the question once more."""
        address = self.session.address
        services.sign_in(self.login, words, address, self.now, self.later(self.answered), self.broke)

    def answered(self, found: Person | Refused) -> None:
        """The person, or one answer for whatever was wrong."""
        if isinstance(found, NotHereNow):
            self.kept_away(found)
            return
        if isinstance(found, Refused):
            raise found
        self._fitted = found.passphrase
        self.come_in(found.id)

    def kept_away(self, no: NotHereNow) -> None:
        """In, where the time away is over; else why not, until when, and room for an answer."""
        today = date.today()
        if away.is_over(no.person_id, today=today):
            self.say(ENDED)
            self.ask(PASSPHRASE, self.passphrase_given, secret=True)
            return
        self.end()
        answering = KeptAway(self.session, no)
        answering.now, self.session.dialogue = self.now, answering
        answering.start()

    def consented(self) -> None:
        """The new yes is kept, unless the passphrase was changed while the statements were read."""
        person = selectors.person(self.person_id)
        if person is None or person.passphrase != self._fitted:
            self.end()
            self.say(str(WrongPassphrase()))
            return
        super().consented()


class ConnectByClient(Connect):
    """A login name and a passphrase that a client sent by itself; where they do not fit, nothing is asked."""

    def __init__(self, session: Ear, login: str, passphrase: str) -> None:
        super().__init__(session)
        self.login, self.passphrase = login, passphrase

    def start(self) -> None:
        """As if both had been typed."""
        given, self.passphrase = self.passphrase, ""
        self.expect(self.passphrase_given, PASSPHRASE, secret=True)
        self.given(given)

    def passphrase_given(self, words: str) -> None:
        """In, or why not."""
        try:
            super().passphrase_given(words)
        except Refused as no:
            self._is_refused(no)

    def answered(self, found: Person | Refused) -> None:
        """In, or one answer for whatever was wrong."""
        if isinstance(found, Refused) and not isinstance(found, NotHereNow):
            self._is_refused(found)
            return
        hearing.show([self.session], RESULT, {"success": True})
        super().answered(found)

    def _is_refused(self, no: Refused) -> None:
        self.end()
        refuse(self.session, TRIED.format(why=no))
