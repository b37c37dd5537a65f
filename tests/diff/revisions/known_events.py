"""What a diff of a plan and its revision must find, told by the keys that the revision's things remember."""
from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict

from revision import Revision, printed

# (kind, node, old id, new id, what tells it from others at the same place)
Fact = tuple[str, str, str | None, str | None, str]


def known_events(old: dict, revision: Revision) -> Counter[Fact]:
    return _Comparison(old, revision).events


def measure_pairs(revision: Revision) -> set[tuple[str, str]]:
    return {(measure["key"], measure["id"]) for measure in revision.measures() if measure["key"]}


def _form(text: str | None) -> str:
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", text or "")).replace("~", "〜")


class _Comparison:
    def __init__(self, old: dict, revision: Revision):
        self.events: Counter[Fact] = Counter()
        self.revision = revision
        self.old_parent: dict[str, str] = {}
        self.old: dict[str, dict] = {}
        self.node: dict[str, str] = {}
        for section in old["sections"]:
            self._enter(section, "section", "")
            for recommendation in section["recommendations"]:
                self._enter(recommendation, "recommendation", section["id"])
            for policy in section["policies"]:
                self._enter(policy, "policy", section["id"])
                for measure in policy["measures"]:
                    self._enter(measure, "measure", policy["id"])
        self.new_id = {}
        self.parts = defaultdict(list)   # key → new measures that it became
        self.merged_into = {}            # key → new measure that swallowed it
        self._compare(revision.plan)
        self._compare_head(old["document"], revision.plan["document"])

    def _enter(self, thing: dict, node: str, parent: str) -> None:
        self.old[thing["id"]], self.node[thing["id"]], self.old_parent[thing["id"]] = thing, node, parent

    def _add(self, kind: str, node: str, old: str | None, new: str | None, detail: str = "") -> None:
        self.events[(kind, node, old, new, detail)] += 1

    def _compare(self, plan: dict) -> None:
        for measure in self.revision.measures():
            if measure["key"]:
                self.parts[measure["key"]].append(measure)
            if "merged_with" in measure:
                self.merged_into[measure["merged_with"]] = measure
        seen = set()
        for section in plan["sections"]:
            self._thing(section, "section", "", seen, "title")
            for recommendation in section["recommendations"]:
                self._thing(recommendation, "recommendation", section["key"], seen)
            for policy in section["policies"]:
                self._thing(policy, "policy", section["key"], seen)
                self._answers(policy)
                for measure in policy["measures"]:
                    self._thing(measure, "measure", policy["key"], seen)
        for key, thing in self.old.items():
            if key not in seen and key not in self.merged_into:
                self._add("removed", self.node[key], key, None)
        self._departments()

    def _thing(self, thing: dict, node: str, parent: str | None, seen: set[str], field: str = "text") -> None:
        key = thing["key"]
        if key is None:
            self._add("added", node, None, thing["id"])
            return
        if key in seen:                  # the second part of a split
            return
        seen.add(key)
        old = self.old[key]
        if parent is None or self.old_parent[key] != parent:   # a new parent has no key
            self._add("moved", node, key, thing["id"])
        elif (old["number"], old.get("mark")) != (thing["number"], thing.get("mark")):
            self._add("renumbered", node, key, thing["id"])
        if node != "measure":
            if _form(old[field]) != _form(thing[field]):
                self._add("reworded", node, key, thing["id"], field)
            return
        group = self.parts[key]
        old_group = [old]
        if len(group) > 1:
            self._add("split", node, key, group[0]["id"], " ".join(sorted(each["id"] for each in group)))
        elif "merged_with" in thing:
            old_group.append(self.old[thing["merged_with"]])
            self._add("merged", node, key, thing["id"], " ".join(sorted(each["id"] for each in old_group)))
        elif _form(old["text"]) != _form(thing["text"]):
            self._add("reworded", node, key, thing["id"], "text")
        self._tags(old_group, group)
        self._target(old, thing)
        self._rows(old_group, group)

    def _answers(self, policy: dict) -> None:
        if policy.get("answered"):
            self._add("metadata-changed", "policy", policy["key"], policy["id"], "recommendations")

    def _tags(self, old_group: list[dict], group: list[dict]) -> None:
        before = {tag for each in old_group for tag in each["tags"]}
        after = {tag for each in group for tag in each["tags"]}
        place = ("measure", old_group[0]["id"], group[0]["id"])
        for tag in before - after:
            self._add("tag-removed", *place, tag)
        for tag in after - before:
            self._add("tag-added", *place, tag)

    def _target(self, old: dict, new: dict) -> None:
        was, now = old["same_as"] and old["same_as"]["id"], new["target"]
        if was != now or (was and not new["same_as"]):
            self._add("repeat-retargeted", "measure", old["id"], new["id"])

    def _rows(self, old_group: list[dict], group: list[dict]) -> None:
        old_rows = {(each["id"], index): row for each in old_group for index, row in enumerate(each["progress"])}
        for new in group:
            for index, row in enumerate(new["progress"]):
                if row["key"] is None:
                    self._add("progress-added", "measure", old_group[0]["id"], new["id"], f"progress/{index}")
                    continue
                old = old_rows.pop(row["key"])
                place = ("measure", row["key"][0], new["id"])
                if _form(old["text"]) != _form(row["text"]):
                    self._add(row["edit"], *place, f"progress/{index}/text")
                if old["category"] != row["category"]:
                    self._add("category-changed", *place, f"progress/{index}/category")
        for (owner, index) in old_rows:
            self._add("progress-removed", "measure", owner, group[0]["id"], f"progress/{index}")

    def _departments(self) -> None:
        renamed = defaultdict(list)
        for key, group in self.parts.items():
            old_group = [self.old[key]] + [self.old[m["merged_with"]] for m in group if "merged_with" in m]
            before = {printed(d): each["id"] for each in reversed(old_group) for d in each["departments"]}
            after = {printed(d): each["id"] for each in reversed(group) for d in each["departments"]}
            lost, gained = set(before) - set(after), set(after) - set(before)
            for name in sorted(lost):
                new_name = self.revision.renamed.get(name)
                if new_name in gained:
                    gained.remove(new_name)
                    lost.remove(name)
                    renamed[name, new_name].append((before[name], after[new_name]))
            for name in lost:
                self._add("department-removed", "measure", before[name], group[0]["id"], name)
            for name in gained:
                self._add("department-added", "measure", key, after[name], name)
        for (name, new_name), places in renamed.items():
            self._add("department-renamed", "measure", None, None, f"{name} {new_name} {sorted(places)}")

    def _compare_head(self, old: dict, new: dict) -> None:
        for field in ("title", "label", "body", "date"):
            if old[field] != new[field]:
                self._add("metadata-changed", "document", None, None, field)
        for index in range(len(old["notes"]), len(new["notes"])):
            self._add("metadata-changed", "document", None, None, f"notes/{index}")
        for index, (before, after) in enumerate(zip(old["categories"], new["categories"])):
            if before != after:
                self._add("legend-changed", "document", None, None, f"categories/{index}")


def found_events(diff: dict) -> Counter[Fact]:
    """The events of a diff in the same terms."""
    events: Counter[Fact] = Counter()
    for event in diff["events"]:
        kind, old, new = event["kind"], event["old"], event["new"]
        detail = event["field"]
        if kind in ("added", "removed", "moved", "renumbered", "repeat-retargeted"):
            detail = ""
        elif kind == "split":
            detail = " ".join(sorted(place["new"] for place in event["places"]))
        elif kind == "merged":
            detail = " ".join(sorted(place["old"] for place in event["places"]))
        elif kind == "department-renamed":
            old = new = None
            places = sorted((place["old"], place["new"]) for place in event["places"])
            detail = f"{event['before']} {event['after']} {places}"
        elif kind.startswith(("department", "tag")):
            detail = event["before"] or event["after"]
        events[(kind, event["node"], old, new, detail)] += 1
    return events
