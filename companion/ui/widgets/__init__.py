"""Parts that know nothing of workshops."""
