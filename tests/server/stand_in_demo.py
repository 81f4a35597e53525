"""The stand-in of a demo's people, as a module of its own."""

from tests.server.stand_in import main

if __name__ == "__main__":
    main("demo")
