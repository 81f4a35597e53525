"""The seats of a meeting; what is found out about them is remembered for as long as they stand so. Pure."""

from functools import cached_property
from uuid import UUID

from game.circles.rules.parts import Seat


class Seats(tuple[Seat, ...]):
    """All of them, in order. A line on a turn makes another meeting, and leaves these as they are."""

    @cached_property
    def present(self) -> tuple[Seat, ...]:
        """Those that somebody has, agreed or not."""
        return tuple(seat for seat in self if not seat.left and seat.came)

    @cached_property
    def sharing(self) -> tuple[Seat, ...]:
        """Those to which turns come."""
        return tuple(seat for seat in self if seat.sharing)

    @cached_property
    def by_id(self) -> dict[UUID | None, Seat]:
        """Those that are not left, each under its id."""
        return {seat.id: seat for seat in reversed(self) if not seat.left}

    @cached_property
    def hearing(self) -> frozenset[UUID]:
        """The ids of those that hear what is said somewhere."""
        return frozenset(seat.id for seat in self.hearing_seats)

    @cached_property
    def in_care(self) -> tuple[Seat, ...]:
        """Those of whoever is next door with somebody, or with nobody any more."""
        return tuple(seat for seat in self if seat.in_care and not seat.left)

    @cached_property
    def as_one(self) -> bool:
        """Whether all sit in one ring: nobody in an alcove, nobody next door."""
        return not any((seat.group or seat.in_care) and not seat.left for seat in self)

    @cached_property
    def hearing_seats(self) -> tuple[Seat, ...]:
        """Those that hear what is said somewhere."""
        return tuple(seat for seat in self if seat.hears)
