"""The imaging database: published cases and their viewer."""
