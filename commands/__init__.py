"""The typed door: one module a feature, and each docstring is a help page. A door never decides."""
