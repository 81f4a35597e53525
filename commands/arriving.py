"""Before one is in the house: a first screen and a few words."""

from collections.abc import Callable
from uuid import UUID

from commands import entering, help, signing_in
from commands.joining import Join
from commands.recovering import Recover
from commands.signing_in import ArriveByBrowser, Connect, ConnectByClient
from game.common import texts
from typeclasses.ears import Ear

UNKNOWN = (
    "Here at the door these words work: join, connect and your login name, visit, recover, help, quit."
    " Nothing else you type is read or kept. `help now` shows numbers to call."
)


def by_browser(session: Ear, person_id: UUID, *, now: float) -> None:
    """A browser in which this person is signed in: nobody is asked who they are."""
    begin(session, ArriveByBrowser(session, person_id), now)


def by_client(session: Ear, account: str, passphrase: str, *, now: float) -> None:
    """A client that knows login name and passphrase; what its person is in the middle of comes first."""
    if session.who is not None or session.dialogue is not None or session.web_session:
        signing_in.refuse(session, signing_in.NOT_NOW)
    else:
        begin(session, ConnectByClient(session, account, passphrase), now)


def show(session: Ear, *, again: bool = False) -> None:
    """The first screen; the short one when the house only woke up again."""
    session.say(texts.page("screens/welcome_again.md" if again else "screens/welcome.md"))


def line(session: Ear, words: str, *, now: float) -> None:
    """One of the words that work at the door."""
    word, _, rest = words.strip().partition(" ")
    word = word.casefold()
    if not word:
        return
    if word == "help":
        _help(session, rest)
    elif word in WORDS:
        WORDS[word](session, rest, now)
    else:
        session.say(UNKNOWN)


def _help(session: Ear, rest: str) -> None:
    if rest.casefold().split()[:1] == ["now"]:
        help.show_card(session, rest[3:].strip())
    else:
        session.say(help.page(rest) if rest else help.index())


def _join(session: Ear, rest: str, now: float) -> None:
    begin(session, Join(session), now)


def _connect(session: Ear, rest: str, now: float) -> None:
    begin(session, Connect(session, given=rest), now)


def _recover(session: Ear, rest: str, now: float) -> None:
    begin(session, Recover(session), now)


def _visit(session: Ear, rest: str, now: float) -> None:
    entering.visit(session, now=now)


def _look(session: Ear, rest: str, now: float) -> None:
    show(session)


def begin(session: Ear, dialogue, now: float) -> None:
    """Lines go to this dialogue until it ends."""
    dialogue.now = now
    session.dialogue = dialogue
    dialogue.start()


WORDS: dict[str, Callable[[Ear, str, float], None]] = {
    "join": _join,
    "create": _join,
    "connect": _connect,
    "login": _connect,
    "recover": _recover,
    "visit": _visit,
    "guest": _visit,
    "look": _look,
}
