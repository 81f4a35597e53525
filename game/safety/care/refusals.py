"""Every no about duty, plans and nudges, with what can be done instead."""

from game.common.refusals import Refused


class GuestsHaveNoDuty(Refused):
    """Guests are not called."""

    sentence = "Guests are not on duty. `duty` shows who is; `join` makes you a member."


class DutyIsForTheTrusted(Refused):
    """Stewards and those who keep a circle are on duty, in their own name."""

    sentence = (
        "On duty are stewards and those who keep a circle, in their own name. `duty` shows who is just now."
        " You can be near people without it: in any room where people talk you may say that you are there."
    )


class DutyRests(Refused):
    """After a heavy hour somebody rests."""

    sentence = (
        "After a heavy hour you rest: you can be on duty again from {until} on. That is for you, and nobody"
        " thinks less of you for it. `debrief` asks you three questions, for you alone."
    )


class CardForWhom(Refused):
    """The card is given to one person, and none is named."""

    sentence = "`crisis card` and a name shows it to that person alone; `help now` shows it to you."


class NotOnDuty(Refused):
    """Whoever offers company in the house is on duty."""

    sentence = (
        "Whoever asks somebody into the care room is on duty: `duty on` says that you can be called, if you"
        " are a steward or keep a circle. You can always say to somebody that you are there."
    )


class NobodyOnDuty(Refused):
    """Nobody of this house can be called just now."""

    sentence = (
        "Nobody is on duty just now, so nobody of this house can come. Above are people to call, at any hour."
        " What there is besides: `plan` shows what you wrote for an hour like this, the Quiet Room is open,"
        " and in any room where people talk you may say that you would like company."
    )


class CalledAlready(Refused):
    """They have been asked a moment ago."""

    sentence = "Those on duty have been asked already. In two minutes at most you hear how it stands."


class CareRoomsTaken(Refused):
    """In each care room two people sit."""

    sentence = (
        "In each of the care rooms two people sit just now. You can talk where you are, or in a whisper;"
        " `help now` shows people to call, at any hour."
    )


class SitsInCare(Refused):
    """They sit with somebody already."""

    sentence = "That one sits with somebody already just now. Others can be asked, or later again."


class NotForConsole(Refused):
    """A second person and the card for somebody are for who helps."""

    sentence = (
        "That is for those who hold the meeting here, and for those on duty. `worried` and a name tells them;"
        " `help now` shows the card to you, and you can read a number to somebody."
    )


class NobodySecond(Refused):
    """Nobody else who helps is there."""

    sentence = (
        "Nobody else who holds this meeting is here, and nobody else is on duty. Stay with the person, say"
        " what you can do and what not, and let the card do what you cannot: `crisis card` and their name"
        " shows it to them. You are not responsible alone."
    )


class NothingInPlan(Refused):
    """Nothing is written under that step."""

    sentence = "Nothing stands there in your plan. `plan show` shows all that does."


class NoSuchStep(Refused):
    """A plan has other steps."""

    sentence = "A plan has these steps: {steps}. For example `plan alone=a walk round the block`."


class StepFull(Refused):
    """Enough lines under one step."""

    sentence = (
        "Under one step there is room for {most} lines, so that they are found quickly in a hard hour."
        " `plan drop {step} 1` lets the first go."
    )


class NudgeHow(Refused):
    """On or off."""

    sentence = "`nudge on` turns it on, `nudge off` turns it off; `nudge` alone says how it is."


class GuestsHaveNoPlan(Refused):
    """Nothing is kept of guests."""

    sentence = (
        "Of a guest nothing is kept, so there is no plan here for you yet; `join` makes you a member. `help"
        " plan` tells what one can hold, and paper can hold it too. `help now` shows people to call."
    )


class GuestsHaveNoNudge(Refused):
    """A guest says nothing that could be looked at."""

    sentence = "Guests do not speak here, so there is nothing to ask about. `help now` shows people to call."
