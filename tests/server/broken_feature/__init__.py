"""A feature whose second change of the tables fails."""
