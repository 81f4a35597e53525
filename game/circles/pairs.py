"""Two who would like to listen to each other are brought together: who looks, who is asked, who met.

Who looks and who is asked is in memory alone. Nobody sees who looks; names are shown only when both have
said yes, and nobody is told whose no it was. What is kept of a pair is one keyed mark of the two together and
the day, for two weeks: it says of nobody whom they met.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import combinations
from uuid import UUID

from django.db.models import Sum

from game.circles import answers, registry, services
from game.circles.events.meetings import CircleCard, PairTold
from game.circles.meetings import kept_apart
from game.circles.models import Membership, PairMet
from game.circles.refusals import pairs as no
from game.circles.refusals.meetings import GuestsDoNotSit
from game.circles.standing import belonging
from game.common import house_key
from game.common.changes import change, emit
from game.common.refusals import Refused
from game.personas.rules import Who
from game.places import atlas, dressing, presence
from game.places import services as places
from game.safety.protection import shelters

LEAST = 4
"""So many meetings somebody has sat in to the end before they look for a pair: by then nobody is a newcomer,
and no newcomer is alone with another. Source: domain research 5.7."""

KNOWS_THE_WAY = 6
"""Of two who are brought together one has sat in so many. Source: domain research 2.4.11."""

ANSWER_S = 120
NOT_AGAIN_S = 3_600
"""Two of whom one did not wish it are not asked again together for so long."""

TRIED_EVERY_S = 15
OFTEN, OFTEN_DAYS, KEPT_DAYS = 2, 7, 14
"""The same two at most twice in a week; after two weeks nothing says that they met."""

KEY = "pair"


@dataclass
class Match:
    """Two personas who are asked until `until` whether they would like to sit in this circle together."""

    two: tuple[UUID, UUID]
    circle: CircleCard
    until: float
    yes: set[UUID] = field(default_factory=set)


_looking: dict[UUID, float] = {}
_matches: list[Match] = []
_not_again: dict[frozenset[UUID], float] = {}
_tried_at = 0.0


def look(who: Who, *, now: float) -> None:
    """`who` looks for somebody to listen with, as the persona they wear.

    Raises GuestsDoNotSit, SitsAlready, LooksFromOutside, LooksAlready, InvitesNobody, NotYetPairs,
    NoAlcoveThere and what belonging refuses. Emits PairTold.
    """
    if who.is_guest:
        raise GuestsDoNotSit()
    if registry.meeting_of(who.id) is not None:
        raise no.SitsAlready()
    if dressing.is_at_home(who):
        raise no.LooksFromOutside()
    if who.id in _looking:
        raise no.LooksAlready()
    if shelters.of(who.person_id).refuses("invite", None):
        raise no.InvitesNobody()
    refused: Refused = no.NoAlcoveThere()
    for circle in _alcoves():
        try:
            belonging.check(who, circle)
            break
        except Refused as why:
            refused = why
    else:
        raise refused
    if (met := meetings_of(who.id)) < LEAST:
        raise no.NotYetPairs(least=LEAST, met=met, name=who.name)
    _looking[who.id] = now
    emit(PairTold(who.id, "looking"))
    _bring_together(now)


def off(who: Who, *, now: float) -> None:
    """`who` looks no longer, which is a no where they were asked. Raises LooksNot. Emits PairTold."""
    if who.id not in _looking:
        raise no.LooksNot()
    for match in [one for one in _matches if who.id in one.two]:
        not_soon(*match.two, now=now)
    gone(who.id)
    emit(PairTold(who.id, "off"))


def gone(who_id: UUID) -> None:
    """This persona is not there any more, or looks no longer; whoever was asked with them still looks.

    Emits PairTold.
    """
    _looking.pop(who_id, None)
    for match in [one for one in _matches if who_id in one.two]:
        _over(match, but=who_id)


def tick(*, now: float) -> None:
    """Questions lapse, and whoever looks is brought together. Emits PairTold."""
    global _tried_at
    if not _looking:
        return
    for who_id in [one for one in _looking if presence.find(one) is None or registry.meeting_of(one)]:
        gone(who_id)
    for match in [one for one in _matches if one.until <= now]:
        not_soon(*match.two, now=now)
        _over(match)
    if now >= _tried_at + TRIED_EVERY_S or now < _tried_at:
        _tried_at = now
        _bring_together(now)


def not_soon(one: UUID, other: UUID, *, now: float) -> None:
    """These two are not asked again together for a while."""
    for two in [two for two, until in _not_again.items() if until <= now]:
        del _not_again[two]
    _not_again[frozenset((one, other))] = now + NOT_AGAIN_S


def looks(who_id: UUID) -> bool:
    """Whether this persona looks for somebody; for themselves alone."""
    return who_id in _looking


def meetings_of(persona_id: UUID) -> int:
    """In how many meetings this persona has sat to the end; of other masks of theirs it says nothing."""
    found = Membership.objects.filter(persona_id=persona_id).aggregate(Sum("met"))
    return found["met__sum"] or 0


def forget_old(*, today: date) -> None:
    """Of pairs that met more than two weeks ago nothing is left. Raises Busy."""
    old = PairMet.objects.filter(day__lt=today - timedelta(days=KEPT_DAYS))
    if old.exists():
        with change():
            old.delete()


def forget() -> None:
    """Nobody looks, nobody is asked."""
    global _tried_at
    _looking.clear()
    _matches.clear()
    _not_again.clear()
    _tried_at = 0.0


def mark(one: UUID, other: UUID) -> str:
    """What is kept of two who met: under the house's key, so that no row can be read back to them."""
    return _marks(one, other)[0]


def _marks(one: UUID, other: UUID) -> list[str]:
    return house_key.marks("meadow pair met", " ".join(sorted((one.hex, other.hex))))


def _alcoves() -> tuple[CircleCard, ...]:
    return tuple(
        sorted((card for card in registry.circles.values() if card.by_pair), key=lambda card: card.key)
    )


def _bring_together(now: float) -> None:
    """The first two who fit, of those who look longest, are asked; then the next two."""
    while (found := next(_fitting(now), None)) is not None:
        one, other, circle = found
        match = Match((one.id, other.id), circle, now + ANSWER_S)
        _matches.append(match)
        for who in (one, other):
            _ask(match, who, now)


def _fitting(now: float) -> Iterator[tuple[Who, Who, CircleCard]]:
    asked = {who_id for match in _matches for who_id in match.two}
    free = [found for who_id in _looking if who_id not in asked and (found := presence.find(who_id))]
    for one, other in combinations(free, 2):
        if _may(one, other, now) and (circle := _free_alcove(one, other)) is not None:
            yield one, other, circle


def _may(one: Who, other: Who, now: float) -> bool:
    """Whether these two can be brought together now."""
    if one.person_id == other.person_id or not kept_apart.may_meet(one.id, other.id):
        return False
    if now < _not_again.get(frozenset((one.id, other.id)), now):
        return False
    if max(meetings_of(one.id), meetings_of(other.id)) < KNOWS_THE_WAY:
        return False
    since = date.today() - timedelta(days=OFTEN_DAYS)
    return PairMet.objects.filter(mark__in=_marks(one.id, other.id), day__gt=since).count() < OFTEN


def _free_alcove(one: Who, other: Who) -> CircleCard | None:
    """An alcove in which nobody is, that nobody is asked for, and in which both may sit."""
    taken = {match.circle.id for match in _matches}
    for circle in _alcoves():
        if circle.id not in taken and _is_free(circle) and _may_sit(one, circle) and _may_sit(other, circle):
            return circle
    return None


def _is_free(circle: CircleCard) -> bool:
    return registry.meeting_of_circle(circle.id) is None and not presence.ids_at(circle.place_id)


def _may_sit(who: Who, circle: CircleCard) -> bool:
    try:
        belonging.check(who, circle)
    except Refused:
        return False
    return True


def _ask(match: Match, who: Who, now: float) -> None:
    answers.ask(
        who.id,
        KEY,
        "whether you would like to listen with somebody now",
        lambda who, at: _yes(match, who, at),
        lambda who, at: _no(match, who, at),
        at=now,
        until=match.until,
        names=(KEY,),
    )
    emit(PairTold(who.id, "asked"))


def _yes(match: Match, who: Who, now: float) -> None:
    """One yes waits for the other; with both they sit."""
    if match not in _matches:
        raise no.NoLongerOpen()
    match.yes.add(who.id)
    if match.yes >= set(match.two):
        _sit(match, now)
    else:
        emit(PairTold(who.id, "waits"))


def _no(match: Match, who: Who, now: float) -> None:
    if match in _matches:
        not_soon(*match.two, now=now)
        _over(match, but=who.id)
    emit(PairTold(who.id, "declined"))


def _over(match: Match, but: UUID | None = None) -> None:
    """Nothing came of it. The others still look, and hear the same whatever the reason was."""
    _matches.remove(match)
    for who_id in match.two:
        answers.withdraw(who_id, KEY)
        if who_id != but:
            emit(PairTold(who_id, "nothing"))


def _sit(match: Match, now: float) -> None:
    """Both have said yes: they are in the alcove, each in a seat, with the agreements before them."""
    _matches.remove(match)
    both = [presence.find(who_id) for who_id in match.two]
    circle = registry.circles.get(match.circle.id)
    one, other = both
    sits = any(map(registry.meeting_of, match.two))
    gone = one is None or other is None or circle is None
    if gone or sits or not _is_free(circle) or not kept_apart.may_meet(*match.two):
        for who_id in match.two:
            emit(PairTold(who_id, "nothing"))
        return
    with change():
        PairMet.objects.create(mark=mark(*match.two), day=date.today())
    for who_id in match.two:
        _looking.pop(who_id, None)
        answers.withdraw(who_id, KEY)
    place = atlas.place(circle.place_id)
    registry.brought[circle.place_id] = frozenset(match.two)
    try:
        for who, with_whom in ((one, other), (other, one)):
            emit(PairTold(who.id, "made", with_whom.name, place.name))
            places.walk(who, circle.place_id, now=now)
        for who in (one, other):
            services.sit(who, now=now)
    finally:
        registry.brought.pop(circle.place_id, None)
