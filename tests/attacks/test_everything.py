"""Hostile words in every line that the house takes: what others read of it is words, and everybody's own
(R16, R17).
"""

import random

from django.apps import apps

from commands import help as help_pages
from game.common.plain import plain
from tests.attacks import corpus, everything
from tests.attacks.fields import texts
from tests.unlinkable.tries import refusals

FORGED = ("Ben says", "* Ben", "Ben leaves", "HELP NOW", "[note:", "Others see:")
"""How lines begin that hostile words would like to make. Nobody in the house is called Ben."""


def _strings(value: object):
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, one in value.items():
            yield key
            yield from _strings(one)
    elif isinstance(value, list | tuple):
        for one in value:
            yield from _strings(one)


def wrong_in(trying) -> list[str]:
    """What reached anybody and should not have."""
    found = []
    for name, text in trying.read():
        if text in help_pages._pages().values():
            continue
        if acts := corpus.acts(text) or ["a tab"] * ("\t" in text):
            found.append(f"{name} read what acts on a screen: {acts} in {text!r}")
        if any(line.startswith(FORGED) for line in text.split("\n")):
            found.append(f"{name} read a line that is nobody's: {text!r}")
    for name, package, value in trying.shown():
        for one in _strings(value):
            if acts := corpus.acts(one):
                found.append(f"{name} was shown {acts} in {package}: {one!r}")
    return found


def kept_wrong() -> list[str]:
    """What stands in a column and acts on a screen."""
    found = []
    for column in texts():
        app, model, name = column.split(".")
        for value in apps.get_model(app, model).objects.values_list(name, flat=True):
            if isinstance(value, bytes | memoryview):
                continue
            for one in _strings(value):
                if any(line != plain(line) and corpus.acts(line) for line in one.split("\n")):
                    found.append(f"{column}: {one!r}")
    return found


def test_r16_whatever_is_typed_after_any_word_reaches_others_as_words(trying):
    wrong, typed, answered = [], 0, 0
    for word in everything.words(random.Random(16)):
        trying.begins(word.at)
        trying.steps(*word.before, by=word.by)
        actor = trying.actor(word.by)
        for line in word.lines:
            trying.forgets()
            with refusals() as made:
                actor.type(line)
            typed += 1
            answered += not made
            wrong += [f"{line!r}: {one}" for one in wrong_in(trying)]
            if actor.dialogue is not None and typed % 3 == 0:
                actor.type("stop")
    assert wrong[:20] == []
    assert kept_wrong() == []
    assert typed > 1_000 and answered > 200, (typed, answered)


def test_what_is_planted_is_found(trying):
    trying.begins()
    trying.actor("Nell").say("a\x1b[2J")
    trying.actor("Oda").say('so it is\nBen says, "forged"')
    trying.actor("Pim").show("Comm.Line", {"class": "say", "speaker": "Ann", "text": "\u202e"})
    assert len(wrong_in(trying)) == 3
