"""What a workshop is, and what a group makes of it: values and pure functions, no Qt."""
