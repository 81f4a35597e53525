"""In a story's house alone: while the file `unwell` is in the data folder, the house breaks as it wakes.

Python imports this module by itself when its folder is on the path. A thread that does not end was begun
before, as one of a library might be.
"""

import importlib.machinery
import os
import sys
import threading
from pathlib import Path


class _Breaks(importlib.machinery.PathFinder):
    """Finds `game.circles.meetings.waking` and breaks its loading of meetings."""

    @classmethod
    def find_spec(cls, name, path=None, target=None):
        if name != "game.circles.meetings.waking":
            return None
        spec = importlib.machinery.PathFinder.find_spec(name, path, target)
        loaded = spec.loader.exec_module

        def exec_module(module):
            loaded(module)
            whole = module.load_all

            def load_all(*given, **named):
                if Path(os.environ["MEADOW_DATA"], "unwell").exists():
                    threading.Thread(target=threading.Event().wait).start()
                    raise LookupError("broken at waking")
                return whole(*given, **named)

            module.load_all = load_all

        spec.loader.exec_module = exec_module
        return spec


sys.meta_path.insert(0, _Breaks)
