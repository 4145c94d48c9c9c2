"""Rules about sentences that carry too much."""
