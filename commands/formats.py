"""The ways of sitting together: which there are, and taking up a new one."""
