"""The Django project: settings, addresses, base templates, look, security, and the pages of no single app."""
