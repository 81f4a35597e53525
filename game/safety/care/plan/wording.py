"""What a person reads of their own plan. The first line always says whom to call. Pure."""

from collections.abc import Mapping

from game.safety.care.plan.rules import STEPS, Line

FIRST = "If your life is in danger now, call {numbers}. `help now` shows more people to call."
FIRST_ANYWHERE = (
    "If your life is in danger now, call the emergency number where you are: 112, 911, 999. `help now` shows"
    " more people to call."
)
EMPTY = (
    "Your plan is empty so far. It is for a better hour to write and a hard one to read: `plan ask` goes"
    " through it with you, one question after the other, and you may leave any of them out."
)
HEADING = "Your staying-safe plan. Nobody but you can read it."
MORE = "`plan alone=` and words adds a line; `plan drop alone 1` lets one go; `plan erase` all of them."
UNREADABLE = "(a line that does not open)"
KEPT = "It is in your plan, under {step}. `plan` shows all of it."
DROPPED = "It is gone from your plan."
ERASED = "Your plan is erased. `plan ask` begins a new one, whenever you like."
NOTHING = "There was nothing in your plan."
SURE = "This takes away every line of your plan, for good. Type erase to do so, or anything else to keep it."
STAYS = "Your plan stays as it is."
ASKING = (
    "Six questions, one after the other, for a plan that you alone can read. An empty line or `skip` leaves"
    " one out, `stop` ends. Each answer is sealed and kept at once, so that you can go on another day. Where"
    " a question is too much just now, leave it; you owe it to nobody."
)
ANOTHER = "One more? An empty line goes on."
ASKED = "That was the last question. `plan` shows what stands there. You did something for a hard hour."
QUESTIONS: Mapping[str, str] = {
    "signs": "How do you notice that it is getting hard? What you think, feel in the body, do or stop doing.",
    "alone": "What have you done by yourself that carried you through ten minutes, or through an evening?",
    "around": "Where could you be, or with whom, so that something else has room? They need not know why.",
    "people": "Whom could you tell that it is hard, and how do you reach them?",
    "safer": (
        "What could make the place you are in safer on such a night? What could be out of your reach, who"
        " could keep something for you, where else could you sleep."
    ),
    "reasons": "What do you live for? Small things count: an animal to feed, a song, next spring.",
}


def first(emergency: str) -> str:
    """The line that stands before everything; `emergency` is the numbers of the country somebody chose."""
    return FIRST.format(numbers=emergency) if emergency else FIRST_ANYWHERE


def shown(plan: Mapping[str, tuple[Line, ...]]) -> str:
    """The whole plan, step by step."""
    if not plan:
        return EMPTY
    parts = [step(key, lines) for key, lines in plan.items()]
    return "\n".join([HEADING, *parts, MORE])


def step(key: str, lines: tuple[Line, ...]) -> str:
    """One step with its lines, numbered."""
    rows = [f"{number}. {line.words or UNREADABLE}" for number, line in enumerate(lines, 1)]
    return "\n".join([f"{STEPS[key]} ({key}):", *(rows or ["nothing yet"])])


def question(key: str, number: int, there: int) -> str:
    """One of the questions, and how many lines stand there already."""
    has = f" ({there} {'line stands' if there == 1 else 'lines stand'} there already.)" if there else ""
    return f"{number} of {len(STEPS)}. {QUESTIONS[key]}{has}"
