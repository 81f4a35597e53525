"""Who may decide on which step, and end it. Asked before anything is done.

Nothing here depends on what else the person wears: it is answered by the mask that was named, or the answer
would tell whose other mask it is (R23).
"""

from datetime import date, timedelta
from uuid import UUID

from game.personas import selectors as personas
from game.personas.rules import Who
from game.personas.sheet_wording import day
from game.safety.models import Sanction
from game.safety.order import helpers, ladder, rings
from game.safety.order.ladder import Step
from game.safety.order.refusals import (
    NeedsAnotherSteward,
    NeedsTwoStewards,
    NoMeetingToStepOutOf,
    NoPauseNow,
    NotWithYourself,
    NotYoursToDecide,
    NotYoursToLift,
    PausesOfOne,
    WhichCircle,
)


def check(who: Who, taken: Step, persona_id: UUID, circle_id: UUID | None) -> None:
    """`who` may take this step with that persona there.

    Raises ForHelpers, NotWithYourself, NotYoursToDecide, WhichCircle, NoMeetingToStepOutOf, NeedsTwoStewards,
    NeedsAnotherSteward.
    """
    helper = helpers.helper(who)
    if personas.same_person(helper.persona_id, persona_id):
        raise NotWithYourself()
    if taken in (Step.STEP_OUT, Step.NOT_THIS_CIRCLE) and circle_id is None:
        raise WhichCircle()
    keeps = circle_id is not None and circle_id in helper.circles
    is_equal = helpers.is_helper(persona_id, circle_id)  # as with reports: about who keeps it stewards decide
    if not helper.is_steward and (taken in ladder.BY_TWO or not keeps or is_equal):
        raise NotYoursToDecide()
    if taken is Step.STEP_OUT and rings.known().meeting_of(circle_id) is None:
        raise NoMeetingToStepOutOf()
    if needs_second(taken, persona_id):
        _check_second(helper, persona_id)


def about_circle(who: Who, taken: Step, circle_id: UUID | None, *, from_house: bool = False) -> UUID | None:
    """The circle that a step is about, of the one in which it is decided; None for one of the whole house.

    What those who keep a circle decide is about that circle, for nothing else is theirs. Raises ForHelpers.
    """
    if taken in (Step.STEP_OUT, Step.NOT_THIS_CIRCLE) or taken is Step.PAUSE and not from_house:
        return circle_id
    return None if helpers.helper(who).is_steward else circle_id


def needs_second(taken: Step, persona_id: UUID) -> bool:
    """Whether two stewards take it: the last steps with anybody, and a pause with a steward."""
    return taken in ladder.BY_TWO or taken is Step.PAUSE and persona_id in personas.stewards()


def _check_second(helper: helpers.Helper, persona_id: UUID) -> None:
    """There is another steward whom it is not about."""
    others = helpers.stewards() - {helper.person_id}
    if persona_id in personas.stewards():
        if not others - {personas.person_id_of(persona_id)}:
            raise NeedsAnotherSteward()
    elif not others:
        raise NeedsTwoStewards(most=ladder.PAUSE_MOST_DAYS, within=ladder.ALONE_WITHIN_DAYS)


def check_days(who: Who, persona_id: UUID, days: int, *, today: date) -> None:
    """A pause of so many days is one steward's to decide; where there are others nothing is counted.

    Raises ForHelpers, PausesOfOne, NoPauseNow.
    """
    helper = helpers.helper(who)
    if not helper.is_steward or len(helpers.stewards()) > 1:
        return
    paused = _paused_by(helper, persona_id)
    left = ladder.left_alone(paused, today)
    bounds = {"most": ladder.PAUSE_MOST_DAYS, "within": ladder.ALONE_WITHIN_DAYS}
    if not left:
        raise NoPauseNow(**bounds, on=day(ladder.next_alone(paused, today)))
    if days > left:
        raise PausesOfOne(**bounds, until=day(today + timedelta(days=left - 1)))


def _paused_by(helper: helpers.Helper, persona_id: UUID) -> set[date]:
    """The days on which this mask has a pause, past ones too, that this helper decided on alone."""
    rows = Sanction.objects.filter(
        persona=persona_id, by=helper.person_id, step=Step.PAUSE, proposed=False, seconded_by=None
    )
    found: set[date] = set()
    for row in rows:
        end = min(one for one in (row.until, row.lifted_on) if one is not None)
        found |= {row.decided_on + timedelta(days=n) for n in range((end - row.decided_on).days)}
    return found


def check_lift(helper: helpers.Helper, row: Sanction) -> None:
    """Stewards end it, and whoever decided it; of those who keep a circle one ends what another did there.

    Raises NotYoursToDecide, NotYoursToLift.
    """
    if helper.is_steward:
        return
    if row.step in ladder.BY_TWO:
        raise NotYoursToDecide()
    if row.by != helper.person_id and not (row.circle in helper.circles and _is_of_keepers(row)):
        raise NotYoursToLift()


def _is_of_keepers(row: Sanction) -> bool:
    """Whether somebody decided it who keeps that circle, and is no steward."""
    home = personas.home_of(row.by) if row.by is not None else None
    if home is None or row.circle is None or row.seconded_by is not None:
        return False
    return home.id in rings.known().keepers(row.circle) and home.id not in personas.stewards()
