"""What a client may call by Evennia's way: nothing. Lines and GMCP arrive in server/house/sessions.py."""
