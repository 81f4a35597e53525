"""Sealing: what is sealed opens with its own key, in its own row, whole; and in no other way."""

import os
import pickle
import uuid

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.common import sealing
from game.common.sealing import SIZES, STRONG, Cost, Key, NotTheKey, TooLong

ROW, OTHER = uuid.UUID(int=7), uuid.UUID(int=8)
CHEAP = Cost(memory=8, passes=1, lanes=1)

words = st.text(st.characters(exclude_categories=["Cs"]), max_size=4_000)


@pytest.fixture(scope="module")
def key():
    made = Key.random()
    yield made
    made.close()


def bits(one: Key) -> bytes:
    with one.bytes() as place:
        return bytes(place)


@given(words, st.integers(0, 65_535))
def test_what_is_sealed_is_read_again_and_its_length_says_little(said, version):
    key = Key.random()
    sealed = sealing.seal(key, version, ROW, "friend", said)
    assert sealing.opened(key, ROW, "friend", sealed) == said
    assert int.from_bytes(sealed[1:3]) == version
    room = len(sealed) - 3 - sealing.NONCE - sealing.TAG
    needed = len(said.encode()) + 2
    assert room in SIZES and room == min(size for size in SIZES if size >= needed)


@pytest.mark.parametrize(
    ("count", "room"), [(0, 256), (254, 256), (255, 1024), (1022, 1024), (1023, 4096), (16_382, 16_384)]
)
def test_texts_of_about_the_same_length_look_alike(key, count, room):
    assert len(sealing.seal(key, 1, ROW, "friend", "a" * count)) == room + 3 + 12 + 16


def test_what_has_no_room_is_refused_before_anything_is_sealed(key):
    with pytest.raises(TooLong):
        sealing.seal(key, 1, ROW, "friend", "ä" * 8_192)


def test_one_text_sealed_twice_shares_nothing_that_can_be_seen(key):
    first, second = (sealing.seal(key, 1, ROW, "friend", "the same words") for _ in range(2))
    assert first[3:15] != second[3:15] and first[15:] != second[15:]


def test_a_text_in_another_row_under_another_field_or_key_is_unreadable_not_misattributed(key):
    sealed = sealing.seal(key, 1, ROW, "friend", "for this row alone")
    stranger = Key.random()
    for one, row, field in ((key, OTHER, "friend"), (key, ROW, "known"), (stranger, ROW, "friend")):
        with pytest.raises(NotTheKey):
            sealing.opened(one, row, field, sealed)
    assert sealing.opened(key, ROW, "friend", sealed) == "for this row alone"


def test_every_byte_of_a_sealed_text_counts(key):
    sealed = sealing.seal(key, 1, ROW, "friend", "for this row alone")
    for at in range(len(sealed)):
        with pytest.raises(NotTheKey):
            sealing.opened(key, ROW, "friend", sealed[:at] + bytes([sealed[at] ^ 1]) + sealed[at + 1 :])
    for cut in (b"", sealed[:1], sealed[:20], sealed[:-1], sealed + b"\0"):
        with pytest.raises(NotTheKey):
            sealing.opened(key, ROW, "friend", cut)


def test_every_byte_of_a_wrapping_counts_and_so_do_its_vault_and_its_purpose(key):
    inner = Key.random()
    wrapped = sealing.wrap(key, inner, ROW, "passphrase")
    assert bits(sealing.unwrap(key, wrapped, ROW, "passphrase")) == bits(inner)
    assert bits(inner) not in wrapped
    for at in range(len(wrapped)):
        with pytest.raises(NotTheKey):
            sealing.unwrap(
                key, wrapped[:at] + bytes([wrapped[at] ^ 128]) + wrapped[at + 1 :], ROW, "passphrase"
            )
    for by, vault, purpose in ((key, OTHER, "passphrase"), (key, ROW, "code"), (inner, ROW, "passphrase")):
        with pytest.raises(NotTheKey):
            sealing.unwrap(by, wrapped, vault, purpose)


def test_a_passphrase_gives_one_key_with_one_salt_at_one_cost():
    salt = sealing.new_salt()
    made = bits(sealing.key_of_passphrase("a boat on quiet water", salt, CHEAP))
    assert made == bits(sealing.key_of_passphrase("a boat on quiet water", salt, CHEAP))
    others = [
        sealing.key_of_passphrase("a boat on quiet Water", salt, CHEAP),
        sealing.key_of_passphrase("a boat on quiet water", sealing.new_salt(), CHEAP),
        sealing.key_of_passphrase("a boat on quiet water", salt, Cost(memory=16, passes=1, lanes=1)),
    ]
    assert made not in [bits(other) for other in others]


def test_a_code_gives_another_key_in_each_vault():
    assert bits(sealing.key_of_code("ABC", ROW)) == bits(sealing.key_of_code("ABC", ROW))
    assert bits(sealing.key_of_code("ABC", ROW)) != bits(sealing.key_of_code("ABC", OTHER))


def test_the_cost_is_written_beside_the_salt_and_read_again():
    assert str(STRONG) == "argon2id$v=19$m=65536,t=3,p=4" and Cost.read(str(STRONG)) == STRONG
    for text in ("", "argon2i$v=19$m=8,t=1,p=1", "argon2id$v=19$m=8,t=1,p=1\n", "argon2id$v=19$m=x,t=1,p=1"):
        with pytest.raises(ValueError):
            Cost.read(text)


def test_a_house_derives_keys_at_the_strong_cost_unless_a_test_says_otherwise():
    import subprocess
    import sys

    asked = "from game.common import sealing; print(sealing.cost())"
    said = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True).stdout
    assert said.strip() == "argon2id$v=19$m=65536,t=3,p=4" != str(sealing.cost())


def test_a_closed_key_is_empty_and_opens_nothing():
    key = Key.random()
    with key.bytes() as place:
        assert any(place)
        key.close()
        assert not any(place)
    key.close()
    assert key.is_closed
    with pytest.raises(NotTheKey):
        sealing.seal(key, 1, ROW, "friend", "words")


def test_a_key_shows_itself_nowhere():
    key = Key.random()
    assert repr(key) == str(key) == "<a key>"
    with pytest.raises(TypeError):
        pickle.dumps(key)


@pytest.mark.skipif(not os.path.exists("/proc/self/status"), reason="asks Linux")
def test_a_key_stays_out_of_swap_while_it_lives():
    def locked() -> int:
        with open("/proc/self/status") as lines:
            return next(int(line.split()[1]) for line in lines if line.startswith("VmLck"))

    before = locked()
    key = Key.random()
    if locked() == before:
        pytest.skip("this machine locks no memory")
    key.close()
    assert locked() == before
