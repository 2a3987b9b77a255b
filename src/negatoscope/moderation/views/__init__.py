"""Pages of publishing, review, withdrawal and the decision log."""
