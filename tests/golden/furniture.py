"""What a fixture prints beside its facts, told from its source: headings, headers, section marks, signs."""
from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

from characters import counted

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "fixtures"))

from generator import source  # noqa: E402


def furniture_of(plan_source: Path, departments: bool = True) -> Counter:
    """Printed once each; a page break prints headers and cut cells again. Without `departments`, which then are no
    facts, their cells count here."""
    plan = source.load(plan_source)
    texts = [plan.legend_lead, "※" * len(plan.notes), "：" * len(plan.legend)]
    for section in plan.sections:
        texts += [section.mark, plan.head["list"], *(column.header for column in plan.columns)]
        cell = None
        for policy in section.policies:
            texts.append("" if policy.recommendations[0] in "①②③④⑤⑥⑦⑧⑨" else policy.recommendations)
            for measure in policy.measures:
                read_like_one = measure.departments == cell  # as the cell above
                if measure.departments and (read_like_one or not departments):
                    texts += measure.departments
                cell = measure.departments or cell
    return counted("".join(texts))


def repeatable_characters(plan_source: Path) -> set[str]:
    """What a page break may print a second time: merged cells, headers, page numbers."""
    plan = source.load(plan_source)
    texts = ["0123456789", *(column.header for column in plan.columns)]
    for section in plan.sections:
        for policy in section.policies:
            texts += [policy.mark, policy.recommendations, *policy.paragraphs]
            for measure in policy.measures:
                texts += [measure.mark, *measure.paragraphs, *(measure.departments or []), measure.extra]
    return set(counted("".join(texts)))
