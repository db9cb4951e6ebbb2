"""Which screen is whose: the stage on the projector, the console on the trainer's own."""
