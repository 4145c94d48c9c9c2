"""Persons, offices, bodies, places and regulations: what is not the wording of the writer."""
