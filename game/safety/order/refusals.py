"""Every no about reports and the ladder, with its sentence and with what can be done instead."""

from game.common.refusals import Refused


class NoSuchReason(Refused):
    """Not one of the list."""

    sentence = "Please choose one of the list, by its number or its first word: {reasons}."


class NoSuchLines(Refused):
    """Which lines is not clear."""

    sentence = (
        "Please say which lines: `all`, `theirs`, `none`, or numbers such as 3-7 or 2, 5. They go from 1 to "
        "{most}."
    )


class LinesGone(Refused):
    """What was shown is not in memory any more."""

    sentence = (
        "Some of those lines are gone meanwhile: the meeting has ended, or half an hour has passed. What is "
        "still there is shown again."
    )


class ReportTooLong(Refused):
    """More words than one holds."""

    sentence = "Please say it in at most {most} characters. What you typed is not kept; you can try again."


class ForHelpers(Refused):
    """Neither steward nor keeper of a circle, or under another mask."""

    sentence = (
        "Reports are read by stewards, and by those who keep a circle, in their own name. `report` tells them"
        " something, and `reports mine` shows how yours stand."
    )


class GuestsHaveNoReports(Refused):
    """A guest is nobody whom the house could answer."""

    sentence = (
        "The house does not know who you are, so it cannot show you an answer. `report` works for you all"
        " the same, and `join` makes you a member."
    )


class NoSuchReport(Refused):
    """No report, step or appeal of that name is theirs to see."""

    sentence = "There is nothing of that name here for you. `reports` lists what waits."


class DecidedAlready(Refused):
    """It is over."""

    sentence = "That has been decided already. `reports` lists what still waits."


class NoSuchStep(Refused):
    """Not a step of the ladder."""

    sentence = "That is none of the steps above. Please take one by its number."


class NeedsWords(Refused):
    """A step without a word to the person."""

    sentence = (
        "Whoever a step is taken with is told why, in your words. Please write them a sentence or two, at"
        " most {most} characters."
    )


class NobodyOfThatName(Refused):
    """No persona is called so."""

    sentence = "Nobody of that name is known here. Please look how it is written."


class NobodyWhoHelps(Refused):
    """Nobody of that name answers such reports; whether somebody is called so is not said."""

    sentence = (
        "Nobody of that name can answer it: stewards do, and where it is about a circle those who keep that."
    )


class NotWithYourself(Refused):
    """A step with oneself."""

    sentence = "Steps are taken with others. `pause me` rests from a circle, and `quit` leaves the house."


class NotYoursToDecide(Refused):
    """The step is for stewards, or for those who keep that circle and not with others who do."""

    sentence = (
        "That step is not yours to take. Those who keep a circle can teach, have a word, ask somebody to step"
        " out, and pause somebody from that circle, but not each other; everything else is for stewards."
    )


class WhichCircle(Refused):
    """The step is about a circle and none is meant."""

    sentence = (
        "That step is about a circle, and this is about none. Where that circle meets, `ladder` and the name"
        " takes it; `circles` lists them."
    )


class NoMeetingToStepOutOf(Refused):
    """Nothing runs."""

    sentence = "No meeting runs there just now, so there is none to step out of. Another step may fit."


class DaysOfAPause(Refused):
    """Too many days, or none."""

    sentence = "A pause lasts from 1 to {most} days. Please say how many."


class NeedsTwoStewards(Refused):
    """The house has one, or one who may be here."""

    sentence = (
        "That step needs two stewards, and this house has one who can decide just now. You can pause somebody"
        " for up to {most} days in all within any {within}; whoever runs the house can name a second steward."
    )


class NeedsAnotherSteward(Refused):
    """It is about a steward, and nobody else is there."""

    sentence = (
        "With a steward that step needs another steward who agrees, and besides you and the one whom it is"
        " about this house has none who can decide just now. A word, and stepping out of a meeting, are"
        " possible; whoever runs the house can name one more steward."
    )


_OF_ONE = (
    "This house has one steward who can decide just now, and pauses that you alone decide on count together:"
    " with one persona {most} days in all within any {within}."
)
_A_SECOND = "Whoever runs the house can name a second steward."


class PausesOfOne(Refused):
    """So long one steward alone cannot pause them just now."""

    sentence = f"{_OF_ONE} A pause from today can last until {{until}}. {_A_SECOND}"


class NoPauseNow(Refused):
    """One steward alone has paused them for as long as one can."""

    sentence = (
        f"{_OF_ONE} The next one can begin on {{on}}. A word, and stepping out of a meeting, are possible"
        f" now. {_A_SECOND}"
    )


class NotYoursToLift(Refused):
    """Another decided it, who is not one of those who keep that circle."""

    sentence = (
        "That step was not decided by you, nor by somebody else who keeps the circle. Whoever decided it can"
        " lift it, and a steward; the person can answer it with `appeal`."
    )


class AnotherSeconds(Refused):
    """Whoever proposed or reported it does not second it."""

    sentence = "Somebody else has to second that: two people look at it, each for themselves."


class NothingToAppeal(Refused):
    """No step of the last 14 days is without an appeal."""

    sentence = (
        "There is nothing just now that you could appeal against: an appeal is possible once for each step,"
        " within {days} days. `ladder` shows what was decided about you."
    )


class AppealNeedsWords(Refused):
    """What speaks against it."""

    sentence = "`appeal` and your words: what happened as you saw it, and what you ask for."


class OthersAnswer(Refused):
    """Whoever decided it does not answer the appeal while there is somebody else."""

    sentence = "An appeal is answered by a steward who did not decide the step. Somebody else here can."
