"""The workshop as it runs now: QObjects with signals, without a window."""
