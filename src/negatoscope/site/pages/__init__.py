"""Pages that join several apps: home, the feed, a member's page."""
