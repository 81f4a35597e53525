"""The talk on the page: the log, the line, and words that would like to be more than words."""

from playwright.sync_api import expect

from tests.browser import evening

HOSTILE = (
    "<b>bold</b><img src=x onerror=alert(1)>",
    "|lcquit|ltopen the agreements|le",
    "javascript:alert(1)",
    "\x1b]52;c;cHduZWQ=\x07 \x9b31m",
    "\u202egnp.exe \u2067abc",
    "</p><script>alert(1)</script>",
    "&lt;i&gt; {{ 7*7 }} ${7*7}",
    "`look` ``<b>bold</b>`` `",
)
OF_MEMBERS = ("speech", "pose", "gesture", "private")
OF_THE_HOUSE = ("system", "circle", "place", "care", "prompt")
MADE = "() => [...document.querySelectorAll('main *')].map((one) => one.tagName).sort().join()"


def test_r16_words_of_members_make_no_element(enters):
    ann = enters()
    evening.sits(ann)
    for kind in OF_MEMBERS:
        ann.says("plain", kind)
    expect(ann.page.locator(".entry")).to_have_count(4)
    plain = ann.page.evaluate(MADE)
    ann.page.evaluate("document.getElementById('log').replaceChildren()")
    for words in HOSTILE:
        for kind in OF_MEMBERS:
            ann.says(words, kind)
        expect(ann.page.locator(".entry").last).to_contain_text(words.strip()[:20], use_inner_text=False)
        expect(ann.page.locator(".entry")).to_have_count(4)
        assert ann.page.evaluate(MADE) == plain, words
        ann.page.evaluate("document.getElementById('log').replaceChildren()")


def test_r16_backticks_of_members_make_no_element(enters):
    ann = enters()
    for kind in (*OF_MEMBERS, "unheard of", "system"):
        ann.says("Ben says, `look`", kind)
    expect(ann.page.locator(".entry")).to_have_count(6)
    assert ann.page.locator(".entry").all_inner_texts()[1] == "Ben says, `look`"
    expect(ann.page.locator(".entry code")).to_have_count(1)


def test_r16_words_of_the_house_stand_out_and_are_text_all_the_same(enters):
    ann = enters()
    for kind in OF_THE_HOUSE:
        ann.says("Type `look <b>` or `share`.\nThe rest ` stays `\n`` as it is", kind)
    entries = ann.page.locator(".entry")
    expect(entries).to_have_count(5)
    assert set(entries.locator("code").all_inner_texts()) == {"look <b>", "share"}
    expect(entries.locator("code")).to_have_count(10)
    expect(entries.locator("b")).to_have_count(0)
    told = "Type look <b> or share.\nThe rest ` stays `\n`` as it is"
    assert entries.first.evaluate("one => one.textContent") == told


def test_r16_names_and_places_are_text_too(enters):
    ann = enters()
    evening.sits(ann)
    chair = ann.page.get_by_role("list", name="Chairs").get_by_role("listitem").nth(1)
    expect(chair).to_contain_text("Ben")
    plain = ann.page.evaluate(MADE)
    nasty = "<b>Ben</b>"
    ann.tells("Room.Info", {**evening.ROOM, "name": nasty, "memory": nasty, "ways": [nasty]})
    ann.tells("Room.Players", {"people": ["Dee", nasty, "Cyd", "Ann", "Eli", "Fay"], "guests": 1})
    swapped = [nasty if name == "Ben" else name for name in evening.SITTING["order"]]
    turns = {nasty if name == "Ben" else name: turn for name, turn in evening.SITTING["turns"].items()}
    ann.tells("Circle.State", {**evening.SITTING, "order": swapped, "turns": turns, "holder": nasty})
    expect(chair).to_contain_text(nasty)
    assert ann.page.evaluate(MADE) == plain
    assert ann.page.locator("main b").count() == 0


def test_without_javascript_the_page_says_which_doors_there_are(enters):
    ann = enters(java_script_enabled=False)
    said = ann.page.locator("main").inner_text()
    assert "MUD client" in said and "4003" in said and "4000" in said
    expect(ann.page.locator("main").get_by_role("link", name="Help now: numbers to call")).to_be_visible()
    expect(ann.page.get_by_label("Your line")).to_be_hidden()


def test_the_log_is_bounded_and_never_takes_the_focus(enters):
    ann = enters()
    evening.sits(ann)
    line = ann.page.get_by_label("Your line")
    line.focus()
    for number in range(520):
        ann.says(f"line {number}.")
    expect(ann.page.get_by_role("log")).to_contain_text("line 519.")
    assert ann.page.locator(".entry").count() == 500
    expect(ann.page.get_by_text("line 19.", exact=True)).to_have_count(0)
    expect(line).to_be_focused()
    log = ann.page.get_by_role("log")
    expect(log).to_have_attribute("tabindex", "0")
    assert log.evaluate("log => log.scrollHeight - log.scrollTop - log.clientHeight") < 2


def test_who_reads_back_is_left_there_and_told_of_new_lines(enters):
    ann = enters()
    for number in range(60):
        ann.says(f"line {number}.")
    log = ann.page.get_by_role("log")
    expect(log).to_contain_text("line 59.")
    log.evaluate("log => (log.scrollTop = 100)")
    newer = ann.page.get_by_role("button", name="New lines below")
    expect(newer).to_be_hidden()
    ann.says("the newest")
    expect(newer).to_be_visible()
    assert log.evaluate("log => log.scrollTop") == 100
    newer.click()
    expect(newer).to_be_hidden()
    expect(ann.page.get_by_text("the newest")).to_be_in_viewport()
    expect(log).to_be_focused()


def test_the_newest_line_stays_in_sight_when_other_things_take_room(enters):
    below, told = enters().page.evaluate(
        """async () => {
        const { Log } = await import("/assets/client/log.js");
        const element = document.getElementById("log"), newer = document.getElementById("newer");
        const log = new Log(element, newer);
        element.style.flex = "none";
        element.style.height = "20rem";
        for (let number = 0; number < 60; number++) log.adds(`line ${number}.`, "speech");
        element.style.height = "8rem"; // as when buttons appear beneath it
        log.adds("the newest", "speech");
        return [element.scrollHeight - element.scrollTop - element.clientHeight, !newer.hidden];
        }"""
    )
    assert below < 2 and not told


def test_kinds_of_lines_are_told_apart_by_more_than_colour(enters):
    ann = enters()
    ann.tells("Persona.Worn", {"name": "Ann", "guest": False})
    ann.says('Ben whispers to you, "hello"', "private")
    ann.says('You say, "good evening"')
    ann.tells("Comm.Line", {"class": "say", "speaker": "Ann", "text": "good evening"})
    ann.says('Ben says, "good evening"')
    ann.tells("Comm.Line", {"class": "say", "speaker": "Ben", "text": "good evening"})
    ann.says("The door is open.", "circle")
    entries = ann.page.locator(".entry")
    expect(entries).to_have_count(4)
    expect(entries.first).to_have_text('Private Ben whispers to you, "hello"')
    looks = entries.evaluate_all(
        """all => all.map((one) => { const look = getComputedStyle(one);
        const clear = look.borderLeftColor === "rgba(0, 0, 0, 0)";
        return [look.borderLeftStyle, clear, look.marginLeft].join(); })"""
    )
    assert len(set(looks)) == 4, looks


def test_what_is_typed_unseen_is_hidden_and_never_remembered(enters):
    ann = enters()
    page = ann.page
    page.get_by_label("Your line").press_sequentially("/passphrase")
    page.keyboard.press("Enter")
    ann.tells("Client.Secret", {"hidden": True})
    unseen = page.get_by_label("What you type is not shown")
    expect(unseen).to_be_focused()
    expect(page.get_by_label("Your answer")).to_have_id("hidden-line")
    expect(page.get_by_role("group", name="How your line is meant")).to_be_hidden()
    expect(unseen).to_have_attribute("type", "password")
    page.keyboard.type("four quiet herons")
    page.keyboard.press("Enter")
    assert ann.typed(2)[1] == "four quiet herons"
    expect(unseen).to_have_value("")
    page.keyboard.press("ArrowUp")
    expect(unseen).to_have_value("")
    ann.tells("Client.Secret", {"hidden": False})
    expect(page.get_by_label("Your line")).to_be_focused()
    seen = []
    for key in ("ArrowUp", "ArrowUp", "ArrowDown", "ArrowDown"):
        page.keyboard.press(key)
        seen.append(page.get_by_label("Your line").input_value())
    assert seen == ["/passphrase", "/passphrase", "", ""]
    assert "herons" not in page.content()


def test_what_was_typed_unseen_is_never_kept_at_hand(enters):
    ann = enters()
    ann.tells("Client.Secret", {"hidden": True})
    ann.page.get_by_label("What you type is not shown").fill("four quiet herons")
    ann.page.keyboard.press("Enter")
    ann.typed(1)
    ann.breaks()
    expect(ann.page.locator("#note")).to_contain_text("What you typed unseen was perhaps not heard")
    expect(ann.page.locator("#unheard")).to_be_hidden()
    assert "herons" not in ann.page.content()


def test_history_goes_up_and_down_and_keeps_the_draft(enters):
    ann = enters()
    line = ann.page.get_by_label("Your line")
    for words in ("say one", "say two"):
        line.press_sequentially(words)
        ann.page.keyboard.press("Enter")
    line.press_sequentially("half")
    seen = []
    for key in ("ArrowUp", "ArrowUp", "ArrowUp", "ArrowDown", "ArrowDown", "ArrowDown"):
        ann.page.keyboard.press(key)
        seen.append(line.input_value())
    assert seen == ["say two", "say one", "say one", "say two", "half", "half"]


def test_shift_and_enter_sends_nothing_and_each_row_is_a_line_of_its_own(enters):
    ann = enters()
    line = ann.page.get_by_label("Your line")
    line.press_sequentially("say one")
    ann.page.keyboard.press("Shift+Enter")
    line.press_sequentially("and two")
    assert ann.lines == []
    ann.page.keyboard.press("Enter")
    assert ann.typed(2) == ["say one", "say and two"]
    expect(line).to_have_value("")
    ann.page.keyboard.press("ArrowUp")
    expect(line).to_have_value("and two")


def test_a_command_in_two_rows_is_one_line(enters):
    ann = enters()
    ann.page.get_by_label("Command").check()
    ann.page.get_by_label("Your line").fill("page ben=one\nand two")
    ann.page.keyboard.press("Enter")
    assert ann.typed(1) == ["page ben=one and two"]


def test_of_too_many_rows_none_is_sent_and_none_is_lost(enters):
    ann = enters()
    line = ann.page.get_by_label("Your line")
    line.fill("\n".join(["word"] * 13))
    ann.page.keyboard.press("Enter")
    expect(ann.page.locator("#note")).to_have_text(
        "These are 13 lines; 12 are the most at once. Nothing of it was sent."
    )
    expect(line).to_have_value("\n".join(["word"] * 13))
    line.fill("one\n" + "long" * 600)
    ann.page.keyboard.press("Enter")
    expect(ann.page.locator("#note")).to_contain_text("2000 are the most in one")
    assert ann.lines == []


def test_rows_that_have_not_left_stay_in_the_line(enters):
    ann = enters()
    line = ann.page.get_by_label("Your line")
    ann.refuses = True
    ann.breaks()
    expect(ann.page.locator("#wire")).to_contain_text("not reached")
    line.fill("one\ntwo")
    ann.page.keyboard.press("Enter")
    expect(ann.page.locator("#note")).to_contain_text("Not sent")
    expect(line).to_have_value("one\ntwo")


def test_r01_a_line_that_is_too_long_is_not_sent_and_not_lost(enters):
    ann = enters()
    line = ann.page.get_by_label("Your line")
    ann.page.get_by_label("Command").check()
    line.fill("🌾" * 2_001)
    ann.page.keyboard.press("Enter")
    expect(ann.page.locator("#note")).to_contain_text("2001 characters; 2000 are the most")
    expect(line).to_have_value("🌾" * 2_001)
    assert ann.lines == []
    line.fill("🌾" * 2_000)
    ann.page.keyboard.press("Enter")
    assert ann.typed(1) == ["🌾" * 2_000]
