"""Sessions and preferences on disk: one file per session, standard library only, no Qt."""
