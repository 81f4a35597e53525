"""In a real house: a question to go next door, its answer that nobody else reads, and the two kept chairs."""

from playwright.sync_api import expect


def test_a_yes_goes_next_door_unheard_and_both_chairs_are_kept(house, sitter, comes):
    ben, ann, cyd = sitter(house, "Ben"), comes(house.telnet), comes(house.telnet)
    for member, login, name in ((ann, "swift", "Ann"), (cyd, "lark", "Cyd")):
        member.joins(login, name)
        member.walks("lawn", "house", "hearth")
        member.sends("sit")
        member.reads("Type `agree` or `leave`.")
        member.sends("agree")
        member.reads("You have agreed")
    ben.joins("otter")
    ben.walks("lawn", "house", "hearth")
    ben.sits()
    ann.sends("host")
    ann.reads("`begin`")
    ann.sends("care ben")
    ann.reads("Ben is asked")
    cyd.quiet()
    asked = "You were asked whether you would like to sit with Ann next door for a while."
    expect(ben.page.get_by_text(asked)).to_be_visible()
    expect(ben.deed("yes care")).to_be_visible()
    ben.says("yes")
    ben.is_in("The small room beside the Hearth")
    expect(ben.page.locator("#turn")).to_contain_text("You sit next door with Ann for a while.")
    expect(ben.page.locator("#readers")).to_have_text("Ann alone reads it.")
    assert ben.ring[0].startswith("Ann") and "next door, place kept" in ben.ring[0]
    assert [text.split(" ")[0] for text in ben.ring] == ["Ann", "Cyd", "Ben"]
    assert '"yes"' not in cyd.quiet(1.0)
    ben.does("back")
    ben.is_in("The Hearth")
    for member in (ann, cyd):
        member.close()
