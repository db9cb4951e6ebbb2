"""*Zaalcheck*: one minute before the group comes, with a projector met for the first time."""
