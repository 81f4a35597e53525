"""The house's lists of plain words: what a circle can be about, and what a content note can say. Pure.

Concerns are from everyday life and in everyday words; none of them is a diagnosis, and nobody has to have one
to sit anywhere. Keys never change; how they are called may.
"""

from game.common import names

CONCERNS: dict[str, str] = {
    "addiction": "living with addiction",
    "ageing": "growing older",
    "anger": "anger",
    "anxiety": "worry and fear",
    "belonging": "feeling left out",
    "body": "body and food",
    "breakup": "the end of a relationship",
    "burnout": "being worn out",
    "caring": "caring for someone",
    "change": "a change that is under way",
    "coming_out": "coming out",
    "confidence": "trusting oneself",
    "disability": "living with a disability",
    "everyday": "everyday life",
    "faith": "faith and doubt",
    "family": "the family one comes from",
    "friendship": "friends, and making them",
    "grief": "grief",
    "guilt": "guilt",
    "home": "housing and home",
    "identity": "who one is",
    "illness": "illness",
    "loneliness": "loneliness",
    "low_mood": "low mood",
    "meaning": "meaning and direction",
    "menopause": "the change of life",
    "migration": "living far from where one began",
    "money": "money and debt",
    "mood_swings": "moods that go up and down",
    "neurodivergence": "a mind that works differently",
    "nights": "sleep and nights",
    "pain": "pain that stays",
    "parenting": "being a parent",
    "perfection": "never being good enough",
    "pregnancy": "pregnancy, wanted or not, and its loss",
    "recovery": "staying with recovery",
    "relationships": "being close to others",
    "retirement": "the time after work",
    "separation": "separation and divorce",
    "service": "hard work for others: nursing, rescue, teaching",
    "shame": "shame",
    "shyness": "shyness",
    "stress": "too much at once",
    "study": "school and study",
    "suicide_loss": "losing someone to suicide",
    "trauma": "what was done or happened, and stays",
    "voices": "hearing or seeing what others do not",
    "work": "work and looking for it",
}
"""What people come with, by key."""

NOTES: dict[str, str] = {
    "suicide": "suicide",
    "self-harm": "self-harm",
    "abuse": "abuse",
    "sexual violence": "sexual violence",
    "eating": "eating and weight",
    "substance": "drink and drugs",
    "death": "death and grief",
    "pregnancy loss": "the loss of a pregnancy",
    "violence": "violence",
    "hate": "racism and hate",
    "medical": "illness and medicine",
    "war": "war and flight",
}
"""What words can be about, so that others can get ready, by key. Source: domain research 5.3."""

_CONCERNS_TOO = {
    **{"lonely": "loneliness", "alone": "loneliness", "depression": "low_mood", "sadness": "low_mood"},
    **{"fear": "anxiety", "worry": "anxiety", "panic": "anxiety", "sleep": "nights", "insomnia": "nights"},
    **{"food": "body", "eating": "body", "debt": "money", "parents": "family", "childhood": "family"},
    **{"divorce": "separation", "chronic pain": "pain", "carer": "caring", "loss": "grief"},
    **{"adhd": "neurodivergence", "autism": "neurodivergence", "doubt": "faith", "unemployment": "work"},
    **{"drink": "addiction", "drugs": "addiction", "sobriety": "recovery", "exile": "migration"},
    **{"school": "study", "age": "ageing", "exhaustion": "burnout", "ptsd": "trauma"},
}
_NOTES_TOO = {
    **{"grief": "death", "racism": "hate", "racism/hate": "hate", "drugs": "substance", "drink": "substance"},
    **{"alcohol": "substance", "selfharm": "self-harm", "miscarriage": "pregnancy loss", "food": "eating"},
    **{"weight": "eating", "rape": "sexual violence", "illness": "medical", "loss": "death", "flight": "war"},
}


def concern(said: str) -> str | None:
    """The key of the concern that somebody typed in whatever way, or None."""
    return _found(said, CONCERNS, _CONCERNS_TOO)


def note(said: str) -> str | None:
    """The key of the content note that somebody typed in whatever way, or None."""
    return _found(said, NOTES, _NOTES_TOO)


def note_first(said: str) -> tuple[str, bool] | None:
    """The key of the note with which this begins, by whole words, and whether other words follow; or None."""
    if (whole := note(said)) is not None:
        return whole, False
    words = said.split()
    for count in range(len(words) - 1, 0, -1):
        if (key := _exact(" ".join(words[:count]), NOTES, _NOTES_TOO)) is not None:
            return key, True
    return None


def _found(said: str, known: dict[str, str], also: dict[str, str]) -> str | None:
    flat = _flat(said)
    if not flat:
        return None
    if (exact := _exact(said, known, also)) is not None:
        return exact
    begun = [key for key in known if _flat(key).startswith(flat)]
    return begun[0] if len(begun) == 1 else None


def _exact(said: str, known: dict[str, str], also: dict[str, str]) -> str | None:
    flat = _flat(said)
    for key, called in known.items():
        if flat in (_flat(key), _flat(called)):
            return key
    return next((key for other, key in also.items() if flat == _flat(other)), None)


def _flat(said: str) -> str:
    return names.skeleton(said.replace("_", " ")[:80])
