"""The house with its rows in PostgreSQL: a real server, begun and ended by the tests."""
