"""Lock functions of ours: none. Who may do what is asked of services, not of lock strings."""
