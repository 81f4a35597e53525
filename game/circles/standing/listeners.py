"""What a circle as a standing group does when its meetings begin and end, and what waits for its members."""

from contextlib import suppress
from datetime import date

from game.circles import models as m
from game.circles import registry
from game.circles.events.meetings import CircleTold
from game.circles.rules.facts import meetings as f
from game.circles.standing import doors, endings, keepers, letting_go, members, news, roles
from game.circles.wording import standing as wording
from game.common.refusals import Busy
from game.personas.events import PersonaErased
from game.personas.rules import Who


def told(event: CircleTold) -> None:
    """What belongs to this moment of a meeting, beside the meeting itself."""
    match event.fact:
        case f.Begun():
            _begun(event)
        case f.Hosted():
            card = registry.circles.get(event.circle.id)
            if card is not None and card.review_due:
                news.tell(news.What.REVIEW_DUE, card.name, event.fact.seat)
        case f.Ended():
            with suppress(Busy):  # the next tidying does it
                endings.over_if_due(event.circle.id)


def _begun(event: CircleTold) -> None:
    card = registry.circles.get(event.circle.id, event.circle)
    hears = tuple(who_id for who_id in event.heard_by if who_id in event.seated)
    if card.meetings_left:
        news.tell(news.What.MEETINGS_LEFT, card.name, *hears, count=card.meetings_left)
    with suppress(Busy):  # then it is said at the next meeting
        sit = {seat.id for seat in event.meeting.present}
        members.tell_at_beginning(card, hears, sit, today=date.today())


def persona_erased(event: PersonaErased) -> None:
    """Nobody who is gone keeps a circle, in memory either."""
    if any(event.persona_id in card.roles for card in registry.circles.values()):
        keepers.remember()


def waits_for(who: Who) -> list[str]:
    """What somebody is told of their circles as they come in: what waits for them, what they wished for."""
    if who.is_guest:
        return []
    lines, today = [], date.today()
    mine = m.Membership.objects.filter(persona_id=who.id).select_related("circle").order_by("circle__name")
    for row in mine:
        if roles.waits(row, registry.circles.get(row.circle_id)):
            lines.append(wording.role_waits(row.circle.name, row.asked))
        if row.version == 0 and "facilitator" not in row.roles:
            lines.append(wording.let_in(row.circle.name))
        elif 0 < row.version < row.circle.agreements_version:
            lines.append(wording.agreements_waiting(row.circle.name))
    kept = [card.id for card in registry.circles.values() if who.id in card.facilitators]
    waiting = doors.waiting(who, today=today) if kept else []
    if waiting:
        lines.append(wording.people_wait(len(waiting)))
    lines += [wording.nobody_keeps(card.name) for card in keepers.unkept(who)]
    with suppress(Busy):  # told at the next coming, then
        for name, words, is_over in doors.declined(who, today=today):
            worded = wording.over_at_the_door if is_over else wording.not_let_in
            lines.append(worded(name, words))
        lines += [wording.met_without_you(name) for name in members.missed(who)]
    return lines


def tidy() -> None:
    """What a mask left that is no more is gone; circles whose last meeting is over are over."""
    with suppress(Busy):  # the next tidying does it
        letting_go.of_nobody()
        endings.tidy()
