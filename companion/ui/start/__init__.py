"""The first window: begin a session or go on with one."""
