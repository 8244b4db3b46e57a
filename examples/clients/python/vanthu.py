#!/usr/bin/env python3
"""Calls Văn Thư with Python's standard library alone (3.9 or later).

    VANTHU_URL=http://127.0.0.1:3000 VANTHU_KEY=vanthu_… python3 vanthu.py make request.json van-ban.pdf
    VANTHU_WEBHOOK_SECRET=… python3 vanthu.py verify "$signature" body.json
"""

import hashlib
import hmac
import json
import os
import sys
import time
import urllib.error
import urllib.request


class VanthuError(Exception):
    """The service refused; problem["errors"] has every place in the request that is wrong."""

    def __init__(self, problem):
        super().__init__(f'{problem.get("code")}: {problem.get("detail")}')
        self.problem = problem


class Vanthu:
    def __init__(self, url, key=None):
        self.url = url.rstrip("/")
        self.key = key

    def make(self, request, idempotency_key):
        """Makes a document and waits until it is finished.

        May be repeated with the same key after any failure, also when no answer came: there is one document.
        """
        headers = {"Content-Type": "application/json", "Prefer": "wait=60", "Idempotency-Key": idempotency_key}
        document = json.loads(self._call("/api/v1/documents", json.dumps(request).encode(), headers))
        while document["status"] in ("queued", "rendering"):
            time.sleep(1)
            document = json.loads(self._call(f'/api/v1/documents/{document["id"]}'))
        return document

    def download(self, document, format):
        """The bytes of a file, checked against the hash that the document names."""
        file = document["files"].get(format)
        if file is None:
            raise ValueError(f'document {document["id"]} ({document["status"]}) has no {format}')
        content = self._call(file["href"])
        if hashlib.sha256(content).hexdigest() != file["sha256"]:
            raise ValueError(f'{format} of {document["id"]} is damaged')
        return content

    def _call(self, path, body=None, headers=None):
        request = urllib.request.Request(self.url + path, data=body, headers=dict(headers or {}))
        if self.key:
            request.add_header("Authorization", f"Bearer {self.key}")
        for tries in range(1, 6):
            try:
                with urllib.request.urlopen(request, timeout=90) as response:
                    return response.read()
            except urllib.error.HTTPError as error:
                # Busy or stopping: it says when to come again.
                seconds = error.headers.get("Retry-After")
                if error.code not in (429, 503) or not seconds or tries == 5:
                    raise VanthuError(json.load(error)) from None
                time.sleep(int(seconds))
        raise AssertionError("not reached")


def is_genuine(header, body, secret, now=None):
    """Whether a webhook comes from the service: the signature fits the bytes as they came, and is five minutes old at most."""
    parts = [part.split("=", 1) for part in header.split(",") if "=" in part]
    t = next((value for name, value in parts if name == "t"), "")
    if not t.isascii() or not t.isdigit() or abs((time.time() if now is None else now) - int(t)) > 300:
        return False
    mine = hmac.new(secret.encode(), t.encode() + b"." + body, hashlib.sha256).hexdigest()
    return any(name == "v1" and hmac.compare_digest(value.encode(), mine.encode()) for name, value in parts)


def main(args):
    if len(args) == 3 and args[0] == "make":
        with open(args[1], "rb") as file:
            text = file.read()
        vanthu = Vanthu(os.environ.get("VANTHU_URL", "http://127.0.0.1:3000"), os.environ.get("VANTHU_KEY"))
        # The same request always has the same key, so running this again makes nothing twice.
        document = vanthu.make(json.loads(text), hashlib.sha256(text).hexdigest())
        content = vanthu.download(document, args[2].rsplit(".", 1)[-1])
        with open(args[2], "wb") as file:
            file.write(content)
        print(document["id"])
        return 0
    if len(args) == 3 and args[0] == "verify":
        with open(args[2], "rb") as file:
            body = file.read()
        now = os.environ.get("VANTHU_NOW")
        return 0 if is_genuine(args[1], body, os.environ["VANTHU_WEBHOOK_SECRET"], int(now) if now else None) else 1
    print(__doc__, file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
