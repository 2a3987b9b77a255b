"""The site with one address more, an empty view, so that the feed is measured beside it on the same server."""
