"""What whoever is trusted with care reads of incidents. Choices and numbers; nobody's words. Pure."""

from collections.abc import Mapping
from datetime import date

from game.personas.sheet_wording import day
from game.safety.care.incidents import rules
from game.safety.care.incidents.events import IncidentWritten, OthersRest

BEGIN = (
    "Seven short questions, each with choices, and from level 3 on one more: there is no room here for what"
    " was said, and none of it is kept. `stop` ends this, and then nothing is kept at all."
)
LEVEL = "How heavy was it? Type a number from 1 to 5."
WHOM = (
    "Whom does it concern? Type the name of the persona, or none. It is kept under the house's key, read by"
    " you and by the stewards, and gone when that persona is erased."
)
NOBODY = "No persona is called so. Type a whole name, or none."
WHEN = "On which day? Type today, yesterday, or how many days ago (up to 14)."
PART = "At which time of that day? Type a number."
WITHIN = "How soon was somebody with them? Type a number."
DID = "What was done? Type the numbers of all that was, with blanks between them: 1 3 5."
REVIEW = "In how many days does somebody look at it again? Type {days}."
WITH_THEM = (
    "Who else of those who help was there? Type whole names with commas between them, or nobody. They are"
    " told that they rest, too; their names are not kept with it."
)
NONE = "No incident is written down that you can see. `incident new` writes one down."
HEADING = "Incidents that you can see, the latest first:"
HOW = "`incident new` writes one down."
HOW_STEWARD = "`incident new` writes one down; `incident review` and its word says that you looked again."
REVIEWED = "Noted: somebody has looked at it again today."
WRITTEN = "It is written down, without a word of anybody. {readers}"
READERS = "You and the stewards can read it. After a year only a number of it is left."
REST = (
    "You rest from duty until {until}: `duty on` works again from that day. Let somebody else hold the next"
    " meeting, if you can. `debrief` asks you three questions, within a day at best; nothing of it is kept."
)
AFTERCARE = (
    "For the circle: a short honest word, without detail, and a meeting for aftercare within two days, if it"
    " was met there. For you: tell one person how you are."
)
DEBRIEF = (
    "Three questions, for you alone. What you type is read by nobody and kept nowhere: it is gone with each"
    " answer. An empty line leaves one out, `stop` ends."
)
DEBRIEF_QUESTIONS = (
    "What of it stays with you just now? A word, or as much as you like.",
    "How is your body? Where do you feel it, and what does it want: water, a walk, sleep?",
    "What do you need in the next day, and from whom?",
)
DEBRIEF_DONE = (
    "Thank you. None of it is kept. What you named last, ask for it: a second person (`second`), a steward"
    " (`help about`), somebody near you. If it comes back at night, `help now` is for helpers, too."
)
REPLY = (
    "How a reply can go when somebody says that they want to die, or have a plan for tonight:\n"
    '1. Say what you read, in their words: "You say that you cannot see a way to tomorrow."\n'
    "2. Say that you are glad they said it.\n"
    '3. Ask, openly: "Are you thinking of killing yourself? Have you thought of when, or how?" Asking does'
    " not put it into anybody's head. Ask whether, not for the details.\n"
    '4. Offer two things for now that you can do: "I can stay here with you for half an hour. We can look at'
    ' the numbers together, and you choose one."\n'
    "5. Say what you will do and when you are back, and be back then.\n"
    "Leave out: a promise to keep it secret; reasons to live, as a debate; anything about how it could be"
    ' done; "you should"; and silence: nobody is left without an answer before everybody.\n'
    "What you have here:\n"
    "  `hold`      the ring stands still; `role` and a name gives it to another\n"
    "  `second`    a second person is asked; from a plan on, never alone\n"
    "  `crisis card ben`  Ben alone sees whom to call\n"
    "  `care ben`  asks Ben to sit with you apart\n"
    "  `incident new`  writes down afterwards that it was, without a word of it"
)


def numbered(choices: Mapping[object, str]) -> str:
    """Choices, each with its number."""
    return "\n".join(f"{number}. {said}" for number, said in enumerate(choices.values(), 1))


def level(number: int) -> str:
    """A level, as one says it."""
    return f"level {number}, {rules.LEVELS[number].partition(':')[0]}"


def one(shown, *, reader_is_steward: bool) -> str:
    """One incident in a line or two."""
    concerns = f"concerns {shown.concerns}" if shown.concerns else "nobody is named"
    by = f"written down by {shown.by}" if shown.by else "by somebody who is gone"
    did = "; ".join(rules.DID[key] for key in shown.did if key in rules.DID) or "nothing is ticked"
    again = _again(shown.review_on, shown.reviewed_on)
    seen = f" Seen by {_stewards(shown.seen)}." if reader_is_steward else ""
    return (
        f"{shown.handle}: {level(shown.level)}; {day(shown.on)}, {rules.PARTS[shown.part]}; somebody"
        f" was there {rules.WITHIN[shown.within]}; {concerns}; {by}. Done: {did}. {again}{seen}"
    )


def _stewards(count: int) -> str:
    return {0: "no steward yet", 1: "one steward", 2: "two stewards"}[count]


def _again(review_on: date, reviewed_on: date | None) -> str:
    if reviewed_on is not None:
        return f"Looked at again on {day(reviewed_on)}."
    return f"To be looked at again on {day(review_on)}."


def listed(found, *, reader_is_steward: bool) -> str:
    """All that somebody can see."""
    if not found:
        return NONE
    rows = [one(shown, reader_is_steward=reader_is_steward) for shown in found]
    return "\n".join([HEADING, *rows, HOW_STEWARD if reader_is_steward else HOW])


def written(draft: rules.Draft, rest: date | None) -> str:
    """After the last answer: who reads it, and what is due now."""
    parts = [WRITTEN.format(readers=READERS)]
    if rest is not None:
        parts += [REST.format(until=day(rest)), AFTERCARE]
    return "\n".join(parts)


def written_down(event: IncidentWritten) -> str:
    """For those who share the carrying: that it was, and where it stands."""
    return (
        f"{event.by_name} has written down an incident of {level(event.level)}, and rests from duty now."
        " Please ask how they are. Those who may read it find it by `incident`."
    )


def others_rest(event: OthersRest) -> str:
    """For whoever was there, too."""
    return (
        f"{event.by_name} has written down a heavy hour in which you were there, too, without a word of it."
        f" You {_rest(event.until)}"
    )


def rests(until: date) -> str:
    """For whoever rests, when they come in."""
    return f"After a heavy hour you {_rest(until)}"


def _rest(until: date) -> str:
    return (
        f"rest from duty until {day(until)}: `duty on` works again from that day. `debrief` asks you three"
        " questions; nothing of it is kept. Tell one person how you are."
    )


def cluster(count: int) -> str:
    """For the stewards, when there were several."""
    return (
        f"Within seven days there were {count} heavy incidents. Sit together, soon: who has been close to"
        " them, who needs rest, what do the circles need to hear, is there a pattern. `incident` lists them."
    )


def waits(unseen: int, due: int) -> list[str]:
    """For a steward who comes in."""
    said = []
    if unseen:
        said.append(
            f"{unseen} incident{'s wait' if unseen > 1 else ' waits'} for a second pair of eyes: `incident`."
        )
    if due:
        said.append(f"{due} {'are' if due > 1 else 'is'} due to be looked at again: `incident`.")
    return said
