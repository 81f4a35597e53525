"""The words that commands are called by; no person and no persona may have one of them as a name."""

_words: set[str] = set()


def claim(words: set[str]) -> None:
    """These words belong to commands."""
    _words.update(words)


def words() -> frozenset[str]:
    """All words of commands."""
    return frozenset(_words)
