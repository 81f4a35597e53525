"""An evening with real MUD clients, each by what its screen shows."""

import pytest

from tests.stories.people import PASSPHRASE, seated
from tests.stories.terminal import tintin, tinyfugue

CLIENTS = {
    "TinTin++": lambda house: tintin(house.telnet),
    "TinTin++ over TLS": lambda house: tintin(house.tls, tls=True),
    "TinyFugue": lambda house: tinyfugue(house.telnet),
}


@pytest.fixture(params=CLIENTS)
def opens(request):
    """`opens(house)` is a new window with this client."""
    windows = []

    def opened(house):
        windows.append(CLIENTS[request.param](house))
        return windows[-1]

    yield opened
    for one in windows:
        one.close()


def test_join_sit_share_pass_aftercare_drop_and_return(opens, house_of_its_own, comes):
    house = house_of_its_own
    ann = comes(house.telnet)
    ann.joins("heron", "Ann")
    seated(ann)
    ben = opens(house)
    ben.joins("otter", "Ben")
    for way in ("lawn", "house", "hearth"):
        ben.types(way)
        ben.reads("Ways out")
    ben.types("sit")
    ben.reads("Type `agree` or `leave`.")
    ben.types("agree")
    ben.reads("You have agreed")

    ann.types("host")
    ann.reads("Your next step: `begin`")
    ann.types("begin")
    ann.reads("Your turn, Ann.")
    ben.reads("It is Ann's turn.")
    ann.types("share Żółć — “naïve” 😀 and Grüße")
    ben.reads('Ann says, "')
    ben.reads("and Gr")
    ann.types("done")
    ben.reads("Your turn, Ben.")
    ben.types("share the river was high...")
    ann.reads('Ben says, "the river was high..."')

    ben.close()
    ann.reads("The line to Ben dropped. The place is kept.")
    ben = opens(house)
    ben.connects("otter")
    ann.reads("Ben is back")
    ben.reads("It is your turn")
    ben.types("pass")
    ann.reads("Ben has finished.")
    ann.types("pass")
    ben.reads("Your turn, Ben.")
    ben.types("pass")
    ann.reads("Your turn, Ann.")

    ann.types("closing")
    ben.reads("aftercare")
    ben.rest(0.5)
    ben.types("aftercare")
    ben.reads("You are in aftercare")
    ben.types("say thank you")
    ben.reads('You say, "thank you"')
    assert PASSPHRASE not in ben.shown and PASSPHRASE.split()[-1] not in ben.shown


def test_words_are_shown_in_letters_that_the_screen_has(opens, request, house, comes):
    name = {"TinTin++": "Gus", "TinTin++ over TLS": "Hal", "TinyFugue": "Ivy"}[
        request.node.callspec.params["opens"]
    ]
    ann = comes(house.telnet)
    ann.joins(f"heron{name.lower()}", f"Ann{name}")
    ben = opens(house)
    ben.joins(f"otter{name.lower()}", name)
    ann.types("say Żółć — naïve 😀")
    ben.reads(f'Ann{name} says, "')
    is_plain = name == "Ivy"
    assert ("Zolc - naive :grinning:" if is_plain else "Żółć — naïve 😀") in ben.rest(1)
