"""What a doctor says of himself, or lets others say: testimonials, comparison, praise (R.4127-19-1)."""
