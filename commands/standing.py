"""A circle as a standing group: founding it, its agreements, coming, going and ending."""
