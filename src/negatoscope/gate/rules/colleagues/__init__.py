"""What is said of colleagues: insults, contempt for their work, rumours (R.4127-56, R.4127-31)."""
