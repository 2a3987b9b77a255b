"""Whose the pictures are (intellectual property)."""
