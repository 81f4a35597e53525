"""Where connections meet the house. The Server's sessions call these functions and no others."""

from collections.abc import Callable
from contextlib import suppress
from datetime import date

from commands import arriving, dispatch, entering, unlocking
from game.common.refusals import Busy
from game.people import selectors as people
from game.people import vault, web_sessions
from game.people.events import CountryChosen, VaultLocked
from game.personas import selectors as personas
from game.personas.rules import Guest
from game.places import presence
from typeclasses import bodies, hearing, showing
from typeclasses.ears import Ear

SIGNED_OUT = "This browser is not signed in any more. The site's page for signing in brings you back."
LOCKED = "Your pages are locked again: they were open for as long as they stay so. `unlock` opens them."

_time: Callable[[], float] = lambda: 0.0
_back: list[Callable[[], None]] = []


def time_by(now: Callable[[], float]) -> None:
    """House time comes from `now()`."""
    global _time
    _time = now


def when_all_are_back(then: Callable[[], None]) -> None:
    """`then()` is called after a restart, when every connection that is still there has come back."""
    if then not in _back:
        _back.append(then)


def arrive(session: Ear, again: bool = False) -> None:
    """A new connection, or one that was not signed in when the house restarted under it.

    A browser is signed in by its session of the site, or is shown out.
    """
    session.dialogue = session.who = None
    if not session.web_session:
        arriving.show(session, again=again)
    elif person := people.person_of_web_session(session.web_session, today=date.today()):
        _uses(session)
        arriving.by_browser(session, person.id, now=_time())
    else:
        _signed_out(session)


def _uses(session: Ear) -> None:
    """A browser is used that is in the house; written down once a day, so that it stays signed in."""
    if not session.web_session:
        return
    today = date.today()
    if session.used_on != today:
        with suppress(Busy):  # the next line does it, then
            web_sessions.use_web_session(session.web_session, today=today)
            session.used_on = today


def _signed_out(session: Ear) -> None:
    session.ends(SIGNED_OUT)


def scene(session: Ear) -> None:
    """The client has missed facts, or reads them only from now on: all of them anew."""
    showing.scene(session)


def login(session: Ear, account: str, passphrase: str) -> None:
    """A client signs its person in by itself."""
    arriving.by_client(session, account, passphrase, now=_time())


def line(session: Ear, words: str) -> None:
    """A typed line: to the running dialogue, at the door, or to the table of commands."""
    now = _time()
    _uses(session)
    if session.dialogue is not None and session.dialogue.takes(words):
        session.dialogue.line(words, now)
    elif session.who is not None:
        dispatch.run(session, words, now=now)
    elif session.web_session:
        arrive(session)  # a browser has no other door; what hindered it may be gone
    else:
        arriving.line(session, words, now=now)
    unlocking.say_until(session, now)


def country_chosen(event: CountryChosen) -> None:
    """Where the person is connected just now, `help now` shows that country first, too."""
    worn = personas.worn_by(event.person_id)
    for ear in hearing.ears(worn.id) if worn is not None else ():
        ear.country(event.code)


def vault_locked(event: VaultLocked) -> None:
    """Whose pages were open for long enough is told that they are locked."""
    event.at.say(LOCKED)


def came_back(session: Ear) -> None:
    """The house restarted under a signed-in connection: who, mask and place come from our rows."""
    session.dialogue = session.who = None
    person_id, key_hash = bodies.person_id_of(session.account), session.web_session
    person = people.person(person_id)
    persona = personas.worn_by(person_id)
    if key_hash and not people.web_session_is_of(key_hash, person_id, today=date.today()):
        _signed_out(session)
        return
    if person is None or person.suspended or persona is None:
        session.account = None
        session.logged_in = False
        arrive(session, again=True)
        return
    _uses(session)
    entering.come_back(session, persona)


def all_back() -> None:
    """Every connection that outlived a restart has come back by now; who is missing is missing."""
    presence.settle()
    for then in _back:
        then()


def gone(session: Ear, quit: bool) -> None:
    """The connection closed; `quit` says whether by wish. What was unlocked here is locked."""
    session.dialogue = None
    vault.lock(session)
    entering.leave(session, dropped=not quit and not isinstance(session.who, Guest))
