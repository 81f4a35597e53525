"""Sentences about company in the house, outside of any ring, and about a second person. No queries."""

from uuid import UUID

from game.circles.events import house_care as e
from game.circles.wording.common import lines, listed
from game.common.texts import snippet

UNANSWERED = (
    "Nobody on duty can come just now, and that says nothing about you. Above are people to call, at any"
    " hour. `plan` shows what you wrote for an hour like this, and the Quiet Room is open."
)


def asked(event: e.CompanyAsked, reader: UUID) -> str:
    """The question, for the one; that it is asked, for the other."""
    if reader == event.by_id:
        return f"{event.name} is asked whether they would like to sit with you apart. Nobody else sees."
    return (
        f"Would you like to sit with {event.by_name} apart for a while, in a small room of the house? Only"
        " the two of you hear what is said there, and nobody else sees this. `yes` or `no`, either is fine."
    )


def wished(event: e.CompanyWished, reader: UUID) -> str:
    """That somebody would like company: for those on duty, and who was asked, for them."""
    if reader == event.who_id:
        return (
            f"{listed(event.asked_names)} {'is' if len(event.asked) == 1 else 'are'} asked to sit with you;"
            " nobody else sees it. In two minutes at most you hear how it stands. `help now` shows people to"
            " call meanwhile."
        )
    return (
        f"{event.name} would like somebody to sit with them for a while. Where they are: {event.place_name}."
        " `yes` takes you both to a small room of the house, `no` if you cannot just now; they are not told"
        " who says so."
    )


def declined(event: e.CompanyDeclined, reader: UUID) -> str:
    """A no needs no reason."""
    if reader == event.by_id:
        return f"{event.name} would rather stay where they are. Thank you for asking."
    return "That is all right; you stay where you are. `care` asks for company at any other moment."


def began(event: e.CompanyBegan, reader: UUID) -> str:
    """Where they are, who hears them, how they go; for whoever is on duty, how a reply can go."""
    is_asked = reader == event.who_id
    other = event.with_name if is_asked else event.name
    here = (
        f"You sit with {other} in {event.place_name}. What is said here is heard by the two of you alone."
        " `say` and your words; `back` takes you to where you were, at any moment."
    )
    if is_asked:
        below = "Below are people whose work it is, at any hour; it is there in case it helps."
        return lines(here, below if event.country else "`help now` shows people to call, at any hour.")
    return lines(here, snippet("common.care_reply"), "`crisis reply` shows more of it.")


def over(event: e.CompanyOver, reader: UUID) -> str:
    """The other has gone."""
    return f"{event.name} has gone. You can stay here for a moment; `back` takes you to where you were."


def card_given(event: e.CardGiven, reader: UUID) -> str | None:
    """Who shows the card, for the two of them; nothing where the house does."""
    if not event.by_id:
        return None
    if reader == event.who_id:
        return f"{event.by_name} shows you these numbers: yours to use or to leave. Nobody else sees it."
    return f"{event.name} has the crisis card before them now, and nobody else sees it."


def second_asked(event: e.SecondAsked, reader: UUID) -> str:
    """That somebody would not carry it alone."""
    if reader == event.who_id:
        are = "is" if len(event.asked) == 1 else "are"
        return f"{listed(event.asked_names)} {are} asked to be there with you."
    return (
        f"{event.name} asks for a second person: something heavy is there, and it should not rest on one."
        f" Where they are: {event.place_name}. `yes` says that you are with them, `no` if you cannot now."
    )


def second_comes(event: e.SecondComes, reader: UUID) -> str:
    """Who is with them, and what the two do now."""
    if reader == event.who_id:
        return (
            f"{event.second_name} is with you. One of you stays with the person, the other holds the ring and"
            " looks at the time. `crisis reply` shows how a reply can go."
        )
    return (
        f"You are with {event.name}. `whisper {event.name}` or `page {event.name}` asks what is needed; one"
        " of you stays with the person, the other with everybody else. `crisis reply` shows how one can go."
    )


def second_away(event: e.SecondAway, reader: UUID) -> str:
    """A no needs no reason; where nobody is left, whoever asked knows what remains."""
    if reader == event.second_id:
        return f"That is all right. {event.name} is not told who said so."
    return (
        "Nobody can be second just now. Stay with the person, say what you can do and what not; `crisis card`"
        " and their name shows them people to call. You are not responsible alone."
    )
