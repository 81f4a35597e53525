"""In a story's house alone: a command that breaks with what was typed in its exception.

Python imports this module by itself when its folder is on the path. `think` is the command that breaks.
"""

import importlib.machinery
import sys


class _Breaks(importlib.machinery.PathFinder):
    """Finds `commands.talk` and breaks one command in it."""

    @classmethod
    def find_spec(cls, name, path=None, target=None):
        if name != "commands.talk":
            return None
        spec = importlib.machinery.PathFinder.find_spec(name, path, target)
        loaded = spec.loader.exec_module

        def exec_module(module):
            loaded(module)

            def do(self):
                raise ValueError(f"broken by {self.args}")

            module.CmdThink.do = do

        spec.loader.exec_module = exec_module
        return spec


sys.meta_path.insert(0, _Breaks)
