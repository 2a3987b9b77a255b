"""Rules on medical advice given to one reader in public (CNOM charter)."""
