"""Every word of the house is known to the page: sent as a command, asked about, or everyday speech by reason.

The words come from the house's own table of commands, so a new one cannot be forgotten.
"""

import re

import pytest

from tests.browser import evening

FATES = """async ([lines, circle, asked]) => {
  const { becomes, isDoubtful } = await import("/assets/client/speaking.js");
  const { merged, nothing } = await import("/assets/client/state.js");
  let state = merged(nothing(), "Persona.Worn", { name: "Dee", guest: false }, 0);
  const spots = [{ key: "window", words: "by the window, where the rain is", x: 1, y: 2 }];
  state = merged(state, "Room.Info", { name: "the Hearth", ways: ["house", "lawn"], spots }, 0);
  state = merged(state, "Room.Players", { people: ["Dee", "Ann", "Ben", "Cyd"], guests: 0 }, 0);
  if (circle) state = merged(state, "Circle.State", circle, 0);
  if (asked) state = merged(state, "Persona.Asked", { open: asked }, 0);
  return lines.map((line) => isDoubtful(line, "say", state) ? "ask"
    : /^(say|share) /.test(becomes(line, "say", state)) && becomes(line, "say", state).endsWith(line.trim())
      && !/^(say|share) /i.test(line) ? "say" : "command");
}"""
RING = {**evening.SITTING, "you": {"seat": "sharing", "holds": False, "may": ["pause", "leave"]}}
EVERYDAY = {
    "agree": "an answer as one gives it; where agreements are read it has room, and goes as it is",
    "begin": "one calls others to it; whoever holds the meeting has it among what has room",
    "go": "where one goes to all see",
    "walk": "where one goes to all see",
    "may i": "one often begins so what one says to all; before a name it is asked about",
    "mayi": "the same",
    "no": "an answer; while something is asked it goes to the house",
    "yes": "an answer; while something is asked it goes to the house",
    "decline": "an answer; while something is asked it goes to the house",
    "not": "a word of many sentences; the command is `not quite`",
    "share": "it is about speaking; with a turn it has room, and goes as it is",
    "stop": "one says it to others; where a scene is played it has room, and goes as it is",
    "think": "said or thought aloud, all hear it",
    "to": "said to one or to all, all hear it",
    "...": "it shows that one goes on, said or not",
    "…": "the same",
}
EXAMPLES = {
    "think that was harder than I expected": "all hear it either way",
    "to ben thank you for that": "all hear it either way",
    "nod": "a gesture is for all to see",
    "yes": EVERYDAY["yes"],
    "no": EVERYDAY["no"],
    "agree": EVERYDAY["agree"],
    "stop": EVERYDAY["stop"],
    "begin": EVERYDAY["begin"],
    "...": EVERYDAY["..."],
    "circle evening": "which card one reads is no secret worth a question",
    "agreements evening": "what a circle agrees on anybody may read",
    "format share meeting": "how a format goes is no secret worth a question",
}


@pytest.fixture(scope="module")
def page(browser):
    """A page whose modules can be asked."""
    from tests.browser.conftest import DESK, Chair
    from tests.browser.doorway import Doorway

    one = Chair(browser, DESK)
    yield Doorway(one).page
    one.close()


def fates(page, lines, circle=None, asked=None) -> dict[str, str]:
    """What becomes of each line while one speaks."""
    lines = list(lines)
    return dict(zip(lines, page.evaluate(FATES, [lines, circle, asked]), strict=True))


def commands():
    """The house's own table."""
    from commands.default_cmdsets import IN_THE_HOUSE

    return IN_THE_HOUSE


def words() -> set[str]:
    """Every word and mark by which a command is called."""
    return {word for command in commands() for word in (command.key, *command.aliases)}


def examples() -> set[str]:
    """The line that each help page gives."""
    found = (re.search(r"(?m)^\s*Example: (.+)$", command.__doc__ or "") for command in commands())
    return {one[1].strip() for one in found if one}


@pytest.mark.parametrize("circle", [None, RING], ids=["lawn", "ring"])
def test_every_word_of_the_house_is_sent_or_asked_about_or_everyday_speech(page, circle):
    said = {word for word, fate in fates(page, words(), circle).items() if fate == "say"}
    if circle is None:
        said -= {"thanks"}  # where no circle sits, nobody is thanked without a name
    assert said == set(EVERYDAY)


def test_every_example_of_a_help_page_is_sent_or_asked_about_or_for_all_anyway(page):
    said = {line for line, fate in fates(page, examples(), RING).items() if fate == "say"}
    assert said <= set(EXAMPLES), said - set(EXAMPLES)


def test_what_is_private_goes_as_a_command_with_the_default_say_it(page):
    lines = (
        *("care", "Care.", "care ben", "care be", "worried ann", "Worried Ann.", "with ann", "pair", "apply"),
        *("checkin 3", "check-in 3", "check in 3", "checkout keep", "rate 8 7 9 6", "rate 8 7 9 6 = warm"),
        *("prepare my secret draft", "prepare write", "prepare drop all", "release", "pause me 30d quietly"),
        *("?how does this work", "note grief", "note grief, loss", "note off", "shield grief", "shields"),
        *("listener cyd", "piece ann", "quiet ben 5m=too fast", "quiet ben off", "remind 3", "remind ben 3"),
        *("ask note", "ask note ben", "invite ben", "greet ben", "admit ben", "allow ben=no", "handover ann"),
        *("role ann greeter", "role none", "extend 10", "silence 60", "floor queue", "breakout 2 10"),
        *("visit 2", "focus ann", "inner ann, ben", "order ben ann", "step out", "aftercare", "board me"),
        *("circle/decline ann=not now", "circle/edit when=late", "agreements/add We wait.", "farewell go"),
        *("absence message", "recall 3", "format check rounds", "practitioner ann none", "unlock door"),
        *("sit window", "sit by the window", "Sit by the window, where the rain is.", "look picture"),
        *("sit as Brave=I was Dee here", "sit as no", "thanks ann", "offer hug ben", "look ben", "keeps 2"),
        *("door close", "lock door", "review end", "apply no", "passphrase", "prompt off"),
        *("report", "report ben", "Report ben harsh", "reports mine", "reports amber-lantern", "looks all"),
        *("may i ben", "May I Ann"),
        *("ladder", "ladder ben", "ladder ben out=too much", "appeal I was quoting", "lift amber-lantern"),
        *(
            "ladder/second amber-lantern yes",
            "report/take amber-lantern",
            "appeal/lift amber-lantern=You are right.",
        ),
    )
    assert {line: fate for line, fate in fates(page, lines, RING).items() if fate != "command"} == {
        "practitioner ann none": "ask"
    }


def test_what_could_be_a_sentence_or_a_command_is_asked_about(page):
    lines = (
        *("not quite", "heard", "read", "inner", "outer", "back", "hand", "open", "farewell", "focus"),
        *("listener", "worried", "thanks", "quiet", "hold", "next", "bell", "closing", "note", "role"),
        *("care is what I need", "worried about my mother", "note that I said it", "rate of change"),
        *("check in with yourself", "remind me of that", "invite him", "shield me from it", "yes extend"),
        *(
            "may i ben we both lost a child",
            "reports say so",
            "ladder to the moon",
            "second",
            "lift",
            "looks",
        ),
        *("quiet day today", "page ben come over", "apply ourselves", "handover of the house", "no care"),
    )
    assert {line: fate for line, fate in fates(page, lines, RING).items() if fate != "ask"} == {}


def test_what_has_room_now_goes_as_it_is_alone_on_a_line(page):
    may = ["heard", "not quite", "read", "inner", "back", "hand", "next", "share", "silence off", "agree"]
    ring = {**RING, "you": {**RING["you"], "may": may}}
    lines = (*may, "Heard.", "Not quite.", "NOT  QUITE")
    assert set(fates(page, lines, ring).values()) == {"command"}


def test_which_question_a_meeting_begins_with_is_asked_about_by_whoever_may_begin(page):
    ring = {**RING, "you": {**RING["you"], "holds": True, "may": ["begin", "leave"]}}
    assert fates(page, ["begin weather", "begin"], ring) == {"begin weather": "ask", "begin": "command"}
    assert fates(page, ["begin weather"], RING) == {"begin weather": "say"}


def test_one_word_that_is_a_whole_share_gives_no_seat_away_unasked(page):
    ring = {**RING, "you": {**RING["you"], "may": ["share", "quiet", "silence", "leave"]}}
    assert set(fates(page, ["quiet", "Quiet.", "silence"], ring).values()) == {"ask"}


def test_everyday_sentences_are_said_without_a_question(page):
    lines = (
        *("with ann I feel at ease", "heard that before", "back then I was small", "open the window"),
        *("hold me", "hold on", "next week I go", "inner peace", "silence is hard", "thank you, Ben"),
        *("focus on your breath", "look, a heron", "order matters to me", "sit down, all of you"),
        *("pass me the salt", "pause for a moment", "read that again", "role models", "yes, I do", "no way"),
        *("host families were kind", "recall the summer", "found it hard", "visit me", "floor by floor"),
        *("second thoughts", "lift your eyes", "looks good to me", "May I add something", "may I be next"),
        *("bell peppers", "leave it", "board games", "not now", "share", "door to door", "aftercares"),
    )
    said = fates(page, lines, RING)
    assert {line: fate for line, fate in said.items() if fate != "say"} == {}


CARE = {"kind": "care", "word": "care", "about": "whether you would like to sit with Ann next door"}
ROLE = {"kind": "circle_role", "word": "role", "about": "whether you would be greeter of the Owls"}


def test_while_something_is_asked_yes_and_no_go_to_the_house(page):
    lines = ("yes", "No.", "YES", "yes care", "no care", "accept", "decline")
    assert set(fates(page, lines, RING, [CARE]).values()) == {"command"}
    assert fates(page, ["yes, I do", "no way", "yes indeed"], RING, [CARE]) == {
        "yes, I do": "say",
        "no way": "say",
        "yes indeed": "say",
    }
    assert set(fates(page, ["yes", "no"], RING).values()) == {"say"}


def test_a_role_that_is_asked_for_long_does_not_take_every_yes(page):
    assert fates(page, ["yes", "yes role"], RING, [ROLE]) == {"yes": "ask", "yes role": "command"}
    assert fates(page, ["yes"], RING, [ROLE, CARE]) == {"yes": "command"}


def test_what_stands_behind_a_word_is_sent_as_it_was_typed(page):
    script = """async (lines) => {
      const { becomes } = await import("/assets/client/speaking.js");
      const { nothing } = await import("/assets/client/state.js");
      return lines.map((line) => becomes(line, "say", nothing()));
    }"""
    lines = ["prepare My Brother. He left.", "Prepare A B", "rate 8 7 9 6 = Warm.", "circle/decline Ann=Wait"]
    assert page.evaluate(script, lines) == lines
