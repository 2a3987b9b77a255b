"""Who writes: identity, titles, specialty, pseudonym (R.4127-75, R.4127-79 to -81)."""
