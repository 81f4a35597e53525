"""The end of a circle: said some meetings before, taken leave of in the last, then a plaque on the lawn."""

from datetime import date
from uuid import UUID

from game.circles import models as m
from game.circles import registry
from game.circles.events.meetings import CircleCard
from game.circles.refusals.standing import EndsAlready, NoEnd, NoticeNeeded
from game.circles.rules.standing import NOTICE_MOST
from game.circles.standing import keepers, news
from game.common.changes import change
from game.personas.rules import Who
from game.places import atlas, rooms

PLAQUES_AT = "lawn"


def say(who: Who, circle: CircleCard, meetings: int) -> None:
    """The circle ends after so many more meetings, and its members hear of it. Emits CircleNews.

    0 ends it at once, where nobody belongs to it but `who`. Raises GuestsFoundNone, OwnNameForCircles,
    NotYourCircle, HousesOwn, EndsAlready, NoticeNeeded, and Busy.
    """
    keepers.check_keeps(who, circle, steward_too=True)
    keepers.check_founded(circle)
    if circle.state == "ending":
        raise EndsAlready()
    others = m.Membership.objects.filter(circle_id=circle.id).exclude(persona_id=who.id)
    at_once = meetings == 0 and not others.exists() and not keepers.runs(circle)
    if not at_once and not 1 <= meetings <= NOTICE_MOST:
        raise NoticeNeeded(most=NOTICE_MOST)
    with change():
        m.Circle.objects.filter(id=circle.id).update(state="ending", meetings_left=meetings)
        told = others.values_list("persona_id", flat=True)
        news.tell(news.What.ENDING, circle.name, *told, by=who.name, count=meetings)
    keepers.remember()
    if at_once:
        over(circle.id)


def take_back(who: Who, circle: CircleCard) -> None:
    """The circle goes on. Raises GuestsFoundNone, OwnNameForCircles, NotYourCircle, NoEnd, and Busy.

    Emits CircleNews.
    """
    keepers.check_keeps(who, circle, steward_too=True)
    if circle.state != "ending" or not circle.meetings_left:
        raise NoEnd()
    state = "standing" if circle.met else "forming"
    members = m.Membership.objects.filter(circle_id=circle.id).exclude(persona_id=who.id)
    with change():
        m.Circle.objects.filter(id=circle.id).update(state=state, meetings_left=None)
        news.tell(
            news.What.ENDING_OFF, circle.name, *members.values_list("persona_id", flat=True), by=who.name
        )
    keepers.remember()


def over_if_due(circle_id: UUID) -> None:
    """A circle whose last meeting is over is over. Raises Busy."""
    row = m.Circle.objects.filter(id=circle_id, state="ending", meetings_left=0).first()
    if row is not None and registry.meeting_of_circle(circle_id) is None:
        over(circle_id)


def tidy() -> None:
    """The same for every circle: also where the news of its last meeting was lost. Raises Busy."""
    for circle_id in m.Circle.objects.filter(state="ending", meetings_left=0).values_list("id", flat=True):
        over_if_due(circle_id)


def over(circle_id: UUID) -> None:
    """Its room is gone, nobody belongs to it, no word of it is left but its name. Raises Busy.

    Emits PlacesChanged, Arrived, CircleNews.
    """
    row = m.Circle.objects.get(id=circle_id)
    members = list(m.Membership.objects.filter(circle=row).values_list("persona_id", flat=True))
    with change():
        place_id = row.place_id
        for kind in (m.Membership, m.Application, m.Farewell, m.CircleAgreements):
            kind.objects.filter(circle=row).delete()
        m.Circle.objects.filter(id=circle_id).update(
            state="ended",
            ended_on=date.today(),
            place=None,
            founder=None,
            meetings_left=None,
            purpose="",
            when="",
            agreements="",
            draft="",
            intake=[],
            tags=[],
        )
        if place_id is not None:
            rooms.take_down(place_id)
        news.tell(news.What.OVER, row.name, *members)
    rooms.remember()
    keepers.remember()


def plaques(place_id: UUID) -> list[tuple[str, int]]:
    """Circles that have ended, by name, with how often they met: the latest few, where plaques are."""
    if not atlas.known(place_id) or atlas.place(place_id).key != PLAQUES_AT:
        return []
    return registry.plaques
