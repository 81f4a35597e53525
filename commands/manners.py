"""How one is with others in text: a share written beforehand, being with somebody, thanks, a question."""
