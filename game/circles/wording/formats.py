"""What a person reads of formats: which there are, how one goes, what is wrong in a file."""

from collections.abc import Sequence

from game.circles.events.meetings import CircleTold
from game.circles.rules import first_round
from game.circles.rules.answering import OWN_EXPERIENCE
from game.circles.rules.facts.formats import TwoWouldHelp
from game.circles.rules.formats.form import OF_TWO, Format, Phase
from game.circles.wording.common import advice, answers, lines, listed, title
from game.common import texts

LED_BY = {
    "peer": "by peers",
    "trained_peer": "by trained peers",
    "professional": "by a professional",
    "rotating": "by peers who take turns",
    "none": "by nobody",
}
_FLOORS = {
    "host": "whoever holds the meeting speaks",
    "reader": "something is read aloud",
    "round": "each person once, in the order of the seats",
    "queue": "raised hands, one after another",
    "piece": "whoever has the piece speaks",
    "popcorn": "one at a time, whoever wishes",
    "open": "open talk",
    "pair": "two and two",
    "inner": "those on the inner chairs speak",
    "ask_only": "questions to one person, who may leave them unanswered",
    "focus": "one person speaks",
    "team": "a team talks with each other, in front of all",
    "silent": "nobody speaks",
    "window": "by letter",
}
_NEEDS = {
    "professional": "a professional whose licence the house has checked",
    "jurisdiction_check": "that the house knows where the licence is good for",
    "intake": "that people answer some questions and are let in before they sit",
    "closed_membership": "a closed circle",
    "two_facilitators": "two people who hold it together",
    "two_professionals": "a second such professional, who holds it with the first",
}
_IN_SHORT = {
    "professional": "a professional",
    "intake": "questions at its door",
    "closed_membership": "that it is closed",
    "two_facilitators": "two who hold it",
    "two_professionals": "a second professional",
}
"""What somebody has to see to who founds a circle that meets in this way."""
_MORE = "`format` and a name shows how one goes."
NOT_YET = "It is described here, but it cannot meet yet."


def listing(forms: Sequence[Format]) -> str:
    """Every format and what it can also be held as, one a line."""
    if not forms:
        return "No way of sitting together can be read just now."
    return lines("Ways of sitting together in this house:", *map(_row, that_differ(forms)), _MORE)


def that_differ(forms: Sequence[Format]) -> list[Format]:
    """Every format, and those of its variants whose parts are others than its own."""
    own = {form.key: form.phases for form in forms if not form.variant}
    return [form for form in forms if not form.variant or form.phases != own.get(form.key)]


def card(form: Format) -> str:
    """How a meeting of this format goes, part by part."""
    return lines(
        f"{form.title} ({form.name})",
        form.about,
        not_yet(form) or None,
        f"Length: {length(form)}. For {people(form)}, best {form.ideal}. Led {LED_BY[form.led_by]}.",
        f"Answering each other: {answers(form.crosstalk, form)}, if nothing else stands beside a part."
        f"{_advice(form)}",
        door(form),
        None if form.quiet_seats else "There are no listening seats.",
        needs(form),
        "Before it: " + part(form.gathering, form) if form.gathering else None,
        "Parts:",
        *(f"{number}. {part(phase, form)}" for number, phase in enumerate(form.phases, 1)),
        "After it: " + part(form.after, form) if form.after else None,
        *(f"Only when it is called for: {part(phase, form)}" for phase in form.asides),
        f"Roles: {listed([plain(role) for role in form.roles])}." if form.roles else None,
        f"A course of {len(form.course)}: {listed([plain(topic) for topic in form.course])}."
        if form.course
        else None,
        _others(form),
        *_questions(form),
        "You may pass in every part.",
        f"No circle is a crisis service. {texts.filled('{in_danger}')}",
    )


def needs(form: Format) -> str | None:
    """What a meeting of this format does not begin without; None where it asks for nothing."""
    if not form.needs:
        return None
    return f"It needs {listed([_NEEDS[need] for need in form.needs])}, and does not begin without."


def needs_in_short(form: Format) -> str:
    """The same in a few words, for a list of ways to choose from; empty where it asks for nothing."""
    said = [_IN_SHORT[need] for need in form.needs if need in _IN_SHORT]
    return f"needs {listed(said)}" if said else ""


def two_hold(form: Format) -> str:
    """Whether two hold it together, for whoever founds a circle that meets in this way."""
    if set(form.needs) & set(OF_TWO):
        return "It needs two people who hold it together, and does not begin without."
    return "With more than six seats two of you are good to have."


def not_yet(form: Format) -> str:
    """That no circle can meet in this way so far; empty for all others."""
    return "" if form.is_live else NOT_YET


def how(form: Format) -> str:
    """What happens, for the card of a circle."""
    if not form.can_be_read:
        return (
            "How: the way in which it meets cannot be read just now, and until then no meeting can open."
            " Those who facilitate it see why by `format list`."
        )
    return f"How: {form.title}. {form.about}"


def levels(form: Format) -> str:
    """How far people may answer each other: usually, in which parts otherwise, and how it is with advice."""
    others: dict[int, list[str]] = {}
    for phase in form.phases:
        if phase.crosstalk != form.crosstalk:
            others.setdefault(phase.crosstalk, []).append(plain(phase.key))
    otherwise = (f" In {listed(parts)}: {answers(level, form)}." for level, parts in sorted(others.items()))
    return f"Answering each other: {answers(form.crosstalk, form)}.{''.join(otherwise)}{_advice(form)}"


def _advice(form: Format) -> str:
    """How it is with advice, where no part says it yet."""
    levels_of = {form.crosstalk, *(phase.crosstalk for phase in form.phases)}
    return "" if OWN_EXPERIENCE in levels_of else f" {advice(form)}"


def door(form: Format) -> str:
    """How long somebody can still come in, where who comes late sits, and how one is let in after that."""
    said = "Door: closed once the meeting has begun."
    if form.late_entry != "never":
        until = f"Door: open until the part called {plain(form.late_entry)} is over."
        said = f"{until} Who comes late sits at the end of the order."
    if not form.needs_holding:
        return said
    return f"{said} After that, `admit` by whoever holds the meeting lets one person in."


def course(form: Format, behind: int) -> str | None:
    """Which meeting of its course comes next; None where it is no course."""
    if not form.course:
        return None
    at = behind % len(form.course)
    return f"Meeting {at + 1} of {len(form.course)}: {plain(form.course[at])}."


def unread(rows: Sequence[str]) -> str:
    """The files that cannot be used, each with line and reason."""
    if not rows:
        return (
            "Every file of a format could be read when the house opened or loaded it last. `format check` and"
            " a name looks at one as it is now."
        )
    return lines(
        "These files of formats cannot be used, and are left out:",
        *(f"{row}." for row in rows),
        "`format check` and a name shows all mistakes of a file; `format load` takes it up when it is right.",
    )


def mistakes(file: str, rows: Sequence[str]) -> str:
    """All that is wrong in one file."""
    return lines(f"In {file}:", *(f"{title(row)}." for row in rows), "Nothing was changed.")


def loaded(form: Format) -> str:
    """A format is in use from now on."""
    also = f" With {len(form.variants)} variants." if form.variants else ""
    return lines(
        f"Loaded: {form.title} ({form.name}), {len(form.phases)} parts, {length(form)}.{also}",
        "Circles that use it have it from their next meeting on; one that runs goes on as it began. A circle"
        f" that you keep takes it up by `circle/edit format={form.name}`.",
    )


def two_would_help(told: CircleTold, reader: object) -> str:
    """To whoever holds a large ring alone."""
    return (
        "More than six share today. Two can hold such a ring more easily than one: one keeps the ring while "
        "the other looks after somebody. `role` with a name and `co` asks a member."
    )


def _row(form: Format) -> str:
    row = f"{form.name}: {form.title}, {length(form)}, {people(form)}, {LED_BY[form.led_by]}."
    return f"{row} {not_yet(form)}".rstrip()


def _course(form: Format) -> str | None:
    if not form.course:
        return None
    return f"A course of {len(form.course)}: {listed([plain(topic) for topic in form.course])}."


def length(form: Format) -> str:
    """How long a meeting takes, or a round of days."""
    return f"{form.minutes} minutes" if form.is_live else f"{form.cycle_days} days a round"


def people(form: Format) -> str:
    """For how many it is."""
    if form.minimum == form.maximum:
        return f"{form.minimum} people"
    return f"{form.minimum} to {form.maximum} people"


def part(phase: Phase, form: Format) -> str:
    """How long a part takes, who speaks in it, how far people answer each other where that is otherwise."""
    when = f"{phase.minutes:g} minutes" if phase.minutes else "as long as it takes"
    if phase.days:
        first, last = phase.days[0], phase.days[-1]
        when = f"day {first}" if first == last else f"days {first} to {last}"
    if phase.minutes == 1:
        when = "1 minute"
    level = "" if phase.crosstalk == form.crosstalk else f" ({answers(phase.crosstalk, form)})"
    return f"{plain(phase.key)}, {when}: {_FLOORS[phase.floor]}{level}."


def _others(form: Format) -> str | None:
    names = [f"`{form.key}/{name}`" for name in form.variants if name != form.variant]
    return f"It can also be held as {listed(names)}." if names else None


def _questions(form: Format) -> list[str]:
    """The other questions for the first round, with the word that asks each."""
    if not form.prompts or first_round.part(form) is None:
        return []
    rows = (f"`begin {plain(one.key)}`: {one.prompt}" for one in form.prompts)
    return ["Whoever begins it may ask another question in the first round:", *rows]


def plain(key: str) -> str:
    """A key of a file as one reads it."""
    return key.replace("_", " ")


WORDED = {TwoWouldHelp: two_would_help}
