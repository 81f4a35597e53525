"""Rows about safety, by area: each module says who could be hurt if one leaked."""

from game.safety.models.shields import Shield

__all__ = ["Shield"]
