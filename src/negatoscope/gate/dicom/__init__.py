"""Headers: the profile of PS3.15 Annex E with its options, on the bytes of the file."""
