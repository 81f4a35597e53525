"""What the pages about circles say in words. Where the typed door names a word, a page names a way on it."""

from collections.abc import Iterable, Sequence
from datetime import date

from game.circles.events.meetings import CircleCard
from game.circles.public import Shown
from game.circles.rules.formats.form import BY_PROGRAM, Format
from game.circles.rules.parts import Stage
from game.circles.rules.standing import (
    LONGEST_ANSWER,
    LONGEST_PURPOSE,
    QUESTIONS_MOST,
    REVIEW_LEAST,
    REVIEW_MOST,
)
from game.circles.standing.mine import Belonging
from game.circles.wording import formats as of_formats
from game.circles.wording.common import counted, listed
from game.circles.wording.standing import DOES, ROLES
from game.common.vocabulary import CONCERNS
from game.personas.sheet_wording import day

MEMBERSHIP = {
    "open": ("open", "Whoever keeps to the agreements belongs. You come in and sit down."),
    "slow_open": (
        "one by one",
        "Newcomers are let in one by one. You say here that you would like to come, and somebody who keeps "
        "the circle answers.",
    ),
    "closed": (
        "closed",
        "Its members stay the same for a while, so that people can know each other. Now and then somebody is "
        "let in: you can ask here.",
    ),
}
"""By how people come in: in a word, and what it means."""
BY_PAIR = (
    "for two",
    "The house brings two together who are looking for it: in the house, `pair` says that you are. Both keep "
    "to what it agrees on.",
)
"""The same for a circle whose chairs are for two."""
COMES_IN = {
    "open": "Open: whoever keeps to the agreements belongs.",
    "slow_open": "One by one: you let newcomers in.",
    "closed": "Closed: it stays as it is, and you let somebody in now and then.",
}
"""The same for who keeps a circle."""
LED_BY = {
    "peer": "Peers, not professionals",
    "trained_peer": "Trained peers, not professionals",
    "professional": "A professional whose licence a steward has checked",
    "rotating": "Peers who take turns, not professionals",
    "none": "Nobody in particular",
    BY_PROGRAM: "A program of the demo, or whoever comes in and holds it",
}
ABSENCE = {
    "nothing": "Nothing. Nobody comes after you.",
    "message": "One kind line from the house when you come in next.",
}
"""What somebody finds when their circle has met without them."""
PARTINGS = {
    "words": "A few words of yours, which the house reads to the ring when it meets next.",
    "seat": "A chair stays empty in its next meeting, with a candle on it.",
    "go": "You just go. No farewell is read.",
}
"""The ways to leave a circle for good."""
DONE = {
    "asked": "Those who keep this circle see that you would like to come. You hear from the house when they "
    "have answered; unanswered it lapses in thirty days.",
    "taken-back": "You do not ask to come here any more, and what you answered is gone.",
    "rests": "You rest from this circle. You belong to it as before; if you sit down there sooner, you are "
    "back.",
    "back": "You do not rest any longer. When it meets, your chair is there.",
    "absence": "That is kept. Nobody else is told.",
    "gone": "You belong to this circle no more, and no seat there is kept for you. Nobody will come after "
    "you, and the door you came by is there if you ever want it.",
    "role": "It is yours from now on.",
    "no-role": "You have said no, and that is fine. All is as it was for you.",
    "founded": "It is founded, and you keep it. It begins with the agreements of the house.",
}
"""What has just been done, by the word that stands in the address of a circle's page after it."""
OVER = "The circle is over. Its room is gone, and a small plaque on the lawn says its name."
NAME_HINT = "A few words, such as The Night Owls. Not a person's name."
PURPOSE_HINT = f"A sentence or two, for people who do not know it yet. At most {LONGEST_PURPOSE} characters."
WHEN_HINT = "A sentence, with the time zone. Empty says that it has no fixed hour yet."
INTAKE_HINT = (
    f"One question on each line, at most {QUESTIONS_MOST}, for who asks to come. Only those who keep the "
    "circle read the answers. An open circle asks none."
)
CAPACITY_HINT = "A number. Empty is as many as fit into its time."
LISTENING_HINT = "A number: seats for who hears and gets no turn. They are always listed."
LED_BY_HINT = "The house says of a profession only what a steward has checked."
USUAL = "As is usual for the way in which you sit together."
NO_SEMICOLON = "Please write questions without a semicolon."
CHANGED_MEANWHILE = (
    "Somebody else who keeps this circle has changed this while you were writing. Nothing of yours is lost: "
    "look at it once more, and send it again if it is as you want it."
)
REVIEWS = [
    ("none", "never, or when somebody wishes"),
    *((str(n), f"after {n} meetings") for n in range(REVIEW_LEAST, REVIEW_MOST + 1)),
]
ENDS = {
    "3": "After three more meetings.",
    "2": "After two more meetings.",
    "1": "After one more meeting.",
    "0": "At once: nobody else belongs to it.",
}
"""The last meeting is for taking leave."""
CHOOSE = "Please choose one of these."
ANSWER_HINT = f"You can leave it open. At most {LONGEST_ANSWER} characters."
WITHOUT_YOU = "When it has met without you, what do you find when you come in?"
QUESTIONS_CHANGED = "The questions were changed while you were writing. Please read them once more."


def concerns(keys: Iterable[str]) -> list[tuple[str, str]]:
    """Each concern by its key, and as one says it."""
    return [(key, CONCERNS[key]) for key in keys if key in CONCERNS]


def length(form: Format) -> str:
    """How long it takes."""
    return f"About {form.minutes} minutes, then aftercare for who would like it."


def format_in_a_list(form: Format) -> str:
    """A way of sitting together among others from which one is chosen."""
    needs = of_formats.needs_in_short(form)
    return f"{form.title}: {of_formats.length(form)}, {of_formats.people(form)}{needs and f'; {needs}'}"


def seats(circle: CircleCard) -> str:
    """How large it is, in a few words."""
    least, most = circle.form.minimum, min(circle.seats, circle.form.maximum)
    if not circle.form.can_be_read:
        return f"{circle.capacity} seats"
    return counted(most, "seat", "seats") if least >= most else f"{least} to {most} people share"


_STATES = {Stage.GATHERING: "people gather", Stage.AFTERCARE: "just closed"}


def state(shown: Shown) -> str:
    """How it stands with its meeting, as a label; empty where nobody meets."""
    return _STATES.get(shown.meeting.stage, "meets now") if shown.meeting is not None else ""


def roles(held: Sequence[str]) -> str:
    """What a member is in the circle from meeting to meeting; empty where nothing."""
    known = [ROLES[one] for one in held if one in ROLES]
    return f"You are {listed(known)} of it." if known else ""


def role_asked(role: str) -> str:
    """The question whether a member would take a role."""
    return (
        f"You are asked whether you would be {ROLES[role]} here: one who {DOES[role]}. Either answer is fine."
    )


def rests(mine: Belonging) -> str:
    """For a member who rests."""
    assert mine.rests_until is not None
    heard = "Nobody hears of it." if mine.rests_quietly else "The ring hears that once, when it meets."
    return f"You rest from this circle until {day(mine.rests_until)}. {heard}"


def waits_since(asked_on: date) -> str:
    """Since when somebody waits at a door."""
    return f"You have asked on {day(asked_on)} to come here, and wait for an answer."


def new_agreements(numbers: Sequence[int]) -> str:
    """For a member whose circle has other agreements than those they said yes to."""
    which = f" New, or in other words: {listed([str(one) for one in numbers])}." if numbers else ""
    return (
        f"This circle has changed what it agrees on since you said yes.{which} When you next sit down there, "
        "you are asked whether you keep to it."
    )
