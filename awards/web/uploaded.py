"""A JSON file that was chosen on a page: what is wrong in it, one line for each fault."""

from awards.schema import Malformed

MOST_FAULTS = 50


def faults_told(refused: Malformed, field: str) -> list[tuple[str, str]]:
    """The lines of an error summary that lead to the file's field; only the first ones of very many."""
    lines = [str(fault) if fault.at else f"Tệp đã chọn: {fault.message}." for fault in refused.faults]
    return [(line, f"#{field}") for line in lines[:MOST_FAULTS]]
