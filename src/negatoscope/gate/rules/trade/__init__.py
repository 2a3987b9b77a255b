"""Medicine as a trade: bait prices, offers, calls to needless examinations, bought reach (R.4127-19, -53, -80)."""
