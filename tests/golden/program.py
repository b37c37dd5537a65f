"""Runs the built program."""
from __future__ import annotations

import json
import subprocess
from dataclasses import dataclass
from pathlib import Path


@dataclass
class Program:
    """`profile` is a file for documents whose words or levels are not those that are built in."""
    path: Path
    profile: Path | None = None

    def run(self, *arguments: object, timeout_seconds: float = 120) -> subprocess.CompletedProcess:
        return subprocess.run([self.path, *map(str, arguments)], capture_output=True, timeout=timeout_seconds)

    def convert(self, document: Path, target: Path) -> tuple[int, dict | None, str]:
        """Exit status, the plan where one was written, and what went to standard error."""
        done = self.run("convert", document, *self._profile(), "-o", target)
        plan = json.loads(target.read_bytes()) if target.exists() else None
        return done.returncode, plan, done.stderr.decode("utf-8", "replace")

    def _profile(self) -> list[object]:
        return ["--profile", self.profile] if self.profile else []

    def account(self, document: Path) -> dict[str, int]:
        lines = self.run("inspect", document, *self._profile(), "--stage", "account").stdout.decode().splitlines()
        return {name: int(number) for name, number in (line.split() for line in lines)}
