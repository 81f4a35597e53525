"""The Server's stand-in, as a module of its own."""

from tests.server.stand_in import main

if __name__ == "__main__":
    main("house")
