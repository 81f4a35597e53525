"""The Server's end: its process, its connections, and the threads in which pages are made."""
