"""The companion of the workshop *Gelijkwaardig samenwerken*."""

__version__ = "0.1.0"
