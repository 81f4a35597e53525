"""Pages of those who keep order: what waits, reports, steps of the ladder, appeals, looks.

Nobody else finds them: whoever does not help is answered as at an address that does not exist. What a person
reported, and what was decided about them, is on a page of their own (server/web/reports.py).
"""
