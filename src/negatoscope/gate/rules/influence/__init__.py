"""Commercial influence: partnerships, aesthetic acts, synthetic images, nicotine, substitutes for care (2023-451)."""
