"""What people say and do towards each other: each act is one question to the keeper of the place."""
