"""The pages about circles: those that everybody reads, one's own part in a circle, and keeping one."""
