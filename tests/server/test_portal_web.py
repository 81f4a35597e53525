"""The web door: pages of our own, no software named, no script from elsewhere, and an end to every
connection."""

import pytest
from django.template.exceptions import TemplateDoesNotExist

from game.safety.care import crisis
from server.conf.env import house
from server.portal import assets, gate, pages, words
from server.web import static_pages
from tests.server.browsing import Webstep

PUBLIC = "https://meadow.example"


@pytest.fixture
def webstep():
    return Webstep(has_server=False, public_url=PUBLIC)


@pytest.mark.parametrize("path", ["/", "/help-now"])
def test_the_pages_are_there_with_and_without_a_query(webstep, path):
    for asked in (path, path + "?from=elsewhere"):
        status, headers, body = webstep.visitor().asks(asked)
        assert status == 200
        assert headers["Content-Type"] == "text/html; charset=utf-8"
        assert int(headers["Content-Length"]) == len(body.encode())


def test_the_first_page_tells_how_to_connect_and_leaves_no_slot_open(webstep):
    _, _, body = webstep.visitor().asks("/")
    for value in ("meadow.example", "AB:CD", str(house().tls_port), str(house().telnet_port)):
        assert value in body
    assert "{" not in body


def test_r47_the_page_help_now_holds_the_card_with_the_server_away(webstep):
    assert crisis.html() in webstep.visitor().asks("/help-now")[2]


def test_head_gives_the_headers_alone(webstep):
    status, headers, body = webstep.visitor().asks("/", "HEAD")
    assert (status, body) == (200, "")
    assert int(headers["Content-Length"]) > 1000


@pytest.mark.parametrize(
    "path", ["/assets/nothing.css", "/assets/../static_pages.py", "/favicon.ico", "/assets/"]
)
def test_an_asset_that_is_not_there_is_a_kind_page(webstep, path):
    status, headers, body = webstep.visitor().asks(path)
    assert status == 404
    assert headers["Content-Type"].startswith("text/html")
    assert "import" not in body


@pytest.mark.parametrize(
    "path", ["/nothing", "/../keys/tls.key", "/%2e%2e/keys", "//etc/passwd", "//", "/ws/x"]
)
def test_what_is_not_ours_is_the_servers_and_without_it_nothing(webstep, path):
    status, _, body = webstep.visitor().asks(path)
    assert status == 503
    assert "passwd" not in body


@pytest.mark.parametrize("path", ["/", "/help-now", "/assets/client.css", "/join"])
@pytest.mark.parametrize("method", ["PUT", "DELETE", "OPTIONS", "TRACE", "POST"])
def test_only_what_is_meant_can_be_asked(webstep, path, method):
    status, headers, _ = webstep.visitor().asks(path, method)
    if path == "/join":
        assert (status == 503) if method == "POST" else (headers["Allow"] == "GET, HEAD, POST")
    else:
        assert (status, headers["Allow"]) == (405, "GET, HEAD")


@pytest.mark.parametrize("path", ["/", "/join", "/assets/nothing", "/ws"])
def test_every_answer_is_closed_to_frames_and_names_no_software(webstep, path):
    _, headers, _ = webstep.visitor().asks(path)
    assert "default-src 'none'" in headers["Content-Security-Policy"]
    assert "style-src 'self'" in headers["Content-Security-Policy"]
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["X-Frame-Options"] == "DENY"
    assert headers["Referrer-Policy"] == "no-referrer"
    assert headers["Strict-Transport-Security"] == "max-age=31536000"
    assert not {"Server", "Set-Cookie"} & set(headers)


def test_a_house_without_https_promises_no_https():
    webstep = Webstep(public_url="http://localhost:4001")
    assert "Strict-Transport-Security" not in webstep.visitor().asks("/help-now")[1]


# --- assets


@pytest.fixture
def folder(tmp_path):
    """A folder as pages have theirs."""
    (tmp_path / "client").mkdir()
    (tmp_path / "meadow.css").write_text("body { color: black }")
    (tmp_path / "favicon.svg").write_text("<svg/>")
    (tmp_path / "client" / "enter.js").write_text("export const one = 1;")
    (tmp_path / "notes.txt").write_text("not to be shown")
    (tmp_path / "elsewhere.css").symlink_to("/etc/hostname")
    return tmp_path


def test_only_what_pages_fetch_is_an_asset(folder):
    found = assets.read(folder)
    assert {path: asset.kind.partition(";")[0] for path, asset in found.items()} == {
        b"/assets/client/enter.js": "text/javascript",
        b"/assets/favicon.svg": "image/svg+xml",
        b"/assets/meadow.css": "text/css",
        b"/favicon.svg": "image/svg+xml",
    }


def test_an_asset_comes_once_and_is_asked_for_by_its_tag_after_that(folder, monkeypatch):
    monkeypatch.setattr(pages, "_read", lambda static: assets.read(folder))
    webstep = Webstep(has_server=False)
    status, headers, body = webstep.visitor().asks("/assets/client/enter.js")
    assert (status, body) == (200, "export const one = 1;")
    assert headers["Cache-Control"] == "no-cache"
    status, again, body = webstep.visitor().asks("/assets/client/enter.js", If_None_Match=headers["ETag"])
    assert (status, body, again["ETag"]) == (304, "", headers["ETag"])
    (folder / "client" / "enter.js").write_text("export const two = 2;")
    other = Webstep(has_server=False)
    assert other.visitor().asks("/assets/client/enter.js", If_None_Match=headers["ETag"])[0] == 200


# --- bounds


def test_r07_half_a_request_is_cut_after_ten_seconds_however_slowly_it_goes_on(webstep):
    visitor = webstep.visitor().sends(b"GET / HTTP/1.1\r\nX: ")
    for _ in range(9):
        webstep.clock.advance(1)
        visitor.sends(b"a")
    assert not visitor.is_out
    webstep.clock.advance(1.1)
    assert visitor.is_out


def test_r07_a_connection_lives_thirty_seconds_in_all(webstep):
    visitor = webstep.visitor().sends(b"GET / HTTP/1.1\r\nHost: x\r\n\r\n")
    for _ in range(29):
        webstep.clock.advance(1)
        visitor.sends(b"G")
    assert not visitor.is_out
    webstep.clock.advance(1.1)
    assert visitor.is_out


def test_r07_a_connection_that_is_old_is_not_asked_again(webstep):
    visitor = webstep.visitor()
    assert "Connection" not in visitor.asks("/")[1]
    webstep.clock.advance(15)
    assert visitor.asks("/")[1]["Connection"] == "close"
    assert visitor.is_out


def test_r07_a_body_nobody_reads_is_cut(webstep):
    visitor = webstep.visitor().sends(b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999\r\n\r\n")
    for _ in range(6):
        visitor.sends(b"x" * 16_000)
    assert visitor.is_out


def test_r06_an_address_has_so_many_connections_and_another_still_comes_in(webstep):
    mine = [webstep.visitor("127.0.0.2") for _ in range(25)]
    assert sum(isinstance(visitor.bounded, gate.Bounded) for visitor in mine) == 20
    assert webstep.visitor("127.0.0.1").asks("/")[0] == 200
    for visitor in mine[:20]:
        visitor.leaves()
    assert webstep.gate.keeper.open == 1


def test_r06_a_proxy_that_is_trusted_brings_many():
    webstep = Webstep(proxies=("10.0.0.0/8",))
    mine = [webstep.visitor("10.0.0.5") for _ in range(200)]
    assert all(isinstance(visitor.bounded, gate.Bounded) for visitor in mine)


def test_nobody_writes_down_who_asked_for_what(webstep):
    assert webstep.gate.wrappedFactory.log(object()) is None
    assert webstep.gate.wrappedFactory.logPath is None


def test_r47_pages_that_cannot_be_made_are_the_bare_card_and_keep_no_door_shut(monkeypatch):
    def broken(_slots):
        raise TemplateDoesNotExist("base.html")

    faults = []
    monkeypatch.setattr(pages.logs, "fault", faults.append)
    monkeypatch.setattr(static_pages, "made", broken)
    monkeypatch.setattr(assets, "read", lambda: open("/nowhere"))
    webstep = Webstep(has_server=False)
    for path in ("/", "/help-now", "/assets/meadow.css", "/join"):
        assert words.CARD in webstep.visitor().asks(path)[2]
    assert faults == ["web", "web"]


def test_r15_a_fault_at_this_door_is_written_down_by_place_and_repeats_nothing(webstep, monkeypatch):
    faults = []
    monkeypatch.setattr(pages.logs, "fault", faults.append)
    monkeypatch.setattr(pages, "caller", lambda *about: 1 / 0)
    status, headers, body = webstep.visitor().asks("/join?canary")
    assert status == 500 and faults == ["web"]
    assert "canary" not in body and "Server" not in headers


@pytest.mark.parametrize("method", ["OPTIONS", "GET", "TRACE"])
def test_a_question_about_the_whole_server_is_told_no_more_than_any(webstep, method):
    status, headers, _ = webstep.visitor().asks("*", method)
    assert status == (503 if method == "GET" else 405)
    assert "Server" not in headers and headers["X-Content-Type-Options"] == "nosniff"
