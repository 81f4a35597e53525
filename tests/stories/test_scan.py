"""The search for a word finds a planted one in each dress; otherwise its silence would prove nothing."""

import base64
import gzip
import json
import pickle
import sqlite3
import zlib

import pytest

from tests.stories import scan

WORD = "zebrafinch4711"
SENTENCE = f"I have told nobody about the {WORD} until tonight"


@pytest.mark.parametrize(
    "dress",
    [
        str.encode,
        lambda text: text.upper().encode(),
        lambda text: text.encode("utf-16"),
        lambda text: text.encode("utf-16-be"),
        lambda text: base64.b64encode(text.encode()),
        lambda text: b"xx" + base64.b64encode(b"a" + text.encode()),
        lambda text: base64.urlsafe_b64encode(b"ab" + text.encode()),
        lambda text: zlib.compress(text.encode()),
        lambda text: b"head" + gzip.compress(text.encode()),
        lambda text: base64.b64encode(zlib.compress(text.encode())),
        lambda text: pickle.dumps({"said": text}),
        lambda text: base64.b64encode(pickle.dumps([text])),
        lambda text: json.dumps({"said": text}).encode(),
    ],
)
def test_r12_a_planted_word_is_found_in_every_dress(tmp_path, dress):
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "file.bin").write_bytes(b"\0\1 before " + dress(SENTENCE) + b" after \xff")
    assert scan.findings(WORD, [tmp_path]) == [str(tmp_path / "deep" / "file.bin")]


def test_r12_a_planted_word_is_found_in_a_table(tmp_path):
    rows = sqlite3.connect(tmp_path / "rows.db")
    rows.execute("create table lines (said text)")
    rows.execute("insert into lines values (?)", (SENTENCE,))
    rows.commit()
    rows.close()
    assert scan.findings(WORD, [tmp_path])


def test_where_it_is_not_it_is_not_found(tmp_path):
    (tmp_path / "file").write_bytes(b"nothing of the kind " * 100 + base64.b64encode(b"nor here " * 50))
    assert scan.findings(WORD, [tmp_path]) == []
