"""The board at work: the trainer's window in which the group's cards are brought together."""
