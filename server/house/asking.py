"""What stands open between the house and one connection, and that the Portal knows of it."""

from typing import Any


class Dialogues:
    """`session.dialogue`: what is being asked, or None.

    The Portal hears whenever a question begins or ends to stand: an answer must not become a command when the
    Server that asked is gone.
    """

    def __get__(self, session: Any, _owner: type | None = None) -> Any:
        return self if session is None else vars(session).get("_dialogue")

    def __set__(self, session: Any, dialogue: Any) -> None:
        before = self.__get__(session)
        vars(session)["_dialogue"] = dialogue
        stands = dialogue is not None
        if stands != (before is not None) and session.sessionhandler.get(session.sessid) is session:
            session.data_out(asked=[[stands], {}])
