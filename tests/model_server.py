"""A server on this machine that speaks as an OpenAI-compatible one does, or errs in the way it is told to."""

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Answer = tuple[int, str, str]  # status, type, body


@dataclass
class Server:
    """Where it is, what it was asked, and what it answers; it answers nothing once *silent* says so."""

    answers: Callable[[dict[str, Any]], Answer | None]
    url: str = ""
    asked: list[dict[str, Any]] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)
    over: threading.Event = field(default_factory=threading.Event)


def chat(content: object, *, reason: str = "stop", refusal: str | None = None) -> Answer:
    """An answer of a model in the form of a chat completion."""
    text = content if isinstance(content, str) or content is None else json.dumps(content)
    message = {"role": "assistant", "content": text, "refusal": refusal}
    body = {
        "id": "1",
        "object": "chat.completion",
        "created": 1,
        "model": "made-up",
        "choices": [{"index": 0, "message": message, "finish_reason": reason}],
    }
    return 200, "application/json", json.dumps(body)


@contextmanager
def running(answers: Callable[[dict[str, Any]], Answer | None]) -> Iterator[Server]:
    """A server whose answers are those of *answers*; None: it never answers."""
    server = Server(answers)

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            server.asked.append(body)
            server.headers.append({name.lower(): said for name, said in self.headers.items()})
            answer = server.answers(body)
            if answer is None:
                server.over.wait(30)
                return
            status, kind, text = answer
            self.send_response(status)
            if 300 <= status < 400:
                self.send_header("Location", text)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(text.encode())))
            self.end_headers()
            self.wfile.write(text.encode())

        def log_message(self, *said: object) -> None:
            pass

    http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.url = f"http://127.0.0.1:{http.server_address[1]}/v1"
    thread = threading.Thread(target=http.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.over.set()
        http.shutdown()
        http.server_close()
        thread.join()
