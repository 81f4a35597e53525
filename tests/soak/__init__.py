"""`make soak`: an evening that lasts, and what it leaves behind in memory."""
