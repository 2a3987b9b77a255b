"""Running the site: its folders, the web server, the workers, and what keeps them alive (`negatoscope serve`)."""
