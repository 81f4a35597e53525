"""The Server's end of a connection: its process and its sessions."""
