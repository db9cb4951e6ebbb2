"""What no single file can know: whether the files of a programme fit together."""
