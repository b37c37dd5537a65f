"""The facts of a plan as a multiset, and which of them each event says came or went.

The old facts, without what the events say went, with what they say came, are the new facts: then every difference is in
an event, and in one only. Places are those of the new plan where a thing has a partner there; what was split or merged is
one place.
"""
from __future__ import annotations

import re
import unicodedata
from collections import Counter


def form(text: str | None) -> str:
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", text or "")).replace("~", "〜")


def printed(department: dict) -> str:
    bureau = f"{department['bureau']}）" if department["bureau"] else ""
    note = f"（{department['note']}）" if department["note"] else ""
    return form(bureau + department["name"] + note)


class Names:
    """One name for each thing, in whichever plan it stands."""

    def __init__(self, pairs: dict[str, str], events: list[dict]):
        self.pairs = pairs                    # old id → new id
        self.merged, self.parts = {}, set()   # ids of parts that are no pair of their own
        for event in events:
            if event["kind"] == "split":
                for place in event["places"]:
                    if place["new"] != event["new"]:
                        self.merged["new", place["new"]] = event["new"]
            if event["kind"] == "merged":
                for place in event["places"]:
                    if place["old"] != event["old"]:
                        self.merged["old", place["old"]] = event["new"]

    def of(self, side: str, thing_id: str | None) -> str | None:
        if thing_id is None:
            return None
        if (side, thing_id) in self.merged:
            return self.merged[side, thing_id]
        if side == "new":
            return thing_id
        return self.pairs.get(thing_id, f"old {thing_id}")

    def is_part(self, side: str, thing_id: str) -> bool:
        return (side, thing_id) in self.merged


def things_of(plan: dict) -> dict[str, tuple[str, dict, str | None]]:
    """id → kind, thing, id of its parent."""
    things = {}
    for section in plan["sections"]:
        things[section["id"]] = ("section", section, None)
        for recommendation in section["recommendations"]:
            things[recommendation["id"]] = ("recommendation", recommendation, section["id"])
        for policy in section["policies"]:
            things[policy["id"]] = ("policy", policy, section["id"])
            for measure in policy["measures"]:
                things[measure["id"]] = ("measure", measure, policy["id"])
    return things


def facts_of_thing(kind: str, thing: dict, parent: str | None, names: Names, side: str) -> Counter:
    name = names.of(side, thing["id"])
    facts = Counter({(name, "text", form(thing.get("title", thing.get("text")))): 1})
    if not names.is_part(side, thing["id"]):
        facts[name, "mark", thing["number"]] += 1
        facts[name, "parent", names.of(side, parent)] += 1
    if kind == "measure":
        for tag in thing["tags"]:
            facts[name, "tag", tag] = 1
        for department in thing["departments"]:
            facts[name, "department", printed(department)] = 1
        for row in thing["progress"]:
            facts[name, "row", form(row["text"])] += 1
            facts[name, "category", row["category"]] += 1
    return facts


def facts_of_head(head: dict) -> Counter:
    facts = Counter()
    for field in ("title", "label", "body"):
        facts["document", field, form(head[field])] += 1
    facts["document", "date", form(head["date"] and (head["date"]["iso"] or head["date"]["printed"]))] += 1
    for note in head["notes"]:
        facts["document", "notes", form(note)] += 1
    for category in head["categories"]:
        facts["document", "categories", form(f"{category['code']}：{category['meaning']}")] += 1
    return facts


def facts_of(plan: dict, names: Names, side: str) -> Counter:
    facts = facts_of_head(plan["document"])
    for kind, thing, parent in things_of(plan).values():
        for fact, count in facts_of_thing(kind, thing, parent, names, side).items():
            if fact[1] in ("tag", "department"):
                facts[fact] = 1           # the parts of a measure share them
            else:
                facts[fact] += count
    return facts


class Claims:
    """What the events say came (+) and went (-)."""

    def __init__(self, old: dict, new: dict, names: Names):
        self.things = {"old": things_of(old), "new": things_of(new)}
        self.names = names
        self.change = Counter()

    def enter(self, event: dict) -> None:
        kind = event["kind"]
        if kind in ("metadata-changed", "legend-changed"):
            self._enter_head(event)
            return
        if kind == "repeat-retargeted":  # a link is held by no multiset: its target may have another name
            return
        for side, sign, value in (("old", -1, event["before"]), ("new", 1, event["after"])):
            self._enter_side(event, kind, side, sign, value)

    def _enter_head(self, event: dict) -> None:
        field, *index = event["field"].split("/")
        if event["node"] != "document" or field == "extra" or (field == "categories" and not index):
            return
        for sign, value in ((-1, event["before"]), (1, event["after"])):
            if value is not None or not index:
                self.change["document", field, form(value)] += sign

    def _enter_side(self, event: dict, kind: str, side: str, sign: int, value: str | None) -> None:
        name = self.names.of(side, event[side])
        if kind in ("added", "removed"):
            if value is not None:
                thing_kind, thing, parent = self.things[side][event[side]]
                self._add(facts_of_thing(thing_kind, thing, parent, self.names, side), sign)
        elif kind in ("split", "merged"):
            ids = {place[side] for place in event["places"]}
            for thing_id in ids:
                self.change[name, "text", form(self._text(side, thing_id))] += sign
        elif kind == "moved":
            self.change[name, "parent", self.names.of(side, value)] += sign
            self.change[name, "mark", self.things[side][event[side]][1]["number"]] += sign
        elif kind == "renumbered":
            self.change[name, "mark", self.things[side][event[side]][1]["number"]] += sign
        elif kind.startswith("department"):
            for place in event["places"] or [event]:
                if value is not None:
                    self.change[self.names.of(side, place[side]), "department", form(value)] += sign
        elif kind.startswith("tag"):
            if value is not None and "progress" not in event["field"]:
                self.change[name, "tag", value] += sign
        elif kind == "category-changed":
            self.change[name, "category", value] += sign
        elif kind in ("progress-added", "progress-removed"):
            if (side == "new") == (kind == "progress-added"):
                row = self.things[side][event[side]][1]["progress"][int(event["field"].split("/")[1])]
                self.change[name, "row", form(row["text"])] += sign
                self.change[name, "category", row["category"]] += sign
        elif event["field"].startswith("progress"):
            self.change[name, "row", form(value)] += sign
        else:
            self.change[name, "text", form(value)] += sign

    def _text(self, side: str, thing_id: str) -> str:
        return self.things[side][thing_id][1]["text"]

    def _add(self, facts: Counter, sign: int) -> None:
        for fact, count in facts.items():
            self.change[fact] += sign * count


def unexplained(old: dict, new: dict, pairs: dict[str, str], events: list[dict]) -> dict:
    """Facts that are in no event (or in two), with how many are too many or too few."""
    names = Names(pairs, events)
    claims = Claims(old, new, names)
    for event in events:
        claims.enter(event)
    difference = Counter(facts_of(new, names, "new"))
    difference.subtract(facts_of(old, names, "old"))
    difference.subtract(claims.change)
    return {fact: count for fact, count in difference.items() if count}
