"""Words of the house while one says things: what goes as typed, what is asked about, what is said."""

from playwright.sync_api import expect

AS_TYPED = (
    '"good evening',
    "'good evening",
    ":waves",
    ";'s hand goes up",
    "-ben thank you",
    "!",
    "say good evening",
    "Share it rained",
    "pose waves",
    "whisper ben=shall we",
    "page ben=shall we",
    "connect ann quiet herons",
    "Passphrase quiet herons",
    "unlock quiet herons",
    "persona wear Brave",
    "personas wear Brave",
    "persona off",
    "persona new fixed role Brave=they/them",
    "persona edit Brave=Braver//",
    "Persona/for Brave=speaking first",
    "sheet intention=to speak first",
    "sheet Brave/not me=loud",
    "sheet not me",
    "sheet ask Brave",
    "sheet drop keeps 2",
    "keeps drop",
    "keeps drop 2",
    "reveal Brave to Ben",
    "reveal back Brave from Ben",
    "sit as Brave=I go by Brave now",
    "claims lived=I lost my brother",
    "claims drop lived 1",
    "messages arrive=shakes off the rain",
    "pronouns they/them",
    "pronouns =",
    "shortdesc in a grey coat",
    "@describe me=Short, in a grey coat",
    "describe =",
    "face = round, and a little amused",
)
ALONE = {
    "help now": "help now",
    " Help now! ": "help now",
    "helpnow": "helpnow",
    "help now DE": "help now de",
    "quit": "quit",
    "Pause.": "pause",
    "LEAVE": "leave",
    "Done.": "done",
    "pass": "pass",
    "Lock.": "lock",
    "unlock": "unlock",
    "Unlock code": "unlock code",
    **{word: word for word in ("persona", "personas", "wardrobe", "sheet", "keeps", "reveal")},
    **{word: word for word in ("messages", "claims", "pronouns", "describe", "shortdesc")},
    "/keeps I can wait": "keeps I can wait",
    "/look": "look",
    "/say it": "say it",
}
DOUBTFUL = (
    "Keeps coming back to me at night",
    "keeps 3 of us awake",
    "sheet music helps me",
    "persona is a Latin word",
    "reveal nothing, I thought",
    "claims are easily made",
    "messages from her still come",
    "pronouns are hard in my language",
    "describe him to us",
    "quiet",
    "Not quite.",
    "help",
    "help start",
    "Look.",
    "who",
    "home",
)
ASKED = "Not sent yet: this begins like a word of the house."
SPOKEN = (
    "I am glad",
    "begin",
    "yes",
    "why",
    "stop",
    "agree",
    "share",
    "sharing is hard",
    "personas are many",
    "revealing as it is",
    "unlocked at last",
    "sit as you like",
    "lock the door, I said",
    "wardrobe doors",
    "descent is slow",
    "pages of rain",
    "page three",
    "done with it",
    "I pass",
    "/ or so",
    "help me",
    "home is far",
    "look at that",
)


def types(door, words: str) -> None:
    """One line, as somebody types it."""
    door.page.get_by_role("textbox").fill(words)
    door.page.keyboard.press("Enter")


def test_what_is_meant_as_typed_goes_as_typed_and_all_else_is_said(enters):
    ann = enters()
    wanted = [*AS_TYPED, *ALONE.values(), *(f"say {words}" for words in SPOKEN)]
    for words in (*AS_TYPED, *ALONE, *SPOKEN):
        types(ann, words)
    assert ann.typed(len(wanted)) == wanted


def test_a_sentence_that_begins_like_a_word_of_the_house_is_asked_about_once_and_never_lost(enters):
    ann = enters()
    line, note = (
        ann.page.get_by_label("Your line"),
        ann.page.get_by_role("status").and_(ann.page.locator("#note")),
    )
    for count, words in enumerate(DOUBTFUL):
        types(ann, words)
        expect(note).to_contain_text(ASKED)
        expect(line).to_have_value(words)
        expect(line).to_be_focused()
        assert len(ann.lines) == count
        ann.page.wait_for_timeout(750)
        line.press("Enter")
        assert ann.typed(count + 1)[-1] == f"say {words}"
        ann.hears(ann.lines[-1]["number"])
        expect(line).to_have_value("")
        expect(note).to_be_empty()


def test_a_double_press_or_a_held_key_is_no_second_answer_to_what_was_asked(enters):
    ann = enters()
    line, send = ann.page.get_by_label("Your line"), ann.page.get_by_role("button", name="Send")
    line.fill("keeps me awake")
    send.dblclick()
    for _ in range(3):
        ann.page.wait_for_timeout(300)
        send.click()
    line.focus()
    ann.page.keyboard.down("Enter")
    for _ in range(2):
        ann.page.wait_for_timeout(800)
        ann.page.keyboard.down("Enter")  # it repeats
    ann.page.keyboard.up("Enter")
    expect(line).to_have_value("keeps me awake")
    assert ann.lines == []
    ann.page.wait_for_timeout(750)
    line.press("Enter")
    assert ann.typed(1) == ["say keeps me awake"]


def test_a_line_that_was_changed_after_the_question_is_asked_about_anew(enters):
    ann = enters()
    line, note = ann.page.get_by_label("Your line"), ann.page.locator("#note")
    types(ann, "keeps me awake")
    expect(note).to_contain_text(ASKED)
    line.press_sequentially(" at night")
    expect(note).to_be_empty()
    ann.page.wait_for_timeout(750)
    line.press("Enter")
    expect(note).to_contain_text(ASKED)
    assert ann.lines == []
    line.press("Home")
    line.press_sequentially("/")
    line.press("Enter")
    ann.page.get_by_label("Command").check()
    types(ann, "keeps me awake")
    assert ann.typed(2) == ["keeps me awake at night", "keeps me awake"]
