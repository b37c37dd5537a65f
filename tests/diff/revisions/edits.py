"""The edits of a revision, each as an official might make it; each answers whether there was something to edit."""
from __future__ import annotations

import copy
import re
from collections.abc import Callable

from revision import Revision, printed

_SENTENCE = re.compile(r"[^。\n]+。?|\n")
_NEW_DEPARTMENTS = ("危機対応推進局", "総合調整部", "まちづくり共創室", "暮らし相談課", "技術管理担当部", "環境保全センター")


def reword_measure(revision: Revision, share: float = 0.2) -> bool:
    measure = revision.choose([m for m in revision.measures() if m["key"] and not m.get("edited") and m["text"]])
    if measure is None:
        return False
    measure["text"], measure["edited"] = revision.reworded(measure["text"], share), True
    return True


def reword_other(revision: Revision, share: float = 0.2) -> bool:
    things = [(each, "text") for each in [*revision.policies(), *revision.recommendations()]]
    things += [(each, "title") for each in revision.sections()]
    things = [(each, field) for each, field in things if each["key"] and not each.get("edited")]
    if not things:
        return False
    thing, field = revision.rng.choice(things)
    thing[field], thing["edited"] = revision.reworded(thing[field], share), True
    return True


def reword_row(revision: Revision, share: float = 0.2) -> bool:
    row = revision.choose([row for _, row in revision.rows() if row["key"] and row["text"] and not row.get("edit")])
    if row is None:
        return False
    row["text"], row["edit"] = revision.reworded(row["text"], share), "reworded"
    return True


def extend_row(revision: Revision) -> bool:
    row = revision.choose([row for _, row in revision.rows() if row["key"] and not row.get("edit")])
    if row is None:
        return False
    addition = revision.rng.choice(_SENTENCE.findall(revision.take("progress"))).strip()
    row["text"] = (row["text"] + revision.rng.choice(("", "\n")) if row["text"] else "") + (addition or "進めている。")
    row["edit"] = "progress-extended"
    return True


def replace_row(revision: Revision) -> bool:
    row = revision.choose([row for _, row in revision.rows() if row["key"] and row["text"] and not row.get("edit")])
    if row is None:
        return False
    row["text"], row["edit"] = revision.take("progress"), "progress-replaced"
    return True


def add_row(revision: Revision) -> bool:
    measure = revision.choose([m for m in revision.measures() if m["key"] and not m.get("rows_edited")])
    if measure is None:
        return False
    category = revision.rng.choice(revision.plan["document"]["categories"])["code"]
    measure["progress"].append({"category": category, "text": revision.take("progress"), "tags": [], "extra": {},
                                "source": measure["source"], "key": None})
    measure["rows_edited"] = True
    return True


def remove_row(revision: Revision) -> bool:
    measure = revision.choose([m for m in revision.measures()
                               if m["key"] and len(m["progress"]) > 1 and not m.get("rows_edited")])
    if measure is None:
        return False
    measure["progress"].remove(revision.rng.choice(measure["progress"]))
    measure["rows_edited"] = True
    return True


def change_category(revision: Revision) -> bool:
    row = revision.choose([row for _, row in revision.rows() if row["key"] and row["category"] and not row.get("coded")])
    codes = [each["code"] for each in revision.plan["document"]["categories"]]
    if row is None:
        return False
    row["category"], row["coded"] = revision.rng.choice([code for code in codes if code != row["category"]]), True
    return True


def add_measure(revision: Revision) -> bool:
    _add_measure_to(revision, revision.rng.choice(revision.policies()))
    return True


def _add_measure_to(revision: Revision, policy: dict) -> None:
    """With departments that others have, too, as next year's measures do."""
    category = revision.rng.choice(revision.plan["document"]["categories"])["code"]
    row = {"category": category, "text": revision.take("progress"), "tags": [], "extra": {},
           "source": policy["source"], "key": None}
    donor = revision.rng.choice(revision.measures())
    text = revision.take("measures")
    if donor["text"] and revision.rng.random() < 0.5:  # on the subject of another measure, as many are
        text = text[:len(text) // 2] + donor["text"][len(donor["text"]) // 2:]
    measure = {"id": "", "mark": "", "number": 0, "text": text, "tags": [], "same_as": None,
               "repeated_in": [], "progress": [row], "departments": copy.deepcopy(donor["departments"]), "extra": {},
               "source": policy["source"], "key": None, "target": None}
    policy["measures"].insert(revision.rng.randint(0, len(policy["measures"])), measure)
    policy["renumber"] = True


def remove_measure(revision: Revision) -> bool:
    measure = revision.choose([m for m in revision.measures()
                               if m["key"] and len(revision.policy_of(m)["measures"]) > 1])
    if measure is None:
        return False
    _take_out(revision, measure)
    return True


def _take_out(revision: Revision, measure: dict) -> None:
    policy = revision.policy_of(measure)
    policy["measures"] = [each for each in policy["measures"] if each is not measure]
    policy["renumber"] = True


def move_measure(revision: Revision) -> bool:
    movable = [m for m in revision.measures() if m["key"] and not m.get("moved") and
               len(revision.policy_of(m)["measures"]) > 1]
    measure = revision.choose(movable)
    if measure is None or len(revision.policies()) < 2:
        return False
    target = revision.rng.choice([each for each in revision.policies() if each is not revision.policy_of(measure)])
    _take_out(revision, measure)
    target["measures"].insert(revision.rng.randint(0, len(target["measures"])), measure)
    target["renumber"] = measure["moved"] = True
    return True


def swap_measures(revision: Revision) -> bool:
    policy = revision.choose([each for each in revision.policies() if len(each["measures"]) > 1])
    if policy is None:
        return False
    at = revision.rng.randrange(len(policy["measures"]) - 1)
    policy["measures"][at], policy["measures"][at + 1] = policy["measures"][at + 1], policy["measures"][at]
    policy["renumber"] = True
    return True


def add_policy(revision: Revision) -> bool:
    section = revision.rng.choice(revision.sections())
    policy = {"id": "", "mark": "", "number": 0, "text": revision.take("policies"), "recommendations": [], "answers": [],
              "source": section["source"], "measures": [], "key": None}
    section["policies"].insert(revision.rng.randint(0, len(section["policies"])), policy)
    section["renumber"] = True
    for _ in range(2):
        _add_measure_to(revision, policy)
    return True


def remove_policy(revision: Revision) -> bool:
    section = revision.choose([each for each in revision.sections() if len(each["policies"]) > 1])
    if section is None:
        return False
    section["policies"].remove(revision.rng.choice(section["policies"]))
    section["renumber"] = True
    return True


def add_recommendation(revision: Revision) -> bool:
    section = revision.rng.choice(revision.sections())
    section["recommendations"].insert(revision.rng.randint(0, len(section["recommendations"])),
                                      {"id": "", "number": 0, "mark": "", "text": revision.take("recommendations"),
                                       "source": section["source"], "key": None})
    section["renumber"] = True
    return True


def change_answers(revision: Revision) -> bool:
    pairs = [(section, policy) for section in revision.sections() for policy in section["policies"]
             if policy["key"] and not policy.get("answered")]
    if not pairs:
        return False
    section, policy = revision.rng.choice(pairs)
    others = [each for each in section["recommendations"] if each["key"] and
              all(each is not answer for answer in policy["answers"])]
    if not others:
        return False
    policy["answers"] = [*policy["answers"], revision.rng.choice(others)]
    policy["answered"] = True
    return True


def swap_sections(revision: Revision) -> bool:
    if len(revision.sections()) < 2:
        return False
    at = revision.rng.randrange(len(revision.sections()) - 1)
    revision.sections()[at:at + 2] = reversed(revision.sections()[at:at + 2])
    revision.plan["renumber"] = True
    return True


def split_measure(revision: Revision) -> bool:
    def middle(text: str) -> int:
        commas = [spot.end() for spot in re.finditer("、", text)]
        return next((at for at in sorted(commas, key=lambda at: abs(at - len(text) / 2))
                     if 14 < at < len(text) - 14), 0)
    measure = revision.choose([m for m in revision.plain_measures() if middle(m["text"])])
    if measure is None:
        return False
    at = middle(measure["text"])
    second = copy.deepcopy(measure)
    measure["text"], second["text"] = measure["text"][:at - 1] + "。", measure["text"][at:]
    if len(measure["progress"]) > 1:
        second["progress"] = [measure["progress"].pop()]
    else:
        second["progress"] = []
    measure["edited"] = second["edited"] = True
    measure["rows_edited"] = second["rows_edited"] = True
    policy = revision.policy_of(measure)
    where = next(i for i, each in enumerate(policy["measures"]) if each is measure)
    policy["measures"].insert(where + 1, second)
    policy["renumber"] = True
    return True


def merge_measures(revision: Revision) -> bool:
    plain = {id(each) for each in revision.plain_measures()}
    pairs = [(left, right) for policy in revision.policies() for left, right in
             zip(policy["measures"], policy["measures"][1:]) if id(left) in plain and id(right) in plain and
             not left.get("rows_edited") and not right.get("rows_edited") and not left.get("moved") and
             not right.get("moved") and left["extra"] == right["extra"]]
    if not pairs:
        return False
    left, right = revision.rng.choice(pairs)
    left["merged_with"] = right["key"]
    left["text"] = left["text"].rstrip("。") + revision.rng.choice(("。", "とともに、")) + right["text"]
    left["progress"] += right["progress"]
    left["departments"] += [each for each in right["departments"] if each not in left["departments"]]
    left["tags"] += [each for each in right["tags"] if each not in left["tags"]]
    left["edited"] = left["rows_edited"] = True
    _take_out(revision, right)
    return True


def add_department(revision: Revision) -> bool:
    measure = revision.choose([m for m in revision.measures() if m["key"] and not m.get("departments_edited")])
    every = [each for m in revision.measures() for each in m["departments"]]
    if measure is None or not (others := [each for each in every if each not in measure["departments"]]):
        return False
    measure["departments"].append(copy.deepcopy(revision.rng.choice(others)))
    measure["departments_edited"] = True
    return True


def remove_department(revision: Revision) -> bool:
    measure = revision.choose([m for m in revision.measures()
                               if m["key"] and len(m["departments"]) > 1 and not m.get("departments_edited")])
    if measure is None:
        return False
    measure["departments"].remove(revision.rng.choice(measure["departments"]))
    measure["departments_edited"] = True
    return True


def rename_department(revision: Revision) -> bool:
    """In all places, or all but one of five or more."""
    places: dict[str, list[dict]] = {}
    for measure in revision.measures():
        for each in measure["departments"]:
            if measure["key"] and not measure.get("departments_edited"):
                places.setdefault(printed(each), []).append(each)
    names = sorted(name for name, those in places.items() if len(those) > 1 and name not in revision.renamed and
                   name not in revision.renamed.values())
    unused = [each for each in _NEW_DEPARTMENTS if not any(each in name for name in revision.renamed.values())]
    if not names or not unused:
        return False
    name = revision.rng.choice(names)
    those = places[name]
    if len(those) >= 5:
        those.remove(revision.rng.choice(those))
    new_name = revision.rng.choice(unused)
    for each in those:
        each["name"] = new_name
    revision.renamed[name] = printed(those[0])
    return True


def retarget_repeat(revision: Revision) -> bool:
    measure = revision.choose([m for m in revision.measures() if m["key"] and m["target"] and not m.get("edited")])
    keys = [m["key"] for m in revision.measures() if m["key"] and not m["target"] and "再掲" not in m["tags"]]
    if measure is None:
        return False
    measure["target"], measure["edited"] = revision.rng.choice([key for key in keys if key != measure["target"]]), True
    return True


def change_tags(revision: Revision) -> bool:
    measure = revision.choose([m for m in revision.measures() if m["key"] and "再掲" not in m["tags"] and
                               not m.get("tagged")])
    if measure is None:
        return False
    measure["tags"] = [] if measure["tags"] else [revision.rng.choice(("新規", "拡充"))]
    measure["tagged"] = True
    return True


def change_legend(revision: Revision) -> bool:
    categories = revision.plan["document"]["categories"]
    if revision.plan.get("legend_edited"):
        return False
    category = revision.rng.choice(categories)
    category["meaning"] = revision.reworded(category["meaning"], 0.3)
    revision.plan["legend_edited"] = True
    return True


def change_head(revision: Revision) -> bool:
    head = revision.plan["document"]
    if revision.plan.get("head_edited"):
        return False
    head["date"] = {"iso": "2025-06-02", "printed": "Ｒ７．６．２"}
    head["title"] = (head["title"] or "") + "（改定）"
    head["notes"] = [*head["notes"], "※" + revision.take("recommendations")]
    revision.plan["head_edited"] = True
    return True


def change_print_form(revision: Revision) -> bool:
    """No event."""
    measure = revision.choose([m for m in revision.measures() if m["key"] and len(m["text"]) > 8])
    if measure is None:
        return False
    text = measure["text"]
    at = revision.rng.randrange(3, len(text) - 3)
    measure["text"] = (text[:at] + "\n" + text[at:]).translate(str.maketrans("0123456789〜", "０１２３４５６７８９～"))
    return True


EDITS: dict[str, Callable[[Revision], bool]] = {
    "added": add_measure, "removed": remove_measure, "moved": move_measure, "renumbered": swap_measures,
    "split": split_measure, "merged": merge_measures, "reworded": reword_measure, "reworded, others": reword_other,
    "reworded, rows": reword_row, "category": change_category, "progress extended": extend_row,
    "progress replaced": replace_row, "progress added": add_row, "progress removed": remove_row,
    "department added": add_department, "department removed": remove_department, "department renamed": rename_department,
    "repeat": retarget_repeat, "tags": change_tags, "legend": change_legend, "head": change_head,
    "policy added": add_policy, "policy removed": remove_policy, "recommendation added": add_recommendation,
    "answers": change_answers, "sections swapped": swap_sections, "print form": change_print_form,
}


def apply_edit(revision: Revision, name: str) -> None:
    for _ in range(revision.rng.randint(1, 3)):
        EDITS[name](revision)


def apply_lightly(revision: Revision) -> None:
    """Some of everything, to about a tenth of the measures."""
    for _ in range(max(4, len(revision.measures()) // 5)):
        EDITS[revision.rng.choice(list(EDITS))](revision)


def apply_heavily(revision: Revision) -> None:
    """Three sentences in five say something else, three measures in ten stand elsewhere, and some of everything."""
    measures = len(revision.measures())
    for _ in range(round(0.3 * measures)):
        move_measure(revision)
    for _ in range(max(4, measures // 4)):
        EDITS[revision.rng.choice(list(EDITS))](revision)
    rows = sum(1 for _ in revision.rows())
    for _ in range(round(0.6 * measures)):
        reword_measure(revision, 0.35)
    for _ in range(round(0.6 * rows)):
        reword_row(revision, 0.35)
    for _ in range(round(0.6 * (len(revision.policies()) + len(revision.recommendations())))):
        reword_other(revision, 0.35)
