"""Rows in PostgreSQL: Django's own backend, which in the running house waits for no server that is silent.

A house serves everybody from one thread. `statement_timeout` and `lock_timeout` are kept by the server, so
they say nothing about one that stands still, or is behind a line that is dead (R34): here is the other half.
"""
