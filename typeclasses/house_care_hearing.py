"""News from the care rooms of the house, and of who helps whom, on its way to ears; and the card."""

from uuid import UUID

from game.circles.events import house_care as e
from game.circles.wording import house_care as wording
from game.safety.care import crisis
from game.safety.care.incidents import wording as incident_words
from game.safety.care.incidents.events import ClusterSeen, IncidentWritten, OthersRest
from typeclasses import hearing, showing


def asked(event: e.CompanyAsked) -> None:
    """A question reaches two."""
    hearing.tell((event.by_id, event.who_id), lambda reader: wording.asked(event, reader), "circle")


def wished(event: e.CompanyWished) -> None:
    """A wish for company reaches those on duty who could come, and is confirmed to who asked."""
    readers = (*((event.who_id,) if event.tells else ()), *event.asked)
    hearing.tell(readers, lambda reader: wording.wished(event, reader), "circle")


def declined(event: e.CompanyDeclined) -> None:
    """A no reaches two."""
    hearing.tell((event.by_id, event.who_id), lambda reader: wording.declined(event, reader), "circle")


def unanswered(event: e.CompanyUnanswered) -> None:
    """That nobody can come reaches one, and the card with it."""
    _card(event.who_id, event.country)
    hearing.tell((event.who_id,), lambda reader: wording.UNANSWERED, "circle")


def began(event: e.CompanyBegan) -> None:
    """Both read where they are and who hears them; who is sat with has the card of their country below."""
    hearing.tell((event.who_id, event.with_id), lambda reader: wording.began(event, reader), "circle")
    if event.country:
        _card(event.who_id, event.country)


def over(event: e.CompanyOver) -> None:
    """That the other has gone reaches one."""
    hearing.tell((event.who_id,), lambda reader: wording.over(event, reader), "circle")


def card_given(event: e.CardGiven) -> None:
    """The card reaches one, and that it did whoever showed it."""
    readers = (event.who_id,) if event.by_id is None else (event.who_id, event.by_id)
    hearing.tell(readers, lambda reader: wording.card_given(event, reader), "circle")
    _card(event.who_id, event.country)


def second_asked(event: e.SecondAsked) -> None:
    """A question for a second person reaches whoever could be it."""
    hearing.tell((event.who_id, *event.asked), lambda reader: wording.second_asked(event, reader), "circle")


def second_comes(event: e.SecondComes) -> None:
    """A yes reaches two."""
    readers = (event.who_id, event.second_id)
    hearing.tell(readers, lambda reader: wording.second_comes(event, reader), "circle")


def second_away(event: e.SecondAway) -> None:
    """A no reaches who said it; and when nobody is left, who asked."""
    readers = [one for one in (event.second_id, event.who_id) if one is not None]
    hearing.tell(readers, lambda reader: wording.second_away(event, reader), "circle")


def incident_written(event: IncidentWritten) -> None:
    """That something heavy was written down reaches those who share it."""
    hearing.tell(event.heard_by, lambda reader: incident_words.written_down(event), "system")


def others_rest(event: OthersRest) -> None:
    """That they rest reaches whoever was there, too, and is here now; others read it as they come in."""
    hearing.tell(event.heard_by, lambda reader: incident_words.others_rest(event), "system")


def cluster_seen(event: ClusterSeen) -> None:
    """That there were several within a week reaches the stewards."""
    hearing.tell(event.heard_by, lambda reader: incident_words.cluster(event.count), "system")


def _card(who_id: UUID, country: str) -> None:
    hearing.tell((who_id,), lambda reader: crisis.card(country), "care")
    showing.show((who_id,), crisis.PACKAGE, lambda: crisis.fact(country))
