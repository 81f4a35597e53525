"""Who listens to what: the only module that knows everybody. Joining twice joins once."""

from collections.abc import Callable
from datetime import date
from time import monotonic
from urllib.parse import urlsplit

import evennia
from django.db import connection
from twisted.internet import reactor
from twisted.python.threadable import isInIOThread

from commands import doorway, vocabulary
from commands import places as place_commands
from game.circles import keeper as circle_keeper
from game.circles import pairs, private_questions, quiet_room, reach
from game.circles import selectors as circles
from game.circles.care import rooms, second
from game.circles.formats import repertoire
from game.circles.meetings import waking
from game.circles.standing import founding, kept_out
from game.common import changes, demo, later, texts, work
from game.common.refusals import Refused, Unsure
from game.people import erased, erasing, tries
from game.people import selectors as people
from game.people import services as people_services
from game.personas import selectors as personas
from game.places import atlas, keeper, presence, rebuilding, wardrobe
from game.places import services as places
from game.places.spots import selectors as spots
from game.safety.care import crisis_lines, duty, escalation, nudge
from game.safety.order import rings
from game.safety.protection import selectors as protection
from game.safety.protection import shelters
from game.talk import services as talk_deeds
from server import addresses, kinds, listeners, logs
from server.conf.env import house
from server.facts import fault_of
from server.house.one_by_one import OneByOne
from server.portal import assets
from server.portal.tls import fingerprint_of
from server.room import Room
from server.threads import Hands
from server.web import hop
from typeclasses import (
    bodies,
    circle_hearing,
    dressing,
    hearing,
    showing,
)

GONE, LOCKED = ("08", "25", "53", "57"), "55P03"
"""What PostgreSQL calls it when a line or the server is gone, or somebody waited too long; and a lock."""
SAY_AGAIN_S = 60.0

_said_away = float("-inf")


def connect() -> None:
    """All parts are joined; nothing is heard before this, and nothing twice after it."""
    changes.deliver_by(_in_the_reactor, logs.fault, _refused_by_the_rows)
    demo.declare(house().demo)
    _say_of_the_house()
    keeper.lend(circle_keeper.finder)
    rings.lend(kept_out.Rings())
    keeper.lend(rooms.finder)
    duty.trust(second.keeps_a_circle)
    repertoire.lend(house().data / "formats")
    crisis_lines.also_from(house().data / "crisis")
    wardrobe.ask_too(circles.has_seat)
    erasing.masks_by(personas.masks_of)
    kinds.declare()
    private_questions.register()
    protection.ask_circles(reach.holds, reach.guides, pairs.meetings_of)
    for kind, heard in listeners.LISTENERS:
        changes.listen(kind, heard)
    checks = (
        texts.read_all,
        crisis_lines.check_texts,
        escalation.check_texts,
        nudge.check_texts,
        people.check_texts,
        talk_deeds.check_texts,
        _say_of_the_house,
    )
    for deed in (*checks, founding.check_house_circles):
        rebuilding.check(deed)
    rebuilding.check_anew(repertoire.check_files)
    rebuilding.follow(founding.write_house_circles)
    for deed in (founding.load_circles, _say_of_the_house, showing.everyone):
        rebuilding.recall(deed)
    places.reserve(vocabulary.words())
    places.draw(frozenset(scene.stem for scene in (assets.ROOT / "scenes").glob("*.svg")))
    people.reserve(vocabulary.words())
    _count_tries_by_address()
    place_commands.show_also(spots.seen_in)
    place_commands.show_also(circle_hearing.seen_in)
    place_commands.show_also(dressing.seen_in)
    place_commands.show_also(quiet_room.seen_in)
    place_commands.show_also(circle_hearing.plaques_in)


def awake(now: Callable[[], float], hands: Hands) -> None:
    """The house lives: time passes, slow work has hands, meetings go on where they were."""
    work.carry_by(hands.take)
    later.turn_by(OneByOne(lambda deed: reactor.callLater(0, deed)).put)
    hearing.carry_by(evennia.SERVER_SESSION_HANDLER.tell, evennia.SERVER_SESSION_HANDLER.show)
    if house().database_url.startswith("sqlite:"):  # rows elsewhere need no room here
        changes.refuse_while(Room(house().data, house().least_free_mib).is_short)
    people_services.prepare()
    doorway.time_by(now)
    hop.time_by(now)
    try:
        texts.read_all()
    except (ValueError, OSError):
        logs.fault("texts")  # the rest of the house can live with one file less
    try:
        erased.again(date.today())
    except Exception:
        logs.fault("erased")  # the next start, or the next hour, does it
    try:
        bodies.bury()
    except Exception:
        logs.fault("bodies")  # the next tidying does it
    shelters.load()
    nudge.load()
    atlas.load()
    presence.clear()
    waking.load_all(now=now())
    doorway.when_all_are_back(lambda: waking.all_back(now=now()))
    doorway.when_all_are_back(showing.everyone)


def _say_of_the_house() -> None:
    """What pages say where slots stand."""
    settings = house()
    texts.house_says(
        steward=settings.steward_name,
        escalation=settings.escalation,
        telnet_port=settings.telnet_port,
        tls_port=settings.tls_port,
        web_port=settings.web_port,
        host=urlsplit(settings.public_url).hostname or settings.bind,
        site=settings.public_url,
        fingerprint=fingerprint_of(settings.keys),
    )
    limits = {one["key"]: one["text"] for one in people.statements()}[escalation.STATEMENT]
    texts.house_says(limits=limits, in_danger=escalation.line())


def _count_tries_by_address() -> None:
    """Who joins or signs in is counted as at the doors; where many sit behind an address more are free.

    A test house and a demo count as where many sit: their people all come from this machine.
    """
    settings = house()
    wide = addresses.networks(settings.wide_addresses)
    crowded = settings.test_house or settings.demo
    tries.count_by(
        addresses.counted_as,
        lambda address: addresses.WIDE if crowded else addresses.many_behind(address, wide),
    )


def _refused_by_the_rows(error: Exception) -> Refused | None:
    """That a database is locked is no news; anything else that it refuses is written down.

    Where a commit was cut off nobody knows yet that nothing was changed, and nobody is told so.
    """
    is_cut_off = connection.vendor == "postgresql" and connection.was_cut_off()
    of_postgresql = getattr(error.__cause__, "sqlstate", "")  # None: it did not answer
    if is_cut_off or of_postgresql is None or of_postgresql[:2] in GONE:
        _is_away()
    elif of_postgresql != LOCKED and "locked" not in str(error).casefold():
        fault_of(error, "rows")
    return Unsure() if is_cut_off else None


def _is_away() -> None:
    """Written down once a minute: where nothing answers, the tick alone asks each second."""
    global _said_away
    if monotonic() - _said_away >= SAY_AGAIN_S:
        _said_away = monotonic()
        logs.fact("rows_away")


def _in_the_reactor(tell: Callable[[], None]) -> None:
    """News is told in the one thread, in order; in that thread, and without a reactor, at once."""
    if isInIOThread() or not reactor.running:
        tell()
    else:
        reactor.callFromThread(tell)
