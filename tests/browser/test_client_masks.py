"""Masks in the room: titles, whose mask is on, and words of one mask that are not at hand for another."""

from playwright.sync_api import expect

from tests.browser import evening
from tests.browser.axe import violations

STATE = """async (facts) => {
  const rules = await import("/assets/client/state.js");
  let state = rules.nothing();
  for (const [name, value] of facts) state = rules.merged(state, name, value, 0);
  return state;
}"""
OPEN = "(unlocked until 20:40 UTC)"


def worn(name: str, pronouns: str = "", title: str = "") -> dict:
    """What the house says of a mask to whoever has it on."""
    return {"name": name, "guest": False, "pronouns": pronouns, "title": title}


def comes_in(door, name: str = "Ann", **others: str) -> None:
    """The person at this door wears a mask and is on the lawn with others, some with a title."""
    titled = {one: title for one, title in others.items() if title}
    door.tells("Persona.Worn", worn(name, title=titled.get(name, "")))
    door.tells("Room.Info", {**evening.ROOM, "name": "the Lawn", "circle": None})
    people = {"people": list(dict.fromkeys([name, *others])), "guests": 0}
    door.tells("Room.Players", people | ({"titles": titled} if titled else {}))


def here(door) -> list[str]:
    """Who is here, as it stands on the page."""
    return door.page.locator("#people").get_by_role("listitem").all_inner_texts()


def types(door, words: str) -> None:
    """One line, as somebody types it."""
    door.page.get_by_label("Your line", exact=True).fill(words)
    door.page.keyboard.press("Enter")


def test_the_role_in_which_somebody_acts_stands_behind_the_name(enters):
    ann = enters()
    comes_in(ann, Ben="", Rowan="steward")
    people = ann.page.locator("#people li")
    expect(people).to_have_text(["Ann (you)", "Ben", "Rowan (steward)"])
    ann.tells("Room.Players", {"came": "Linden", "guests": 0, "titles": {"Linden": "steward"}})
    ann.tells("Room.Players", {"gone": "Rowan", "guests": 0})
    expect(people).to_have_text(["Ann (you)", "Ben", "Linden (steward)"])
    ann.tells("Room.Players", {"came": "Rowan", "guests": 0})
    expect(people).to_have_text(["Ann (you)", "Ben", "Linden (steward)", "Rowan"])
    comes_in(ann, "Rowan", Rowan="steward")
    expect(ann.page.locator("#people")).to_have_text("Rowan (steward, you)")


def test_r16_a_title_and_pronouns_are_text_and_a_name_that_objects_have_has_no_title(enters):
    ann = enters()
    comes_in(ann, constructor="", Ben="<b>x</b>")
    ann.tells("Persona.Worn", worn("Ann", "<i>they</i>"))
    expect(ann.page.locator("#worn")).to_have_text("Ann (<i>they</i>)")
    expect(ann.page.locator("#people")).to_contain_text("Ben (<b>x</b>)")
    assert here(ann)[1] == "constructor"
    assert ann.page.locator("header i, main b").count() == 0


def test_the_ring_shows_titles_too_and_a_change_of_place_ends_them(enters):
    ann = enters()
    evening.sits(ann)
    everyone = ["Dee", "Ben", "Cyd", "Ann", "Eli", "Fay"]
    ann.tells("Room.Players", {"people": everyone, "guests": 0, "titles": {"Dee": "steward"}})
    chair = ann.page.get_by_role("list", name="Chairs").get_by_role("listitem").first
    expect(chair).to_contain_text("Dee (steward)")
    assert violations(ann.page) == []
    told = [["Room.Players", {"people": ["Dee"], "guests": 0, "titles": {"Dee": "steward"}}]]
    assert ann.page.evaluate(STATE, told)["titles"] == {"Dee": "steward"}
    assert ann.page.evaluate(STATE, [*told, ["Room.Info", evening.ROOM]])["titles"] == {}


def test_the_head_of_the_page_says_which_mask_is_on(enters):
    ann = enters()
    worn_now = ann.page.locator("header .who")
    expect(worn_now).to_have_text("You are Ann")
    ann.tells("Persona.Worn", worn("Brave", "they/them"))
    expect(worn_now).to_have_text("You are Brave (they/them)")
    ann.tells("Persona.Worn", worn("Rowan", "she/her", "steward"))
    expect(worn_now).to_have_text("You are Rowan (she/her, steward)")
    link = ann.page.get_by_role("link", name="Your pages (opens in a new tab)")
    expect(link).to_have_attribute("target", "_blank")
    ann.signed_in = False
    ann.breaks()
    ann.refuses = True
    expect(ann.page.get_by_role("heading", name="You are signed out")).to_be_visible(timeout=15_000)
    assert "Rowan" not in ann.page.content()


def test_what_one_mask_typed_is_not_at_hand_for_another(enters):
    ann = enters()
    comes_in(ann)
    line = ann.page.get_by_label("Your line", exact=True)
    types(ann, "I am Ann, and tired")
    ann.typed(1)
    ann.breaks()
    kept = ann.page.get_by_role("region", name="Lines of yours to look at")
    expect(kept).to_contain_text("I am Ann")
    ann.until(lambda: ann.wires == 2)
    comes_in(ann)  # the same mask
    expect(kept).to_contain_text("I am Ann")
    line.fill("half a line")
    comes_in(ann, "Brave")
    expect(ann.page.locator("#people")).to_have_text("Brave (you)")
    expect(kept).to_be_hidden()
    assert "tired" not in ann.page.locator("#unheard-lines").inner_html()
    expect(line).to_have_value("half a line")
    line.press("ArrowUp")
    expect(line).to_have_value("half a line")


def test_that_pages_are_open_asks_nothing_and_is_said_once(enters):
    ann = enters()
    comes_in(ann)
    for number in range(3):
        types(ann, f"line {number}")
        ann.says(f'You say, "line {number}"')
        ann.says(OPEN, "prompt")
    expect(ann.page.get_by_role("log")).to_contain_text("line 2")
    expect(ann.page.locator(".entry.prompt")).to_have_count(1)
    expect(ann.page.get_by_label("Your line", exact=True)).to_be_visible()
    assert ann.typed(3) == ["say line 0", "say line 1", "say line 2"]
    ann.says("(unlocked until 20:52 UTC)", "prompt")
    expect(ann.page.locator(".entry.prompt")).to_have_count(2)
    ann.says("Which name shall others see?", "prompt")
    expect(ann.page.get_by_label("Your answer", exact=True)).to_be_visible()
    ann.says(OPEN, "prompt")
    expect(ann.page.locator(".entry.prompt")).to_have_count(4)
    expect(ann.page.get_by_label("Your answer", exact=True)).to_be_visible()


def test_a_question_may_be_left_unanswered_and_an_empty_line_says_nothing_else(enters):
    ann = enters()
    comes_in(ann)
    types(ann, "")
    ann.says("What do you keep of it? An empty line skips.", "prompt")
    ann.page.get_by_label("Your answer", exact=True).press("Enter")
    assert ann.typed(1) == [""]
    line = ann.page.get_by_label("Your line", exact=True)
    line.press("Enter")
    types(ann, "good evening")
    assert ann.typed(2) == ["", "say good evening"]
    line.press("ArrowUp")
    line.press("ArrowUp")
    expect(line).to_have_value("good evening")


def test_the_passphrase_of_ones_pages_is_typed_unseen_in_the_room_and_never_said_kept_or_shown(enters):
    ann = enters()
    comes_in(ann, Ben="")
    page = ann.page
    types(ann, "/unlock")
    ann.says("The passphrase of your pages, please.", "prompt")
    ann.tells("Client.Secret", {"hidden": True})
    unseen = page.get_by_label("What you type is not shown")
    expect(unseen).to_be_focused()
    expect(unseen).to_have_attribute("type", "password")
    expect(page.locator("#readers")).to_have_text("The house alone reads it.")
    ann.says('Ben says, "are you there?"')
    page.keyboard.type("say four quiet herons")
    page.keyboard.press("Enter")
    assert ann.typed(2) == ["unlock", "say four quiet herons"]  # as it is, whatever it looks like
    ann.tells("Client.Secret", {"hidden": False})
    ann.says("Your pages are open until 20:40 UTC.")
    ann.says(OPEN, "prompt")
    line = page.get_by_label("Your line", exact=True)
    expect(line).to_be_focused()
    line.press("ArrowUp")
    expect(line).to_have_value("/unlock")
    assert "herons" not in page.content() and page.locator("#hidden-line").input_value() == ""
    assert page.evaluate("Object.keys(localStorage).length + Object.keys(sessionStorage).length") == 0
    ann.breaks()
    expect(page.locator("#unheard")).not_to_contain_text("herons")


def test_a_passphrase_in_one_line_with_the_word_is_never_said(enters):
    ann = enters()
    comes_in(ann)
    types(ann, "Unlock four quiet herons")
    assert ann.typed(1) == ["Unlock four quiet herons"]
