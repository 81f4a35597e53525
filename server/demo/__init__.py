"""The people of a demo: a program that sits in its circle, over the same door as everybody."""
