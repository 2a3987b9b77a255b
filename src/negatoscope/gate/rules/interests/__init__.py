"""Ties of interest, stated beside the name when a product is named (L.4113-13)."""
