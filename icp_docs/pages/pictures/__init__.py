"""Pictures made at build time: their geometry is here, their shapes and words in the templates."""
