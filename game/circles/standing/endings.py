"""The end of a circle: said some meetings before, taken leave of in the last, then a plaque on the lawn."""

from datetime import date
from uuid import UUID

from game.circles import models as m
from game.circles import registry
from game.circles.events.meetings import CircleCard
from game.circles.refusals.standing import EndsAlready, NoEnd, NoticeNeeded
from game.circles.rules.parts import Stage
from game.circles.rules.standing import NOTICE_MOST
from game.circles.standing import doors, keepers, news
from game.common.changes import change
from game.personas.rules import Who
from game.places import atlas, rooms

PLAQUES_AT = "lawn"


def say(who: Who, circle: CircleCard, meetings: int) -> bool:
    """The circle ends after so many more meetings, and its members hear of it. Emits CircleNews.

    A meeting that is open and has not come to its closing is not among them; whether there is one. 0 ends it
    at once, where nobody belongs to it but `who`. Raises GuestsFoundNone, OwnNameForCircles, NotYourCircle,
    HousesOwn, EndsAlready, NoticeNeeded, and Busy.
    """
    keepers.check_keeps(who, circle, steward_too=True)
    keepers.check_founded(circle)
    if circle.state == "ending":
        raise EndsAlready()
    others = m.Membership.objects.filter(circle_id=circle.id).exclude(persona_id=who.id)
    at_once = meetings == 0 and not others.exists() and not keepers.runs(circle)
    if not at_once and not 1 <= meetings <= NOTICE_MOST:
        raise NoticeNeeded(most=NOTICE_MOST)
    beside_open = not at_once and _is_open(circle)
    with change():
        # The open one is counted down too when it closes: nobody has come to it to take leave.
        left = meetings + beside_open
        m.Circle.objects.filter(id=circle.id).update(state="ending", meetings_left=left)
        told = others.values_list("persona_id", flat=True)
        more = "open" if beside_open else ""
        news.tell(news.What.ENDING, circle.name, *told, by=who.name, count=meetings, more=more)
    keepers.remember()
    if at_once:
        over(circle.id, by=who.id)
    return beside_open


def _is_open(circle: CircleCard) -> bool:
    """Whether a meeting of it gathers or sits."""
    living = registry.meeting_of_circle(circle.id)
    return living is not None and living.meeting.stage in (Stage.GATHERING, Stage.SITTING)


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


def over(circle_id: UUID, *, by: UUID | None = None) -> None:
    """Its room is gone, nobody belongs to it, no word of it is left but its name. Raises Busy.

    Its members hear of it, who ended it (`by`), and who waits at its door, be it when they come in. Emits
    PlacesChanged, Arrived, Brought, CircleNews.
    """
    row = m.Circle.objects.get(id=circle_id)
    members = list(m.Membership.objects.filter(circle=row).values_list("persona_id", flat=True))
    with change():
        place_id = row.place_id
        for kind in (m.Membership, m.Farewell, m.CircleAgreements):
            kind.objects.filter(circle=row).delete()
        doors.close_for_good(row, today=date.today())
        m.Circle.objects.filter(id=circle_id).update(
            state="ended",
            ended_on=date.today(),
            place=None,
            founder_id=None,
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
        news.tell(news.What.OVER, row.name, *members, *([by] if by else []))
    rooms.remember()
    keepers.remember()


def plaques(place_id: UUID) -> list[tuple[str, int]]:
    """Circles that have ended, by name, with how often they met: the latest few, where plaques are."""
    if not atlas.known(place_id) or atlas.place(place_id).key != PLAQUES_AT:
        return []
    return registry.plaques
