"""Sentences about steps of the ladder and appeals: for the person, and for those who decide."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from game.personas.sheet_wording import day
from game.safety.order import ladder
from game.safety.order.ladder import Step
from game.safety.order.notices import Notice

_DONE = {
    Step.TEACH: "You are told how things are done here.",
    Step.WORD: "You are written a private word.",
    Step.STEP_OUT: "You are asked to step out of this meeting{circle}, and cannot sit down in it again.",
    Step.PAUSE: "You have a pause{circle}.",
    Step.NOT_THIS_CIRCLE: "You do not belong to{circle} any more, and cannot come back to it.",
    Step.NOT_HERE: "You cannot be in this house any more.",
}
TYPED, BELOW = ": `appeal` and your words", ", in the field below"
"""How one answers a step: by a typed line, and on a page that has the field."""
NO_STEPS = "No step was taken with you, or none that is still kept."
WHICH_STEP = "Which step? Its number, please."
NO_MORE = "a circle that is no more"
HOW_LONG = "For how many days, from 1 to {most}?"
WHERE = "A pause from {circle}, or from the whole house? `circle` or `house`."
FOR_THEM = (
    "What do you write to {name}? A sentence or two: what happened, and what you ask of them. At most {most}"
    " characters."
)
FOR_REPORTER = (
    "What do you write to whoever made the report? They read it beside the outcome, and learn no step by it."
    " At most {most} characters; `skip` leaves it out."
)
GOES = "`yes` does it. `no` begins once more, and `stop` does nothing."
SECOND = (
    "`ladder/second {handle} yes` agrees, and it holds at once. `ladder/second {handle} no` takes it from the"
    " table."
)
APPEAL_ASKS = "`appeal/lift {handle}` and a word lifts the step; `appeal/keep {handle}` and a word keeps it."


def steps(*, report: bool, steward: bool) -> str:
    """The ladder, numbered, as far as it is theirs; for a report also that no step follows."""
    theirs = [step for step in Step if steward or step not in ladder.BY_TWO]  # the last ones: numbers stay
    rows = [f"{number}. {_step(step)}" for number, step in enumerate(theirs, 1)]
    none = ["0. no step; the reporter is answered"] if report else []
    return "\n".join([*none, *rows, WHICH_STEP])


def reasons() -> str:
    """Why, for the person."""
    rows = [f"{number}. {said}" for number, said in enumerate(ladder.REASONS.values(), 1)]
    return "\n".join(["For which reason? Its number, please. They read it.", *rows])


def as_it_goes(
    name: str, step: Step, circle: str, days: int | None, reason: str, words: str, *, by_two: bool
) -> str:
    """A step before it is taken."""
    where = f" from {circle or 'this house'}" if step is Step.PAUSE else f", {circle}" if circle else ""
    long = f", {_days(days)}" if days and step is Step.PAUSE else ""
    two = " It holds when a second steward agrees." if by_two else ""
    return "\n".join(
        (
            f"With {name}: {_step(step)}{where}{long}.{two}",
            f"Reason: {ladder.REASONS[reason]}.",
            f"You write: {words}",
            "They read your name, the reason, until when it holds, and how they can appeal.",
        )
    )


def to_reporter(answer: str, *, step: bool) -> str:
    """What whoever made the report reads, before it is sent."""
    outcome = ladder.OUTCOMES["step" if step else "nothing"]
    return f"Whoever made the report reads: {outcome}. {answer}".strip()


def taken(name: str, handle: str, *, proposed: bool) -> str:
    """The step is taken, or waits."""
    if proposed:
        return (
            f"It is called {handle}, and waits for another steward, who types `ladder/second {handle}`."
            f" Nothing holds until then; after {ladder.PROPOSAL_DAYS} days without a second it is off."
        )
    return f"It is done, and called {handle}. {name} is told now, or on coming in. `lift {handle}` ends it."


def decided_nothing() -> str:
    """No step."""
    return "It is decided. Whoever made the report is told now, or on coming in."


def notice(said: Notice, how: str = TYPED) -> str:
    """What the person is told: what, for which mask, why, by whom, until when, and `how` to answer it."""
    return "\n".join([*told(said), *_appeal(said, how)])


def told(said: Notice) -> list[str]:
    """The same without how to answer it, a sentence or two each."""
    circle = _in_circle(said)
    rows = [_DONE[said.step].format(circle=circle), *_until(said)]
    rows.append(f"It is about {said.mask}. Reason: {ladder.REASONS[said.reason]}.")
    if said.words:
        rows.append(f"{_by(said.by)} {'writes' if len(said.by) < 2 else 'write'}: {said.words}")
    return rows


def lifted(said: Notice) -> str:
    """A step was lifted."""
    answer = f"\nYou are answered: {said.answer}" if said.answer else ""
    return f"A step that was taken with you is lifted: {_step(said.step)}{_in_circle(said)}.{answer}"


def appeal_answered(said: Notice) -> str:
    """An appeal was answered."""
    if said.appeal == "lifted":
        return lifted(said)
    return (
        f"Your appeal is answered, and the step stands: {_step(said.step)}{_in_circle(said)}.\n"
        f"You are answered: {said.answer}"
    )


def listed(notices: Iterable[Notice]) -> str:
    """All steps that were taken with somebody, for themselves."""
    return "\n\n".join(lifted(one) if one.lifted else notice(one) for one in notices) or NO_STEPS


def of(name: str, notices: Sequence[Notice]) -> str:
    """The steps that were taken with one mask, for a helper."""
    if not notices:
        return f"No step that you could see was taken with {name}. They can read that you looked."
    rows = [f"Steps with {name}, the latest first. They can read that you looked."]
    return "\n".join([*rows, *(f"{one.handle}: {in_short(one)}" for one in notices)])


def in_short(said: Notice) -> str:
    """One step in a line, for a helper."""
    state = "lifted" if said.lifted else "over" if said.is_over else "holds"
    return (
        f"{_step(said.step)}{_in_circle(said)}, {day(said.day)}, {ladder.REASONS[said.reason]}, by"
        f" {_by(said.by)}; {state}{_until_short(said)}."
    )


def proposed(said: Notice) -> str:
    """A step that waits for a second steward, whole, and how to answer."""
    return "\n".join([*asked_for(said), SECOND.format(handle=said.handle)])


def asked_for(said: Notice) -> list[str]:
    """A step that waits for a second steward, whole."""
    return [
        f"{_by(said.by)} asks for this with {said.mask}: {_step(said.step)}{_in_circle(said)}.",
        f"Reason: {ladder.REASONS[said.reason]}.",
        f"They would write: {said.words}",
        _would_last(said),
    ]


def _would_last(said: Notice) -> str:
    if said.until is None:
        return f"It would have no end of its own, and be looked at again after {ladder.REVIEW_DAYS} days."
    return f"It would last {_days((said.until - said.day).days)}, from the day on which you agree."


def seconded(agrees: bool) -> str:
    """The answer of the second steward."""
    return (
        "It holds now, and they are told."
        if agrees
        else "It is off. Whoever proposed it can speak with you about another step."
    )


def waits_since(handle: str, since: date) -> str:
    """One step that waits, or is appealed against, in a list: with whom and why is a look."""
    return f"{handle}: since {day(since)}."


def shown(said: Notice) -> str:
    """One step, to whom the look at it is written down."""
    return f"{said.handle}: {said.mask}, {_step(said.step)}{_in_circle(said)}, by {_by(said.by)}."


def appeal_made(said: Notice) -> str:
    """Told to who appeals."""
    return (
        f"Your appeal against this is made: {_step(said.step)}{_in_circle(said)}. Stewards who did not decide"
        " it answer, where this house has any. Until then the step holds. You are told the answer when you"
        " come."
    )


def appeal_read(said: Notice, words: str) -> str:
    """An appeal as a steward reads it, and how to answer."""
    rows = [shown(said), written(said), f"They answer: {words}"]
    return "\n".join([*rows, "They can read that you looked. " + APPEAL_ASKS.format(handle=said.handle)])


def written(said: Notice) -> str:
    """Why a step was taken, and what the person was told."""
    return f"Reason: {ladder.REASONS[said.reason]}. They were written: {said.words}"


def review(handle: str) -> str:
    """Told to stewards who come in."""
    return f"A step is to be looked at again: {handle}. `ladder/keep {handle}` shows it."


def to_review(said: Notice) -> str:
    """A step without an end that is to be looked at again, whole."""
    return "\n".join(
        (
            f"{shown(said)} Since {day(said.day)}, and to be looked at again now.",
            written(said),
            f"They can read that you looked. `ladder/keep {said.handle} yes` keeps it for half a year, and"
            f" `lift {said.handle}` ends it.",
        )
    )


def waits() -> str:
    """Told to stewards who may second a step."""
    return "A step waits for a second steward. `reports` shows what waits."


def appeal_waits() -> str:
    """Told to stewards who may answer an appeal."""
    return "Somebody appeals against a step. `reports` shows what waits."


def at_the_door(notices: Sequence[Notice], how: str = TYPED) -> str:
    """What somebody reads whose passphrase was right and who may not come in at present."""
    said = "\n\n".join(notice(one, how) for one in notices)
    return said or "The house keeps no reason for it that it could show you. `help about` names the steward."


def _in_circle(said: Notice) -> str:
    if said.step is Step.NOT_THIS_CIRCLE:
        return f" {said.circle or NO_MORE}"
    return f" from {said.circle or 'this house'}" if said.step is Step.PAUSE else ""


def _until(said: Notice) -> list[str]:
    if said.until is not None and said.step is Step.PAUSE:
        return [f"It lasts until {day(said.until - timedelta(days=1))}, that day included."]
    if said.review_on is not None:
        return [f"It has no end of its own; it is looked at again on {day(said.review_on)}."]
    return []


def _until_short(said: Notice) -> str:
    if said.until is not None and said.step is Step.PAUSE:
        return f", until {day(said.until - timedelta(days=1))}"
    return f", looked at again on {day(said.review_on)}" if said.review_on else ""


def _appeal(said: Notice, how: str) -> list[str]:
    if said.appeal == "waits":
        return ["Your appeal waits for an answer."]
    if said.appeal == "stands":
        return [f"Your appeal was answered, and the step stands: {said.answer}"]
    return [
        f"You can answer it until {day(said.may_appeal_until)}{how}. What you write is"
        " read by stewards who did not decide it, where this house has any."
    ]


def _by(names: Sequence[str]) -> str:
    return " and ".join(names) or "Somebody who has gone"


def _step(step: Step) -> str:
    return ladder.CALLED[step]


def _days(count: int) -> str:
    return "one day" if count == 1 else f"{count} days"
