"""Every no about looking for somebody to listen with, with what can be done instead."""

from game.common.refusals import Refused


class SitsAlready(Refused):
    """Who sits in a circle has company."""

    sentence = "You have a seat in a circle just now. After it, or after `leave`, `pair` looks for somebody."


class LooksFromOutside(Refused):
    """In their own room people are with themselves."""

    sentence = (
        "At home you are with yourself. `out` takes you to where you were; there `pair` looks for somebody."
    )


class LooksAlready(Refused):
    """They look already."""

    sentence = "You are looking already. As soon as somebody else is, you are both asked; `pair off` ends it."


class InvitesNobody(Refused):
    """They refuse what they ask for."""

    sentence = (
        "You refuse invitations from everybody, and a pair is one. `refuse end invite` takes that back; then"
        " `pair` looks for somebody."
    )


class LooksNot(Refused):
    """They do not look."""

    sentence = "You are not looking for anybody to listen with. `pair` begins it."


class NotYetPairs(Refused):
    """Pairs are for those who know how a circle goes."""

    sentence = (
        "Pairs listen without anybody who holds the meeting, so they are for people who have sat in {least} "
        "meetings to the end. As {name} you have sat in {met}. `circles` shows where you can sit."
    )


class NoAlcoveThere(Refused):
    """The house has no room for pairs."""

    sentence = "This house has no alcove for pairs. `circles` shows where people sit together."


class SeatsByPair(Refused):
    """Seats in an alcove are for two who were brought together."""

    sentence = (
        "The two chairs here are for people whom the house brought together. `pair` looks for somebody who "
        "would like to listen with you."
    )


class NoLongerOpen(Refused):
    """One of the two is gone, or sits elsewhere by now."""

    sentence = "It cannot be just now, and it is nobody's fault. You are still looking; `pair off` ends it."
