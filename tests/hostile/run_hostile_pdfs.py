#!/usr/bin/env python3
"""Converts the PDFs of hostile_pdfs.py: each must end in time, and say what is wrong with it.

    run_hostile_pdfs.py --program FILE [--limit SECONDS] [NAME...]
"""
import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

from hostile_pdfs import FILES

JUDGE = Path(__file__).resolve().parents[2] / "scripts/hostile"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True)
    parser.add_argument("--limit", default="30", help="seconds for one file (default 30)")
    parser.add_argument("names", nargs="*", metavar="NAME")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, tempfile.NamedTemporaryFile("w", suffix=".tsv") as expected:
        for file in FILES:
            if arguments.names and file.name not in arguments.names:
                continue
            Path(folder, f"{file.name}.pdf").write_bytes(file.write())
            expected.write(f"{file.name}.pdf\t{file.says}\n")
        expected.flush()
        return subprocess.run([JUDGE, "--program", arguments.program, "--limit", arguments.limit,
                               "--expected", expected.name, folder]).returncode


sys.exit(main())
