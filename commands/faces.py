"""The face of the mask that one wears: another picture, and words for who does not see it."""

from commands.command import Command
from commands.making import edit
from game.common import faces
from game.personas import chance, wording
from game.personas.refusals import GuestsHaveNone, NoSuchFace

ANOTHER = "another"
SHOWN = "The site shows it, on the page of this persona, with others to choose from."


class CmdFace(Command):
    """
    gives the persona you wear another face, and says in words what is to be seen.

    Usage:
      face                which style it is drawn in, and its words
      face another        another one of the same style
      face <style>        one of this style: heads, drawn or hills
      face =<words>       what is to be seen, in your words
      face =              the house's words again

    Example: face =round, and a little amused

    A face is a small picture beside the name, made by lot and of nothing that is
    known about you. It changes in your Dressing Room only, or on the site while
    that persona is not worn; its words change anywhere. They have at most 80
    characters, and are what others read who do not see pictures.

    Others see: the picture on the site and in the browser, its words when they
    look at you. Nothing is said in the room.
    """

    key = "face"
    help_category = "personas"

    def do(self) -> None:
        """Another face, other words, or what stands there."""
        if self.who.is_guest:
            raise GuestsHaveNone()
        wish, is_words, words = (part.strip() for part in self.args.partition("="))
        if wish:
            self._draws(wish.casefold(), is_alone=not is_words)
        elif is_words:
            edit(self, self.who, {"face_words": words})
        self.say(f"{wording.face(self.session.who)}\n{SHOWN}")

    def _draws(self, wish: str, *, is_alone: bool) -> None:
        style = faces.style_of(self.who.face) if wish == ANOTHER else wish
        if style not in faces.STYLES or not is_alone:
            raise NoSuchFace(styles=", ".join(faces.STYLES))
        edit(self, self.who, {"face": chance.face(style)})
