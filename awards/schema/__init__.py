"""dossier.json: from JSON to the model and back, with one readable line for each fault."""

from awards.schema.dossier import dump, load, parse, read, text
from awards.schema.fault import Fault, Malformed
from awards.schema.jsonschema import json_schema

__all__ = ["Fault", "Malformed", "dump", "json_schema", "load", "parse", "read", "text"]
