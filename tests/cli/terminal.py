#!/usr/bin/env python3
"""terminal.py COMMAND…: runs a command at a pseudo-terminal and talks with it as standard input says.

    type TEXT    sends the text; \\n, \\t, \\x03 and the like are escapes of Python
    see TEXT     waits until the text comes, after what was seen before
    stop TEXT    presses Ctrl-C, again every half second, until the text comes
    not TEXT     demands that the text did not come since the last see
    end STATUS   waits for the end and demands the exit status

What does not come in half a minute fails. Escape sequences of the terminal are taken out of what it prints.
"""
import os
import pty
import re
import select
import sys
import termios
import time

PATIENCE = 180
ESCAPES = re.compile(r"\x1b(\[[0-9;?]*[A-Za-z]|[()][A-Z0-9]|[=>78])")


class Terminal:
    def __init__(self, command):
        self.output = b""
        self.seen = 0
        self.pid, self.screen = pty.fork()
        if self.pid == 0:
            os.execv(command[0], command)

    def text(self):
        return ESCAPES.sub("", self.output.decode("utf-8", "replace")).replace("\r", "")

    def read(self, seconds):
        ready, _, _ = select.select([self.screen], [], [], seconds)
        if not ready:
            return True
        try:
            data = os.read(self.screen, 65536)
        except OSError:
            data = b""
        self.output += data
        return bool(data)

    def type(self, text):
        os.write(self.screen, text.encode())

    def see(self, text, stopping=False):
        deadline = time.monotonic() + PATIENCE
        pressed = time.monotonic() + 0.5  # the line may not have been taken yet
        while True:
            if stopping and time.monotonic() > pressed:
                self.type("\x03")
                pressed = time.monotonic() + 0.5
            at = self.text().find(text, self.seen)
            if at >= 0:
                self.since, self.seen = self.text()[self.seen:at], at + len(text)
                break
            if time.monotonic() > deadline or not self.read(0.1):
                self.fail(f"did not see {text!r}")
        # The editor takes single keys only a moment after its prompt; until then the terminal edits lines itself.
        while text.endswith("> ") and termios.tcgetattr(self.screen)[3] & termios.ICANON:
            if time.monotonic() > deadline or not self.read(0.01):
                self.fail("no keys are taken")

    def end(self, status):
        deadline = time.monotonic() + PATIENCE
        while self.read(0.1):
            if time.monotonic() > deadline:
                self.fail("did not end")
        _, raw = os.waitpid(self.pid, 0)
        if os.waitstatus_to_exitcode(raw) != status:
            self.fail(f"ended with {os.waitstatus_to_exitcode(raw)}, not {status}")

    def fail(self, why):
        print(f"FAILED: {why}\n--- the terminal\n{self.text()}")
        sys.exit(1)


def main():
    terminal = Terminal(sys.argv[1:])
    for line in sys.stdin.buffer.read().decode("utf-8").splitlines():
        word, _, rest = line.partition(" ")
        rest = re.sub(r"\\(x[0-9a-f]{2}|[ntr\\])", lambda m: m.group(0).encode().decode("unicode_escape"), rest)
        if word == "type":
            terminal.type(rest)
        elif word == "see":
            terminal.see(rest)
        elif word == "stop":
            terminal.see(rest, stopping=True)
        elif word == "not":
            if rest in terminal.since:
                terminal.fail(f"saw {rest!r}")
        elif word == "end":
            terminal.end(int(rest))


main()
