"""From an empty house to the end of a meeting, typing only words that the screens have shown."""


def sits_down(member, *ways):
    """From the Gate into a ring."""
    member.types("circles")
    member.reads("The circles of this house")
    member.walks("lawn", "house", *ways)
    member.types("sit")
    member.reads("Type `agree` or `leave`.")
    member.types("agree")
    member.reads("You have agreed")


def takes_turn(member, words, offered="Your turn"):
    """A turn from offer to done."""
    member.reads(f"{offered}, {member.name}.")
    member.types(f"share {words}")
    member.reads(f'You say, "{words}"')
    member.types("done")


def test_two_people_finish_a_meeting_in_rounds(house, comes):
    ann, ben = comes(house.telnet), comes(house.tls, tls=True)
    ann.joins("heron", "Ann")
    ben.joins("otter", "Ben")
    sits_down(ann, "hearth")
    sits_down(ben, "hearth")

    ann.types("host")
    ann.reads("Your next step: `begin`")
    ben.reads("Ann, a peer, holds today's meeting.")
    ann.types("begin")

    ben.reads("It is Ann's turn.")
    ben.types("share I cannot wait")
    ben.reads("It is someone else's turn")
    takes_turn(ann, "a long day, and I am glad to sit down...")
    assert "I cannot wait" not in ann.shown
    ben.reads('Ann says, "a long day, and I am glad to sit down..."')

    ben.reads("Your turn, Ben.")
    ben.types("pass")
    ann.reads("Ben passes. Thank you")
    ben.reads("you are asked once more, if you wish.")
    ben.types("share only this: I am here [done]")
    ann.reads('Ben says, "only this: I am here"')

    takes_turn(ann, "lighter")
    takes_turn(ben, "warm")
    for member in (ann, ben):
        member.reads("`aftercare` takes you there")
    for member in (ann, ben):
        member.types("aftercare")
        member.reads("You are in aftercare.")
    ben.types("say thank you for asking me twice")
    ann.reads('Ben says, "thank you for asking me twice"')
    ann.types("next")
    for member in (ann, ben):
        member.reads("The meeting has ended, and the house has kept none of its words.")


def test_three_people_finish_a_talking_piece(house, comes):
    ring = [comes(house.telnet) for _ in range(3)]
    for member, (login, name) in zip(ring, [("lark", "Cyd"), ("wren", "Dee"), ("finch", "Eli")], strict=True):
        member.joins(login, name)
        sits_down(member, "willow")
    cyd, dee, eli = ring

    cyd.types("host")
    cyd.reads("Your next step: `begin`")
    cyd.types("begin")
    cyd.reads("Now: opening")
    cyd.types("say welcome, all of you")
    eli.reads('Cyd says, "welcome, all of you"')
    cyd.types("next")

    for words in ("yes", "here", "a story of mine", "what I need"):
        for member in ring:
            takes_turn(member, words, offered="The piece is with you")
    cyd.reads("Now: open space")
    eli.reads("Now: open space")
    eli.types("share that is so for me too [done]")
    dee.reads('Eli says, "that is so for me too"')
    cyd.types("next")
    cyd.reads("Now: check out")
    for member in ring:
        takes_turn(member, "calm", offered="The piece is with you")
    cyd.reads("Now: closing")
    cyd.types("next")
    for member in ring:
        member.reads("`aftercare` takes you there")
    for member in ring:
        member.types("aftercare")
        member.reads("You are in aftercare.")
    cyd.types("next")
    for member in ring:
        member.reads("The meeting has ended, and the house has kept none of its words.")


def test_a_guest_in_the_room_sees_facts_and_hears_no_words(house, comes):
    ann, guest = comes(house.telnet), comes(house.telnet)
    ann.joins("robin", "Fay")
    sits_down(ann, "hearth")
    guest.reads("visit")
    guest.types("visit")
    guest.reads("Ways out")
    guest.walks("lawn", "house", "hearth")
    assert "In the ring: Fay." in guest.shown
    ann.reads("A guest comes in.")
    ann.types("say only for those who agreed")
    ann.reads("only for those who agreed")
    ann.types("host")
    guest.reads("Fay, a peer, holds today's meeting.")
    guest.types("sit")
    guest.reads("Guests take no seats")
    assert "only for those" not in guest.shown
    ann.types("leave")
