"""What is so in this house, and what may be done in it. Knows no socket, no page, no command."""
