"""Videos: every frame's text and faces are covered, the frames encoded once more; nothing else of the file survives."""
