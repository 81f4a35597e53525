"""Every no about sharing the work of a meeting, with its sentence and with what can be done instead."""

from game.circles.rules.refusals.meetings import NotTheFacilitator
from game.common.refusals import Refused


class JustMoved(Refused):
    """Two press `next` at once; the second one would skip what nobody has seen."""

    sentence = (
        "Somebody who holds it with you has gone on this very moment. `order` shows where the circle is; "
        "`next` has room again in a few seconds."
    )


class JustMovedBy(JustMoved):
    """The same, with their name."""

    sentence = (
        "{name} has just gone on. `order` shows where the circle is; `next` has room again in a few seconds."
    )


class HandoverIsTheHolders(NotTheFacilitator):
    """Who holds the meeting together with another does not hand it over."""

    sentence = (
        "Whoever holds the meeting hands it over themselves; you hold it together with them. You can whisper "
        "to them."
    )


class FacilitatorsFirst(Refused):
    """The circle names who holds it, and it is early."""

    sentence = (
        "The facilitators of this circle hold it, and they are waited for until ten minutes after the doors "
        "opened. After that any member can, in their own name, by `host`. You can talk a little meanwhile."
    )


class PractitionersHold(Refused):
    """The format is led by a professional."""

    sentence = (
        "This kind of meeting is held by a professional whose licence the house has seen. You can sit here "
        "and wait, or `circles` shows the others."
    )


class OwnNameForDuty(Refused):
    """A service is done in one's own name."""

    sentence = (
        "Services in a meeting are done in one's own name, and here you are somebody else. Your seat stays "
        "as it is, and nobody was told."
    )


class DutyIsDone(Refused):
    """Somebody has it today."""

    sentence = (
        "Somebody does that already today; `order` shows who. Whoever holds the meeting frees it by `role`, "
        "their name and `none`."
    )


class YouDoThat(Refused):
    """It is theirs already."""

    sentence = "You do that already today. `role none` lays down what you do."


class TheyDoThat(Refused):
    """It is that seat's already."""

    sentence = "They do that already today. `order` shows who does what."


class HolderHasNone(Refused):
    """Whoever holds the meeting has no other service."""

    sentence = (
        "Whoever holds the meeting does no other service today. `role` and a name asks another for one; "
        "`handover` and a name asks somebody to hold it from here."
    )


class OnlyWhenAsked(Refused):
    """Some services are not taken but asked for."""

    sentence = (
        "That is something one is asked for by whoever holds the meeting. You can take `role greeter`, "
        "`role timekeeper` or `role reader`, where they are free."
    )


class NothingToLayDown(Refused):
    """There is no service to end."""

    sentence = "No service is done from that seat today. `order` shows who does what."


class NoSuchDuty(Refused):
    """No service of that name."""

    sentence = (
        "The services of a meeting are greeter, timekeeper and reader; whoever holds it can also ask for a "
        "co-facilitator or for the team. For example: `role greeter`, or `role ann greeter`."
    )


class AskedAlready(Refused):
    """One question at a time to one seat."""

    sentence = (
        "They have been asked something already and have not answered. After two minutes it lapses by itself."
    )


class NotThatSeat(Refused):
    """Only a seat with turns that is here can be asked."""

    sentence = (
        "That can be asked of somebody who sits here with turns, has agreed and is here just now. `order` "
        "shows who does."
    )


class NotOneself(Refused):
    """It is about somebody else."""

    sentence = "That is done with somebody else's name. `order` shows who sits here."


class NobodyAsked(Refused):
    """No handover stands that could be taken back."""

    sentence = "Nobody is asked to hold the meeting from here, so there is nothing to take back."


class NothingAskedOfYou(Refused):
    """The meeting has asked this seat nothing."""

    sentence = "Nothing is asked of you just now, so there is nothing to answer."


class AskedJustNow(Refused):
    """The circle is being asked, or has said no a moment ago."""

    sentence = (
        "The circle is being asked just now; it has a minute to answer. Nothing is needed from you meanwhile."
    )


class KeepsToTheHour(AskedJustNow):
    """It was asked a moment ago and has not said yes."""

    sentence = (
        "The circle was asked a moment ago and keeps to the hour. `next` goes one step further, or gives "
        "everyone who waits a closing word."
    )


class SilenceBounds(Refused):
    """A silence has a length."""

    sentence = (
        "A silence lasts from 5 to 600 seconds. Type `silence 60`; `silence off` ends it before its time."
    )


class SilentAlready(Refused):
    """It is silent."""

    sentence = "The circle is silent already. `silence off` ends it before its time."


class NotSilent(Refused):
    """There is no silence to end."""

    sentence = "No silence was asked for just now. `silence 60` begins one of a minute."


class InSilence(Refused):
    """Everybody is quiet for a while."""

    sentence = (
        "The circle is silent together, for {left} more seconds. Your words keep until then. `leave` and "
        "`help now` are always open."
    )


class SilenceNotYours(NotTheFacilitator):
    """A silence is declared by who holds the meeting, or on one's own turn."""

    sentence = (
        "A silence is asked for by whoever holds the meeting, or by you on your own turn. Being silent "
        "yourself is always fine."
    )


class ListensForNow(Refused):
    """They were asked to listen for a while."""

    sentence = (
        "Whoever holds the meeting has asked you to listen, for {minutes} more. You can whisper to them; "
        "`leave` and `help now` are always open."
    )


class QuietBounds(Refused):
    """How long somebody can be asked to listen."""

    sentence = "Somebody can be asked to listen for 1 to 15 minutes: `quiet ann 5m=` and the reason."


class NeedsReason(Refused):
    """Nobody is quieted without hearing why."""

    sentence = "A reason is needed; they alone read it, with your name: `quiet ann 5m=` and the reason."


class NotOneWhoHolds(Refused):
    """Those who hold the meeting do not quiet each other."""

    sentence = (
        "That person holds this meeting with you. A whisper reaches them; `role`, their name and `none` "
        "takes the service back."
    )


class ListensAnyway(Refused):
    """A listening seat says nothing."""

    sentence = "They have a listening seat: nothing is said from there. `order` shows who listens."


class QuietAlready(Refused):
    """They were asked already."""

    sentence = "They have been asked to listen already. `quiet`, their name and `off` ends it."


class NotQuieted(Refused):
    """They may speak."""

    sentence = "Nobody has asked them to listen just now, so there is nothing to end."


class NobodySpeaks(Refused):
    """Nobody has a turn that could end with thanks."""

    sentence = "Nobody has a turn just now that could end with thanks. `order` shows how things stand."


class TurnHasTime(Refused):
    """The turn has not used its cap."""

    sentence = (
        "This turn still has its time, so it ends by itself or by `done`. Once its time is used, `thank` "
        "ends it kindly; `bell` asks gently for an end."
    )


class DoorIsClosed(Refused):
    """It is closed already."""

    sentence = "The door is closed already. `admit` and a name lets one person in who stands in the room."


class DoorIsOpen(Refused):
    """It is open."""

    sentence = "The door is open, so whoever stands in the room can simply `sit`. `door close` closes it."


class DoorStaysClosed(Refused):
    """The format closes the door at this part."""

    sentence = (
        "From this part on the door stays closed, so that those inside can stay with each other. `admit` "
        "and a name lets one person in who stands in the room."
    )


class SitsHere(Refused):
    """They have a seat."""

    sentence = "They sit here already. `order` shows who does."


class NoAside(Refused):
    """The format has no part that is called at need, or none of that name."""

    sentence = (
        "This kind of meeting has no such part beside its order. `hold` alone asks everyone to be quiet."
    )
