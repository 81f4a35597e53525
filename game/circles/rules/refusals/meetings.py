"""Every no about seats and the frame of a meeting, with its sentence and with what can be done instead."""

from game.common.refusals import Refused


class Stale(Refused):
    """Something changed between looking and doing."""

    sentence = (
        "Something changed in the circle just before that. Look once more, and do it again if it still fits."
    )


class NotSeated(Refused):
    """Only seats do this."""

    sentence = (
        "A circle meets in this room, and its words belong to those who sit in it. `sit` asks for a seat, "
        "`quiet` for a listening one; `look` shows the ways out."
    )


class SeatsAreClosed(NotSeated):
    """Only seats do this, and nobody takes one any more."""

    sentence = (
        "A circle meets in this room, and its words belong to those who sit in it. Its door is closed just "
        "now. `circles` shows the others; `look` shows the ways out."
    )


class NotAgreed(Refused):
    """The agreements come first."""

    sentence = (
        "Your seat is kept. Please read the agreements first (`circle` shows them) and type `agree`, or "
        "`leave` if they do not fit."
    )


class AlreadySeated(Refused):
    """They have this seat."""

    sentence = "You sit here already. `order` shows the circle, and `leave` is always open."


class AlreadyAgreed(Refused):
    """They agreed before."""

    sentence = "You have agreed already. `order` shows who sits here and whose turn it is."


class CircleFull(Refused):
    """All seats are taken."""

    sentence = (
        "All {most} seats are taken. `quiet` gives you a listening seat, and the Quiet Room is always open."
    )


class CircleFullOfAll(CircleFull):
    """All seats are taken, and no listening seat is free."""

    sentence = "All {most} seats are taken. The Quiet Room is always open."


class CircleFullYouListen(CircleFull):
    """All seats are taken, and they have a listening seat."""

    sentence = "All {most} seats are taken. Your listening seat is kept, and the Quiet Room is always open."


class ListeningFull(Refused):
    """All listening seats are taken."""

    sentence = "All listening seats are taken. The Quiet Room is always open."


class NoListening(Refused):
    """This format has no listening seats."""

    sentence = "This kind of meeting has no listening seats. `sit` asks for a seat; passing is always fine."


class ListeningSeat(Refused):
    """Listening seats hear and have no turns."""

    sentence = "You have a listening seat: nothing is asked of you. `sit` asks for one from which you speak."


class NoSilenceToEnd(Refused):
    """There is no silence to end, and it is another's to begin one."""

    sentence = "No silence was asked for just now, so there is none to end."


class OnHold(Refused):
    """The circle holds still."""

    sentence = "The circle is on hold, so everyone is quiet for now. Nothing is lost, and no time runs."


class HoldWithoutHost(OnHold):
    """The circle holds still, and nobody holds the meeting."""

    sentence = (
        "The circle is on hold, and nobody holds this meeting just now. `host` makes it you; `help hosting` "
        "says what that is."
    )


class HoldWithoutHostListening(HoldWithoutHost):
    """The same, for a listening seat."""

    sentence = (
        "The circle is on hold, and nobody holds this meeting just now. `sit` and then `host` makes it you; "
        "`help hosting` says what that is."
    )


class HoldWithoutHostMasked(HoldWithoutHost):
    """The same, for a seat that is not in its own name."""

    sentence = (
        "The circle is on hold, and nobody holds this meeting just now. Holding is done in one's own name, "
        "so this time another member can, by `host`."
    )


class HoldFirst(Refused):
    """This waits until the hold is over."""

    sentence = "The circle is on hold. `resume` goes on; after that this is possible."


class NotOnHold(Refused):
    """There is no hold to end."""

    sentence = "The circle is not on hold. `order` shows how things stand."


class AlreadyOnHold(Refused):
    """It is on hold already."""

    sentence = "The circle is on hold already. You can also `leave`, and `help now` shows people to call."


class PauseUsed(Refused):
    """One pause for each member and meeting."""

    sentence = (
        "Your pause of this meeting is used. You can `leave` at any time, and `help now` shows people to "
        "call."
    )


class HostsPauseUsed(PauseUsed):
    """The same, for whoever holds the meeting."""

    sentence = (
        "Your pause of this meeting is used. `hold` stops the circle too. You can `leave` at any time, and "
        "`help now` shows people to call."
    )


class PauseUsedWithHost(PauseUsed):
    """The same, where somebody holds the meeting and can be whispered to."""

    sentence = (
        "Your pause of this meeting is used. You can whisper to {host}. You can `leave` at any time, and "
        "`help now` shows people to call."
    )


class HeldEnough(Refused):
    """The holds of one meeting are bounded together."""

    sentence = (
        "This meeting has been on hold for as long as it can be. You can `leave` at any time, and `help "
        "now` shows people to call."
    )


class NotTheFacilitator(Refused):
    """Only who holds the meeting does this."""

    sentence = "Whoever holds the meeting does that. You can `whisper` to them what you wish for."


class HostAway(Refused):
    """The facilitator's place is kept."""

    sentence = (
        "The line of whoever holds this meeting dropped, and their place is kept for a minute and a half. "
        "After that it can be you: `help hosting` says how."
    )


class NobodyHolds(Refused):
    """Somebody must hold the meeting first."""

    sentence = "Nobody holds this meeting just now. `host` makes it you; `help hosting` says what that is."


class NobodyHoldsListening(NobodyHolds):
    """The same, for a listening seat."""

    sentence = (
        "Nobody holds this meeting just now. `sit` and then `host` makes it you; `help hosting` says what "
        "that is."
    )


class NobodyHoldsMasked(NobodyHolds):
    """The same, for a seat that is not in its own name."""

    sentence = (
        "Nobody holds this meeting just now. Holding is done in one's own name, so this time another member "
        "can, by `host`."
    )


class SomebodyHolds(Refused):
    """The meeting is held."""

    sentence = "Somebody holds this meeting already. You can whisper to them if you would like to share it."


class YouHoldWithThem(SomebodyHolds):
    """They hold it together with whoever holds it."""

    sentence = "You hold this meeting together with somebody already. `help hosting` says what you can do."


class YouHold(Refused):
    """It is they who hold it."""

    sentence = "You hold this meeting already. `help hosting` says what you can do."


class HasBegun(Refused):
    """It has begun."""

    sentence = "The meeting has begun already. `order` shows how things stand."


class NotBegun(Refused):
    """It has not begun."""

    sentence = "The meeting has not begun. `begin` starts it."


class NoPhase(Refused):
    """No phase runs that could be given time."""

    sentence = "No part of the meeting runs that could be given more time."


class ExtendBounds(Refused):
    """A number of minutes that can be given."""

    sentence = (
        "One meeting can be given {most} more minutes in all, and {left} of them are left. "
        "Type `extend {example}`."
    )


class NothingToExtend(ExtendBounds):
    """All the minutes have been given."""

    sentence = (
        "One meeting can be given {most} more minutes in all, and none of them is left. `next` goes one step "
        "further."
    )


class ClosingLater(Refused):
    """The closing is the facilitator's, unless nobody holds the meeting for five minutes."""

    sentence = (
        "Whoever holds the meeting closes it. When nobody has held it for five minutes, any member may. You"
        " can `leave` at any time."
    )


class MeetingOver(Refused):
    """It has ended."""

    sentence = "This meeting is over. `circle` shows when its circle meets again."
