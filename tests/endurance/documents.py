"""Any number of documents to convert: the fixtures, and dumps and PDFs of plans that vary theirs. Each has its number at its
end, as a comment of the PDF or a note of the text, so that no two have the same bytes. Same seed, same documents."""
from __future__ import annotations

import random
import sys
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import cache
from itertools import cycle
from pathlib import Path

HERE = Path(__file__).resolve().parent
FIXTURES = HERE.parents[1] / "fixtures"
sys.dont_write_bytecode = True
sys.path[:0] = [str(HERE.parent / "property"), str(HERE.parent / "matrix"), str(FIXTURES)]

from cases import CASES  # noqa: E402
from generator import source  # noqa: E402
from printing import print_case  # noqa: E402
from variants import make_variant, vary_plan, vocabulary_of  # noqa: E402

CITIES = ("karise", "shiomori", "takemi", "togano")
BROKEN_EVERY = 50      # 2 %
FIXTURE_EVERY = 4      # printed by LibreOffice or Chromium, or a dump of what they print
NEW_EVERY = 4          # of the documents, one in so many is a variant that no other is a copy of
FOLDER_HOLDS = 1000


@dataclass(frozen=True)
class Document:
    """`path` is below the folder of all documents."""
    path: str
    content: bytes
    is_broken: bool


def make_documents(count: int, seed: int, jobs: int) -> list[Document]:
    """In an order in which any thousand resemble any other."""
    chance = random.Random(seed)
    made = max(1, count // NEW_EVERY)
    with ProcessPoolExecutor(jobs) as pool:
        variants = list(pool.map(make_variant_of_plan, range(made), chunksize=max(1, made // (8 * jobs))))
    of_fixtures, of_variants, of_ways = (cycle(chance.sample(some, len(some)))
                                         for some in (fixtures(), variants, WAYS_TO_BREAK))
    documents = []
    for number in range(count):
        is_broken = number % BROKEN_EVERY == BROKEN_EVERY - 1
        if is_broken:
            suffix, content = next(of_ways)(chance)
        else:
            suffix, content = next(of_fixtures if number % FIXTURE_EVERY == 0 else of_variants)
            content += f"% {number}\n".encode() if suffix == ".pdf" else f"\n※ 整理番号{number}\n".encode()
        documents.append(Document(f"{number // FOLDER_HOLDS:03d}/{number:06d}{suffix}", content, is_broken))
    return documents


def fixtures() -> list[tuple[str, bytes]]:
    """Suffix and bytes of each."""
    return [(path.suffix, path.read_bytes()) for path in sorted(FIXTURES.iterdir()) if path.suffix in (".pdf", ".txt")]


def make_variant_of_plan(number: int) -> tuple[str, bytes]:
    """Dumps and PDFs in turn; of each, all plans, all kinds of change and all layouts take their turns."""
    seed, is_pdf = divmod(number, 2)
    plans, vocabulary = sources()
    plan = plans[seed % len(plans)]
    if not is_pdf:
        return ".txt", make_variant(plan, vocabulary, seed // len(plans)).dump.encode()
    _, varied, _ = vary_plan(plan, vocabulary, seed // len(plans))
    pdf, _ = print_case(CASES[seed % len(CASES)], varied)
    return ".pdf", pdf


@cache
def sources() -> tuple[list[source.Plan], list[str]]:
    plans = [source.load(FIXTURES / "plans" / f"{city}.plan") for city in CITIES]
    return plans, vocabulary_of(plans)


def _kept(name: str):
    """A file of fixtures/broken as it is."""
    return lambda chance: (Path(name).suffix, (FIXTURES / "broken" / name).read_bytes())


def _cut(chance: random.Random) -> tuple[str, bytes]:
    """A download that was not finished: not even the first page is there."""
    content = (FIXTURES / "karise.calc.pdf").read_bytes()
    return ".pdf", content[:chance.randrange(20, 2000)]


def _noise(chance: random.Random) -> tuple[str, bytes]:
    return ".pdf", chance.randbytes(chance.randrange(1, 100_000))


def _half_of_each_character(chance: random.Random) -> tuple[str, bytes]:
    """Text from which every byte at an even place is gone."""
    return ".txt", (FIXTURES / "togano.txt").read_bytes()[chance.randrange(100)::2]


WAYS_TO_BREAK = (
    _cut, _noise, _half_of_each_character, _kept("empty.pdf"), _kept("header-only.pdf"), _kept("page-tree-loop.pdf"),
    _kept("password-needed.pdf"), _kept("image-only.pdf"), _kept("png-named-pdf.pdf"), _kept("plan-without-table.txt"),
)
