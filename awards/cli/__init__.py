"""The same work without a browser. A command imports only what it needs, so that it starts at once."""
