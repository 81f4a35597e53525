"""Hard hours: numbers to call, who can be called, plans, nudges, incidents."""
