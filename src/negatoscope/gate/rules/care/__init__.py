"""Rules on patients in care and people whom readers know (CSP L.1110-4, R.4127-4)."""
