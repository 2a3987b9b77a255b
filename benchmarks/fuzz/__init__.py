"""Coverage-guided fuzzing of what reads hostile bytes: opening, and the header stage with its second reading."""
