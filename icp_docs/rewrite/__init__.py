"""Files of authors written anew: their form, their sure mistakes, the version of the language."""
