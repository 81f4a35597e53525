"""Sharing the work of holding a meeting: duties, handing over, everybody's yes, silence, the door."""
