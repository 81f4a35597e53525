"""What the house promises in numbers, measured beside stock Evennia in one run: `make bench`."""
