"""What is said from a browser is in no file afterwards; and nothing of the engine's own site is served."""

import secrets
import tempfile
import time
from pathlib import Path

import pytest

from tests.stories import scan
from tests.stories.browser import Wire
from tests.stories.house import House
from tests.stories.reader import Reader
from tests.stories.test_an_evening import new_since


@pytest.fixture
def own(pattern):
    """A house of its own, which is stopped in the middle of the story."""
    one = House(pattern)
    one.open()
    yield one
    one.close()


def test_r12_what_a_browser_says_is_in_no_file(own):
    began = time.time()
    word = "zebrafinch" + secrets.token_hex(6)
    one = Reader(own.web)
    one.joins("heron", "Ann", f"quiet {word} by the mill")
    one.fills("/signin", login=word, passphrase=f"{word} {word}")
    one.goes(f"/help/{word}?{word}={word}")
    ann = Wire(own.web, f"meadow={one.cookies['meadow']}", one.address)
    ann.reads("Ways out")
    ann.types(f"say {word}")
    assert word in ann.hears("Comm.Line")["text"]
    for way in ("lawn", "house", "hearth"):
        ann.types(way)
        ann.reads("Ways out")
    for line in ("sit", "agree", "host", "begin", "begin"):
        ann.hears("Client.Heard", number=ann.types(line))
    ann.is_told(lambda knows: knows.circle["holder"] == "Ann")
    ann.types(f"share {word} that I never told...")
    assert ann.hears("Comm.Line")["class"] == "share"
    ann.hears("Client.Heard", number=ann.types(f"{word} mistyped"))
    ann.sends(f"Nobody.{word}", {word: word})
    ann.sends("Client.Line", {"text": f"say {word} " * 200, "number": 99})
    ann.hears("Client.Heard", number=99, taken=False)
    own.wait_for_another("house", than=own.kill("house"))
    ann.reads("is back")
    assert scan.findings(word, [own.data]) == [], "while somebody still sits there"

    planted = own.data / "logs" / "planted.log"
    planted.write_text(f"something {word} else")
    ann.close()
    one.close()
    own.setup("stop")
    places = [own.data, *new_since(began, Path(tempfile.gettempdir()), but=own.folder)]
    assert scan.findings(word, places) == [str(planted)]


@pytest.mark.parametrize(
    "path", ["/webclient", "/webclient/", "/admin/", "/api/", "/characters/", "/channels/", "/auth/register",
             "/accounts/login/", "/static/webclient/js/evennia.js"],
)  # fmt: skip
def test_r22_nothing_of_the_engines_own_site_is_served(house, path):
    one = Reader(house.web)
    page = one.goes(path)
    # What programs ask for is answered in their language.
    assert page.status == 404 and ("There is nothing" if path == "/api/" else "no such page") in page.words
    assert one.said("Set-Cookie") == "" and "evennia" not in page.text.lower()
    one.close()
