"""A house that speaks https itself (MEADOW_WEB_TLS): it needs no proxy, and nobody signs in in the clear."""

import socket
import ssl
from http.client import HTTPConnection
from urllib.parse import urlencode

import pytest

from server.portal import words
from tests.stories.browser import Wire
from tests.stories.house import House
from tests.stories.people import PASSPHRASE
from tests.stories.reader import Reader


@pytest.fixture(scope="module")
def house(pattern):
    """Its certificate was made while its name was another; it has the new one before the doors open."""
    one = House(pattern, MEADOW_WEB_TLS="on")
    one.environment["MEADOW_PUBLIC_URL"] = f"https://meadow.example:{one.web}"
    one.printed = one.open()
    yield one
    one.close()


@pytest.fixture
def certificate(house):
    """The file with which this house is known."""
    return house.data / "keys" / "tls.crt"


def in_the_clear(house, method="GET", path="/", body=None, **headers):
    """What comes back for a request that nobody encrypts: status, headers, words."""
    line = HTTPConnection("127.0.0.1", house.web, timeout=30)
    line.request(method, path, body, headers)
    answer = line.getresponse()
    said = answer.status, dict(answer.getheaders()), answer.read().decode()
    line.close()
    return said


def test_one_joins_signs_in_and_enters_over_https_by_the_certificate_of_the_house(house, certificate, comes):
    heron = Reader(house.web, f"meadow.example:{house.web}", certificate=certificate)
    heron.joins("heronlogin", "Heron")
    cookie = next(value for _, value in heron.headers if value.startswith("__Host-meadow="))
    assert "Secure" in cookie and "HttpOnly" in cookie and "Path=/" in cookie and "Domain" not in cookie
    assert heron.said("Strict-Transport-Security") == "max-age=31536000"
    assert heron.sends("/signout", heron.goes("/signout").fields).status == 200
    assert heron.goes("/enter").status == 302
    assert heron.signs_in("heronlogin").status == 302
    assert "You are Heron" in heron.goes("/enter").words
    assert f"wss://meadow.example:{house.web}" in heron.said("Content-Security-Policy")

    ben = comes(house.tls, tls=True)
    ben.joins("benlogin", "Ben")
    wire = Wire(house.web, f"__Host-meadow={heron.cookies['__Host-meadow']}", certificate=certificate)
    assert wire.status == 101
    wire.is_told(lambda knows: knows.mask.get("name") == "Heron")
    wire.types("say good evening")
    ben.reads('Heron says, "good evening"')
    ben.sends("say and to you")
    wire.reads('Ben says, "and to you"')
    wire.close()
    heron.close()


def test_who_comes_in_the_clear_is_told_the_address_and_signs_nobody_in(house, certificate):
    heron = Reader(house.web, f"localhost:{house.web}", certificate=certificate)
    heron.joins("larklogin", "Lark")
    form = urlencode({**heron.goes("/signin").fields, "login": "larklogin", "passphrase": PASSPHRASE})
    carries = {"Cookie": "; ".join(f"{name}={value}" for name, value in heron.cookies.items())}
    carries |= {"Host": f"localhost:{house.web}", "Content-Type": "application/x-www-form-urlencoded"}
    asked = [("GET", "/", None), ("GET", "/help-now", None), ("GET", "/sessions", None)]
    for method, path, body in [
        *asked,
        ("POST", "/signin", form),
        ("POST", "/signin", form + "&x=" + "y" * 60_000),
    ]:
        status, headers, said = in_the_clear(house, method, path, body, **carries)
        assert status == 403 and words.BY_HTTPS in said and words.CARD in said
        assert f'<a href="https://meadow.example:{house.web}/">' in said
        assert not {"Set-Cookie", "Location", "Strict-Transport-Security"} & set(headers)
        assert "Lark" not in said
    key = heron.cookies["__Host-meadow"]
    assert Wire(house.web, f"__Host-meadow={key}").status == 403
    assert Wire(house.web, f"meadow={key}").status == 403
    assert "You are Lark" in heron.goes("/sessions").words  # the sign-in that was not taken ended no other
    heron.close()


def test_no_other_certificate_is_believed_and_no_old_tls_is_spoken(house, certificate):
    strangers = Reader(house.web, certificate=certificate)
    strangers.trusts = ssl.create_default_context()
    with pytest.raises(ssl.SSLCertVerificationError):
        strangers.goes("/")
    with socket.create_connection(("127.0.0.1", house.web)) as line:
        trusts = ssl.create_default_context(cafile=certificate)
        with trusts.wrap_socket(line, server_hostname="meadow.example") as door:
            assert door.version() in ("TLSv1.2", "TLSv1.3")


def test_the_operator_and_everybody_at_the_doors_are_told_the_https_address(house, certificate, comes):
    site = f"https://meadow.example:{house.web}"
    assert f"{site}/join" in house.printed and "also of the web page" in house.printed
    assert "Not yet from elsewhere" not in house.printed
    looked = house.setup("status")
    assert looked.returncode == 0 and f"{site}/" in looked.stdout
    reader = Reader(house.web, certificate=certificate)
    assert f"{site}/" in reader.goes("/").words
    assert f"{site}/" in reader.goes("/help/connecting").words
    house.environment["MEADOW_WEB_TLS"] = "off"
    refused = house.setup("run")
    house.environment["MEADOW_WEB_TLS"] = "on"
    assert refused.returncode == 2 and f"{house.web} (https)" in refused.stderr
    assert house.setup("run").returncode == 0
    reader.close()
