"""Posts for colleagues and for the public, and kits for the public networks."""
