"""The Schrijfscherm: one window for whoever sits down at the trainer's laptop."""
