"""What a place is, who is in it, and who is asked before anything happens there."""
