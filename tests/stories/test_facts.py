"""One evening told as facts over GMCP, in a real house: what clients merge is what words say there."""

import pytest

from game.common import faces
from tests.schemas import packages
from tests.stories.browser import Wire
from tests.stories.facts import FactMember
from tests.stories.reader import Reader


@pytest.fixture
def ring(house, comes):
    """Ann and Ben sit in the Evening Circle, Ann holds it; Cyd stands in the room."""
    people = [comes(house.telnet, FactMember) for _ in range(3)]
    for member, (login, name) in zip(
        people, [("heron", "Ann"), ("otter", "Ben"), ("lark", "Cyd")], strict=True
    ):
        member.joins(login, name)
        member.types("circles")
        member.reads("The circles of this house")
        member.walks("lawn", "house", "hearth")
    for member in people[:2]:
        member.types("sit")
        member.reads("Type `agree` or `leave`.")
        member.types("agree")
        member.reads("You have agreed")
    people[0].types("host")
    people[1].reads("Ann, a peer, holds today's meeting.")
    return people


def holds(name):
    return lambda knows: knows.circle.get("holder") == name


def test_a_whole_evening_as_facts(ring, house):
    ann, ben, cyd = ring
    face = ann.knows.mask.pop("face")
    assert ann.knows.mask == {"name": "Ann", "guest": False, "pronouns": "", "title": ""}
    assert face["words"] == "A simple head in soft colours" and faces.at(face["src"])
    assert ann.knows.room["circle"] == "the Evening Circle"
    assert sorted(ann.knows.people) == ["Ann", "Ben", "Cyd"]

    ann.types("begin")
    for member in ring:
        member.is_told(holds("Ann"))
        member.ring_is_as_order_says()
    assert {"share", "pass", "done"} <= set(ann.knows.circle["you"]["may"])
    assert "share" not in ben.knows.circle["you"]["may"]
    ann.board_is_as_it_says()
    assert ann.knows.board["part"] == 1

    ann.sends("handover ben")
    ben.is_told(lambda knows: [one["kind"] for one in knows.asked] == ["handover"])
    ben.types("no")
    ben.is_told(lambda knows: knows.asked == [])
    assert ann.knows.asked == cyd.knows.asked == []

    ann.types("share the river was high today <b>")
    ben.is_told(lambda knows: knows.lines)
    assert ben.knows.lines[-1] == {
        "class": "share",
        "speaker": "Ann",
        "text": "the river was high today <b>",
    }
    ann.types("done")
    for member in ring:
        member.is_told(holds("Ben"))
        member.ring_is_as_order_says()
    ann.board_is_as_it_says()
    assert {name: seat["turns"] for name, seat in ann.knows.board["seats"].items()} == {"Ann": 1, "Ben": 0}

    killed = house.kill("house")
    house.wait_for_another("house", killed)
    for member in ring:
        member.reads("You are where you were")
        member.is_told(holds("Ben"))
        member.ring_is_as_order_says()
        assert sorted(member.knows.people) == ["Ann", "Ben", "Cyd"]
    ann.board_is_as_it_says()
    assert ann.knows.board["seats"]["Ann"]["turns"] is None, "only memory counts them"

    for _ in range(2):
        ben.is_told(holds("Ben"))
        ben.types("pass")
        ben.is_told(lambda knows: knows.circle["holder"] != "Ben" or knows.circle["turn"]["again"])
    while ann.knows.circle["stage"] == "sitting":
        for member in (ann, ben):
            member.quiet(0.3)
            if member.knows.circle["holder"] == member.name:
                member.sends("share a word [done]")
    for member in (ann, ben):
        member.is_told(lambda knows: knows.circle["you"]["may"] == ["aftercare"])
        member.types("aftercare")
        member.is_told(lambda knows: knows.circle["stage"] == "aftercare")
        member.ring_is_as_order_says()
    ann.types("next")
    for member in (ann, ben):
        member.is_told(lambda knows: knows.circle["stage"] == "ended")
        assert member.knows.circle["order"] == []

    assert cyd.knows.lines == [], "words are for those who sit there"
    assert not any(package == "Circle.Board" for member in (ben, cyd) for package, _ in member.facts)
    told = {package for member in ring for package, _ in member.facts}
    assert told == {one for one in packages() if not one.startswith("Char.")} - {"Care.Card"}
    assert not any("#" in repr(fact) for member in ring for fact in member.facts), "R24"


def test_the_card_as_a_fact_and_a_ping(house, comes):
    stranger = comes(house.telnet, FactMember)
    stranger.reads("help now")
    stranger.types("help now de")
    stranger.is_told(lambda knows: knows.cards)
    assert stranger.knows.cards[0]["country"] == "DE"
    stranger.says_aside("Core.Ping", {})
    stranger.is_told(lambda knows: stranger.answers_to)
    assert stranger.answers_to == [("Core.Ping", {})]


@pytest.fixture
def browsers(house):
    """`browsers(login, name)`: somebody who joined on the site, and the websocket of their browser."""
    opened = []

    def come(login, name):
        reader = Reader(house.web)
        reader.joins(login, name)
        opened.append(Wire(house.web, f"meadow={reader.cookies['meadow']}"))
        opened[-1].hears("Room.Players")
        return reader, opened[-1]

    yield come
    for wire in opened:
        wire.close()


def facts_of(wire, since=0):
    """What a browser was told beside its text, but the answers to its own lines."""
    return [(name, value) for name, value in wire.heard[since:] if name not in ("Text", "Client.Heard")]


def test_a_browser_and_a_mud_client_are_told_the_same_and_signing_out_ends_it(house, comes, browsers):
    reader, dan = browsers("wren", "Dan")
    eli, fay = comes(house.telnet), comes(house.telnet)
    eli.joins("finch", "Eli")
    fay.joins("robin", "Fay")
    for way in ("lawn", "house", "willow"):
        dan.types(way)
        eli.walks(way)
        fay.walks(way)
    dan.hears("Room.Players", came="Fay")
    eli.is_told(lambda knows: "Fay" in knows.people)
    since, eli.facts = len(dan.heard), []
    fay.sends("sit")
    fay.sends("agree")
    fay.sends("say for those who sit here")
    fay.sends("host")
    fay.sends("nod")
    for_both = []
    for _ in range(2):  # as it happens, and as a scene after a restart
        dan.hears("Circle.State", held_by="Fay")
        eli.is_told(lambda knows: knows.circle.get("held_by") == "Fay")
        for_both.append(facts_of(dan, since))
        assert for_both[-1] == eli.facts
        if len(for_both) == 1:
            since, eli.facts = len(dan.heard), []
            killed = house.kill("house")
            house.wait_for_another("house", killed)
            assert dan.hears("Persona.Worn")["name"] == "Dan"
            since = dan.mark
            eli.is_told(lambda knows: eli.facts and eli.facts[-1][0] == "Circle.State")
            eli.facts = [fact for fact in eli.facts if fact[0] != "Persona.Worn"]
    assert [package for package, _ in for_both[1]] == ["Room.Info", "Room.Players", "Circle.State"]
    assert not any("for those who sit here" in repr(heard) for heard in dan.heard)

    page = reader.goes("/enter")
    reader.sends("/signout", page.fields)
    goodbye = dan.hears("Core.Goodbye")
    assert goodbye["again"] is False and goodbye["text"]
    eli.is_told(lambda knows: "Dan" not in knows.people)
    assert "leaves for now" in eli.quiet()


def test_a_second_connection_takes_over_and_the_browser_is_told(house, comes, browsers):
    _, gil = browsers("siskin", "Gil")
    member = comes(house.telnet)
    member.connects("siskin")
    goodbye = gil.hears("Core.Goodbye")
    assert goodbye["again"] is False and "another connection" in goodbye["text"]
    member.is_told(lambda knows: "Gil" in knows.people)
