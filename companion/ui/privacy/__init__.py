"""So that nobody can be recognised: marks in fields, the check page, what is kept and how long."""
