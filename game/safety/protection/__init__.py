"""Being left in peace: whom somebody does not wish to meet or hear, shields, and who is new."""
