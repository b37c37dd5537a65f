"""Drives headless Chromium through its DevTools protocol over a pipe: opens a page, presses keys and buttons of the
mouse, and keeps every script error and every request. Needs nothing but Python's standard library and Chromium.

A test that finds no Chromium calls skip(), which ends it with the status that ctest knows as skipped."""
from __future__ import annotations

import base64
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

SKIPPED = 77
NAMES = ("chromium", "chromium-browser", "google-chrome")
SECONDS = 60  # that a page may take; the machine may be busy


def skip(reason: str):
    print(f"skipped: {reason}")
    sys.exit(SKIPPED)


def chromium() -> str:
    for name in NAMES:
        if found := shutil.which(name):
            return found
    skip("no Chromium here (Debian package chromium), so no page is opened")


class Browser:
    def __init__(self, width: int = 1400, height: int = 1000):
        self.profile = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        commands_out, commands_in = os.pipe()
        answers_out, answers_in = os.pipe()
        # Chromium reads commands from 3 and answers on 4.
        self.process = subprocess.Popen(
            ["bash", "-c", f'exec "$@" 3<&{commands_out} 4>&{answers_in}', "bash", chromium(), "--headless",
             "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars",
             f"--user-data-dir={self.profile.name}", f"--window-size={width},{height}", "--remote-debugging-pipe",
             "about:blank"],
            pass_fds=(commands_out, answers_in), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(commands_out)
        os.close(answers_in)
        self.commands = commands_in
        self.answers = os.fdopen(answers_out, "rb", buffering=0)
        self.unread = b""
        self.last_id = 0
        self.events: list[dict] = []

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.kill()
        self.process.wait()
        os.close(self.commands)
        self.answers.close()
        self.profile.cleanup()

    def _message(self) -> dict:
        while b"\0" not in self.unread:
            more = self.answers.read(1 << 16)
            if not more:
                raise RuntimeError("Chromium has gone")
            self.unread += more
        message, self.unread = self.unread.split(b"\0", 1)
        return json.loads(message)

    def call(self, method: str, session: str | None = None, **parameters) -> dict:
        self.last_id += 1
        command = {"id": self.last_id, "method": method, "params": parameters}
        if session:
            command["sessionId"] = session
        os.write(self.commands, json.dumps(command).encode() + b"\0")
        while True:
            message = self._message()
            if message.get("id") == self.last_id:
                if "error" in message:
                    raise RuntimeError(f"{method}: {message['error']['message']}")
                return message["result"]
            self.events.append(message)

    def wait_for(self, method: str):
        while not any(event.get("method") == method for event in self.events):
            self.events.append(self._message())

    def open(self, path: Path) -> "Page":
        return Page(self, path)


class Page:
    """A page of a file. `errors` and `requests` are those since it was opened."""

    def __init__(self, browser: Browser, path: Path):
        self.browser = browser
        target = browser.call("Target.createTarget", url="about:blank")["targetId"]
        self.session = browser.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Network", "Log"):
            self.call(f"{domain}.enable")
        browser.events.clear()
        self.address = path.resolve().as_uri()
        self.call("Page.navigate", url=self.address)
        browser.wait_for("Page.loadEventFired")

    def call(self, method: str, **parameters) -> dict:
        return self.browser.call(method, self.session, **parameters)

    def evaluate(self, expression: str):
        """The value of an expression of JavaScript, which must be plain data."""
        result = self.call("Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in result:
            raise RuntimeError(f"{expression}: {result['exceptionDetails']['exception'].get('description')}")
        return result["result"].get("value")

    def click(self, selector: str):
        """Presses the mouse in the middle of the first element that `selector` names, wherever that leads."""
        place = self.evaluate(
            f"(() => {{ const e = document.querySelector({json.dumps(selector)}); e.scrollIntoView({{block: 'center'}});"
            " const r = e.getBoundingClientRect(); return [r.x + r.width / 2, r.y + r.height / 2]; })()")
        for kind in ("mouseMoved", "mousePressed", "mouseReleased"):
            self.call("Input.dispatchMouseEvent", type=kind, x=place[0], y=place[1], button="left", clickCount=1)

    def press(self, key: str):
        self.call("Input.dispatchKeyEvent", type="keyDown", key=key, code=key)
        self.call("Input.dispatchKeyEvent", type="keyUp", key=key, code=key)

    def write(self, text: str):
        """Into the element that has the focus."""
        self.call("Input.insertText", text=text)

    def print_pdf(self, landscape: bool) -> bytes:
        return base64.b64decode(self.call("Page.printToPDF", landscape=landscape, preferCSSPageSize=True)["data"])

    @property
    def errors(self) -> list[str]:
        found = []
        for event in self.browser.events:
            if event.get("method") == "Runtime.exceptionThrown":
                found.append(event["params"]["exceptionDetails"]["text"])
            if event.get("method") == "Log.entryAdded" and event["params"]["entry"]["level"] == "error":
                found.append(event["params"]["entry"]["text"])
        return found

    @property
    def requests(self) -> list[str]:
        """Addresses of everything that was asked for, but the page itself and data that it holds."""
        asked = [event["params"]["request"]["url"] for event in self.browser.events
                 if event.get("method") == "Network.requestWillBeSent"]
        return [address for address in asked if address != self.address and not address.startswith("data:")]
