"""The staying-safe plan: what somebody writes down in a better hour for a hard one."""
