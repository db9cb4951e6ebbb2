"""What a trainer prints beforehand."""
