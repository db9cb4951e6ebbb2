"""The room's window: one drawing per kind of scene."""
