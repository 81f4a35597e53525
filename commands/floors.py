"""In a part with its own floor: reading, who is in focus, questions, chairs."""
