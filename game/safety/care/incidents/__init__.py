"""Incidents without content: what was, by closed lists, and who rests afterwards."""
