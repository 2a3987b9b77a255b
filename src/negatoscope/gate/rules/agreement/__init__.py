"""Rules on what a patient’s agreement does and does not allow (CSP R.4127-73)."""
