"""Numbers, amounts, dates, times and periods, with their values."""
