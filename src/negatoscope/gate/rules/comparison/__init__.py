"""Oneself beside others: colleagues, establishments, and images before and after (R.4127-19-1)."""
