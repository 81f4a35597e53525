"""What whoever holds a meeting sees and does besides: the board, reminders, invitations."""
