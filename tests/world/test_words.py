"""Gestures, offers and reserved words keep to the rules of their kind."""

import re

from commands import dispatch
from game.common import names, texts
from game.people import selectors
from game.personas.rules import KINDS

SOCIALS = texts.data("socials.yaml")


def test_gestures_act_on_nobody_and_can_be_typed():
    assert len(SOCIALS["gestures"]) >= 30
    for key, said in SOCIALS["gestures"].items():
        assert said["self"].startswith("You ") and said["others"].startswith("{name} "), key
        assert re.findall(r"\{(\w+)\}", said["self"] + said["others"]) == ["name"], key
        assert isinstance(said["quiet"], bool), key
        assert dispatch.table().find(key.replace("_", " ")) is None, key


def test_an_offer_names_both_answers_and_every_outcome_has_its_words():
    for key, said in SOCIALS["offers"].items():
        outcomes = {
            "self",
            "offered",
            "accepted_self",
            "accepted_other",
            "accepted_room",
            "declined",
            "declined_self",
        }
        assert set(said) == outcomes, key
        assert "`accept`" in said["offered"] and "`no`" in said["offered"], key
        assert set(re.findall(r"\{(\w+)\}", " ".join(said.values()))) <= {"name", "other"}, key
        assert {"{name}", "{other}"} <= set(re.findall(r"\{\w+\}", said["accepted_room"])), key


def test_reserved_words_are_words_and_leave_ordinary_names_free():
    flat = [word for group in texts.data("names/reserved.yaml").values() for word in group]
    assert all(isinstance(word, str) and word for word in flat)
    assert {"steward", "doctor", "guest", "no", "null"} <= set(flat)
    taken = {names.skeleton(word) for word in flat}
    assert [
        name
        for name in ("Ann", "Ben", "Cyd", "Fern", "Will", "Grace", "Mo", "L")
        if names.skeleton(name) in taken
    ] == []


def test_nobody_is_called_like_a_place_like_a_kind_of_persona_or_like_a_word_of_the_sheet():
    taken = selectors._reserved() | {names.skeleton(word) for word in dispatch.table().words}
    found = [texts.data(path) for path in texts.folder("places")]
    places = [place["name"] for place in found if place["kind"] != "side"] + ["small room", "side room"]
    said = [name.removeprefix("the ").removeprefix("your ") for name in places]
    said += [kind for kind in KINDS if "_" not in kind] + ["mask", "persona", "ask", "drop"]
    assert [word for word in said if names.skeleton(word) not in taken] == []
