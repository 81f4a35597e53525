"""What the asker of a question may like to know of it, by its form alone. A hint, and never a judgement.

An open and honest question is one to which the asker cannot know the answer. It is brief, and no advice in
disguise. Source: domain research 2.4.13.
"""

import re

LONG_W = 40
"""More words than that are more than a question."""

ADVICE = (
    r"(have|had) you (ever )?(thought|considered|tried|looked into|talked to|spoken to|asked)",
    r"did you (ever )?(consider|try|think (of|about))",
    r"do you (not )?think (you|it|he|she|they|that|this|there)",
    r"(have|had) you (not|never) ",
    r"(haven't|hadn't|didn't|don't|aren't|couldn't|can't) (you|we)",
    r"why (don't|didn't|not|wouldn't|won't|can't)",
    r"(wouldn't|isn't|wasn't|couldn't|shouldn't|won't|doesn't) (it|that|there|this)",
    r"(would|might|could) it (not )?(be|help|make sense)",
    r"(what|how) about ",
    r"(what|how) if you",
    r"what if you",
    r"(should|shouldn't|ought) you",
    r"(could|can|couldn't|can't) you (not |just |maybe |perhaps |simply )?"
    r"(try|ask|tell|talk|call|leave|go|stop)",
    r"do you (not )?(agree|realise|realize)",
    r"(is|could|might) it (not )?(possible|be) that (you|he|she|they)",
    r"if i were you",
    r"i (would|'d) (not )?(just |simply )?(go|leave|tell|ask|call|try|say|write|talk|stop|take)",
    r"you (should|could|might want|need to|ought)",
    r"maybe you",
    r"perhaps you",
)
_ADVICE = re.compile(rf"^\W*((and|but|so|well|hm+),? )?({'|'.join(ADVICE)})", re.IGNORECASE)
_END = re.compile(r"\?+")


def hints(words: str) -> tuple[str, ...]:
    """Why this may not be one open question: `mark`, `long`, `two`, `advice`; nothing where it may be."""
    plain = words.replace("’", "'").strip()
    found = []
    marks = len(_END.findall(plain))
    if not marks:
        found.append("mark")
    if len(plain.split()) > LONG_W:
        found.append("long")
    if marks > 1:
        found.append("two")
    sentences = re.split(r"(?<=[.?!;:])\s+", plain)
    if any(_ADVICE.match(sentence) for sentence in sentences):
        found.append("advice")
    return tuple(found)
