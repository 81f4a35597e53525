"""A circle is founded, asked for and opened on the site; then two sit in it, by telnet and by browser."""

import secrets

from tests.stories import scan
from tests.stories.browser import Wire
from tests.stories.people import Member
from tests.stories.reader import Reader

CARD = {
    "name": "The Night Owls",
    "purpose": "For those who lie awake and would talk.",
    "when": "Sundays at eleven in the evening, in Lisbon.",
    "membership": "closed",
    "intake": "What brings you?",
    "tags": "nights",
}


def test_ann_founds_a_circle_ben_asks_to_come_and_both_sit_in_it(house, comes):
    word = "candlewick" + secrets.token_hex(6)
    ann, ben, passer = (Reader(house.web) for _ in range(3))
    ann.joins("heron", "Ann")
    ben.joins("otter", "Ben")

    # Ann founds it on one page, and everybody reads its card, also who has never joined.
    page = ann.fills("/circles/new", **CARD)
    assert page.status == 302, page.words
    keep = ann.said("Location").partition("?")[0]
    path = keep.removesuffix("/keep")
    assert "It is founded, and you keep it." in ann.goes(ann.said("Location")).words
    page = passer.goes("/circles?concern=nights")
    assert path in page.addresses() and "Sundays at eleven" in page.words
    page = passer.goes(path)
    assert "Kept by Ann" in page.words and f"/signin?next={path}" in page.addresses()
    assert passer.said("X-Robots-Tag") == "noindex, noarchive"
    assert passer.goes(keep).status == 302 and passer.said("Location") == f"/signin?next={keep}"

    # Ann is in the house by telnet when Ben, who is nowhere in it, asks on the site to come.
    at_home: Member = comes(house.telnet)
    at_home.connects("heron")
    assert ben.goes(keep).status == 404
    page = ben.fills(f"{path}/apply", answer_0=f"Long nights, {word}.", absence="message")
    assert page.status == 302, page.words
    assert "wait for an answer" in ben.goes(path).words
    at_home.reads("Ben would like to come to The Night Owls.")
    assert word not in at_home.shown
    assert scan.findings(word, [house.data]) == [], "what is answered at a door lies there sealed"

    # Ann reads it where she keeps the circle, and lets Ben in; what he wrote is gone.
    assert word in ann.goes(keep).words
    assert ann.sends(keep, ann.page.fields | {"deed": "admit", "name": "Ben"}).status == 302
    assert word not in ann.goes(keep).words and "Ben: let in, not here yet" in ann.page.words
    assert "You belong to it as Ben." in ben.goes(path).words
    assert "The Night Owls: let in, not there yet" in ben.goes("/mine").words

    # The page has said how one comes there. Ann walks so by telnet, Ben in the room of his browser.
    assert "from the Gate walk lawn, house, night owls, then type sit." in ben.goes(path).words
    other = Wire(house.web, f"meadow={ben.cookies['meadow']}", ben.address)
    other.reads("The Gate")
    for way in ("lawn", "house", "night owls"):
        at_home.sends(way)
        at_home.reads("Ways out")
        other.types(way)
    other.reads("room of The Night Owls")
    at_home.sends("sit")
    at_home.reads("Type `agree` or `leave`.")
    at_home.sends("agree")
    at_home.reads("You have agreed.")
    at_home.sends("host")
    at_home.reads("You hold today's meeting")
    other.types("sit")
    other.types("agree")
    other.reads("You have agreed.")
    at_home.reads("Ben sits down")
    other.is_told(lambda knows: knows.circle.get("stage") == "gathering")

    # Whoever passes by reads that it meets, and who holds it; not who sits there.
    page = passer.goes("/circles")
    assert "People gather: two seats are taken" in page.words and "Held today by Ann, a peer." in page.words
    assert "Ben" not in page.words and "Ben" not in passer.goes(path).words
    assert "Held today by Ann." in passer.goes("/").words

    # Ben goes, with a chair that stays empty; his seat is free at once.
    page = ben.fills(f"{path}/farewell", kind="seat")
    assert page.status == 302 and ben.said("Location") == f"{path}?done=gone"
    at_home.reads("Ben")
    assert "one seat is taken" in passer.goes("/circles").words
    assert "You belong to no circle yet." in ben.goes("/mine").words
    for one in (ann, ben, passer):
        one.close()
    other.close()
