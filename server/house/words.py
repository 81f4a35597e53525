"""Sentences of the Server's end to one connection, apart from what happens in the house."""

FAULT = "Something went wrong here, and it is not your doing. The code {code} helps a steward to find it."
ELSEWHERE = "You are here from another connection now; this one rests."
NOT_COMING_BACK = (
    "You cannot be here at present. Signing in shows why, until when, and how you can answer it. The words"
    " help now work before every door."
)
ERASED = (
    "You are erased from this house, as you wished. What it kept of you is gone; within the hour it is gone"
    " from its files too, and after 35 days from its backups. Your names are given to nobody. `help now`"
    " answers at this door at any time, without a name. Go well."
)
ERASURE_WAITS = (
    "It is written down. Until then you are away: nobody sees you here. Sign in within 14 days and you are"
    " asked whether you would rather stay; if you do nothing, you are erased. `help now` answers at this door"
    " at any time. Go well."
)
SIGNED_OUT = "This browser has been signed out, so this connection ends."
CHANGED_ELSEWHERE = (
    "The passphrase was changed at another door, so this connection ends. The new one brings you back. If it"
    " was not you who changed it, `recover` and your recovery code help."
)
