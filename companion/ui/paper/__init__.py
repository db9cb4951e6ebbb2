"""Pages of paper: drawn once, shown, printed or written as PDF."""
