"""Papers that the house writes about itself."""
