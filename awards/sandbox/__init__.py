"""Files from outside are read by a limited child process, of which nothing but JSON comes back."""
