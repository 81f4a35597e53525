"""Every no that private sheets alone have, with its sentence."""

from game.common.refusals import Refused


class NotAPair(Refused):
    """No two opposites with three places between them."""

    sentence = (
        "That takes two opposites and three places from 1 to 7: where you are now, where this persona is, "
        "where you hope to be. For example: `sheet construct=guarded-frank=2,4,4`."
    )


class NotOnTheScale(Refused):
    """A number outside its scale."""

    sentence = "`{field}` is a number from {least} to {most}. Nobody counts it; it is for you alone."


class NoSuchField(Refused):
    """No field of that name on the sheet."""

    sentence = "A sheet has these fields: {fields}. `help sheet` says what each is for."


class YesOrSkip(Refused):
    """Only yes is a yes."""

    sentence = "Please type `yes`, or `skip` to go on without; `stop` ends this."


class ManyTexts(Refused):
    """All sheets of somebody together hold very much."""

    sentence = (
        "There is room for {most} texts on all your sheets together, those of retired personas too. `sheet "
        "drop`, a field and a number makes room; nothing was changed."
    )


class SheetFull(Refused):
    """There is room for very many lines of one kind."""

    sentence = (
        "There is room for {most} lines of that kind on one sheet. `sheet drop`, the name of the field and a "
        "number makes room."
    )
