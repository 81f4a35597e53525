"""Each door of the house, without a network, and what must hold after whatever came through it.

A door that raises would close its connection with a trace in the log: nothing here may raise but
AssertionError.
"""

from collections.abc import Callable
from random import Random

from game.common.plain import LINE_LIMIT, safe
from tests.attacks import corpus
from tests.fuzz import cases
from tests.server.browsing import Webstep
from tests.server.doorstep import Doorstep

MOST_HELD = 80 * 1024
"""Bytes that may wait for one connection."""


def _fine(step: Doorstep, before: int) -> None:
    """What went on to the Server are clean lines, and a neighbour is answered as always."""
    for _, sent in step.link.messages[before:]:
        assert sent.keys() <= {"text", "scene"}, "only lines and the wish for a scene cross the link"
        for said in [sent["text"][0][0]] if "text" in sent else []:
            assert len(said) <= LINE_LIMIT and safe(said) == said and "\n" not in said
    neighbour = step.caller("192.0.2.77")
    count = len(step.link.messages)
    neighbour.types("fine")
    assert step.link.messages[count][1]["text"][0][0] == "fine"
    assert not neighbour.is_out


def telnet(dice: Random, made: Callable[[Random], cases.Case] = cases.telnet) -> None:
    """The telnet door."""
    step = Doorstep(lists=dict)
    ann = step.signed_in()
    for piece in made(dice):
        ann.sends(piece)
        assert ann.connection.wire.backlog <= MOST_HELD
        step.clock.advance(dice.choice((0, 0.1, 3)))
        ann.connection.send_ack(ann.connection.unheard.last)
    assert not corpus.acts(ann.seen.replace("\x1b", ""))
    _fine(step, 0)


def gmcp(dice: Random) -> None:
    """The same, by what a client says aside."""
    telnet(dice, cases.gmcp)


def websocket(dice: Random) -> None:
    """The websocket."""
    step = Webstep()
    cyd = step.signed_in_browser()
    for piece in cases.websocket(dice):
        cyd.sends(piece)
        if cyd.connection is not None:
            assert cyd.connection.wire.backlog <= MOST_HELD
            cyd.connection.send_ack(cyd.connection.unheard.last)
        step.clock.advance(dice.choice((0, 0.1, 3)))
    for name, value in cyd.seen:
        assert name and isinstance(value, dict)
        assert name != "Text" or not corpus.acts(value["text"])
    _fine(step, 0)


def http(dice: Random) -> None:
    """The web port."""
    step = Webstep()
    visitor = step.visitor()
    visitor.transport.unregisterProducer = lambda: (
        None
    )  # a socket takes it twice, too; that of the tests does not
    for piece in cases.http(dice):
        if not visitor.transport.is_gone:
            visitor.sends(piece)
        step.clock.advance(dice.choice((0, 0.1, 3)))
    step.clock.advance(60)
    said = visitor.transport.value()
    assert b"Traceback" not in said and b"twisted" not in said.lower()
    assert not said or said.startswith(b"HTTP/1."), said[:40]
    other = step.visitor("192.0.2.78")
    assert other.asks("/help-now", Host="localhost")[0] == 200
    _fine(step, 0)


AT_THE_DOORS: dict[str, Callable[[Random], None]] = {
    "telnet": telnet,
    "gmcp": gmcp,
    "websocket": websocket,
    "http": http,
}


def commands(dice: Random, trying) -> None:
    """What a member types in the house; others read words, and stay where they are."""
    trying.begins(dice.choice(("lawn", "harbour", "gate", "barn")))
    if dice.random() < 0.5:
        trying.steps("Oda @ harbour", "Nell @ harbour", "Oda: sit", "Oda: agree", "Nell: sit", "Nell: agree")
    actor = trying.actor("Oda")
    trying.forgets()
    for line in cases.typed(dice):
        if actor.who is None:
            break
        actor.type(line)
    for name, text in trying.read():
        assert not corpus.acts(text), (name, text)
        assert "Traceback" not in text
    assert all(trying.actor(name).who is not None for name in ("Nell", "Pim", "Una"))
    if actor.who is None:  # a word that ends the connection was among them
        trying.house._enters(actor, trying.house._fresh("Oda"))
