"""Words of certification and of continuing training (L.4022-1 and following)."""
