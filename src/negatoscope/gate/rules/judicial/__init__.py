"""Rules on what belongs to an investigation (CPP 11)."""
