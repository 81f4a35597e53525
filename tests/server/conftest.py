"""A doorstep with somebody on it, and the hallway behind: both ends of the house without a network."""

import pytest

from game.common import changes
from game.people.events import WebSessionsEnded
from server.house import sessions
from server.house.sessions import HouseSessions
from server.portal import connection
from server.web import fetched, hop, unfinished
from tests.server.browser import Browser
from tests.server.browsing import Webstep
from tests.server.doorstep import Doorstep
from tests.server.hallway import Doorway, PortalEnd


@pytest.fixture
def doorstep():
    """The telnet door, without a network."""
    return Doorstep(lists=lambda: {"NAME": "Meadow", "PLAYERS": 0}, web_port=4001)


@pytest.fixture
def ann(doorstep):
    """Somebody who has just come to the door."""
    caller = doorstep.caller()
    caller.transport.clear()
    return caller


@pytest.fixture
def webstep():
    """The web port with its websocket, and the telnet door beside it, without a network."""
    return Webstep()


@pytest.fixture
def cyd(webstep):
    """Somebody who is signed in, with a browser."""
    return webstep.signed_in_browser()


@pytest.fixture
def facts(monkeypatch):
    """What the door writes down."""
    written = []
    monkeypatch.setattr(connection.logs, "fact", lambda event, **fields: written.append((event, fields)))
    return written


@pytest.fixture
def doorway(monkeypatch):
    """Stands where the sessions meet the house."""
    made = Doorway()
    monkeypatch.setattr(sessions, "doorway", made)
    return made


@pytest.fixture
def house(doorway):
    """All sessions of a Server whose Portal is there."""
    made = HouseSessions()
    made.link = PortalEnd()
    return made


@pytest.fixture
def site(world, time):
    """The pages of the house, with its time; nobody has begun anything."""
    hop.time_by(time)
    unfinished.forget()
    fetched.forget()
    return Browser()


@pytest.fixture
def heard():
    """The news that browsers were signed out."""
    events = []
    changes.listen(WebSessionsEnded, events.append)
    yield events
    changes._listeners[WebSessionsEnded].remove(events.append)
