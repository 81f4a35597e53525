"""Coming back: connect, and a new passphrase by recovery code."""

from uuid import UUID

from commands import entering
from commands.consenting import AsksConsent
from game.common.refusals import Refused
from game.people import rules, selectors, services
from game.people.models import Person
from game.personas import selectors as personas
from typeclasses.ears import Ear

LOGIN = "Your login name, please."
PASSPHRASE = "Your passphrase, please. It is not shown while you type."
BETTER = "Next time type only `connect` and your name; the passphrase is then asked for and not shown."
CODE = "Your recovery code, please: all of it. It is not shown while you type."
NEW = "A new passphrase, please: at least 10 characters. It is not shown while you type."
AGAIN = "The same passphrase once more, please."
OLD = "Your present passphrase, please. It is not shown while you type."
CODE_BACK = "Please type the last group of the new code, so that we both know you have it."
NEW_CODE = (
    "Your passphrase is changed, and the code you used is spent. This is your new recovery\n"
    "code, shown this once. Please write it down now:\n\n    {code}\n"
)
CHANGED_ALREADY = (
    "Your passphrase is changed already, and the new code above is the one that counts. `connect`\n"
    "brings you in."
)
CHANGED = (
    "Before you come in: what people agree to here is new to you, or has changed since you last said yes."
)
NO_PERSONA = "This sign-in has no persona to come in as. Please speak with the steward: `help about`."


class NotTheSame(Refused):
    """The passphrase was typed in two ways."""

    sentence = "The two were not the same. Please choose the passphrase once more; `stop` ends this."


class ComesIn(AsksConsent):
    """Ends with somebody in the house as the persona worn last, after a yes to what has changed meanwhile."""

    def come_in(self, person_id: UUID) -> None:
        """In, or first the statements once more."""
        self.person_id = person_id
        if selectors.consent_is_current(person_id):
            self.enter()
            return
        self.say(CHANGED)
        self.ask_consent(self.consented)

    def consented(self) -> None:
        """The new yes is kept."""
        services.give_consent(self.person_id, self.yes_to)
        self.enter()

    def enter(self) -> None:
        """In as the persona worn last."""
        self.end()
        persona = personas.worn_by(self.person_id)
        if persona is None:
            self.say(NO_PERSONA)
            return
        entering.enter(self.session, persona, now=self.now)


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
            try:
                self.passphrase_given(given)
            except Refused as no:
                self.end()
                self.say(str(no))
        elif self.login:
            self.ask(PASSPHRASE, self.passphrase_given, secret=True)
        else:
            self.ask(LOGIN, self.login_given)

    def login_given(self, words: str) -> None:
        """Then the passphrase."""
        self.login = words
        self.ask(PASSPHRASE, self.passphrase_given, secret=True)

    def passphrase_given(self, words: str) -> None:
        """In, or one answer for whatever was wrong."""
        services.sign_in(self.login, words, self.session.address, self.now, self.answered)

    def answered(self, found: Person | Refused) -> None:
        """The person, or one answer for whatever was wrong."""
        if not self.running:
            return
        if isinstance(found, Refused):
            self.end()
            self.say(str(found))
            return
        self.come_in(found.id)


class NewPassphrase(ComesIn):
    """Asks for a new passphrase twice, unseen, and hands its hash on."""

    def ask_new(self) -> None:
        """The first of two."""
        self.ask(NEW, self.new_given, secret=True)

    def new_given(self, words: str) -> None:
        """Hard to guess, and none of the person's names."""
        services.check_passphrase(words, *self.own_names())
        self._first = words
        self.ask(AGAIN, self.new_again, secret=True)

    def new_again(self, words: str) -> None:
        """The same once more; from here on only its hash is held."""
        first, self._first = self._first, ""
        if words != first:
            self.say(str(NotTheSame()))
            self.ask_new()
            return
        services.hashed(words, lambda made: self.running and self.hash_made(made))

    def own_names(self) -> tuple[str, ...]:
        """Names that the passphrase must not be."""
        return ()

    def hash_made(self, hashed: str) -> None:
        """What the new passphrase is for."""
        raise NotImplementedError


class ChangePassphrase(NewPassphrase):
    """For someone who is here: the old passphrase, then a new one twice."""

    def start(self) -> None:
        """The old one first."""
        self.ask(OLD, self.old_given, secret=True)

    def old_given(self, words: str) -> None:
        """Whether it is really them."""
        services.knows_passphrase(self.session.who.person_id, words, self.old_checked)

    def old_checked(self, fits: bool) -> None:
        """Go on, or leave everything as it is."""
        if not self.running:
            return
        if fits:
            self.ask_new()
            return
        self.end()
        self.say("That was not your present passphrase. Nothing is changed.")

    def own_names(self) -> tuple[str, ...]:
        """The persona's name is one of them."""
        return (self.session.who.name,)

    def hash_made(self, hashed: str) -> None:
        """Kept."""
        services.change_passphrase(self.session.who.person_id, hashed)
        self.end()
        self.say("Your passphrase is changed. The recovery code you have stays as it is.")


class Recover(NewPassphrase):
    """A login name and its recovery code; then a new passphrase, and a new code in place of the old one."""

    new_code = ""

    def start(self) -> None:
        """The login name first."""
        self.ask(LOGIN, self.login_given)

    def login_given(self, words: str) -> None:
        """Then the code."""
        self.login = words
        self.ask(CODE, self.code_given, secret=True)

    def code_given(self, words: str) -> None:
        """A new passphrase for whoever has the code; one answer for whatever was wrong."""
        self.person_id = services.check_recovery(self.login, words, self.session.address, self.now).id
        self.code = words
        self.ask_new()

    def own_names(self) -> tuple[str, ...]:
        """The login name."""
        return (self.login,)

    def hash_made(self, hashed: str) -> None:
        """Changed; the new code is shown and its last group asked back."""
        self.new_code = services.recover(self.person_id, self.code, hashed)
        self.say(NEW_CODE.format(code=self.new_code))
        self.ask(CODE_BACK, self.code_back)

    def stop(self) -> None:
        """From the moment the new code is shown, the passphrase is changed whatever follows."""
        if not self.new_code:
            super().stop()
            return
        self.end()
        self.say(CHANGED_ALREADY)

    def code_back(self, words: str) -> None:
        """Once it is typed back the person is in."""
        if rules.bare(words) not in (rules.last_group(self.new_code), rules.bare(self.new_code)):
            self.say("That is not the last group of the code above. Please look once more.")
            self.ask(CODE_BACK, self.code_back)
            return
        self.come_in(self.person_id)
