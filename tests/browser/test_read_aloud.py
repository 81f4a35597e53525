"""What a screen reader reads in the room is what a MUD client reads: the same lines, in the same order."""

import re

from tests.browser.people import Sitter


def read_aloud(one: Sitter) -> list[str]:
    """The conversation as the browser gives it to assistive technology, line by line."""
    tree = one.page.get_by_role("log").aria_snapshot()
    found = re.findall(r"(?m)^\s*- paragraph: (.*)$", tree)
    return [unquoted(text) for text in found]


def unquoted(text: str) -> str:
    """A line of the tree without the quotes that its notation has, and without marks for words."""
    if text.startswith('"') and text.endswith('"') and len(text) > 1:
        text = text[1:-1].replace('\\"', '"')
    return " ".join(text.replace("`", "").split())


def test_the_conversation_in_the_tree_equals_the_text_over_telnet(house, sitter, comes):
    ann, ben, cyd = sitter(house, "Ann"), comes(house.telnet), comes(house.telnet)
    ann.joins("heron")
    ben.joins("otter", "Ben")
    cyd.joins("lark", "Cyd")
    for member in (ben, cyd):
        member.walks("lawn", "house", "hearth")
        for word, answer in (("sit", "Type `agree`"), ("agree", "You have agreed")):
            member.sends(word)
            member.reads(answer)
    ann.walks("lawn", "house", "hearth")
    ann.sits()
    cyd.sends("host")
    cyd.reads("`begin`")
    cyd.sends("begin")
    ben.reads("Your turn, Ben.")
    ann.sees_turn_of("Ben")
    heard_before = len(read_aloud(ann))
    cyd.quiet()
    for words in ("the river was high...", 'and <b>nothing</b> `moved`, "nothing" at all'):
        ben.sends(f"share {words}")
    ben.sends("pose looks out of the window")
    ben.sends("done")
    ann.hears("It is Cyd's turn.")
    told = cyd.quiet(1.5)
    aloud = read_aloud(ann)[heard_before:]
    typed = " ".join(told.replace("`", "").split())
    spoken = [line for line in aloud if line.startswith(("Ben ", "* Ben "))]
    assert len(spoken) == 4 and len(re.findall(r"Ben (?:says|looks|has)", typed)) == 4, (aloud, typed)
    at = 0
    for line in spoken:
        found = typed.find(line, at)
        assert found >= 0, (line, typed)
        at = found + len(line)
