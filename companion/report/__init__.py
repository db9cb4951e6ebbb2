"""From a session to what goes home: one outline, several forms. No Qt."""
