"""Pages of those who keep order, and what each person reads of what was reported and decided."""
