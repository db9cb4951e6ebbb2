"""From the files of a programme to a workshop, with every mistake named by file and line."""
