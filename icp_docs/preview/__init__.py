"""What a pull request changes, as one HTML file that needs nothing else."""
