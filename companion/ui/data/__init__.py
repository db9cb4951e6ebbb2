"""What is stored where, what may be done with words of people, and the organisation's register."""
