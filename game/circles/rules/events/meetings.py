"""What may happen to a meeting. Each carries the version its doer saw, or None where nobody looked first.

A line that is spoken comes as a count of words; the words never come here.
"""

from dataclasses import dataclass, field
from typing import ClassVar
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Tick:
    """Time has passed."""


@dataclass(frozen=True, slots=True)
class Deed:
    """Somebody at `seat` (the id of their persona) does something.

    Most is done from a seat, after the agreements; `needs_seat` and `needs_agreement` say where not.
    `from_next_door` says what can be done while one sits with somebody beside the ring.
    """

    needs_seat: ClassVar[bool] = True
    needs_agreement: ClassVar[bool] = True
    from_next_door: ClassVar[bool] = False

    seat: UUID
    seen: int | None = field(default=None, kw_only=True)


@dataclass(frozen=True, slots=True)
class Sit(Deed):
    """They take a seat to which turns come; `masked` in another persona than their own name.

    `standing` is what the circle names them as; nothing for who is masked.
    """

    needs_seat: ClassVar[bool] = False
    needs_agreement: ClassVar[bool] = False

    masked: bool = False
    standing: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Quiet(Deed):
    """They take a listening seat; `masked` as in Sit."""

    needs_seat: ClassVar[bool] = False
    needs_agreement: ClassVar[bool] = False

    masked: bool = False


@dataclass(frozen=True, slots=True)
class Agree(Deed):
    """They agree to the circle's agreements; from now on words come to them.

    `new` are those who have never sat in any circle before; `known` those who agreed at an earlier meeting.
    """

    needs_agreement: ClassVar[bool] = False

    new: bool = False
    known: bool = False


class Leave(Deed):
    """They leave the seat."""

    needs_agreement: ClassVar[bool] = False
    from_next_door: ClassVar[bool] = True


class Drop(Deed):
    """Their connection is gone."""

    needs_agreement: ClassVar[bool] = False
    from_next_door: ClassVar[bool] = True


class Return(Deed):
    """They are back."""

    needs_agreement: ClassVar[bool] = False
    from_next_door: ClassVar[bool] = True


class Host(Deed):
    """They hold today's meeting."""


@dataclass(frozen=True, slots=True)
class Allow(Deed):
    """The facilitator lets the person at seat `whose` be another persona here, `to`, from now on."""

    whose: UUID
    to: UUID


@dataclass(frozen=True, slots=True)
class Begin(Deed):
    """The facilitator begins. `met` are those needs of the format that are asked outside and are met.

    `asks` names another question for the first round, as it was typed.
    """

    met: frozenset[str] = frozenset()
    asks: str = ""


class Hand(Deed):
    """They raise a hand."""


@dataclass(frozen=True, slots=True)
class Speak(Deed):
    """They say a line of so many words, which may go on or end their turn, and carry a note (`heavy`)."""

    words: int
    goes_on: bool = False
    ends: bool = False
    heavy: bool = False


class Done(Deed):
    """They end their turn."""


class Pass(Deed):
    """They pass."""

    from_next_door: ClassVar[bool] = True


@dataclass(frozen=True, slots=True)
class GivePiece(Deed):
    """They hand the piece to a seat, or lay it in the centre (None)."""

    to: UUID | None = None


class CallHold(Deed):
    """The facilitator asks for quiet."""


class Pause(Deed):
    """A member asks for quiet; no reason is asked."""

    from_next_door: ClassVar[bool] = True


class Resume(Deed):
    """The facilitator goes on."""


class Next(Deed):
    """The facilitator goes one step further."""


@dataclass(frozen=True, slots=True)
class Extend(Deed):
    """The facilitator gives the phase more minutes."""

    minutes: int = 5


class Bell(Deed):
    """The facilitator rings the bell."""


@dataclass(frozen=True, slots=True)
class Order(Deed):
    """The facilitator names seats that come first, in this order."""

    seats: tuple[UUID, ...] = ()


class Close(Deed):
    """The facilitator closes the meeting, or a member reads the closing where nobody holds it."""
