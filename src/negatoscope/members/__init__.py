"""Who is who: profiles and the identity behind an account."""
