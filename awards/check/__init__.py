"""What is right and wrong with a dossier, each finding with its legal basis."""
