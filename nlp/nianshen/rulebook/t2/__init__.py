"""Rules on table two, proactive disclosure."""
