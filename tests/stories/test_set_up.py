"""What an operator and a steward see of a house that was just opened."""

import re
import sqlite3
import ssl
import urllib.error
import urllib.request

import pytest

from tests.stories.house import House
from tests.stories.people import Member

STEWARD = re.compile(r"login name +(\S+)\n +passphrase +(\S+)")


def page(house, path: str) -> tuple[int, str, dict]:
    """Status, text and headers of a page."""
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{house.web}{path}", timeout=10) as answer:
            return answer.status, answer.read().decode(), dict(answer.headers)
    except urllib.error.HTTPError as answer:
        return answer.code, answer.read().decode(), dict(answer.headers)


def test_a_second_run_starts_nothing_changes_nothing_and_tells_no_passphrase(new_house):
    before = new_house.pid("house"), new_house.pid("portal")
    again = new_house.setup("run")
    assert again.returncode == 0 and "running already" in again.stdout
    assert STEWARD.search(new_house.printed) and not STEWARD.search(again.stdout)
    assert (new_house.pid("house"), new_house.pid("portal")) == before


def test_the_steward_comes_in_with_what_was_printed_is_asked_for_consent_and_reads_the_house_anew(
    new_house, comes
):
    login, passphrase = STEWARD.search(new_house.printed).groups()
    linden = comes(new_house.telnet)
    linden.reads("connect")
    linden.types(f"connect {login}")
    linden._unseen(passphrase)
    for number in range(1, 9):
        linden.reads(f"Statement {number}: yes, or why?")
        linden.types("yes")
    linden.reads("The Gate")
    linden.sends("rebuild")
    linden.reads("Read anew")
    visitor = comes(new_house.telnet)
    visitor.reads("Linden runs the house")


def test_evennias_first_account_is_the_house_and_nobody_can_sign_in_as_it(new_house):
    rows = sqlite3.connect(f"file:{new_house.data}/meadow.db?mode=ro", uri=True)
    password, active, superuser = rows.execute(
        "select password, is_active, is_superuser from accounts_accountdb where id = 1"
    ).fetchone()
    assert password.startswith("!") and not active and not superuser
    assert rows.execute("select count(*) from accounts_accountdb where is_superuser").fetchone() == (0,)
    assert rows.execute("select count(*) from comms_channeldb").fetchone() == (0,)


@pytest.mark.parametrize("path", ["/", "/help-now"])
def test_r47_the_static_pages_tell_what_this_is_and_whom_to_call(new_house, path):
    status, text, headers = page(new_house, path)
    assert status == 200 and "112" in text and "findahelpline.com" in text
    assert "default-src" in headers["Content-Security-Policy"] and "Server" not in headers
    if path == "/":
        assert str(new_house.tls) in text and "not a crisis service" in text


def test_what_evennia_would_serve_is_not_there(new_house):
    for path in ("/admin/", "/webclient/", "/auth/register", "/api/", "/channels/public/"):
        assert page(new_house, path)[0] == 404


def test_help_shows_the_fingerprint_of_the_certificate_that_the_door_shows(new_house, comes):
    shown = ssl.get_server_certificate(("127.0.0.1", new_house.tls))
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes

    fingerprint = x509.load_pem_x509_certificate(shown.encode()).fingerprint(hashes.SHA256()).hex(":").upper()
    ann: Member = comes(new_house.tls, tls=True)
    ann.joins("egret", "Gil")
    ann.types("help connecting")
    ann.reads(fingerprint)


def test_stopping_tells_everyone_once_and_starting_again_keeps_who_they_are(pattern, comes):
    house = House(pattern)
    try:
        house.open()
        ann: Member = comes(house.telnet)
        ann.joins("heron", "Ann")
        ann.walks("lawn")
        house.setup("stop")
        said = ann.quiet(3)
        assert said.count("The house closes now") == 1 and "resting" not in said and ann.closed
        again = house.setup("run")
        assert again.returncode == 0 and not STEWARD.search(again.stdout)
        ann = comes(house.telnet)
        ann.connects("heron")
        assert "The Lawn" in ann.shown
    finally:
        house.close()
