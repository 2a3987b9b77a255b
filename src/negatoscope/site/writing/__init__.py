"""Checking while one writes: the address that answers on a home node, and what a browser needs to do it by itself."""
