"""The trainer's window."""
