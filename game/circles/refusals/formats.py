"""Every no about formats as such, with its sentence and with what can be done instead."""

from game.common.refusals import Refused


class NoFormat(Refused):
    """No format of that name."""

    sentence = "There is no format of that name. `formats` lists those that there are."


class FormatUnreadable(Refused):
    """The file of this format cannot be used."""

    sentence = (
        "How this kind of meeting goes cannot be read just now, so none can open. Facilitators see why by "
        "`format list`. `circles` shows the other circles, and the Quiet Room is open."
    )


class NoFormatFile(Refused):
    """No file of that name in either folder."""

    sentence = (
        "There is no file of that name in `world/formats/` or in the folder `formats` of the house's data. "
        "Its name is small letters, digits and _, and ends in .yaml; type it without a folder."
    )


class FormatWrong(Refused):
    """The file has mistakes; nothing was changed."""

    sentence = "Nothing was changed: {file}, {first}. {more} more beside that; `format check` shows them all."

    def __str__(self) -> str:
        if not self.slots["more"]:
            return f"Nothing was changed: {self.slots['file']}, {self.slots['first']}."
        return super().__str__()


class FormatsForFacilitators(Refused):
    """Formats are taken up by those who hold circles."""

    sentence = (
        "Formats are loaded by those who facilitate a circle or hold its meeting, in their own name, and by "
        "stewards. `formats` shows all that there are, to everybody."
    )


class RunsOverDays(Refused):
    """No meeting of an hour plays this format."""

    sentence = (
        "A circle of this kind runs over days, by letter, and has no meeting in a room. `circles` shows "
        "those that meet."
    )
