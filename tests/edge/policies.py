"""What a Content-Security-Policy says, by its directives."""


def directives(policy: str) -> dict[str, frozenset[str]]:
    """The sources of each directive; of one that is named twice the first would count."""
    found: dict[str, frozenset[str]] = {}
    for part in policy.split(";"):
        name, *sources = part.split()
        assert name.lower() not in found
        found[name.lower()] = frozenset(sources)
    return found
