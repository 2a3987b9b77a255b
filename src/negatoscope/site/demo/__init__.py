"""The demo of the site: computed images, fictional people, and their posts and cases, taken through the real gate."""
