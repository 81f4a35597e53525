"""Who listens to what: the only module that knows everybody. Joining twice joins once."""

from collections.abc import Callable
from datetime import date
from typing import Any
from urllib.parse import urlsplit

import evennia
from twisted.internet import reactor
from twisted.python.threadable import isInIOThread

from commands import doorway, vocabulary
from commands import places as place_commands
from game.circles import keeper as circle_keeper
from game.circles import pair_listeners, pairs, quiet_room, reach
from game.circles import selectors as circles
from game.circles.beside import listeners as beside_listeners
from game.circles.events import care, manners
from game.circles.events.asking import QuestionsChanged
from game.circles.events.chairing import AskedToListen
from game.circles.events.meetings import (
    ChangeAnswered,
    ChangeWished,
    ChangeWithdrawn,
    CircleTold,
    FormatLoaded,
    FormatsUnread,
    MeetingChanged,
    PairTold,
)
from game.circles.events.standing import CircleNews, CirclesChanged
from game.circles.formats import repertoire
from game.circles.meetings import listeners as circle_listeners
from game.circles.meetings import waking
from game.circles.standing import founding, kept_out
from game.circles.standing import listeners as standing_listeners
from game.circles.wording.manners import NOTES
from game.common import changes, demo, texts, work
from game.people import registry, tries
from game.people import selectors as people
from game.people import services as people_services
from game.people.events import (
    PassphraseChanged,
    PersonSuspended,
    SignInsEnded,
    VaultLocked,
    WebSessionsEnded,
)
from game.personas.events import PersonaChanged, PersonaErased, Revealed
from game.places import atlas, keeper, presence, rebuilding, wardrobe
from game.places import services as places
from game.places.events import Arrived, Brought, Left, MaskChanged, PlacesChanged
from game.safety import crisis_lines, escalation, kept_order, protection, rings, shelters, watch
from game.safety.events import ProtectionChanged
from game.safety.order_events import KeptOut
from game.talk import events as talk
from game.talk import remembering
from game.talk import services as talk_deeds
from server import addresses, logs, tidying
from server.conf.env import house
from server.facts import fact, fault_of
from server.house import ending
from server.portal.tls import fingerprint_of
from server.threads import Hands
from server.web import hop, unfinished
from typeclasses import (
    asked_showing,
    bodies,
    care_hearing,
    circle_hearing,
    circle_prompt,
    circle_showing,
    dressing,
    hearing,
    order_hearing,
    showing,
)


def connect() -> None:
    """All parts are joined; nothing is heard before this, and nothing twice after it."""
    changes.deliver_by(_in_the_reactor, logs.fault, _refused_by_the_rows)
    demo.declare(house().demo)
    _say_of_the_house()
    keeper.lend(circle_keeper.finder)
    rings.lend(kept_out.Rings())
    registry.declare(*kept_order.KEPT)
    repertoire.lend(house().data / "formats")
    crisis_lines.also_from(house().data / "crisis")
    wardrobe.ask_too(circles.has_seat)
    protection.ask_circles(reach.holds, reach.guides, pairs.meetings_of)
    for kind, heard in _LISTENERS:
        changes.listen(kind, heard)
    checks = (
        texts.read_all,
        crisis_lines.check_texts,
        escalation.check_texts,
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
    people.reserve(vocabulary.words())
    _count_tries_by_address()
    place_commands.show_also(circle_hearing.seen_in)
    place_commands.show_also(dressing.seen_in)
    place_commands.show_also(quiet_room.seen_in)
    place_commands.show_also(circle_hearing.plaques_in)


def awake(now: Callable[[], float], hands: Hands) -> None:
    """The house lives: time passes, slow work has hands, meetings go on where they were."""
    work.carry_by(hands.take)
    hearing.carry_by(evennia.SERVER_SESSION_HANDLER.tell, evennia.SERVER_SESSION_HANDLER.show)
    people_services.prepare()
    doorway.time_by(now)
    hop.time_by(now)
    try:
        texts.read_all()
    except (ValueError, OSError):
        logs.fault("texts")  # the rest of the house can live with one file less
    try:
        bodies.bury()
    except Exception:
        logs.fault("bodies")  # the next tidying does it
    shelters.load()
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


def _refused_by_the_rows(error: Exception) -> None:
    """That a database is locked is no news; anything else that it refuses is written down by place."""
    if "locked" not in str(error).casefold():
        fault_of(error, "rows")


def _format_loaded(event: FormatLoaded) -> None:
    """Every client knows anew what it can do."""
    showing.everyone()


def _formats_unread(event: FormatsUnread) -> None:
    """Each file of a format that cannot be used is written down, by its key and line."""
    for key, line in event.files:
        fact("format_unread", key=key, line=line)


def _cared_for(event: care.CaredFor) -> None:
    """Safety hears by ids that somebody is sat with next door."""
    watch.cared_for(event.who_id, event.with_id, event.circle_id, event.meeting_id, on=date.today())


def _worried(event: manners.Worried) -> None:
    """Safety hears by ids that somebody is worried about somebody."""
    watch.worried(event.who_id, event.about_id, event.circle_id, event.meeting_id, on=date.today())


def _in_the_reactor(tell: Callable[[], None]) -> None:
    """News is told in the one thread, in order; in that thread, and without a reactor, at once."""
    if isInIOThread() or not reactor.running:
        tell()
    else:
        reactor.callFromThread(tell)


_LISTENERS: tuple[tuple[type, Callable[[Any], None]], ...] = (
    (PlacesChanged, bodies.places_changed),
    *order_hearing.LISTENERS,
    (KeptOut, kept_out.kept_out),
    (Arrived, bodies.arrived),
    (Arrived, hearing.arrived),
    (Arrived, circle_listeners.arrived),
    (Arrived, showing.arrived),
    (Arrived, beside_listeners.arrived),
    (Brought, place_commands.brought),
    (Left, hearing.left),
    (Left, circle_listeners.left),
    (Left, showing.left),
    (Left, beside_listeners.left),
    (Left, pair_listeners.left),
    (MaskChanged, dressing.mask_changed),
    (MaskChanged, beside_listeners.mask_changed),
    (MaskChanged, pair_listeners.mask_changed),
    (PersonaChanged, dressing.persona_changed),
    (PersonaChanged, shelters.persona_changed),
    (ProtectionChanged, shelters.changed),
    (PersonaErased, bodies.persona_erased),
    (PersonaErased, tidying.persona_erased),
    (PersonaErased, beside_listeners.persona_erased),
    (PersonaErased, shelters.persona_erased),
    (PersonaErased, standing_listeners.persona_erased),
    (Revealed, hearing.revealed),
    (PersonaChanged, circle_listeners.persona_changed),
    (PersonaChanged, talk_deeds.persona_changed),
    (CircleTold, beside_listeners.told),  # first: what is over is told before what begins
    (CircleTold, circle_hearing.told),
    (CircleTold, circle_listeners.told),
    (CircleTold, standing_listeners.told),
    (CircleTold, pair_listeners.told),
    (CircleNews, circle_hearing.circle_news),
    (CirclesChanged, showing.circles_changed),
    (FormatsUnread, _formats_unread),
    (FormatLoaded, _format_loaded),
    *((note, circle_hearing.noted) for note in NOTES),
    (PairTold, circle_hearing.pair_told),
    (ChangeWished, circle_hearing.change_wished),
    (ChangeWithdrawn, circle_hearing.change_withdrawn),
    (AskedToListen, circle_hearing.asked_to_listen),
    (ChangeAnswered, circle_hearing.change_answered),
    (MeetingChanged, circle_showing.meeting_changed),
    (MeetingChanged, circle_prompt.meeting_changed),
    (MeetingChanged, asked_showing.meeting_changed),
    (QuestionsChanged, asked_showing.questions_changed),
    (CircleNews, asked_showing.circle_news),
    (talk.Offered, asked_showing.offered),
    (talk.OfferAnswered, asked_showing.offer_answered),
    (Left, asked_showing.left),
    (care.CareAsked, care_hearing.asked),
    (care.CareWished, care_hearing.wished),
    (care.CareDeclined, care_hearing.declined),
    (care.CareNotNow, care_hearing.not_now),
    (care.AftercareWaits, care_hearing.waits),
    (care.CareUnanswered, care_hearing.unanswered),
    (care.CareBegan, care_hearing.began),
    (care.QuietPartBegan, care_hearing.quiet_part),
    (care.CaredFor, _cared_for),
    (manners.Worried, _worried),
    *remembering.LISTENERS,
    (talk.LineSpoken, hearing.line_spoken),
    (talk.LineSpoken, beside_listeners.line_spoken),
    (talk.Gestured, hearing.gestured),
    (talk.Whispered, hearing.whispered),
    (talk.Paged, hearing.paged),
    (talk.Offered, hearing.offered),
    (talk.OfferAnswered, hearing.offer_answered),
    (talk.LineSpoken, showing.line_spoken),
    (talk.Gestured, showing.gestured),
    (talk.Whispered, showing.private),
    (talk.Paged, showing.private),
    (WebSessionsEnded, ending.web_sessions_ended),
    (SignInsEnded, unfinished.sign_ins_ended),
    (PersonSuspended, ending.person_suspended),
    (PassphraseChanged, ending.passphrase_changed),
    (VaultLocked, doorway.vault_locked),
)
