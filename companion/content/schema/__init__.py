"""The fields of programme files: Dutch names on the outside, the domain's values on the inside."""
