"""Masks: the persona that a person wears, and guests who wear none."""
