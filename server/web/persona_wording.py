"""What the pages about one's own personas say in words."""

DONE = {
    "made": "Your new persona is in your wardrobe. Others meet it when you wear it.",
    "kept": "It is changed. Others see it so from now on.",
    "face": "Its face is as you chose. Others see it so from now on.",
    "rests": "It rests. Wearing it wakes it, and so does its page.",
    "awake": "It rests no longer.",
    "retired": "It is retired. Its page below is for you alone.",
    "erased": "It is erased, with everything that was kept about it.",
}
"""What has just been done, by the word that stands in the address of the list after it."""

FACE_HINT = (
    "These words are read instead of the picture. Left empty, the house says: {words}. At most {most}"
    " characters."
)
NO_SUCH_FACE = "That was none of the faces that are offered here. Please choose one of these."
NOW, CHOSEN = "The one it has now: ", "The one you had chosen: "

NO_KIND = "Please choose what it is for: one of these."
NOT_THE_NAME = "This is not its name. Nothing was changed. Please type the name as it stands above."
