"""The outer doors: telnet, TLS, and the web port with its websocket. Knows no circle, asks no database."""
