"""The pages about data: what is stored where, and what an organisation writes down."""
