"""Nouns of congress work: levels, areas, bodies, offices, posts, meetings, effects. No law."""
