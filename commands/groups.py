"""Two and few: pairs, being fully heard, alcoves."""
