"""The way through the gate in the background: the task, its heartbeat, what the gate is given and what it makes."""
