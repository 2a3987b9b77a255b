"""What the page of a draft shows, as plain data: films, texts with their findings, questions, what is left to do."""
