"""Pages: composing a post, a published post, the kit."""
