"""Which columns a table shows, and what its header says: columns may be renamed, moved, added, split or left out."""
from __future__ import annotations

from dataclasses import dataclass, field

from generator.sheet import Cell, cells_of
from generator.source import Plan, Section

SHORT_ROLES = {"recommendations", "category", "departments"}
Key = tuple[str, str]  # role (or the name of an added column) and part: mark, text, whole


@dataclass(frozen=True)
class ShownColumn:
    """`role` is that of the plan, or any other name for an added column, whose texts `Shown.added` has.
    `group` is what the upper storey of the header says over this and its neighbours."""
    role: str
    header: str
    mark_em: float
    text_em: float
    group: str = ""


@dataclass
class Shown:
    """`added[role][section][row]` is the text of an added column, in the rows of the section's table."""
    columns: list[ShownColumn]
    added: dict[str, list[list[str]]] = field(default_factory=dict)


@dataclass(frozen=True)
class Part:
    key: Key
    width_em: float
    prose: bool


@dataclass(frozen=True)
class Header:
    """A cell of the header over the parts `keys`."""
    text: str
    keys: tuple[Key, ...]
    storey: int = 0
    last_storey: int = 0


def shown_of(plan: Plan) -> Shown:
    """As the plan has them."""
    return Shown([ShownColumn(c.role, c.header, c.mark_em, c.text_em) for c in plan.columns])


def parts_of(column: ShownColumn, marks: str) -> list[Part]:
    if not column.mark_em:
        return [Part((column.role, "whole"), column.text_em, column.role not in SHORT_ROLES)]
    if marks == "inside":
        return [Part((column.role, "whole"), column.mark_em + column.text_em, True)]
    return [Part((column.role, "mark"), column.mark_em, False), Part((column.role, "text"), column.text_em, True)]


def shown_columns(shown: Shown, marks: str) -> list[list[Part]]:
    return [parts_of(column, marks) for column in shown.columns]


def is_prose(cell: Cell) -> bool:
    """Paragraphs that begin with an ideographic space, but for the one that begins with a mark."""
    return cell.part != "mark" and cell.role not in SHORT_ROLES


def begins_with_mark(cell: Cell) -> bool:
    return cell.part == "whole" and cell.role in {"policy", "measure"}


def headers_of(shown: Shown, marks: str) -> list[Header]:
    storeys = 1 if any(column.group for column in shown.columns) else 0
    headers: list[Header] = []
    for column in shown.columns:
        keys = tuple(part.key for part in parts_of(column, marks))
        if not column.group:
            headers.append(Header(column.header, keys, 0, storeys))
            continue
        last = headers[-2] if len(headers) > 1 else None
        group = next((h for h in reversed(headers) if h.storey == 0), None)
        if group and last is not None and group.text == column.group and group.last_storey == 0:
            headers[headers.index(group)] = Header(column.group, group.keys + keys, 0, 0)
        else:
            headers.append(Header(column.group, keys, 0, 0))
        headers.append(Header(column.header, keys, 1, 1))
    return headers


def table_cells(plan: Plan, shown: Shown, section: Section, marks: str) -> list[Cell]:
    """The cells below the header, row by row, in the order of the columns."""
    order = {column.role: i for i, column in enumerate(shown.columns)}
    cells = [cell for cell in cells_of(plan, section) if cell.role in order]
    if marks == "inside":
        cells = _with_marks_inside(cells)
    number = plan.sections.index(section)
    for role, sections in shown.added.items():
        cells += [Cell(role, "whole", row, row, (text,) if text else ()) for row, text in enumerate(sections[number])]
    return sorted(cells, key=lambda cell: (cell.first, order[cell.role], cell.part == "text"))


def _with_marks_inside(cells: list[Cell]) -> list[Cell]:
    """ア and its text in one cell: ア　…"""
    marks = {(cell.role, cell.first): cell.paragraphs[0] for cell in cells if cell.part == "mark"}
    result = []
    for cell in cells:
        if cell.part == "mark":
            continue
        if cell.part == "text":
            mark = marks[cell.role, cell.first]
            paragraphs = (f"{mark}\u3000{cell.paragraphs[0]}", *cell.paragraphs[1:])
            cell = Cell(cell.role, "whole", cell.first, cell.last, paragraphs)
        result.append(cell)
    return result
