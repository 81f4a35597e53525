"""Files and static pages go out packed; what the room needs in all stays small; secrets are never packed."""

import gzip
import re
from html.parser import HTMLParser
from posixpath import dirname, normpath

import pytest
from django.template import Context, Engine

from server.portal import assets
from tests.server.browsing import Webstep

MOST = 150_000  # bytes of all that /enter loads, packed, without faces
PAGES_OF_OURS = ("/", "/help-now")


@pytest.fixture
def visitor():
    return Webstep(has_server=False).visitor()


def bytes_for(visitor, path, **headers):
    """The headers and the bytes of an answer, which need not be text."""
    visitor.transport.clear()
    lines = "".join(f"{name.replace('_', '-')}: {value}\r\n" for name, value in headers.items())
    visitor.sends(f"GET {path} HTTP/1.1\r\nHost: meadow.example\r\n{lines}\r\n".encode())
    head, _, body = visitor.transport.value().partition(b"\r\n\r\n")
    return head.decode().lower().split("\r\n"), body


@pytest.mark.parametrize(
    "path", [*PAGES_OF_OURS, "/assets/meadow.css", "/assets/client/enter.js", "/nothing"]
)
def test_who_reads_gzip_gets_the_same_words_in_fewer_bytes(visitor, path):
    _, plain = bytes_for(visitor, path)
    head, packed = bytes_for(visitor, path, Accept_Encoding="br, gzip;q=0.8")
    assert gzip.decompress(packed) == plain and len(packed) < len(plain) * 0.9
    assert "content-encoding: gzip" in head and f"content-length: {len(packed)}" in head
    assert "vary: accept-encoding" in head


@pytest.mark.parametrize(
    "said", ["", "br", "gzip;q=0", "gzip; q=0.000, *", "identity", "gzipped", "gzip;q=x"]
)
def test_who_does_not_read_it_gets_it_as_it_is_and_is_told_that_there_is_another(visitor, said):
    head, body = bytes_for(visitor, "/assets/meadow.css", Accept_Encoding=said)
    assert body == (assets.ROOT / "meadow.css").read_bytes()
    assert "vary: accept-encoding" in head and not [line for line in head if "content-encoding" in line]


@pytest.mark.parametrize("said", ["gzip", "GZIP;q=1.0", "*", "br;q=1, *;q=0.1", "deflate, gzip;q=0.5"])
def test_how_a_browser_says_that_it_reads_gzip(said):
    assert assets.reads_gzip(said)


def test_each_packing_has_its_own_tag_and_comes_once(visitor):
    tags = set()
    for accepted in ("", "gzip"):
        head, _ = bytes_for(visitor, "/help-now", Accept_Encoding=accepted)
        (tag,) = [line.partition(": ")[2] for line in head if line.startswith("etag")]
        again, body = bytes_for(visitor, "/help-now", Accept_Encoding=accepted, If_None_Match=tag)
        assert "304" in again[0] and body == b"" and f"etag: {tag}" in again
        assert "vary: accept-encoding" in again
        assert not [line for line in again if line.startswith("content-encoding")]
        tags.add(tag)
    assert len(tags) == 2


def test_a_page_that_stands_in_for_another_has_no_tag_by_which_it_would_be_taken_for_it(visitor):
    head, _ = bytes_for(visitor, "/kept", Accept_Encoding="gzip")
    assert "503" in head[0] and not [line for line in head if line.startswith("etag")]


def test_what_does_not_become_shorter_is_not_packed():
    noise = bytes(range(256)) * 2
    assert assets.made(noise[:256], "image/png").packed is None
    assert assets.made(b"a" * 500, "text/plain").packed is not None


def test_a_page_of_the_server_is_never_packed():
    webstep = Webstep()
    visitor = webstep.visitor()
    visitor.asks("/signin", Accept_Encoding="gzip")
    ((number, asked),) = webstep.link.pages
    assert "accept-encoding" not in asked["headers"]
    webstep.gate.forwarding.answered(number, {"status": 200, "headers": [], "body": b"secret " * 500})
    status, headers, body = visitor.answer
    assert status == 200 and body == "secret " * 500
    assert not {"Content-Encoding", "Vary"} & set(headers)


# --- weight


class Loads(HTMLParser):
    """What a page loads by itself."""

    def __init__(self, page: str):
        super().__init__()
        self.found: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        """Style sheets, scripts, drawings."""
        named = dict(attrs)
        loads = tag in ("script", "img") or (tag == "link" and "icon" in named.get("rel", ""))
        if loads or (tag == "link" and named.get("rel") in ("stylesheet", "preload", "modulepreload")):
            self.found.append(named.get("src") or named.get("href"))


_LEADS_ON = {
    "text/javascript": re.compile(r"""(?:from|import)\s*\(?\s*["']([^"']+)["']"""),
    "text/css": re.compile(r"""url\(["']?([^"')]+)["']?\)|@import\s+["']([^"']+)["']"""),
}


def loaded(page: str) -> dict[str, assets.Asset]:
    """Every asset that the page loads, and those that these load."""
    files = {path.decode(): asset for path, asset in assets.read().items()}
    found, to_look_at = {}, [path for path in Loads(page).found if path.startswith("/assets/")]
    while to_look_at:
        path = to_look_at.pop()
        if path in found:
            continue
        found[path] = files[path]
        leads_on = _LEADS_ON.get(files[path].kind.partition(";")[0])
        if leads_on is not None:
            for groups in re.findall(leads_on, files[path].plain.body.decode()):
                (other,) = [groups] if isinstance(groups, str) else [one for one in groups if one]
                if not other.startswith(("data:", "#")):
                    to_look_at.append(normpath(f"{dirname(path)}/{other}") if other[0] != "/" else other)
    return found


def test_all_that_the_room_loads_is_under_150_kilobytes_packed():
    engine = Engine(dirs=[str(assets.ROOT.parent / "templates")])
    page = engine.get_template("enter.html").render(Context({"in_room": True, "persona": "Ann"}))
    found = loaded(page)
    assert {"/assets/meadow.css", "/assets/client.css", "/assets/client/ring.js"} <= set(found)
    weight = len(page) + sum(len(asset.fits("gzip").body) for asset in found.values())
    assert weight < MOST, f"{weight} bytes"


def test_the_look_at_the_weight_follows_what_scripts_and_styles_lead_to(tmp_path, monkeypatch):
    for name, words in {
        "a.js": 'import { b } from "./sub/b.js";\nconst c = await import("./c.js");',
        "sub/b.js": 'export * from "../c.js";',
        "c.js": "export const c = 1;",
        "a.css": '@import "b.css"; p { background: url(a.svg) } i { background: url("data:,x") }',
        "b.css": "",
        "a.svg": "<svg/>",
        "alone.js": "",
    }.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(words)
    monkeypatch.setattr(assets.read, "__defaults__", (tmp_path,))
    page = '<link rel="stylesheet" href="/assets/a.css"><script src="/assets/a.js"></script>'
    names = ("a.js", "sub/b.js", "c.js", "a.css", "b.css", "a.svg")
    assert set(loaded(page)) == {f"/assets/{name}" for name in names}
