"""Each door of the house, without a network, and what must hold after whatever came through it.

A door that raises would close its connection with a trace in the log: nothing here may raise but
AssertionError. A doorstep may be used for many cases: whoever came is gone afterwards, and has left nothing.
Each says how many inputs it took.
"""

from collections.abc import Callable, Iterator
from itertools import count
from random import Random

from game.common.plain import LINE_LIMIT, safe
from tests.attacks import corpus
from tests.conftest import Actor
from tests.fuzz import cases
from tests.server.browsing import Visitor, Webstep
from tests.server.doorstep import Caller, Doorstep

MOST_HELD = 80 * 1024
"""Bytes that may wait for one connection."""

READ = 64 * 1024
"""What comes at once over a socket at most."""

_addresses: Iterator[str] = (f"127.{n >> 16 & 255}.{n >> 8 & 255}.{n & 255}" for n in count(256))
"""Nobody comes from where another was, for an address may come so often and no oftener; all are of this
machine, as whoever brings a websocket without https must be."""


def _reads(case: cases.Case) -> Iterator[bytes]:
    for piece in case:
        yield from (piece[at : at + READ] for at in range(0, len(piece) or 1, READ))


def _fine(step: Doorstep, before: int = 0) -> None:
    """What went on to the Server are clean lines, and a neighbour is answered as always."""
    for _, sent in step.link.messages[before:]:
        assert sent.keys() <= {"text", "scene"}, "only lines and the wish for a scene cross the link"
        for said in [sent["text"][0][0]] if "text" in sent else []:
            assert len(said) <= LINE_LIMIT and safe(said) == said and "\n" not in said
    neighbour = step.caller(next(_addresses))
    count = len(step.link.messages)
    neighbour.types("fine")
    assert step.link.messages[count][1]["text"][0][0] == "fine"
    assert not neighbour.is_out
    _goes(neighbour)


def _goes(one: Caller | Visitor) -> None:
    """The line drops."""
    one.leaves()
    step = one.doorstep if isinstance(one, Caller) else one.webstep
    step.link.messages.clear()
    step.link.operations.clear()


def _nothing_is_left(step: Doorstep) -> None:
    """Nobody is counted, nothing waits, no time is kept of anybody who has gone."""
    assert not step.sessions and not step.keeper.open
    assert not [one for one in step.clock.getDelayedCalls() if one.active()]


def telnet(
    dice: Random, step: Doorstep | None = None, made: Callable[[Random], cases.Case] = cases.telnet
) -> int:
    """The telnet door."""
    step = step or Doorstep(lists=dict)
    ann, case = step.signed_in(next(_addresses)), made(dice)
    for piece in _reads(case):
        ann.sends(piece)
        assert ann.connection.wire.backlog <= MOST_HELD
        step.clock.advance(dice.choice((0, 0.1, 3)))
        ann.connection.send_ack(ann.connection.unheard.last)
    assert not corpus.acts(ann.seen.replace("\x1b", ""))
    _fine(step)
    _goes(ann)
    _nothing_is_left(step)
    return case.inputs


def gmcp(dice: Random, step: Doorstep | None = None) -> int:
    """The same, by what a client says aside."""
    return telnet(dice, step, cases.gmcp)


def websocket(dice: Random, step: Webstep | None = None) -> int:
    """The websocket."""
    step = step or Webstep()
    cyd, case = step.signed_in_browser(host=next(_addresses)), cases.websocket(dice)
    for piece in _reads(case):
        cyd.sends(piece)
        if cyd.connection is not None:
            assert cyd.connection.wire.backlog <= MOST_HELD
            cyd.connection.send_ack(cyd.connection.unheard.last)
        step.clock.advance(dice.choice((0, 0.1, 3)))
    for name, value in cyd.seen:
        assert name and isinstance(value, dict)
        assert name != "Text" or not corpus.acts(value["text"])
    _fine(step)
    _goes(cyd)
    _nothing_is_left(step)
    return case.inputs


def http(dice: Random, step: Webstep | None = None) -> int:
    """The web port."""
    step = step or Webstep()
    visitor, case = step.visitor(next(_addresses)), cases.http(dice)
    visitor.transport.unregisterProducer = lambda: (
        None
    )  # a socket takes it twice, too; that of the tests does not
    for piece in _reads(case):
        if not visitor.transport.is_gone:
            visitor.sends(piece)
        step.clock.advance(dice.choice((0, 0.1, 3)))
    step.clock.advance(60)
    said = visitor.transport.value()
    assert b"Traceback" not in said and b"twisted" not in said.lower()
    assert not said or said.startswith(b"HTTP/1."), said[:40]
    other = step.visitor(next(_addresses))
    assert other.asks("/help-now", Host="localhost")[0] == 200
    _fine(step)
    _goes(other)
    _goes(visitor)
    step.link.pages.clear()
    _nothing_is_left(step)
    return case.inputs


AT_THE_DOORS: dict[str, Callable[..., int]] = {
    "telnet": telnet,
    "gmcp": gmcp,
    "websocket": websocket,
    "http": http,
}


def steps() -> dict[str, Doorstep]:
    """A doorstep for each door, for many cases."""
    plain, web = Doorstep(lists=dict), Webstep()
    return {"telnet": plain, "gmcp": plain, "websocket": web, "http": web}


def _types(actor: Actor, line: str) -> None:
    actor.type(line)


def commands(dice: Random, trying, types: Callable[[Actor, str], object] = _types) -> int:
    """What a member types in the house; others read words, and stay where they are."""
    trying.begins(dice.choice(("lawn", "harbour", "gate", "barn")))
    if dice.random() < 0.5:
        trying.steps("Oda @ harbour", "Nell @ harbour", "Oda: sit", "Oda: agree", "Nell: sit", "Nell: agree")
    actor = trying.actor("Oda")
    trying.forgets()
    lines = cases.typed(dice)
    for line in lines:
        if actor.who is None:
            break
        types(actor, line)
    for name, text in trying.read():
        assert not corpus.acts(text), (name, text)
        assert "Traceback" not in text
    assert all(trying.actor(name).who is not None for name in ("Nell", "Pim", "Una"))
    if actor.who is None:  # a word that ends the connection was among them
        trying.house._enters(actor, trying.house._fresh("Oda"))
    return len(lines)
