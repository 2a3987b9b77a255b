"""Rules on what is claimed of methods and remedies: certainty, proof, novelty (CSP R.4127-13, -14, -39)."""
