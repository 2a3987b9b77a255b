"""What is at the gate: drafts, their quarantine, their passage, the author's review."""
