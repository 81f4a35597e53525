"""Content notes, and shields against them."""
