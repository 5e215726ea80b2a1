"""Clean text: documents without anything to find, from what packages ship."""
