"""Who hears which news of the house, in order; server/wiring.py joins them."""

from collections.abc import Callable
from datetime import date
from typing import Any

from commands import doorway
from commands import places as place_commands
from game.circles import pair_listeners
from game.circles.beside import listeners as beside_listeners
from game.circles.care import in_the_house, second
from game.circles.events import care, house_care, manners
from game.circles.events.asking import BoardChanged, QuestionsChanged
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
from game.circles.meetings import listeners as circle_listeners
from game.circles.standing import kept_out
from game.circles.standing import listeners as standing_listeners
from game.circles.wording.manners import NOTES
from game.people.events import (
    CountryChosen,
    ErasureWaits,
    PassphraseChanged,
    PersonErased,
    PersonGoes,
    PersonSuspended,
    SignInsEnded,
    VaultLocked,
    WebSessionsEnded,
)
from game.personas.events import PersonaChanged, PersonaErased, Revealed
from game.places.events import Arrived, Brought, Left, MaskChanged, PlacesChanged
from game.places.spots.events import SatDown, StoodUp
from game.safety.care import watch
from game.safety.care.incidents import records
from game.safety.care.incidents.events import ClusterSeen, IncidentWritten, OthersRest
from game.safety.order.events import KeptOut
from game.safety.protection import shelters
from game.safety.protection.events import ProtectionChanged
from game.talk import events as talk
from game.talk import listeners as talk_listeners
from game.talk import remembering
from server import tidying
from server.facts import fact
from server.house import ending
from server.web import unfinished
from typeclasses import (
    asked_showing,
    bodies,
    care_hearing,
    circle_hearing,
    circle_prompt,
    circle_showing,
    dressing,
    hearing,
    house_care_hearing,
    muting,
    nudge_hearing,
    order_hearing,
    private_hearing,
    showing,
)


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


LISTENERS: tuple[tuple[type, Callable[[Any], None]], ...] = (
    (PlacesChanged, bodies.places_changed),
    *order_hearing.LISTENERS,
    (KeptOut, kept_out.kept_out),
    (Arrived, bodies.arrived),
    (Arrived, hearing.arrived),
    (Arrived, circle_listeners.arrived),
    (Arrived, showing.arrived),
    (Arrived, beside_listeners.arrived),
    (SatDown, hearing.sat_down),
    (SatDown, showing.sat_down),
    (StoodUp, hearing.stood_up),
    (StoodUp, showing.stood_up),
    (Brought, place_commands.brought),
    (Left, hearing.left),
    (Left, muting.left),
    (Left, circle_listeners.left),
    (Left, showing.left),
    (Left, beside_listeners.left),
    (Left, pair_listeners.left),
    (Left, in_the_house.left),
    (Left, second.left),
    (MaskChanged, dressing.mask_changed),
    (MaskChanged, beside_listeners.mask_changed),
    (MaskChanged, pair_listeners.mask_changed),
    (MaskChanged, in_the_house.mask_changed),
    (PersonaChanged, dressing.persona_changed),
    (PersonaChanged, shelters.persona_changed),
    (ProtectionChanged, shelters.changed),
    (ProtectionChanged, circle_listeners.protection_changed),
    (PersonGoes, circle_listeners.person_goes),
    (PersonErased, ending.person_erased),  # first: whoever is here leaves the house in their body
    (PersonErased, bodies.person_erased),
    (PersonErased, tidying.person_erased),
    (ErasureWaits, ending.erasure_waits),
    (PersonaErased, bodies.persona_erased),
    (PersonaErased, tidying.persona_erased),
    (PersonaErased, beside_listeners.persona_erased),
    (PersonaErased, shelters.persona_erased),
    (PersonaErased, standing_listeners.persona_erased),
    (PersonaErased, records.persona_erased),
    (Revealed, hearing.revealed),
    (PersonaChanged, circle_listeners.persona_changed),
    (PersonaChanged, talk_listeners.persona_changed),
    (PersonaErased, talk_listeners.persona_erased),
    (Left, talk_listeners.left),
    (MaskChanged, talk_listeners.mask_changed),
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
    (BoardChanged, circle_showing.board_changed),
    (MeetingChanged, circle_prompt.meeting_changed),
    (MeetingChanged, asked_showing.meeting_changed),
    (QuestionsChanged, asked_showing.questions_changed),
    (CircleNews, asked_showing.circle_news),
    (talk.Offered, asked_showing.offered),
    (talk.OfferAnswered, asked_showing.offer_answered),
    (talk.LineHeld, asked_showing.line_held),
    (talk.HeldLineAnswered, asked_showing.line_held),
    (talk.MayIWrite, asked_showing.may_i),
    (talk.MayIAnswered, asked_showing.may_i),
    (ProtectionChanged, asked_showing.protection_changed),
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
    (house_care.CompanyAsked, house_care_hearing.asked),
    (house_care.CompanyWished, house_care_hearing.wished),
    (house_care.CompanyDeclined, house_care_hearing.declined),
    (house_care.CompanyUnanswered, house_care_hearing.unanswered),
    (house_care.CompanyBegan, house_care_hearing.began),
    (house_care.CompanyOver, house_care_hearing.over),
    (house_care.CardGiven, house_care_hearing.card_given),
    (house_care.SecondAsked, house_care_hearing.second_asked),
    (house_care.SecondComes, house_care_hearing.second_comes),
    (house_care.SecondAway, house_care_hearing.second_away),
    (IncidentWritten, house_care_hearing.incident_written),
    (OthersRest, house_care_hearing.others_rest),
    (ClusterSeen, house_care_hearing.cluster_seen),
    (manners.Worried, _worried),
    *remembering.LISTENERS,
    (talk.LineSpoken, nudge_hearing.line_spoken),  # the question first, then the line it is about
    (talk.Whispered, nudge_hearing.private),
    (talk.Paged, nudge_hearing.private),
    (talk.LineSpoken, hearing.line_spoken),
    (talk.LineSpoken, beside_listeners.line_spoken),
    (talk.LineHeld, private_hearing.held),
    (talk.HeldLineAnswered, private_hearing.answered),
    (talk.SpokeMuch, private_hearing.spoke_much),
    (talk.MayIWrite, private_hearing.may_i),
    (talk.MayIAnswered, private_hearing.may_i_answered),
    (talk.Gestured, hearing.gestured),
    (talk.Whispered, private_hearing.whispered),
    (talk.Paged, private_hearing.paged),
    (talk.Offered, private_hearing.offered),
    (talk.OfferAnswered, private_hearing.offer_answered),
    (talk.LineSpoken, showing.line_spoken),
    (talk.Gestured, showing.gestured),
    (talk.Whispered, showing.private),
    (talk.Paged, showing.private),
    (WebSessionsEnded, ending.web_sessions_ended),
    (SignInsEnded, unfinished.sign_ins_ended),
    (PersonSuspended, ending.person_suspended),
    (PassphraseChanged, ending.passphrase_changed),
    (VaultLocked, doorway.vault_locked),
    (CountryChosen, doorway.country_chosen),
)
