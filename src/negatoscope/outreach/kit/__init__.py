"""The kit: a release made ready for the public networks, for messages and for slides. Pure but for its views."""
