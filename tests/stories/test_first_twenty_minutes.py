"""What a reviewer tries first, by the numbers of their list: each over real connections, in one house."""

import re

import pytest

from tests.stories.facts import FactMember
from tests.stories.five import LANTERN, Five, thanks


@pytest.fixture(scope="module")
def people(house):
    clients = []

    def come(port):
        clients.append(FactMember(port))
        return clients[-1]

    yield Five(house, come)
    for client in clients:
        client.close()


@pytest.fixture
def five(people):
    """All five are there, and nobody sits anywhere."""
    people.leave()
    return people


@pytest.fixture(scope="module")
def owls(people):
    """A circle of Ann's that meets for shares."""
    five, ann = people, people["Ann"]
    five.learns("Ann", "hosting", "found")
    ann.types("found The Night Owls=For those who lie awake and would talk.")
    ann.reads("The Night Owls is founded")
    five.goes_to("Ann", "The Night Owls")
    ann.types("circle/edit format=share_meeting")
    ann.reads("Changed.")
    return "The Night Owls"


@pytest.fixture(scope="module")
def lantern(people):
    """A grief circle of Ann's: closed, with questions at its door, which Ben, Cyd and Dee have answered."""
    five, ann = people, people["Ann"]
    five.learns("Ann", "hosting", "found")
    ann.types("found")
    for question, answer in LANTERN:
        ann.reads(question)
        ann.answers(answer)
    ann.reads("The Lantern is founded, and you keep it.")
    for name in ("Ben", "Cyd", "Dee"):
        member = five[name]
        member.types("circles")
        member.reads("The Lantern")
        member.types("circle lantern")
        member.reads("`apply` asks a few")
        member.types("apply lantern")
        member.reads("Whom do you miss?")
        member.answers("My brother.")
        member.reads("What would be good for you here?")
        member.answers("skip")
        member.reads("`message`: one kind line.")
        member.answers("skip")
        member.reads("`yes` sends it.")
        member.answers("yes")
        member.reads("Those who keep The Lantern see that you would like to come.")
        ann.reads(f"`admit {name.casefold()}` lets them in")
        ann.types(f"admit {name.casefold()}")
        member.reads("has let you in")
    return "The Lantern"


def test_3_the_cards_of_three_circles_say_who_leads_how_one_answers_how_many_the_door_and_limits(five):
    eve = five["Eve"]
    eve.types("circles")
    eve.reads("`circle` and a name shows its card")
    for name, form in (("evening", "Rounds"), ("heavy days", "Talking piece"), ("new ways", "Talking piece")):
        eve.types(f"circle {name}")
        card = " ".join(eve.quiet(0.8).split())
        assert f"How: {form}" in card
        assert "Led by peers, not professionals." in card
        assert "Answering each other: nobody answers what another says." in card
        assert re.search(r"Length: about \d+ minutes.* Seats: 6, from \d on", card)
        assert re.search(r"Door: open until [a-z ]+ is over\.", card)
        assert "Who comes late sits at the end of the order." in card
        assert "After that, `admit` by whoever holds the meeting lets one person in." in card
        assert "The house cannot stop another person from copying." in card
        assert "`help confidentiality` tells the limits." in card
        assert "Nobody holds a meeting just now. Whoever has a seat with turns can hold it" in card
        assert "Whoever holds it may `begin`." in card
        assert "`handover` and a name asks somebody to hold it from there, and with their yes it is" in card
        assert "gone for a minute and a half, a co-facilitator holds it from there." in card


def test_4_who_comes_late_to_a_grief_circle_is_refused_kindly_and_shown_the_quiet_room(five, lantern):
    ann, ben, dee, eve = five["Ann"], five["Ben"], five["Dee"], five["Eve"]
    five.sits(lantern, "Ann", "Ben", "Cyd")
    ann.types("begin")
    ann.reads("Two people hold this kind of meeting together")
    ann.types("role ben co")
    ben.reads("`yes`")
    ben.types("yes")
    five.hush("Ann", "Ben", "Cyd")
    ann.types("begin")
    for name in ("Ann", "Ben", "Cyd"):
        five[name].reads("Now: opening,")
    five.hush()

    five.goes_to("Dee", lantern)
    five.goes_to("Eve", lantern)
    five.hush()
    dee.types("sit")
    late = " ".join(dee.quiet(0.8).split())
    assert "its door is closed so that those inside can stay with each other. The Quiet Room is open" in late
    eve.types("sit")
    stranger = " ".join(eve.quiet(0.8).split())
    assert "asks newcomers a few questions first" in stranger and "Quiet Room" in stranger
    assert not any("sit" in heard for heard in five.heard("Ann", "Ben", "Cyd").values()), "nobody is shamed"

    for way in ("house", "stillness"):
        dee.types(way)
        here = dee.reads("Ways out")
    assert "The Quiet Room" in here


def test_5_a_newcomer_to_a_share_meeting_is_greeted_and_thanked_alike_for_passing(five, owls):
    ann, ben, eve = five["Ann"], five["Ben"], five["Eve"]
    five.sits(owls, "Ann", "Ben", "Cyd")
    five.learns("Ben", "hosting", "role ben greeter")
    ben.types("role greeter")
    ben.quiet(0.5)
    five.goes_to("Eve", owls)
    arrives = " ".join(five.sits_down("Eve").split())
    assert "You may be new here. You can pass every time. You can leave at any time." in arrives
    ben.reads("`greet eve`")
    ben.types("greet eve")
    greeted = " ".join(eve.reads("`leave` is open at").split())
    assert "Ben greets you" in greeted and "`pass` is always welcome" in greeted

    ann.types("begin")
    five.until("Ann", "newcomers")
    eve.reads("Is this your first time here?")
    five.hush()
    eve.types("!")
    eve.reads("Your turn, Eve.")
    five.hush()
    eve.types("pass")
    for_passing = {name: five[name].reads("Eve.") for name in ("Ann", "Ben", "Eve")}
    heard = five.heard("Ann", "Ben", "Eve")
    passed = {name: thanks(for_passing[name] + heard[name], "Eve") for name in heard}
    ben.types("!")
    ben.reads("Your turn, Ben.")
    ben.types("share I have come here for a year.")
    ann.reads("I have come here for a year.")
    five.hush()
    ben.types("done")
    heard = five.heard("Ann", "Ben", "Eve")
    shared = {name: thanks(heard[name], "Ben") for name in heard}
    assert passed["Ann"] and shared["Ann"] == passed["Ann"], "in the ring"
    assert passed["Eve"] and shared["Ben"] == passed["Eve"], "and to oneself"


def test_6_advice_does_not_open_the_floor_and_is_explained_kindly_to_one_alone(five, owls):
    ann, ben, cyd = five["Ann"], five["Ben"], five["Cyd"]
    five.sits(owls, "Ann", "Ben", "Cyd", "Dee")
    ann.types("begin")
    five.until("Ann", "shares")
    five.hush()
    ben.types("!")
    ben.reads("Your turn, Ben.")
    ben.types("share my son has not called since May")
    cyd.reads("has not called since May")
    five.hush()

    cyd.types("share you should write him a letter")
    assert "Someone is speaking. `!` raises your hand" in " ".join(cyd.quiet(0.8).split())
    five.learns("Cyd", "talking", "-ben hello")
    cyd.types("-ben you should write him a letter")
    told = " ".join(cyd.quiet(0.8).split())
    assert "nobody answers what another says, however kindly it is meant" in told
    assert "Say what is so in your own life, on your turn" in told
    heard = five.heard("Ann", "Ben", "Dee")
    assert not any("letter" in said or "Cyd" in said for said in heard.values()), heard

    five.learns("Ann", "hosting", "remind 3")
    ann.types("remind cyd 7")
    kind = " ".join(cyd.reads("someone who asks for it.").split())
    assert "For you alone" in kind and "It slips from everybody at times" in kind
    ann.reads("Cyd alone is reminded of number 7.")
    assert five.heard("Ben", "Dee") == {"Ben": "", "Dee": ""}
    ben.types("done")
    cyd.reads("Ben has finished.")


def test_7_whose_line_drops_with_the_piece_keeps_the_place_and_comes_back_to_it(five):
    ann, cyd = five["Ann"], five["Cyd"]
    five.sits("The Heavy Days Circle", "Ann", "Ben", "Cyd")
    ann.types("begin")
    five.until("Ann", "check in")
    ann.types("piece ben")
    five["Ben"].reads("gives you the piece, Ben.")
    five["Ben"].types("share it was a long week...")
    cyd.reads("it was a long week")
    five.hush()

    five["Ben"].close()
    gone = cyd.reads("The line to Ben dropped. The place is kept.")
    for blame in ("left", "quit", "disconnect", "lost", "failed"):
        assert blame not in gone.casefold()
    cyd.types("share may I")
    cyd.reads("It is someone else's turn")
    cyd.types("order")
    assert re.search(r"Ben: [^\n]*has the turn, line dropped, place kept", cyd.quiet(0.8))

    ben = five.again("Ben")
    cyd.reads("Ben is back. The place was kept.")
    back = " ".join((ben.shown + ben.quiet(0.8)).split())
    assert "your chair was kept" in back and "It is your turn, and it has the time it had" in back
    ben.types("share and now it is over")
    cyd.reads("and now it is over")
    ben.types("done")
    cyd.reads("Ben has finished.")
    cyd.reads("Cyd")


def test_14_how_a_circle_of_four_is_doing_is_too_small_to_say(five):
    four = ("Ann", "Ben", "Cyd", "Dee")
    ann = five["Ann"]
    five.sits("The Evening Circle", *four)
    for name in four:
        five.learns(name, "circles", "checkin 6")
        five[name].types("checkin 3")
        assert "Your check-in number is 3. It is yours alone." in five[name].quiet(0.8)
    five.learns("Ann", "hosting", "board")
    ann.types("board numbers")
    asked = " ".join(ann.quiet(0.8).split())
    assert "Four people sit here, and that is too small a ring to say" in asked and "3" not in asked
    ann.types("board")
    assert "check-in" not in ann.quiet(0.8).casefold()

    ann.types("begin")
    begun = five.heard(*four)
    assert all("Now:" in said and "middle" not in said for said in begun.values())
    five.learns("Ann", "hosting", "closing")
    ann.types("closing")
    for name in four:
        five[name].reads("`aftercare`")
        five[name].types("aftercare")
    five.hush()
    ann.types("next")
    five.hush()
    for name in four[1:]:
        five.learns(name, "circles", "`rate")
        five[name].types("rate 2 9 9 9")
        five[name].reads("Thank you. Your numbers are yours")
    told = " ".join(ann.quiet(1.0).split())
    assert "three people rated the meeting. That is too few to say more." in told
    assert "middle" not in told and "may want attention" not in told
    five.hush()


def test_15_one_leaves_a_circle_in_three_ways_and_nobody_chases(five, owls):
    ann, ben, cyd, dee = (five[name] for name in ("Ann", "Ben", "Cyd", "Dee"))
    five.sits(owls, "Ann", "Ben", "Cyd", "Dee", "Eve")
    five.leave()
    for name in ("Ben", "Cyd", "Dee"):
        five.learns(name, "circles", "farewell")
        five[name].types("farewell")
        five[name].reads("You leave The Night Owls for good.")
    ben.types("words")
    ben.reads("Write what shall be read")
    ben.answers("It was good to be awake with you.")
    cyd.types("seat")
    dee.types("go")
    for member in (ben, cyd, dee):
        member.reads("if you ever want it.")
    assert not any("Night Owls" in said for said in five.heard("Ann", "Eve").values())
    for name in ("Ben", "Cyd", "Dee"):
        five.goes_to(name, "The Evening Circle")
    five.hush()

    five.sits(owls, "Ann", "Eve")
    ann.types("begin")
    ann.reads("`begin` once more")
    ann.types("begin")
    for name in ("Ann", "Eve"):
        said = " ".join(five[name].quiet(1.2).split())
        assert 'Ben writes: "It was good to be awake with you."' in said
        assert "Cyd has left this circle. One chair stays empty in this meeting, with a candle on it." in said
        assert "Dee" not in said, "who just goes is not spoken of"
    five.leave()
    assert set(five.heard("Ben", "Cyd", "Dee").values()) == {""}
    ann.types("circle/members")
    assert "The Night Owls has two members" in " ".join(ann.quiet(0.8).split())
