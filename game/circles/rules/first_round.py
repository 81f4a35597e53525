"""Another question for the first round than the usual one, chosen before the meeting begins. Pure."""

from dataclasses import replace

from game.circles.rules.formats.form import Format
from game.circles.rules.meeting import Meeting
from game.circles.rules.refusals import formats as no

USUAL = "usual"
"""What is typed for the question that the format asks itself."""


def part(form: Format) -> str | None:
    """The key of the first part in which each person is asked; None where there is none."""
    return next((phase.key for phase in form.phases if phase.floor == "round"), None)


def question(meeting: Meeting, phase: str) -> str:
    """What is asked in this part instead of its own words; empty where it is as usual."""
    if phase != part(meeting.form):
        return ""
    return next((one.prompt for one in meeting.form.prompts if one.key == meeting.asks), "")


def chosen(meeting: Meeting, said: str) -> Meeting:
    """The meeting that asks what somebody named, by key, title or the beginning of either.

    Nothing said leaves it as it was chosen. Raises NoOtherQuestions, NoSuchQuestion.
    """
    words = _flat(said)
    if not words:
        return meeting
    if not meeting.form.prompts or part(meeting.form) is None:
        raise no.NoOtherQuestions()
    if words == USUAL:
        return replace(meeting, asks="")
    found = [one.key for one in meeting.form.prompts if words in (_flat(one.key), _flat(one.title))]
    found = found or [
        one.key
        for one in meeting.form.prompts
        if _flat(one.key).startswith(words) or _flat(one.title).startswith(words)
    ]
    if len(found) != 1:
        raise no.NoSuchQuestion(names=", ".join(_flat(one.key) for one in meeting.form.prompts))
    return replace(meeting, asks=found[0])


def _flat(said: str) -> str:
    return " ".join(said.casefold().replace("_", " ").split())
