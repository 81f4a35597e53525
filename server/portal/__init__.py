"""The outer doors: telnet, TLS and the static pages. Knows no circle, asks no database."""
