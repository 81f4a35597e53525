"""One's own personas on the site: listed, made and changed."""

import re
from uuid import UUID

import pytest

from game.people import tries
from game.personas import selectors, services
from game.personas.models import Persona
from game.personas.refusals import ManyPersonas, NotWhileWorn
from game.personas.rules import LONGEST, OFFERED, OTHERS, Draft
from game.personas.wording import KINDS
from game.places import atlas
from game.places import services as places
from server.web import hop, persona_wording, wording
from tests.server.masks import GREY, TODAY, edited, gentle, named, new, page_of, wears


@pytest.fixture
def ann(site):
    """A browser in which Ann is signed in."""
    site.joins()
    return site


@pytest.fixture
def ben(ann):
    """Another person, in a browser of their own, with a mask."""
    return gentle()


# the list


def test_the_list_has_the_home_persona_first_and_says_which_is_worn_and_what_each_is_for(ann):
    new(ann, "Brave")
    new(ann, "Alder", kind="hoped", pronouns="", short="")
    page = ann.goes("/personas")
    links = [one for one in page.addresses() if re.fullmatch(r"/personas/[0-9a-f-]{36}", one)]
    assert links == [page_of(name) for name in ("Ann", "Alder", "Brave")]
    about = page.words.partition("Ann Home.")[2]
    assert about.startswith(" You are wearing it. Alder Hoped. Brave Facet, they/them. grey coat")
    assert page.words.count("You are wearing it.") == 1
    assert "In your Dressing Room you type persona wear" in page.words and "sealed" in page.words
    assert "/personas" in ann.goes("/mine").addresses()


def test_what_rests_is_said_to_and_what_is_retired_stands_below(ann):
    for name in ("Brave", "Alder"):
        new(ann, name)
    services.rest(named("Brave").person_id, named("Brave"), today=TODAY)
    services.retire(named("Alder").person_id, named("Alder"), today=TODAY)
    above, _, below = ann.goes("/personas").words.partition("Retired Nobody wears")
    assert "Resting since" in above and "Alder" not in above and "Alder, since" in below


def test_ids_in_addresses_are_random_and_all_ones_own(ann, ben):
    new(ann)
    addresses = " ".join(ann.goes("/personas").addresses())
    ids = [UUID(one) for one in re.findall(r"[0-9a-f]{8}-[0-9a-f-]{27}", addresses)]
    assert {one.version for one in ids} == {4}
    assert set(ids) == set(Persona.objects.filter(name__in=["Ann", "Brave"]).values_list("id", flat=True))
    assert "Gentle" not in ann.page.words and "benlogin" not in ann.page.response.content.decode()


@pytest.mark.parametrize("said", ["nothing", "<b>made</b>", ""])
def test_an_address_that_says_that_something_was_done_has_words_of_ours_or_none(ann, said):
    page = ann.goes(f"/personas?done={said}")
    assert "b" not in page.tags() and not any(words in page.words for words in persona_wording.DONE.values())


def test_no_title_and_no_address_tells_a_name_to_who_looks_at_the_browsers_history(ann):
    new(ann)
    for path in ("", "/retire", "/erase"):
        page = ann.goes(page_of("Brave") + path)
        assert "Brave" in page.words and "Brave" not in page.title, path


def test_what_the_site_says_in_its_own_words_has_all_its_slots_filled():
    assert "{" not in wording.said(ManyPersonas(count=7)) + wording.said(NotWhileWorn(name="Brave"))


def test_a_name_that_is_worn_is_the_one_in_the_head_of_every_page(ann):
    new(ann)
    wears("Brave")
    assert "You are Brave" in ann.goes("/help").words
    assert selectors.worn_by(named("Ann").person_id).name == "Brave"
    draft = Draft("Calm")
    services.new(named("Ann").person_id, draft, today=TODAY)
    assert "Ann Home." in ann.goes("/personas").words and "You are wearing it." in ann.page.words


# making


@pytest.mark.parametrize("kind", ["facet", "play", "fixed_role"])
def test_a_new_persona_is_kept_whole_and_nobody_wears_it(ann, kind):
    page = new(ann, kind=kind)
    assert page.response["Location"] == "/personas?done=made"
    row = Persona.objects.values("kind", "worn", *GREY).get(name="Brave")
    assert row == {"kind": kind, "worn": False, **GREY}
    assert persona_wording.DONE["made"] in ann.goes("/personas?done=made").words


def test_two_kinds_are_offered_and_the_others_are_there_for_who_asks(ann):
    page = ann.goes("/personas/new")
    seen, _, more = page.text.partition("More kinds")
    assert page.fields["kind"] == OFFERED[0]
    for kind, about in KINDS.items():
        where = seen if kind in OFFERED else more
        assert (about.purpose in where) == (kind != "home"), kind
    assert ("details", {}) in page.elements
    page = new(ann, "", kind="mirror")
    assert ("details", {"open": None}) in page.elements and page.fields["kind"] == "mirror"


@pytest.mark.parametrize(
    ("field", "words", "sentence"),
    [
        ("name", "", "nothing in this field"),
        ("name", "Ann", "in use"),
        ("name", "Brave Heart", "one word"),
        ("name", "Therapist", "belongs to the house"),
        ("name", "B\u0430rve", "of one alphabet"),
        ("name", "annlogin", ""),
        ("pronouns", "they <them>", "Pronouns are"),
        ("short", "x" * (LONGEST["short"] + 1), "at most 80 characters"),
        ("look", "x" * (LONGEST["look"] + 1), "longer than 2,000 characters"),
        ("kind", "home", "choose what it is for"),
    ],
)
def test_what_cannot_be_is_said_at_its_field_and_what_was_typed_stays(ann, field, words, sentence):
    page = new(ann, **{field: words})
    assert page.status == 422 and sentence in page.words
    assert f"#id_{field}" in page.addresses() or field == "kind"
    assert page.title.startswith("Problem: ")
    stands = {"name": "Brave", **GREY, field: words}
    if field != "kind":
        assert {name: page.fields[name] for name in stands} == stands
    assert Persona.objects.count() == 1


def test_that_a_name_is_taken_is_said_beside_what_else_is_to_be_mended(ann):
    page = new(ann, "Ann", pronouns="them!")
    assert page.status == 422 and "in use" in page.words and "Pronouns are" in page.words
    led = [address for address in page.addresses() if address.startswith("#id_")]
    assert led[:2] == ["#id_name", "#id_pronouns"]
    assert "in use" not in new(ann, "Brave", pronouns="them!").words


def test_in_tall_fields_it_is_said_that_one_paragraph_becomes_of_it(ann):
    assert wording.FLAT in ann.goes("/personas/new").words
    new(ann, "Brave", look="Grey.\r\n\r\nWet.")
    assert named("Brave").look == "Grey. Wet."


def test_how_many_more_there_is_room_for_is_said_and_that_there_is_none_before_anything_is_typed(ann):
    fields = ann.goes("/personas/new").fields
    for number in range(OTHERS):
        for path in ("/personas", "/personas/new"):
            assert f"There is room for {OTHERS - number} more." in ann.goes(path).words
        assert new(ann, "Brave" + "abcdefghijk"[number]).status == 302
    for path in ("/personas", "/personas/new"):
        page = ann.goes(path)
        assert page.status == 200 and "Retiring one makes room" in page.words
        assert "There is room" not in page.words
        assert "/personas/new" not in page.addresses() and "name" not in page.fields
    page = ann.sends("/personas/new", {**fields, **GREY, "name": "Gentle"})
    assert page.status == 422 and "Retiring one makes room" in page.words and page.fields["name"] == "Gentle"


def test_who_has_taken_very_many_names_is_told_so_before_anything_is_typed(ann, monkeypatch):
    monkeypatch.setattr("game.personas.rules.MADE_A_YEAR", 1)
    assert new(ann).status == 302
    for path in ("/personas", "/personas/new"):
        assert "many names within a year" in ann.goes(path).words
        assert "/personas/new" not in ann.page.addresses()


def test_r27_a_form_for_a_new_persona_that_is_sent_twice_makes_one(ann):
    fields = {**ann.goes("/personas/new").fields, **GREY, "name": "Brave"}
    for _ in range(2):
        assert ann.sends("/personas/new", fields).response["Location"] == "/personas?done=made"
    assert Persona.objects.count() == 2
    assert ann.sends("/personas/new", {**fields, "short": "another coat"}).status == 422
    assert named("Brave").short == "grey coat"


def test_the_same_persona_in_another_form_or_much_later_is_not_said_to_be_made(ann, monkeypatch):
    fields = {**ann.goes("/personas/new").fields, **GREY, "name": "Brave"}
    assert ann.sends("/personas/new", fields).status == 302
    page = new(ann)
    assert page.status == 422 and "in use" in page.words
    assert ann.sends("/personas/new", {**fields, "once": ""}).status == 422
    assert ann.sends("/personas/new", fields).status == 302
    now = hop.now()
    monkeypatch.setattr(hop, "now", lambda: now + 15 * 60)
    page = ann.sends("/personas/new", fields)
    assert page.status == 422 and "in use" in page.words
    assert Persona.objects.count() == 2


def test_another_persons_form_is_none_of_ones_own(ann, ben):
    fields = {**ann.goes("/personas/new").fields, **GREY, "name": "Brave"}
    assert ann.sends("/personas/new", fields).status == 302
    sent = {**ben.goes("/personas/new").fields, **GREY, "name": "Brave", "once": fields["once"]}
    assert ben.sends("/personas/new", sent).status == 422


@pytest.mark.parametrize("length", [25, 2_000, 2_001, 10_000])
def test_a_name_of_any_length_is_answered_with_what_a_name_is(ann, length):
    for page in (new(ann, "x" * length), edited(ann, "Ann", name="x" * length)):
        assert page.status == 422 and "A name is one word of 2 to 24 letters" in page.words
        assert "longer than" not in page.words


def test_r21_names_are_not_tried_out_fast_on_the_site_either(ann, monkeypatch):
    tries.forget()
    monkeypatch.setattr(tries, "_many", lambda address: 1)
    monkeypatch.setattr(tries, "NAMES_AN_HOUR", 3)
    assert [new(ann, name).status for name in ("Ann", "Ann", "Ann", "Gentle")] == [422, 422, 422, 429]
    assert ann.page.fields["name"] == "Gentle" and Persona.objects.count() == 1


ALL = {
    "name": "Braver",
    "pronouns": "she/her",
    "short": "a red hat",
    "look": "Tall, with a red hat.",
    "arrive": "comes in out of the rain",
    "leave": "goes, humming",
    "absent": "is by the sea",
    "page": "looks up",
    "lived": "I sing.\r\n\r\n  I have a brother.",
    "imagined": "I once flew.",
}
CLAIMED = {"lived": ["I sing.", "I have a brother."], "imagined": ["I once flew."]}


# changing


def test_everything_changes_at_once_and_stands_there_again(ann):
    new(ann)
    assert edited(ann, **ALL).response["Location"] == "/personas?done=kept"
    assert Persona.objects.values(*ALL).get(name="Braver") == ALL | CLAIMED
    page = ann.goes(page_of("Braver"))
    assert {field: page.fields[field] for field in ALL} == ALL | {"lived": "I sing.\nI have a brother."}
    assert edited(ann, "Braver").status == 302
    assert edited(ann, "Braver", **dict.fromkeys([*GREY, "arrive", "lived"], "")).status == 302
    row = named("Braver")
    assert (row.look, row.arrive, row.lived, row.leave) == ("", "", [], "goes, humming")


@pytest.mark.parametrize(
    ("field", "words", "sentence"),
    [
        ("name", "Ann", "in use"),
        ("pronouns", "them!", "Pronouns are"),
        ("arrive", "x" * (LONGEST["arrive"] + 1), "at most 160 characters"),
        ("lived", "\n".join("abcdefghi"), "room for 8 lines"),
        ("imagined", "x" * 161, "at most 160 characters"),
    ],
)
def test_one_thing_that_cannot_be_changes_nothing_of_all_the_others(ann, field, words, sentence):
    new(ann)
    before = Persona.objects.values().get(name="Brave")
    page = edited(ann, **{**ALL, field: words})
    assert page.status == 422 and sentence in page.words and f"#id_{field}" in page.addresses()
    assert page.fields["look"] == ALL["look"] and page.fields[field] == words
    assert Persona.objects.values().get(name="Brave") == before


def test_who_is_out_in_the_house_keeps_the_name_and_changes_the_rest(ann):
    ann_row = named("Ann")
    places.stand(ann_row)
    places.walk(ann_row, atlas.keyed("lawn").id, now=0.0)
    page = edited(ann, "Ann", name="Anne", look="New.")
    assert page.status == 422 and "#id_name" in page.addresses() and "out in the house" in page.words
    assert named("Ann").look == ""
    assert edited(ann, "Ann", look="New.").status == 302 and named("Ann").look == "New."
