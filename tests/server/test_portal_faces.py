"""The pictures of faces: drawn of the address alone, bounded, kept by no browser, there without a Server."""

import re
from xml.etree import ElementTree

import pytest
from dicebear import Avatar, Style

from game.common import faces as face
from server.portal import drawing, faces, limits, pages
from tests.server.browsing import Webstep

SEED = "0123456789abcdef"


@pytest.fixture
def webstep():
    """The Server is away."""
    return Webstep(has_server=False)


@pytest.mark.parametrize("style", face.STYLES)
def test_a_face_is_there_with_the_server_away_and_is_a_picture_that_runs_and_fetches_nothing(webstep, style):
    status, headers, body = webstep.visitor().sees(f"/faces/{style}/{SEED}.svg")
    assert (status, headers["Content-Type"]) == (200, "image/svg+xml")
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Content-Security-Policy"].startswith("default-src 'none'")
    assert headers["Cache-Control"] == "no-store"
    assert "ETag" not in headers and "Set-Cookie" not in headers
    ElementTree.fromstring(body)
    assert not re.search(r"<(?:script|style|image|foreignObject|animate|set|a)\b|\son\w+=|@import", body)
    assert not re.findall(r"(?:href|src)=\"(?!#)", body) and not re.findall(r"url\((?!#)", body)
    assert "metadata" not in body and "<!--" not in body
    assert len(body) < 8 * 1024


def test_a_face_is_made_of_its_address_alone(webstep):
    one, again, other = (
        webstep.visitor(host).sees(f"/faces/heads/{seed}.svg", Cookie=cookie)[2]
        for host, seed, cookie in (
            ("192.0.2.1", SEED, "meadow=a"),
            ("192.0.2.2", SEED, "meadow=b"),
            ("192.0.2.2", SEED[::-1], "meadow=b"),
        )
    )
    assert one == again != other
    assert one.encode() == drawing.drawn("heads", SEED)


@pytest.mark.parametrize(
    "path",
    [
        f"/faces/lorelei/{SEED}.svg",
        f"/faces/heads/{SEED.upper()}.svg",
        f"/faces/heads/{SEED[1:]}.svg",
        f"/faces/heads/{SEED}0.svg",
        f"/faces/heads/{SEED}.png",
        f"/faces/heads/{SEED}.svg/",
        f"/faces/heads/{SEED[:-1]}%0a.svg",
        f"/faces/../faces/heads/{SEED}.svg",
        "/faces/heads/",
        "/faces/",
    ],
)
def test_what_is_no_face_is_not_there(webstep, monkeypatch, path):
    monkeypatch.setattr(drawing, "drawn", lambda *_: pytest.fail("it was drawn"))
    status, headers, _ = webstep.visitor().asks(path)
    assert (status, headers["Content-Type"]) == (404, "text/html; charset=utf-8")


def test_a_face_can_only_be_looked_at(webstep):
    status, headers, _ = webstep.visitor().asks(f"/faces/heads/{SEED}.svg", "POST")
    assert (status, headers["Allow"]) == (405, "GET, HEAD")
    status, headers, body = webstep.visitor().sees(f"/faces/heads/{SEED}.svg", "HEAD")
    assert (status, body) == (200, "")
    assert int(headers["Content-Length"]) > 500


def test_the_last_ones_are_kept_and_no_more_than_there_is_room_for(webstep, monkeypatch):
    drawn = []
    monkeypatch.setattr(faces, "MOST_KEPT", 2)
    monkeypatch.setattr(drawing, "drawn", lambda style, seed: drawn.append(seed[0]) or b"<svg/>")
    for first in "abacab":  # a stays, because it was asked for again
        webstep.visitor().sees(f"/faces/heads/{first}{SEED[1:]}.svg")
    assert drawn == ["a", "b", "c", "b"]


def test_one_that_is_kept_comes_no_sooner_than_one_that_is_not(webstep):
    for _ in ("drawn", "kept"):
        visitor = webstep.visitor()
        assert visitor.asks(f"/faces/heads/{SEED}.svg") is None
        webstep.clock.advance(faces.NO_SOONER_S / 2)
        assert visitor.answer is None
        webstep.clock.advance(faces.NO_SOONER_S / 2)
        assert visitor.answer[0] == 200


def test_an_address_has_so_many_at_once_kept_or_not_and_its_pages_are_not_fewer_for_it(webstep, monkeypatch):
    monkeypatch.setattr(pages, "FACES_BURST", 3.0)
    few = Webstep(has_server=False)
    visitor = few.visitor()
    statuses = [visitor.sees(f"/faces/heads/{SEED}.svg")[0] for _ in range(4)]
    assert statuses == [200, 200, 200, 429]
    assert visitor.asks("/join")[0] == 503  # the Server's, which is away
    assert few.visitor("198.51.100.7").sees(f"/faces/heads/{SEED}.svg")[0] == 200
    few.clock.advance(1 / limits.FACES_RATE)
    assert visitor.sees(f"/faces/heads/{SEED}.svg")[0] == 200
    full = webstep.visitor()
    wanted = [f"/faces/heads/{number:016x}.svg" for number in range(int(limits.FACES_BURST))]
    assert {full.sees(one)[0] for one in wanted} == {200}


def test_whoever_went_meanwhile_is_sent_nothing(webstep, monkeypatch):
    sent = []
    monkeypatch.setattr(pages.Pages, "_sent", lambda *_: sent.append(1) or b"")
    visitor = webstep.visitor()
    assert visitor.asks(f"/faces/heads/{SEED}.svg") is None
    visitor.leaves()
    webstep.clock.advance(faces.NO_SOONER_S)
    assert visitor.answer is None and not sent


def test_a_drawing_that_fails_is_a_page_and_a_fault_and_the_next_one_is_tried(webstep, monkeypatch):
    faults = []
    monkeypatch.setattr(faces.logs, "fault", faults.append)
    with monkeypatch.context() as broken:
        broken.setattr(drawing, "drawn", lambda *_: 1 / 0)
        status, headers, _ = webstep.visitor().sees(f"/faces/heads/{SEED}.svg")
    assert (status, headers["Cache-Control"]) == (500, "no-store")
    assert faults == ["faces"]
    assert webstep.visitor().sees(f"/faces/heads/{SEED}.svg")[0] == 200


def test_a_portal_without_its_styles_opens_its_doors(monkeypatch):
    faults = []
    monkeypatch.setattr(faces.logs, "fault", faults.append)
    monkeypatch.setattr(drawing, "read", lambda: 1 / 0)
    assert Webstep(has_server=False).visitor().asks("/help-now")[0] == 200
    assert faults == ["faces"]


def test_every_style_has_a_drawing_and_each_seed_another():
    assert set(drawing.STYLES) == set(face.STYLES)
    for style in face.STYLES:
        assert len({drawing.drawn(style, f"{number:016x}") for number in range(12)}) == 12


def test_a_style_that_is_not_held_to_its_schema_is_as_the_schema_says_and_draws_the_same():
    for style, bounds in drawing.STYLES.items():
        checked = Style(drawing.definition(style))
        for number in range(8):
            seed = f"{number:016x}"
            whole = Avatar(checked, {"seed": seed, **bounds.options}).to_string()
            bare = re.sub(r"<!--.*?-->|<metadata.*?</metadata>", "", whole)
            assert drawing.drawn(style, seed).decode() == bare


def test_nothing_is_drawn_but_what_is_within_the_bounds():
    seen = {style: "".join(_drawn(style, number) for number in range(40)) for style in drawing.STYLES}
    assert all(colour in seen["heads"] for colour in drawing.STYLES["heads"].colours["background"])
    skins = drawing.STYLES["drawn"].colours["skin"]
    assert (
        all(colour in seen["drawn"] for colour in skins)
        and "#ffffff" not in seen["drawn"].split("flowers")[0]
    )
    assert not re.search(r'id="mouth-(?:sad|happy(?:03|07|08|09|1[1-3]|1[6-8]))', seen["drawn"])
    assert 'id="mouth-happy' in seen["drawn"] and "<style" not in seen["hills"]


def _drawn(style: str, number: int) -> str:
    return drawing.drawn(style, f"{number:016x}").decode()


def test_every_style_is_given_to_everybody_by_who_drew_it():
    for style in drawing.STYLES:
        licence = Style(drawing.definition(style)).meta().license()
        assert licence.name() == "CC0 1.0"
        assert licence.url() == "https://creativecommons.org/publicdomain/zero/1.0/"
