"""The report in a window of its own: read along, mend, save."""
