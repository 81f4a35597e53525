"""Sentences about reports: for whoever makes one, and for those who read them."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from game.common.plain import unquoted
from game.personas.sheet_wording import day
from game.safety.order import ladder

WHO = (
    "Who is it about? A name, as you saw it, or `nobody` where it is about something else. `stop` ends this"
    " at any point, and then nothing is kept."
)
WORDS = (
    "What happened, in your own words? At most {most} characters; `skip` leaves it out. Only those who answer"
    " your report read it."
)
WHICH = (
    "Which of these lines go with your report? `all`, `theirs` for what {name} said, numbers such as 3-7 or"
    " 2, 5, or `none`."
)
ONE_STEWARD = (
    "This house has one steward, and nobody else who reads a report about them. It is kept until there is"
    " another, ninety days at most. `help now` has numbers of people outside."
)
HOW_IT_STANDS = "`reports mine` shows how it stands, and you are told the answer when you are here."
NO_LINES = (
    "Nothing that you heard in the last half hour is in memory, so no lines go with it. What was said in a"
    " meeting is gone when the meeting has ended."
)
SENDS = "`yes` sends it. `no` begins once more, and `stop` sends nothing."
SENDS_TO_STEWARDS = (
    "`yes` sends it to the stewards and to those who keep {circle}. `stewards` sends it to the stewards"
    " alone. `no` begins once more, and `stop` sends nothing."
)
OPENED = (
    "This goes to those who answer reports here. They read it; {name} is not told who made it. If you are in"
    " danger now, `help now` has numbers to call."
)
NEXT = (
    "You looked at what is kept of two people; each can read that you did. `report/take {handle}` says that"
    " you answer it, `report/decide {handle}` goes on, and `report/hand {handle}=` with a name gives it to"
    " another."
)
NONE_WAIT = "No report waits for you."
MINE_NONE = "You have made no report whose answer is still kept here."


def reasons() -> str:
    """What it can be about, numbered."""
    rows = [f"{number}. {said}" for number, said in enumerate(ladder.REASONS.values(), 1)]
    return "\n".join(["What is it about? Its number, please.", *rows])


def heard(lines: Sequence[Mapping[str, str]]) -> str:
    """Lines as they were heard, numbered in the order in which they were spoken."""
    return "\n".join(f"{number}. {line(one)}" for number, one in enumerate(lines, 1))


def line(one: Mapping[str, str]) -> str:
    """One line: its speaker first, then what they said or did."""
    said, to = unquoted(one["words"]), f" to {one['to']}" if one["to"] else ""
    match one["kind"]:
        case "pose":
            return f"{one['name']} did: {said}"
        case "gesture":
            return f"{one['name']} made a gesture: {said}"
        case "think":
            return f'{one["name"]} thought aloud, "{said}"'
        case "whisper":
            return f'{one["name"]} whispered{to}, "{said}"'
        case "page":
            return f'{one["name"]} paged{to}, "{said}"'
    return f'{one["name"]} said{to}, "{said}"'


def shown(lines: Sequence[Mapping[str, str]]) -> str:
    """What could go with a report."""
    return (
        "This is what you heard of late. What you choose is kept, sealed, until 30 days after the decision;"
        f" what you do not choose is not kept.\n{heard(lines)}"
    )


def as_it_goes(name: str, reason: str, words: str, lines: Sequence[Mapping[str, str]], where: str) -> str:
    """The whole report before it is sent."""
    about = f"About {name}" if name else "About nobody in particular"
    return "\n".join(
        one
        for one in (
            "Your report, as it would be read:",
            f"{about}. {_sentence(ladder.REASONS[reason])}",
            f"In your words: {words}" if words else "Without words of your own.",
            f"Where: {where}." if where else None,
            f"{_lines(len(lines))} attached:\n{heard(lines)}" if lines else "No lines are attached.",
        )
        if one
    )


def where(circle: str, kind: str, form: str) -> str:
    """Where it was: the circle and its way of sitting, or the kind of place; perhaps empty."""
    if circle:
        return f"a meeting of {circle} ({form.replace('_', ' ')})" if form else f"the room of {circle}"
    return {"common": "a common room", "private": "a private room"}.get(kind, "")


def made(handle: str, *, guest: bool, answered: bool = True) -> str:
    """It is on its way; or nobody is there who can answer it."""
    if not answered and not guest:
        return (
            f"Your report is kept until somebody else can answer it. It is called {handle}. {HOW_IT_STANDS}"
        )
    if guest:
        return (
            "Your report is with the stewards. As a guest you have no name here, so the house cannot tell you"
            " what became of it."
        )
    return (
        f"Your report is with those who answer it. It is called {handle}. They are asked to answer within"
        f" {ladder.ANSWER_WITHIN}; if they have not by then, it stands first in their list."
        f" {HOW_IT_STANDS}"
    )


def waits(row_handle: str, age: int, taken_by: str, overdue: bool) -> str:
    """One report in the queue: of whom it tells and why is read by opening it, which is a look."""
    return f"{row_handle}: it {how_long(age, taken_by, overdue)}"


def how_long(age: int, taken_by: str, overdue: bool) -> str:
    """Since when a report waits, and who answers it."""
    since = "since today" if age == 0 else "since yesterday" if age == 1 else f"for {age} days"
    late = " It is overdue." if overdue else ""
    taken = f" {taken_by} answers it." if taken_by else ""
    return f"waits {since}.{late}{taken}"


def queue(
    reports: Iterable[str], proposals: Iterable[str], appeals: Iterable[str], anew: Iterable[int] = ()
) -> str:
    """All that waits for a helper; `anew` is how many each asked who asked many people who are new."""
    reports, proposals, appeals = list(reports), list(proposals), list(appeals)
    rows: list[str] = []
    if reports:
        rows += ["Reports that wait, the longest first:", *reports]
        rows.append("`reports` and its name opens one, and says what can be done with it.")
    if proposals:
        rows += ["Steps that wait for a second steward:", *proposals]
        rows.append("`ladder/second` and its name shows one.")
    if appeals:
        rows += ["Appeals that wait:", *appeals]
        rows.append("`appeal/read` and its name shows one.")
    rows += map(asked_anew, anew)
    return "\n".join(rows) if rows else NONE_WAIT


def asked_anew(count: int) -> str:
    """Told to those who help, of nobody by name."""
    return (
        f"Within a week one person asked {count} people who are new here whether they may write to them. The"
        " house counts this, and tells nobody who it is; it may be kindness. Whoever was asked can report it."
    )


def opened(
    handle: str,
    told: Mapping[str, str],
    reason: str,
    where: str,
    made_on: date,
    lines: Sequence[Mapping[str, str]],
    taken_by: str,
    outcome: str,
) -> str:
    """A report as a helper reads it."""
    by, name = told.get("by", ""), told.get("about", "")
    gone = "What was written in it is gone." if not told else ""
    return "\n".join(
        one
        for one in (
            f"Report {handle}, of {day(made_on)}.",
            gone or f"{by} tells of {name or 'nobody in particular'}: {ladder.REASONS[reason]}.",
            f"Where: {where}." if where else None,
            f"In their words: {told['words']}" if told.get("words") else None,
            f"{_lines(len(lines))} attached:\n{heard(lines)}" if lines else None,
            f"{taken_by} answers it." if taken_by and not outcome else None,
            f"Decided: {ladder.OUTCOMES[outcome]}." if outcome else None,
            None if outcome else NEXT.format(handle=handle),
        )
        if one
    )


def mine(
    handle: str, made_on: date, name: str, taken_by: str, outcome: str, decided_on: date | None, answer: str
) -> str:
    """How one's own report stands."""
    about = f" about {name}" if name else ""
    head = f"{handle}, of {day(made_on)}{about}: "
    if not outcome:
        return head + (f"{taken_by} answers it." if taken_by else "it waits for an answer.")
    on = f" on {day(decided_on)}" if decided_on else ""
    words = f" They write: {answer}" if answer else ""
    return f"{head}decided{on}; {ladder.OUTCOMES[outcome]}.{words}"


def arrived() -> str:
    """Told to those who may read it."""
    return "A report waits to be answered. `reports` shows what waits."


def handed(by: str, handle: str) -> str:
    """Told to whom it was handed."""
    return f"{by} asks you to answer the report {handle}. `reports {handle}` opens it."


def answered(handle: str) -> str:
    """Told to the reporter."""
    return f"Your report {handle} is answered. `reports mine` shows the answer."


def waiting(count: int, overdue: int) -> str:
    """Told to a helper who comes in."""
    many = "One report waits" if count == 1 else f"{count} reports wait"
    late = (
        ""
        if not overdue
        else f", {'one' if overdue == 1 else overdue} for longer than {ladder.ANSWER_WITHIN}"
    )
    return f"{many} to be answered{late}. `reports` shows them."


def _lines(count: int) -> str:
    return "One line is" if count == 1 else f"{count} lines are"


def _sentence(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}."
