"""How passphrases are hashed."""

from django.contrib.auth.hashers import Argon2PasswordHasher

from game.common.sealing import STRONG


class Passphrase(Argon2PasswordHasher):
    """Argon2id at the cost of a vault, so that a stolen table of hashes is no cheaper way to a passphrase
    that opens pages too (docs/decisions/0013)."""

    time_cost = STRONG.passes
    memory_cost = STRONG.memory
    parallelism = STRONG.lanes
