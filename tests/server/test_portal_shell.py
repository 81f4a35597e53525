"""What a browser may keep without a network: a list of what is the same for everybody, and nothing else."""

import json
import struct

import pytest

from server.portal import assets, shell
from tests.server.browsing import Webstep


@pytest.fixture
def visitor():
    return Webstep(has_server=False).visitor()


def listed(body: str) -> dict:
    """The list in front of a worker."""
    return json.loads(body.partition("\n")[0].removeprefix("self.shell = ").removesuffix(";"))


def test_the_worker_keeps_the_look_and_two_pages_and_nothing_of_the_server(visitor):
    status, headers, body = visitor.asks("/sw.js")
    assert status == 200 and headers["Content-Type"].startswith("text/javascript")
    assert body.endswith(shell.SOURCE.read_text())
    paths = listed(body)["paths"]
    assert {"/help-now", "/offline", "/assets/meadow.css", "/assets/client/enter.js"} <= set(paths)
    assert [one for one in paths if not one.startswith("/assets/")] == ["/help-now", "/offline"]
    assert not [one for one in paths if one.startswith(("/assets/scenes/", "/faces"))]
    for path in paths:
        assert visitor.asks(path, "HEAD")[0] == 200, path


def test_the_worker_may_ask_this_house_and_nobody_else(visitor):
    _, headers, _ = visitor.asks("/sw.js")
    assert headers["Content-Security-Policy"] == "default-src 'none'; connect-src 'self'"
    assert headers["Cache-Control"] == "no-cache" and headers["ETag"]


def test_one_letter_changed_is_another_worker():
    page = assets.made(b"<p>112", "text/html")
    pages = {"help-now": page, "offline": page}
    files = {b"/assets/meadow.css": assets.made(b"a", "text/css")}
    marks = {listed(shell.worker(files, pages).plain.body.decode())["mark"] for _ in range(2)}
    assert len(marks) == 1
    others = (
        ({b"/assets/meadow.css": assets.made(b"b", "text/css")}, pages),
        ({b"/assets/other.css": assets.made(b"a", "text/css")}, pages),
        (files, pages | {"help-now": assets.made(b"<p>113", "text/html")}),
    )
    for other in others:
        marks.add(listed(shell.worker(*other).plain.body.decode())["mark"])
    assert len(marks) == 4
    scene = files | {b"/assets/scenes/lawn.svg": page, b"/favicon.svg": page}
    assert listed(shell.worker(scene, pages).plain.body.decode())["mark"] in marks


def test_the_manifest_names_nobody_and_its_pictures_are_there(visitor):
    status, headers, body = visitor.asks("/manifest.webmanifest")
    manifest = json.loads(body)
    assert status == 200 and headers["Content-Type"] == "application/manifest+json"
    assert (manifest["start_url"], manifest["scope"]) == ("/enter", "/")
    files = assets.read()
    for icon in manifest["icons"]:
        asset = files[icon["src"].encode()]
        assert asset.kind == icon["type"]
        if asset.kind == "image/png":
            width, height = struct.unpack(">II", asset.plain.body[16:24])
            assert icon["sizes"] == f"{width}x{height}"
    assert {icon["purpose"] for icon in manifest["icons"]} == {"any", "maskable"}
