"""What a doctor may and may not write, in plain words: the page of each rule, and « Vos droits »."""
