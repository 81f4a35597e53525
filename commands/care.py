"""Care next door, and the room of aftercare."""
