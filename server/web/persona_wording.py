"""What the pages about one's own personas say in words."""

DONE = {
    "made": "Your new persona is in your wardrobe. Others meet it when you wear it.",
    "kept": "It is changed. Others see it so from now on.",
    "rests": "It rests. Wearing it wakes it, and so does its page.",
    "awake": "It rests no longer.",
    "retired": "It is retired. Its page below is for you alone.",
    "erased": "It is erased, with everything that was kept about it.",
}
"""What has just been done, by the word that stands in the address of the list after it."""

NO_KIND = "Please choose what it is for: one of these."
NOT_THE_NAME = "This is not its name. Nothing was changed. Please type the name as it stands above."
