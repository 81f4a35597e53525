"""What the pages of those who keep order say in words."""

from game.safety.order import ladder

DONE = {
    "decided": "It is decided. Whoever made the report is told now, or on coming in.",
    "taken": "The step is taken. The person is told now, or on coming in.",
    "proposed": "It waits for another steward, who finds it here. Nothing holds until then; after"
    f" {ladder.PROPOSAL_DAYS} days without a second it is off.",
    "yours": "You answer it. Others who could read it see that.",
    "handed": "It is handed on. Whoever is asked is told.",
    "stewards": "It is with the stewards alone now.",
    "holds": "It holds now, and the person is told.",
    "off": "It is off. Whoever proposed it can speak with you about another step.",
    "kept": "It stays, and is looked at again in half a year.",
    "lifted": "It is lifted. The person is told now, or on coming in.",
    "answered": "The appeal is answered. The person is told now, or on coming in.",
}
"""What has just been done, by the word that stands in the address of the list after it."""

NO_STEP = "no step; whoever made the report is answered"
WHICH_STEP = "Please choose what follows."
WHICH_REASON = "Please choose a reason. The person reads it."
WHICH_PLACE = "Please choose from where: the circle, or the whole house."
WHICH_ANSWER = "Please choose: the step is lifted, or it stays."
WHAT_FOLLOWS = "What follows"
WITH_WHOM = "With whom"
WITH_WHOM_HINT = "The whole name of a persona, as you saw it."
BECOMES = "What becomes of the step"
BECOMES_ONE_OF = (("yes", "it is lifted"), ("no", "it stays as it is"))
ANSWERED_HINT = f"A word on why. They read it with the answer. At most {ladder.LONGEST_WORDS} characters."
WHERE = "Where"
FROM_WHERE = "From where, if it is a pause"
DAYS = "For how many days, if it is a pause"
DAYS_HINT = f"From 1 to {ladder.PAUSE_MOST_DAYS}."
REASON = "Why"
REASON_HINT = "Whoever the step is taken with reads it."
WORDS = "What you write to them"
WORDS_HINT = (
    "A sentence or two: what happened, and what you ask of them. They read it with your name, until when it"
    f" holds, and how they can appeal. At most {ladder.LONGEST_WORDS} characters."
)
ANSWER = "What you write to whoever made the report"
ANSWER_HINT = (
    "They read it beside the outcome, and learn no step by it. At most"
    f" {ladder.LONGEST_WORDS} characters; it can stay empty."
)
