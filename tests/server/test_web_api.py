"""What programs read: as it is described, for whom it is due, and nothing that pages would not show."""

import json
import subprocess
import sys

import jsonschema
import pytest
from drf_spectacular.validation import validate_schema

from game.people.models import WebSession
from server.web import hop
from server.web.api import addresses, description, told
from tests.schemas import FOLDER
from tests.server.browser import NEAR, OPEN, PASSPHRASE, Browser
from tests.server.circle_pages import OWLS, asks, founded, in_a_browser, page_of

PUBLIC = ("/api/circles", "/api/formats")
OWN = ("/api/me", "/api/me/personas", "/api/me/circles", "/api/me/kept", "/api/me/export")


@pytest.fixture
def ann(site):
    """A browser in which Ann has joined and is signed in."""
    site.joins()
    return site


def asked(browser: Browser, path: str, method: str = "get", **extra):
    """The answer, and what is in it."""
    response = getattr(browser.client, method)(path, **{**browser.extra, **extra})
    is_json = response.headers["Content-Type"].startswith("application/json")
    return response, response.json() if is_json else None


def fits(path: str, status: int, value) -> None:
    """The answer is as the description says."""
    described = description.described()
    answers = described["paths"][path]["get"]["responses"]
    shape = answers[str(status)]["content"]["application/json"]["schema"]
    jsonschema.validate(value, {**shape, "components": described["components"]})


def test_the_description_is_openapi_and_names_every_address(site):
    response, described = asked(site, "/api/schema")
    assert response.status_code == 200 and described == description.described()
    validate_schema(described)
    assert set(described["paths"]) == {f"/{one}" for one in addresses.VIEWS if one != "api/schema"}
    assert all(set(methods) == {"get"} for methods in described["paths"].values())
    for path in OWN:
        assert described["paths"][path]["get"]["security"] == [{"cookie": []}]
    for path in PUBLIC:
        assert not described["paths"][path]["get"].get("security")


@pytest.mark.parametrize("path", PUBLIC)
def test_public_lists_are_the_same_for_everybody(ann, path):
    response, value = asked(ann, path)
    assert response.status_code == 200 and value
    fits(path, 200, value)
    assert asked(Browser(OPEN), path)[1] == value
    assert response.headers["X-Robots-Tag"] and response.headers["Cache-Control"] == "no-store"
    pages = {one["page"] for one in value}
    assert {ann.goes(page).status for page in pages} == {200} and len(pages) == len(value)


def test_a_description_that_does_not_fit_is_noticed():
    with pytest.raises(jsonschema.ValidationError):
        fits("/api/me", 200, {"persona": "Ann"})


@pytest.mark.parametrize("path", OWN)
def test_ones_own_data_comes_as_described(ann, path):
    response, value = asked(ann, path)
    assert response.status_code == 200 and response.headers["Content-Type"].startswith("application/json")
    assert response.headers["Cache-Control"] == "no-store" and not response.cookies
    fits(path, 200, value)


@pytest.mark.parametrize("path", OWN)
def test_strangers_are_told_that_nobody_is_signed_in_and_nothing_else(ann, path):
    mine = json.dumps(asked(ann, path)[1])
    WebSession.objects.all().delete()
    for browser in (ann, Browser()):
        response, value = asked(browser, path)
        assert response.status_code == 401 and list(value) == ["detail"]
        assert response.headers["WWW-Authenticate"].startswith("Cookie")
        fits(path, 401, value)
        assert "Ann" not in json.dumps(value)
    assert "Ann" in mine or path == "/api/me/circles"


@pytest.mark.parametrize("path", OWN)
def test_over_an_open_line_nothing_of_anybody_is_told(ann, path):
    response, value = asked(ann, path, **{**OPEN, "meadow.near": False})
    assert response.status_code == 403 and "read along" in value["detail"]
    fits(path, 403, value)


@pytest.mark.parametrize("path", [*PUBLIC, *OWN, "/api/schema"])
@pytest.mark.parametrize("method", ["post", "put", "delete", "patch"])
def test_nothing_can_be_changed(ann, path, method):
    for sign in ({}, {"HTTP_ORIGIN": "https://evil.example"}):
        response, value = asked(ann, path, method, **sign)
        assert response.status_code == 405 and list(value) == ["detail"]
        assert response.headers["Allow"] == "GET, HEAD"


@pytest.mark.parametrize("path", [*PUBLIC, *OWN, "/api/schema"])
def test_the_head_of_each_answer_can_be_asked_for(ann, path):
    full = asked(ann, path)[0]
    response = ann.client.head(path, **ann.extra)
    assert response.status_code == 200 and response.headers["Content-Type"] == full.headers["Content-Type"]
    assert response.headers["Allow"] == full.headers["Allow"] == "GET, HEAD"
    assert asked(Browser(), "/api/me")[0].headers["Allow"] == "GET, HEAD"


@pytest.mark.parametrize("path", ["/api/", "/api/nothing", "/api/me/nothing", "/api/circles/"])
@pytest.mark.parametrize("method", ["get", "post"])
def test_where_nothing_is_a_program_is_told_so_as_a_program(ann, path, method):
    response, value = asked(ann, path, method)
    assert response.status_code == 404 and list(value) == ["detail"]


@pytest.mark.parametrize("said", ["Basic YW5ubG9naW46eA==", "Token abc", "Bearer abc"])
def test_the_cookie_alone_says_who_one_is(ann, said):
    assert asked(Browser(), "/api/me", HTTP_AUTHORIZATION=said)[0].status_code == 401
    assert asked(Browser(), "/api/me?key=abc", HTTP_COOKIE="sessionid=abc")[0].status_code == 401


def test_what_it_says_is_what_the_pages_say(ann):
    ann.fills("/personas/new", name="Nova", kind="facet")
    assert asked(ann, "/api/me")[1]["persona"] == "Ann"
    masks = asked(ann, "/api/me/personas")[1]
    assert [(one["name"], one["worn"]) for one in masks] == [("Ann", True), ("Nova", False)]
    for one in masks:
        assert one["name"] in ann.goes(one["page"]).words
    kept = ann.goes("/kept").words.casefold()
    for kind in asked(ann, "/api/me/kept")[1]:
        assert kind["name"].casefold() in kept and kind["what"].replace("`", "").casefold() in kept
        for row in kind["rows"]:
            assert " ".join(row.replace("`", "").split()).casefold() in kept, row


def test_where_one_belongs_and_waits_is_told_to_oneself_alone(ann):
    founded("Ann", membership="slow_open")
    ben = in_a_browser("Ben")
    asks(ben)
    (mine,) = asked(ann, "/api/me/circles")[1]["belongs"]
    assert (mine["name"], mine["persona"], mine["page"]) == (OWLS, "Ann", page_of())
    value = asked(ben, "/api/me/circles")[1]
    assert value["belongs"] == [] and [one["persona"] for one in value["asks"]] == ["Ben"]
    for browser in (ann, ben):
        fits("/api/me/circles", 200, asked(browser, "/api/me/circles")[1])
    assert OWLS in {one["name"] for one in asked(Browser(), "/api/circles")[1]}
    assert "Ben" not in json.dumps(asked(ann, "/api/me/circles")[1])


def test_the_export_is_the_file_of_the_site(ann):
    _, made = asked(ann, "/api/me/export")
    jsonschema.validate(made, json.loads((FOLDER / "export.json").read_text()))
    fields = {**ann.goes("/export").fields, "as_what": "json"}
    file = ann.client.post("/export", fields, **ann.extra, HTTP_ORIGIN=f"http://{NEAR['HTTP_HOST']}")
    assert file.json() == made


def test_no_login_name_is_told_but_in_the_copy_and_no_passphrase_anywhere(ann):
    for path in (*PUBLIC, *OWN, "/api/schema"):
        said = asked(ann, path)[0].content.decode()
        assert ("annlogin" in said) == (path == "/api/me/export"), path
        assert PASSPHRASE not in said


def test_nobody_is_told_of_anybody_elses_masks(ann):
    ann.fills("/personas/new", name="Nova", kind="facet")
    ben = Browser()
    ben.joins("benlogin", "Ben")
    for path in (*PUBLIC, *OWN):
        said = asked(ben, path)[0].content.decode()
        assert "Nova" not in said and "Ann" not in said, path


def test_a_house_that_is_busy_says_so(ann, monkeypatch):
    def busy(*about):
        raise hop.Busy()

    monkeypatch.setattr(told.keeping, "all_of", busy)
    response, value = asked(ann, "/api/me/kept")
    assert response.status_code == 503 and response.headers["Retry-After"]
    fits("/api/me/kept", 503, value)


LOADS = """
import os, sys
os.environ["DJANGO_SETTINGS_MODULE"] = "server.conf.test_settings"
import django
django.setup()
import evennia
evennia._init()
import server.conf.urls
print(*sys.modules)
"""


def test_what_answers_programs_is_loaded_only_when_one_asks():
    told = subprocess.run([sys.executable, "-c", LOADS], capture_output=True, text=True)
    loaded = set(told.stdout.split())
    assert "server.web.api.addresses" in loaded, told.stderr
    assert not {one for one in loaded if one.startswith(("rest_framework", "drf_spectacular"))}
