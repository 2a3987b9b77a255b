"""Text burned into images: decoding, finding, blacking out, encoding."""
