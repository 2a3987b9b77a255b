"""What is published and who may read it; the review queue, withdrawal and the decision log."""
