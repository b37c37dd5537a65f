"""The facts of a plan as a multiset, and which of them each event says came or went.

The old facts, without what the events say went, with what they say came, are the new facts: then every difference is in
an event, and in one only. Places are those of the new plan where a thing has a partner there; what was split or merged is
one place. A progress row is one fact: its text, category, tags and further columns together.

Left out: the links of repeats, whose target may have another name; the order of the legend; of what was split or merged the
mark, parent, answers and further columns of its parts; headers of columns, which are those of the new plan.
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
        self.merged = {}                      # ids of parts that are no pair of their own
        self.headers = {}                     # old header of a column → new one
        for event in events:
            if event["kind"] == "split":
                for place in event["places"]:
                    if place["new"] != event["new"]:
                        self.merged["new", place["new"]] = event["new"]
            if event["kind"] == "merged":
                for place in event["places"]:
                    if place["old"] != event["old"]:
                        self.merged["old", place["old"]] = event["new"]
            if event["node"] == "document" and event["field"] == "extra":
                self.headers[form(event["before"])] = form(event["after"])

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

    def has_parts(self, name: str) -> bool:
        return name in self.merged.values()

    def header(self, side: str, header: str) -> str:
        return self.headers.get(form(header), form(header)) if side == "old" else form(header)


def things_of(plan: dict) -> dict[str, tuple[str, dict, str | None]]:
    """id → kind, thing, id of its parent. A policy also has the ids of what it answers."""
    things = {}
    for section in plan["sections"]:
        things[section["id"]] = ("section", section, None)
        ids = {each["number"]: each["id"] for each in section["recommendations"]}
        for recommendation in section["recommendations"]:
            things[recommendation["id"]] = ("recommendation", recommendation, section["id"])
        for policy in section["policies"]:
            answers = [ids[number] for number in policy["recommendations"] if number in ids]
            things[policy["id"]] = ("policy", dict(policy, answers=answers), section["id"])
            for measure in policy["measures"]:
                things[measure["id"]] = ("measure", measure, policy["id"])
    return things


def mark_of(thing: dict) -> str:
    return thing["mark"] or "" if "mark" in thing else str(thing["number"])


def row_of(row: dict, names: Names, side: str) -> dict:
    return {"text": form(row["text"]), "category": row["category"], "tags": set(row["tags"]),
            "extra": {names.header(side, header): form(text) for header, text in row["extra"].items()}}


def row_fact(name: str, row: dict) -> tuple:
    return (name, "row", row["text"], row["category"], tuple(sorted(row["tags"])), tuple(sorted(row["extra"].items())))


def answers_fact(name: str, policy: dict, names: Names, side: str) -> tuple:
    return (name, "answers", tuple(sorted(names.of(side, each) for each in policy["answers"])))


def facts_of_thing(kind: str, thing: dict, parent: str | None, names: Names, side: str) -> Counter:
    name = names.of(side, thing["id"])
    facts = Counter({(name, "text", form(thing.get("title", thing.get("text")))): 1})
    if not names.is_part(side, thing["id"]):
        facts[name, "mark", mark_of(thing)] += 1
        facts[name, "parent", names.of(side, parent)] += 1
    if kind == "policy" and not names.has_parts(name):
        facts[answers_fact(name, thing, names, side)] += 1
    if kind == "measure":
        for tag in thing["tags"]:
            facts[name, "tag", tag] = 1
        for department in thing["departments"]:
            facts[name, "department", printed(department)] = 1
        for row in thing["progress"]:
            facts[row_fact(name, row_of(row, names, side))] += 1
        if not names.has_parts(name):
            for header, text in thing["extra"].items():
                facts[name, "extra", names.header(side, header), form(text)] += 1
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


def facts_of_unplaced(plan: dict) -> Counter:
    return Counter(("document", "unplaced", form(piece["text"])) for piece in plan["unplaced"])


def facts_of(plan: dict, names: Names, side: str) -> Counter:
    facts = facts_of_head(plan["document"]) + facts_of_unplaced(plan)
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
        self.rows: dict[tuple[str, int], dict] = {}  # of the new plan, as they were in the old one

    def enter_all(self, events: list[dict]) -> None:
        for event in events:
            self._enter(event)
        for (measure, index), before in self.rows.items():
            name = self.names.of("new", measure)
            self.change[row_fact(name, before)] -= 1
            self.change[row_fact(name, self._row("new", measure, index))] += 1

    def _enter(self, event: dict) -> None:
        kind, field = event["kind"], event["field"].split("/")
        if event["node"] == "document":
            self._enter_head(event)
        elif field[0] == "progress" and len(field) > 2:
            self._enter_row(event, int(field[1]), field[2:])
        elif kind != "repeat-retargeted":
            for side, sign, value in (("old", -1, event["before"]), ("new", 1, event["after"])):
                self._enter_side(event, kind, side, sign, value)

    def _enter_head(self, event: dict) -> None:
        field, *index = event["field"].split("/")
        if field == "extra" or (field == "categories" and not index):
            return
        for sign, value in ((-1, event["before"]), (1, event["after"])):
            if value is not None or not index:
                self.change["document", field, form(value)] += sign

    def _row(self, side: str, measure: str, index: int) -> dict:
        return row_of(self.things[side][measure][1]["progress"][index], self.names, side)

    def _enter_row(self, event: dict, index: int, field: list[str]) -> None:
        """Several events of one row tell together what it was."""
        row = self.rows.setdefault((event["new"], index), self._row("new", event["new"], index))
        if field[0] == "tags":
            row["tags"] = row["tags"] - {event["after"]} | ({event["before"]} - {None})
        elif field[0] == "extra":
            header = self.names.header("old", "/".join(field[1:]))
            row["extra"].pop(header, None)
            if event["before"] is not None:
                row["extra"][header] = form(event["before"])
        else:
            row[field[0]] = form(event["before"]) if field[0] == "text" else event["before"]

    def _enter_side(self, event: dict, kind: str, side: str, sign: int, value: str | None) -> None:
        name = self.names.of(side, event[side])
        field, *index = event["field"].split("/")
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
            self.change[name, "mark", mark_of(self.things[side][event[side]][1])] += sign
        elif kind == "renumbered":
            self.change[name, "mark", mark_of(self.things[side][event[side]][1])] += sign
        elif kind.startswith("department"):
            for place in event["places"] or [event]:
                if value is not None:
                    self.change[self.names.of(side, place[side]), "department", form(value)] += sign
        elif kind.startswith("tag"):
            if value is not None:
                self.change[name, "tag", value] += sign
        elif kind in ("progress-added", "progress-removed"):
            if (side == "new") == (kind == "progress-added"):
                self.change[row_fact(name, self._row(side, event[side], int(index[0])))] += sign
        elif field == "recommendations":
            if not self.names.has_parts(name):
                self.change[answers_fact(name, self.things[side][event[side]][1], self.names, side)] += sign
        elif field == "extra":
            if value is not None and not self.names.has_parts(name):
                self.change[name, "extra", self.names.header(side, "/".join(index)), form(value)] += sign
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
    claims.enter_all(events)
    difference = Counter(facts_of(new, names, "new"))
    difference.subtract(facts_of(old, names, "old"))
    difference.subtract(claims.change)
    return {fact: count for fact, count in difference.items() if count}
