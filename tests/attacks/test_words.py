"""Words that were programs, locks and keys in the stock engine are words here (A8, A15, A16, A18, A19)."""

import pytest
from evennia.commands.default.cmdset_account import AccountCmdSet
from evennia.commands.default.cmdset_character import CharacterCmdSet
from evennia.commands.default.cmdset_session import SessionCmdSet
from evennia.commands.default.cmdset_unloggedin import UnloggedinCmdSet

from commands import arriving, dispatch
from game.common.plain import plain, unquoted
from game.talk import giving_away
from tests.attacks import corpus

ALWAYS = ("help now", "quit", "pause", "leave", "stop")
PRIVATE = ("whisper ben=", "page ben=")


@pytest.mark.django_db
@pytest.mark.parametrize("way", ["say", "think", "pose", "to ben", "whisper ben=", "page ben="])
@pytest.mark.parametrize("words", corpus.BY_KIND["template"] + corpus.BY_KIND["evennia"])
def test_a08_a15_words_are_no_program_in_any_way_of_saying_them(ann, ben, way, words):
    ann.type(f"{way} {words}")
    if way in PRIVATE and giving_away.kind(plain(words)):  # whoever writes is asked whether it is to be sent
        assert ben.heard_all == ""
        ann.type("yes")
    assert unquoted(plain(words)) in ben.heard_all


LOCKS = ("nick * = look", "nick help now = look", "nick/inputline zz $1 = say x", "alias quit=look",
         "alias q quit", "macro leave=say x", "@alias me=quit", "unalias quit", "set quit=1")  # fmt: skip


@pytest.mark.django_db
@pytest.mark.parametrize("line", LOCKS)
def test_a16_no_word_can_be_made_to_mean_another(ann, ben, line):
    assert ann.type(line) == [dispatch.UNKNOWN]
    assert ann.type("say still me") == ['You say, "still me"']
    assert "HELP NOW" in ann.type("help now")[0]
    assert all(dispatch.table().find(word)[1] == word for word in ALWAYS)
    ann.type("quit")
    assert ann.gone


def _words_of_the_engine() -> set[str]:
    from django.conf import settings

    assert settings.CMDSET_CHARACTER != "evennia.commands.default.cmdset_character.CharacterCmdSet"
    words = set()
    for made in (CharacterCmdSet, AccountCmdSet, SessionCmdSet, UnloggedinCmdSet):
        for command in made().commands:
            bare = {word.lstrip("@") for word in (command.key, *command.aliases)}
            words |= bare | {f"@{word}" for word in bare}
    return {word for word in words if word.lstrip("@_").isalpha() and "__" not in word}


@pytest.mark.django_db
def test_a18_a19_no_word_of_the_engine_is_a_word_of_the_house_for_a_steward_either(person):
    steward = person("Pim", steward=True)
    engine = {word for word in _words_of_the_engine() if dispatch.table().find(f"{word} me") is None}
    assert {
        "py",
        "spawn",
        "examine",
        "@lock",
        "typeclass",
        "force",
        "emit",
        "objects",
        "ban",
        "sethelp",
    } <= engine
    for word in sorted(engine):
        for line in (word, f"{word} me", f"{word} pim = os.system"):
            assert steward.type(line) == [dispatch.UNKNOWN], line


@pytest.mark.django_db
def test_a19_at_the_door_the_engine_has_no_words_either(stranger):
    for line in (
        "create ann passphrase",
        "cr ann x",
        "conn ann x",
        "encoding utf-8",
        "screenreader",
        "@py 1",
    ):
        (first, *_) = stranger.type(line) or [""]
        assert first == arriving.UNKNOWN or "login name" in stranger.heard_all + first
        stranger.type("stop")
