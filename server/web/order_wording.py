"""What the pages say in words on which people report, and read what was decided."""

from game.safety.order import ladder

WHO = "Who is it about"
WHO_HINT = "A name, as you saw it. Leave it empty where it is about something else."
WHY = "What is it about"
WHICH_REASON = "Please choose what it is about."
TOLD = "What happened, in your own words"
TOLD_HINT = (
    f"At most {ladder.LONGEST_REPORT:,} characters; you can leave it empty. Only those who answer your report"
    " read it."
)
WHERE = "Where did it happen"
WHERE_HINT = (
    "Those who keep a circle read a report about it too, unless you send it to the stewards alone on the next"
    " page. Where you leave this open, it goes to the stewards."
)
LEFT_OPEN = "Somewhere else, or I leave it open"
IN_COMMON = "In a common room of the house"
WHICH_PLACE = "Please choose once more where it happened, or leave it open."
LINES = "Which lines go with it"
LINES_HINT = (
    "This is what you heard of late. What you choose is kept, sealed, until 30 days after the decision; what"
    " you do not choose is not kept. A line that you alone heard can show that it was you."
)
NOT_KNOWN = (
    "The house does not know that report any more, so nothing was sent just now. If you have sent it already,"
    " it stands among your reports. What you typed is still here, and can be looked at and sent again."
)
MADE = {
    "made": "Your report is with those who answer it. They are asked to answer within"
    f" {ladder.ANSWER_WITHIN}; if they have not by then, it stands first in their list. How it stands is"
    " shown below, and you are told the answer when you are in the house.",
    "kept": "Your report is kept until somebody else than the one it is about can answer it, ninety days at"
    " most. How it stands is shown below.",
    "appealed": "Your appeal is made. Stewards who did not decide the step answer, where this house has any."
    " Until then the step holds.",
}
"""What has just been done, by the word that stands in the address after it."""
