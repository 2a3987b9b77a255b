"""The pages of drafts. Each reads through `queries`, writes through `services`."""
