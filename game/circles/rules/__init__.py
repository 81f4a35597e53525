"""The meeting of a circle as a pure machine: no clock, no database, no randomness, no words."""
