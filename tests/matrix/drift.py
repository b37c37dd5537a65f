"""What next year's table may look like: columns renamed, moved, added, split or left out, and what the truth then
says. Each drift takes a plan and gives what its table shows and the truth."""
from __future__ import annotations

import random
from dataclasses import replace
from typing import Callable

from columns import Shown, ShownColumn, shown_of
from generator import forms
from generator.source import Plan
from generator.truth import truth_of

Drifted = tuple[Shown, dict]
Drift = Callable[[Plan, random.Random], Drifted]

_REPORTS = ("関係する部署と打合せを行い、進め方を整理した。", "窓口での聞き取りを行った。", "予算の確保に向けて調整した。",
            "他の都市の例を調べ、報告書にまとめた。", "", "試行の結果を委員会に報告した。", "案内の文面を見直し、配布を始めた。")
_OUTLOOKS = ("引き続き実施する。", "対象を広げる。", "", "効果を確かめたうえで、続けるかどうかを判断する。", "次の計画に位置付ける。")
_COSTS = ("1,200", "350", "－", "48", "12,705")


def as_planned(plan: Plan, rng: random.Random) -> Drifted:
    return shown_of(plan), truth_of(plan)


def renamed(**headers: str) -> Drift:
    def drift(plan: Plan, rng: random.Random) -> Drifted:
        shown = shown_of(plan)
        shown.columns = [replace(c, header=headers.get(c.role, c.header)) for c in shown.columns]
        return shown, truth_of(plan)
    return drift


def ordered(*roles: str) -> Drift:
    """Roles that are not named follow in the order of the plan."""
    def drift(plan: Plan, rng: random.Random) -> Drifted:
        shown = shown_of(plan)
        rank = {role: i for i, role in enumerate(roles)}
        shown.columns.sort(key=lambda c: rank.get(c.role, len(rank)))
        return shown, truth_of(plan)
    return drift


def without(role: str) -> Drift:
    def drift(plan: Plan, rng: random.Random) -> Drifted:
        shown, truth = shown_of(plan), truth_of(plan)
        shown.columns = [c for c in shown.columns if c.role != role]
        for section in truth["sections"]:
            for policy in section["policies"]:
                if role == "recommendations":
                    policy["recommendations"] = []
                for measure in policy["measures"]:
                    if role == "departments":
                        measure["departments"] = []
                    for row in measure["progress"]:
                        if role == "category":
                            row["category"] = None
                        if role == "progress":
                            row["text"], row["tags"] = None, []
        return shown, truth
    return drift


def added(*columns: tuple[str, int, tuple[str, ...]], at: str | None = None) -> Drift:
    """Each column is its header, its width and the texts that its rows take at random; it stands before the role
    `at`, or last."""
    def drift(plan: Plan, rng: random.Random) -> Drifted:
        shown, truth = shown_of(plan), truth_of(plan)
        place = next((i for i, c in enumerate(shown.columns) if c.role == at), len(shown.columns))
        for i, (header, width, texts) in enumerate(columns):
            _add(shown, truth, ShownColumn(f"added{i}", header, 0, width), place + i, texts, rng, header)
        return shown, truth
    return drift


def _add(shown: Shown, truth: dict, column: ShownColumn, place: int, texts: tuple[str, ...], rng: random.Random,
         name: str) -> None:
    """Adds the column before that at `place`; `name` is its key in `extra`."""
    shown.columns.insert(place, column)
    shown.added[column.role] = []
    for section in truth["sections"]:
        rows = [row for policy in section["policies"] for m in policy["measures"] for row in m["progress"]]
        cells = [rng.choice(texts) for _ in rows]
        shown.added[column.role].append(cells)
        for row, text in zip(rows, cells):
            if text:
                row["extra"][forms.fold(name)] = forms.fold(text)


def two_years(headers: str) -> Drift:
    """実施状況 and 区分 of the year before stand left of this year's. `headers` says where the years are named:
    above (令和４年度 over both), below (実施状況 over two years), beside (令和４年度実施状況)."""
    def drift(plan: Plan, rng: random.Random) -> Drifted:
        shown, truth = shown_of(plan), truth_of(plan)
        codes = tuple(line.split("：")[0] for line in plan.legend)
        by_role = {c.role: c for c in shown.columns}
        years = ("令和４年度", "令和５年度")
        if headers == "below":
            first = [i for i, c in enumerate(shown.columns) if c.role == "progress"][0]
            group = by_role["progress"].header
            shown.columns[first] = replace(by_role["progress"], header=years[1], group=group)
            _add(shown, truth, ShownColumn("old progress", years[0], 0, 18, group), first, _REPORTS, rng,
                 group + years[0])
            return shown, truth
        pair = [by_role[role] for role in ("progress", "category")]
        rest = [c for c in shown.columns if c not in pair]
        place = next(i for i, c in enumerate(shown.columns) if c in pair)
        group = headers == "above"
        def column(of: ShownColumn, year: str, role: str) -> ShownColumn:
            return replace(of, role=role, header=of.header if group else year + of.header, group=year if group else "",
                           text_em=of.text_em if of.role == "category" else of.text_em * 0.7)
        shown.columns = rest[:place] + [column(c, years[1], c.role) for c in pair] + rest[place:]
        for i, (of, texts) in enumerate(zip(pair, (_REPORTS, codes))):
            _add(shown, truth, column(of, years[0], f"old {of.role}"), place + i, texts, rng, years[0] + of.header)
        return shown, truth
    return drift


def grouped(*groups: tuple[str, tuple[str, ...]]) -> Drift:
    """An upper storey over columns that stand beside each other."""
    def drift(plan: Plan, rng: random.Random) -> Drifted:
        shown = shown_of(plan)
        names = {role: name for name, roles in groups for role in roles}
        shown.columns = [replace(c, group=names.get(c.role, "")) for c in shown.columns]
        return shown, truth_of(plan)
    return drift


RENAMED = {
    "known words": renamed(recommendations="対応する提言", policy="取組の方向性", measure="具体的な事業（予定を含む）",
                           progress="令和５年度末までの取組実績", category="進捗度", departments="所管課室"),
    "words that say half": renamed(recommendations="提言No.", policy="施策の柱", measure="主な取組の項目",
                                   progress="これまでに行ったこと", category="達成度（Ａ～Ｄ）", departments="担当課・関係課"),
    "words that say nothing": renamed(recommendations="", policy="めざす方向", measure="行うこと",
                                      progress="行ったこと", category="段階", departments="受持ち"),
}
ADDED = {
    "outlook": added(("令和６年度の予定", 12, _OUTLOOKS)),
    "outlook before departments": added(("今後の予定", 12, _OUTLOOKS), at="departments"),
    "costs": added(("事業費（千円）", 4, _COSTS), at="category"),
    "three columns": added(("指標", 8, ("会議の回数", "参加した人の数", "")), ("目標値", 4, _COSTS), ("特記", 10, _OUTLOOKS)),
}
