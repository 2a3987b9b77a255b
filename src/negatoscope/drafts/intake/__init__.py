"""What comes in and what was typed: all of it lies in the quarantine and nowhere else."""
