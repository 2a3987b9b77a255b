"""Medicines, devices and other products, by brand (L.5122-1, L.5213-1)."""
