"""How passphrases are hashed."""

from django.contrib.auth.hashers import Argon2PasswordHasher


class Passphrase(Argon2PasswordHasher):
    """Argon2id with 19 MiB and two passes: slow for who guesses, 20 ms for who knows.

    Source: OWASP Password Storage Cheat Sheet, first set of Argon2id numbers.
    """

    time_cost = 2
    memory_cost = 19456
    parallelism = 1
