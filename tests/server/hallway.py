"""The Server's end in a test: a doorway and a Portal that only listen."""

from server import link as links
from server.link import MESSAGE


class Doorway:
    """Stands where the commands' doorway does, and writes down what it hears."""

    def __init__(self):
        self.heard = []

    def arrive(self, session, again=False):
        self.heard.append(("arrive", session.sessid, again))

    def line(self, session, words):
        self.heard.append(("line", session.sessid, words))
        if words.startswith("fail"):
            raise LookupError(words)

    def login(self, session, account, passphrase):
        self.heard.append(("login", session.sessid, account, passphrase))

    def scene(self, session):
        self.heard.append(("scene", session.sessid))

    def came_back(self, session):
        self.heard.append(("came_back", session.sessid, session.account.username))

    def all_back(self):
        self.heard.append(("all_back",))

    def gone(self, session, quit):
        self.heard.append(("gone", session.sessid, quit))


class PortalEnd:
    """The Server's end of a link to a Portal that only listens; what is no plain data does not leave."""

    def __init__(self):
        self.messages, self.operations = [], []

    def send(self, kind, whom, kwargs):
        self.messages.append((whom, links.unpack(links.pack(kwargs))))

    def send_MsgServer2Portal(self, session, **kwargs):
        self.send(MESSAGE, session.sessid, kwargs)

    def send_AdminServer2Portal(self, session, operation="", **kwargs):
        self.operations.append((session.sessid, operation, links.unpack(links.pack(kwargs))))

    def told(self, sessid):
        """The texts of one connection."""
        return [sent["text"][0][0] for whom, sent in self.messages if whom == sessid and "text" in sent]


def about(sessid, **more):
    """What the Portal says of a connection."""
    return {"sessid": sessid, "address": "192.0.2.1", "protocol_key": "telnet", "protocol_flags": {}} | more
