"""Every no about places, with its sentence."""

from game.common.refusals import Refused


class GuestsListen(Refused):
    """Guests look, walk and read."""

    sentence = (
        "As a guest you can look, walk and read. To speak, `join` makes you a member; it takes about five "
        "minutes."
    )


class QuietPlace(Refused):
    """No words are spoken in this place, and no gesture is needed."""

    sentence = "No words are spoken here. You can sit for as long as you like, or talk on the lawn."


class GesturesOnly(Refused):
    """Gestures are welcome in this place, words are not."""

    sentence = (
        "No words are spoken here. Gestures are welcome: `gestures` lists them. For talk there is the lawn."
    )


class RoomOnly(Refused):
    """Here nothing is held out to one person."""

    sentence = (
        "Here gestures go to the room and to nobody in particular, so that nobody has to answer. Offers have"
        " their place where people talk, such as the lawn."
    )


class SoftGestures(Refused):
    """Only gestures without a sound are made in this place."""

    sentence = (
        "That one has a sound. Here the gestures without one are welcome: nod, breathe, candle and more."
    )


class NoWay(Refused):
    """No exit of this place has that name."""

    sentence = (
        "There is no way of that name from here. `look` shows the ways out, and `home` always leads back."
    )


class NobodyHere(Refused):
    """Nobody of that name is in this place."""

    sentence = "Nobody of that name is here. `look` shows who is."


class NotToldNow(Refused):
    """Whoever is here is not reached by private words."""

    sentence = "That person cannot be reached just now. Nothing was told; you could try later."


class NobodyOfThatName(Refused):
    """Nobody who is here is meant, and nobody in the house is called so."""

    sentence = (
        "Nobody here is called so, and nobody of exactly that name is known. Write the name whole, as you saw"
        " it: `mute ben`."
    )


class NotClear(Refused):
    """Several here could be meant."""

    sentence = "More than one here could be meant. A few more letters of the name will do."


class ForStewards(Refused):
    """Only stewards read the house anew."""

    sentence = "That is for stewards of this house. `help about` says who they are."


class FileWrong(Refused):
    """A file of the house cannot be used; nothing was changed."""

    sentence = "Nothing was changed, because a file cannot be used. {reason}"


class ChangeAtHome(Refused):
    """Masks are changed in one's own room only."""

    sentence = (
        "Personas are changed in your Dressing Room, where nobody sees it. `home` takes you there; nothing "
        "was changed."
    )


class NothingToTakeOff(Refused):
    """They wear their home persona."""

    sentence = (
        "You wear {name}, your home persona, so there is nothing to take off. `persona wear` and a name puts "
        "another one on; `persona` lists yours."
    )


class PlayStaysOnStage(Refused):
    """A mask that is made to play is worn where what is played is known to be imagined."""

    sentence = (
        "{name} is a persona to play with, and is worn on the Stage only, where everybody knows that it is "
        "played. To be elsewhere, `home`, and there `persona off`."
    )
