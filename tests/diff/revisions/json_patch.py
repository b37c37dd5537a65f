"""RFC 6902, as far as a diff needs it: add, remove, replace."""
from __future__ import annotations

import copy


def apply_patch(document: object, patch: list[dict]) -> object:
    document = copy.deepcopy(document)
    for operation in patch:
        *way, last = [step.replace("~1", "/").replace("~0", "~") for step in operation["path"].split("/")]
        if not way:                      # the path is empty: the whole document
            document = operation["value"]
            continue
        target = document
        for step in way[1:]:
            target = target[int(step)] if isinstance(target, list) else target[step]
        key = last if isinstance(target, dict) else len(target) if last == "-" else int(last)
        if operation["op"] == "remove":
            del target[key]
        elif operation["op"] == "add" and isinstance(target, list):
            target.insert(key, operation["value"])
        elif operation["op"] in ("add", "replace"):
            target[key] = operation["value"]
        else:
            raise ValueError(operation["op"])
    return document
