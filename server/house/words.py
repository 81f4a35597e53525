"""Sentences of the Server's end to one connection, apart from what happens in the house."""

FAULT = "Something went wrong here, and it is not your doing. The code {code} helps a steward to find it."
ELSEWHERE = "You are here from another connection now; this one rests."
NOT_COMING_BACK = (
    "You cannot come in with this account at present. The words help now work before every door."
)
SIGNED_OUT = "This browser has been signed out, so this connection ends."
CHANGED_ELSEWHERE = (
    "The passphrase was changed at another door, so this connection ends. The new one brings you back. If it"
    " was not you who changed it, `recover` and your recovery code help."
)
