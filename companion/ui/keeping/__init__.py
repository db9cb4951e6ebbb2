"""How long a session is kept, the bin, and wiping for good."""
