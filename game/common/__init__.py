"""The ground that every feature stands on; no feature is in it."""
