"""What a process does with itself."""

import gc

from server import process


def test_what_the_start_has_made_is_not_gone_through_again():
    gc.unfreeze()
    try:
        process.settle()
        frozen = gc.get_freeze_count()
        assert frozen > 10_000  # all of Django and Evennia
        made = [[] for _ in range(5_000)]
        assert len(gc.get_objects()) < len(made) + 5_000, "what came later alone is looked at"
        assert gc.get_freeze_count() == frozen
    finally:
        gc.unfreeze()


def test_both_processes_settle_once_the_reactor_runs():
    for name in ("house", "portal"):
        main = __import__(f"server.{name}.__main__", fromlist=["main"]).main
        assert {"callWhenRunning", "settle"} <= set(main.__code__.co_names)
