"""Bodies: what Evennia loads, moves and puppets; and the way of news to ears."""
