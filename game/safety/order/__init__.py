"""Reports, and what is done about them: the ladder, appeals, looks."""
