"""Other plans of the same form, made from the fixtures' sources: same seed, same variant.

Each kind of variant changes one thing, `everything` all of them:

    order        only the order in which merged cells are painted
    blocks       the blocks that a page prints late stand in any order whatever
    sections     sections are missing
    departments  departments have other names
    words        every sentence says something else: content words are exchanged, the same word for the same
                 word all over the plan, so that a policy still resembles the recommendation it answers
    widths       columns are wider or narrower, with or without kinsoku
    rows         policies, measures and progress rows are missing or doubled, texts are blank
"""
from __future__ import annotations

import copy
import json
import random
import re
from collections.abc import Callable
from dataclasses import dataclass

from generator.dump import dump_of
from generator.source import Measure, Plan, Section
from generator.truth import ordinal_letter, truth_of
from shuffled_dumps import exchange_kanji, shuffle_late_blocks

# Two kanji are a word, longer runs are compounds: 判断基準 shares both its words with 判断の基準, in the
# exchanged plan as in any print.
_CONTENT_WORD = re.compile(r"[一-龥々]{2}|[ァ-ヴー]{2,}")
_UNTOUCHED = re.compile(r"(【[^】]*】|令和|平成|昭和|[0-9０-９,，.．]+[一-龥％]*)")
_DEPARTMENT = re.compile(r"(?:(.)）)?([^（]+)(（.*)?")
_BUREAUS = "総財市都環福子保建消教水交議選"
_NAMES = ("政策推進課", "暮らしの安全室", "施設保全部", "地域福祉部", "人材育成センター", "調整課", "河川整備部",
          "学びの支援室", "資産管理課", "協働推進担当課", "子どもの権利部", "消費生活センター", "交通部", "職員部")

_MORE_PROGRESS = (
    "引き続き、関係する団体の意見を聴きながら、取組の内容の見直しを進めている。",
    "令和４年度の実績を取りまとめ、結果を市のホームページで公表した。",
    "利用された方へのアンケートでは、およそ８割の方から「役に立った」との回答があった。",
    "担当する職員を１名増やし、窓口での相談に応じることのできる時間を延ばした。",
    "他の市の事例を調べ、費用と効果を比べた資料を作成している。",
)


@dataclass
class Variant:
    name: str
    kind: str
    dump: str
    truth: dict


def make_variant(original: Plan, vocabulary: list[str], seed: int) -> Variant:
    kind, plan, rng = vary_plan(original, vocabulary, seed)
    dump = dump_of(plan, seed)
    if kind == "blocks":
        dump = shuffle_late_blocks(dump, rng)
    return Variant(f"{original.slug}-{seed:04d}", kind, dump, truth_of(plan))


def vary_plan(original: Plan, vocabulary: list[str], seed: int) -> tuple[str, Plan, random.Random]:
    """The kind of the variant, its plan, and the generator of chance as far as it got."""
    rng = random.Random(f"{original.slug}/{seed}")
    kind = list(CHANGES)[seed % len(CHANGES)]
    plan = copy.deepcopy(original)
    originals = _originals_of_repeats(plan)
    CHANGES[kind](plan, vocabulary, rng)
    _renumber(plan)
    _point_repeats_at(plan, originals)
    return kind, plan, rng


def make_variant_of_dump(name: str, dump: str, truth: dict, seed: int) -> Variant:
    """Of a dump without a source, such as a real one."""
    rng = random.Random(f"{name}/{seed}")
    if seed % 2 == 0:
        return Variant(f"{name}-{seed:04d}", "real, blocks", shuffle_late_blocks(dump, rng), truth)
    exchange = exchange_kanji(truth, rng)
    changed = json.loads(json.dumps(truth, ensure_ascii=False).translate(exchange))
    return Variant(f"{name}-{seed:04d}", "real, words", dump.translate(exchange), changed)


def vocabulary_of(plans: list[Plan]) -> list[str]:
    texts = [text for plan in plans for section in plan.sections for text in _texts(section)]
    parts = [part for text in [*texts, *_MORE_PROGRESS] for part in _UNTOUCHED.split(text)]
    return sorted({word for part in parts if not _UNTOUCHED.fullmatch(part) for word in _CONTENT_WORD.findall(part)})


def keep_order(plan: Plan, vocabulary: list[str], rng: random.Random) -> None:
    """The seed of the painting order is all that changes."""


def drop_sections(plan: Plan, vocabulary: list[str], rng: random.Random) -> None:
    keep = rng.randint(1, len(plan.sections))
    plan.sections = [plan.sections[i] for i in sorted(rng.sample(range(len(plan.sections)), keep))]


def rename_departments(plan: Plan, vocabulary: list[str], rng: random.Random) -> None:
    """Other names, one for one: no print merges two departments, or two cells that stood apart, into one."""
    printed = {name for measure in _measures(plan) for name in measure.departments or ()}
    others = iter(rng.sample([(bureau, name) for bureau in _BUREAUS for name in _NAMES], len(printed)))
    names: dict[str, str] = {}
    for old, (bureau, name) in zip(sorted(printed), others):
        old_bureau, _, note = _DEPARTMENT.fullmatch(old).groups()
        names[old] = (bureau + "）" if old_bureau else "") + name + (note or "")
    for measure in _measures(plan):
        if measure.departments is not None:
            measure.departments = [names[old] for old in measure.departments]


def exchange_words(plan: Plan, vocabulary: list[str], rng: random.Random) -> None:
    """One word for one word: two words that became one would make texts alike that have nothing in common."""
    others: dict[str, str] = {}
    for script in ("[一-龥々]", "[ァ-ヴー]"):
        words = [word for word in vocabulary if re.match(script, word)]
        others |= zip(words, rng.sample(words, len(words)))

    def changed(text: str) -> str:
        return "".join(part if _UNTOUCHED.fullmatch(part) else _CONTENT_WORD.sub(lambda word: others[word[0]], part)
                       for part in _UNTOUCHED.split(text))

    for section in plan.sections:
        section.title = changed(section.title)
        for recommendation in section.recommendations:
            recommendation.text = changed(recommendation.text)
        for policy in section.policies:
            policy.paragraphs = [changed(p) for p in policy.paragraphs]
            for measure in policy.measures:
                measure.paragraphs = [changed(p) for p in measure.paragraphs]
                for row in measure.progress:
                    row.paragraphs = [changed(p) for p in row.paragraphs]


def change_widths(plan: Plan, vocabulary: list[str], rng: random.Random) -> None:
    for column in plan.columns:
        if column.text_em > 5:
            column.text_em = round(column.text_em * rng.uniform(0.7, 1.4))
    plan.head["kinsoku"] = rng.choice(["yes", "no"])


def change_rows(plan: Plan, vocabulary: list[str], rng: random.Random) -> None:
    for section in plan.sections:
        if len(section.policies) > 1 and rng.random() < 0.3:
            section.policies.remove(rng.choice(section.policies[1:]))
        for policy in section.policies:
            if len(policy.measures) > 1 and rng.random() < 0.3:
                _remove_measure(policy.measures, rng.randrange(len(policy.measures)))
            for measure in policy.measures:
                _change_progress(measure, rng)
    _give_first_departments(plan)


def change_everything(plan: Plan, vocabulary: list[str], rng: random.Random) -> None:
    for change in (drop_sections, change_rows, rename_departments, exchange_words, change_widths):
        change(plan, vocabulary, rng)


CHANGES: dict[str, Callable[[Plan, list[str], random.Random], None]] = {
    "order": keep_order, "blocks": keep_order, "sections": drop_sections, "departments": rename_departments, "words": exchange_words,
    "widths": change_widths, "rows": change_rows, "everything": change_everything,
}


def _measures(plan: Plan) -> list[Measure]:
    return [m for section in plan.sections for policy in section.policies for m in policy.measures]


def _texts(section: Section) -> list[str]:
    texts = [section.title] + [r.text for r in section.recommendations]
    for policy in section.policies:
        texts += policy.paragraphs
        for measure in policy.measures:
            texts += measure.paragraphs + [p for row in measure.progress for p in row.paragraphs]
    return texts


def _remove_measure(measures: list[Measure], index: int) -> None:
    removed = measures.pop(index)
    if index < len(measures) and measures[index].departments is None:
        measures[index].departments = removed.departments


def _change_progress(measure: Measure, rng: random.Random) -> None:
    """A row less, a blank text, or a row more; measures of several rows stay as rare as in real plans."""
    if measure.extra or rng.random() < 0.6:
        return
    if len(measure.progress) > 1:
        del measure.progress[rng.randrange(len(measure.progress))]
    elif rng.random() < 0.7:
        measure.progress[0].paragraphs = []
    else:
        more = copy.deepcopy(measure.progress[0])
        more.paragraphs, more.extra = [rng.choice(_MORE_PROGRESS)], ""
        measure.progress.append(more)


def _give_first_departments(plan: Plan) -> None:
    """A section cannot begin with a shared department cell."""
    for section in plan.sections:
        first = section.policies[0].measures[0]
        if first.departments is None:
            first.departments = next(m.departments for m in _measures(plan) if m.departments)


def _originals_of_repeats(plan: Plan) -> dict[int, Measure | None]:
    by_id = dict(zip(_ids(plan), _measures(plan)))
    return {id(m): by_id.get(m.repeats) for m in _measures(plan) if m.repeats is not None}


def _point_repeats_at(plan: Plan, originals: dict[int, Measure | None]) -> None:
    ids = {id(measure): name for name, measure in zip(_ids(plan), _measures(plan))}
    for measure in _measures(plan):
        if measure.repeats is not None:
            measure.repeats = ids.get(id(originals[id(measure)]), "")


def _ids(plan: Plan) -> list[str]:
    return [f"{number}-{policy.mark}-{ordinal_letter(measure.mark)}"
            for number, section in enumerate(plan.sections, 1) for policy in section.policies
            for measure in policy.measures]


def _renumber(plan: Plan) -> None:
    """Marks follow the order again: (1)… ア… and the measures' own."""
    measure_marks = _measure_marks(plan)
    for number, section in enumerate(plan.sections, 1):
        section.mark = f"({number})"
        for policy, mark in zip(section.policies, "アイウエオカキクケコ"):
            policy.mark = mark
            for measure, measure_mark in zip(policy.measures, measure_marks):
                measure.mark = measure_mark


def _measure_marks(plan: Plan) -> list[str]:
    narrow = plan.sections[0].policies[0].measures[0].mark.startswith("(")
    return [f"({c})" for c in "ｱｲｳｴｵｶｷｸｹｺ"] if narrow else [f"（{c}）" for c in "アイウエオカキクケコ"]
