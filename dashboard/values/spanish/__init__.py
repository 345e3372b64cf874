"""What a Spanish sentence states: numbers with the hedge beside them, dates as exact as they are said."""
