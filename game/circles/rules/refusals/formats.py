"""Every no where a format asks for more than a meeting has, with what can be done instead."""

from collections.abc import Iterable

from game.common.refusals import Refused


class NeedsProfessional(Refused):
    """A professional holds it."""

    sentence = (
        "This kind of meeting is held by a professional whose licence the house has checked. A steward can "
        "do that (`help about`). Until then you can stay and talk, or choose another format (`formats`)."
    )


class NeedsJurisdiction(Refused):
    """It is known where the licence holds."""

    sentence = (
        "For this kind of meeting the house must know where the licence of whoever holds it is good for. A "
        "steward can write it down (`help about`). Until then you can stay and talk."
    )


class NeedsIntake(Refused):
    """Nobody sits in it who was not spoken with before."""

    sentence = (
        "This kind of meeting is for people who answered a few questions first and were let in. Either the "
        "circle asks none yet, and `circle/edit intake=` writes them where its membership is not open; or "
        "somebody sits here who came in before it asked. They can `farewell go`, and `apply` asks them. "
        "Until then you can stay and talk."
    )


class NeedsClosedMembership(Refused):
    """It is for members alone."""

    sentence = (
        "This kind of meeting is for a closed circle, and anybody can sit down in this one. Whoever "
        "facilitates it can close it. Until then you can stay and talk."
    )


class NeedsTwo(Refused):
    """Two hold it together."""

    sentence = (
        "Two people hold this kind of meeting together, so that one can look after somebody while the other "
        "keeps the ring. Ask somebody who sits here: `role`, their name, and `co`. Then `begin`."
    )


class NeedsTwoProfessionals(NeedsTwo):
    """Two professionals hold it together."""

    sentence = (
        "Two professionals hold this kind of meeting together, and the house has checked the licence of "
        "each. Ask the second one, who sits here in their own name: `role`, their name, and `co`. Then "
        "`begin`. Until then you can stay and talk."
    )


class NoOtherQuestions(Refused):
    """This format has one question for its first round."""

    sentence = "This kind of meeting has no other questions for its first round. `begin` alone begins it."


class NoSuchQuestion(Refused):
    """None or several of the other questions are called so."""

    sentence = (
        "None of the questions for the first round is called so, or more than one. These are there: {names}. "
        "`begin usual` asks the usual one; `format` and the name of this kind of meeting shows them all."
    )


_BY_NEED: dict[str, type[Refused]] = {
    "professional": NeedsProfessional,
    "jurisdiction_check": NeedsJurisdiction,
    "intake": NeedsIntake,
    "closed_membership": NeedsClosedMembership,
    "two_facilitators": NeedsTwo,
    "two_professionals": NeedsTwoProfessionals,
}


def missing(needs: Iterable[str], met: Iterable[str]) -> Refused | None:
    """Why it does not begin, by the first need that is not met; None when all are."""
    unmet = [need for need in needs if need not in set(met)]
    return _BY_NEED[unmet[0]]() if unmet else None
