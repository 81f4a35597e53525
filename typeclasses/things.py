"""The body of a thing. Nothing is made of it yet."""

from evennia.objects.objects import DefaultObject


class Thing(DefaultObject):
    """An object of the house."""
