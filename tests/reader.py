"""A reader of the app without a browser: what one sends and keeps, so that a server has the work of a real one.

Like a browser it sends its address with each click, takes messages that it has by their hash, and when its connection
is lost opens another, with the address that it has.
"""

import json
import re
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from html import unescape
from typing import Any

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.Delta_pb2 import Delta
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect

CHOICE = re.compile(r'data-add="([^"]+)"')
OVER = (ForwardMsg.FINISHED_SUCCESSFULLY, ForwardMsg.FINISHED_WITH_COMPILE_ERROR)


@dataclass
class Reader:
    """One window on the app at *address* ("127.0.0.1:8501").

    Attributes:
        page, query: the address of the page.
        html: what the html elements of the last run say.
        chooser: the id of what takes clicks.
        taken: the bytes that have come.
        cookie: what a proxy in between wants back.
    """

    address: str
    page: str = ""
    query: str = ""
    html: dict[tuple[int, ...], str] = field(default_factory=dict)
    chooser: str = ""
    taken: int = 0
    cookie: str = ""
    _known: dict[str, Delta] = field(default_factory=dict)
    _script: str = ""
    _connection: ClientConnection | None = None

    async def open(self) -> None:
        """Open the connection and see the page."""
        headers = {"Cookie": self.cookie} if self.cookie else {}
        self._connection = await connect(
            f"ws://{self.address}/_stcore/stream",
            subprotocols=["streamlit"],  # type: ignore[list-item]
            additional_headers=headers,
            max_size=None,
            open_timeout=60,
            ping_interval=None,
        )
        given = self._connection.response.headers.get("Set-Cookie") if self._connection.response else None
        self.cookie = given.partition(";")[0] if given else self.cookie
        await self.run()

    async def close(self) -> None:
        """Close it."""
        if self._connection:
            await self._connection.close()

    async def turn(self, page: str) -> float:
        """The seconds until *page* is there."""
        self.page, self._script = page, ""
        return await self.run()

    @property
    def choices(self) -> list[str]:
        """What a click on the page would choose or take away: "actors:nicolas-maduro"."""
        return CHOICE.findall("\n".join(self.html.values()))

    async def run(self, clicks: Mapping[str, Any] = {}) -> float:
        """The seconds until the script has run after *clicks* on the page, each with what it asks for."""
        assert self._connection
        message = BackMsg()
        asked = message.rerun_script
        asked.page_name, asked.page_script_hash, asked.query_string = self.page, self._script, self.query
        asked.context_info.url = f"http://{self.address}/{self.page}"
        asked.cached_message_hashes.extend(self._known)
        if self.chooser:
            asked.widget_states.widgets.add(id=self.chooser, json_value='{"narrow": false}')
        if clicks:
            events = [{"event": name, "value": value} for name, value in clicks.items()]
            widget = asked.widget_states.widgets.add(id=f"$$STREAMLIT_INTERNAL_KEY_{self.chooser}__events")
            widget.json_trigger_value = json.dumps(events)
        begun = time.perf_counter()
        await self._connection.send(message.SerializeToString())
        self.html = {}
        while True:
            data = await self._connection.recv(decode=False)
            self.taken += len(data)
            if self._over(ForwardMsg.FromString(data)):
                return time.perf_counter() - begun

    def _over(self, message: ForwardMsg) -> bool:
        delta = message.delta
        match message.WhichOneof("type"):
            case "navigation":
                self._script = message.navigation.page_script_hash
            case "page_info_changed":
                self.query = message.page_info_changed.query_string
            case "ref_hash":
                delta = self._known[message.ref_hash]
            case "delta" if message.metadata.cacheable:
                self._known[message.hash] = message.delta
            case "script_finished":
                return message.script_finished in OVER
        element = delta.new_element
        match element.WhichOneof("type"):
            case "html":
                self.html[tuple(message.metadata.delta_path)] = element.html.body
            case "bidi_component" if "-chooser" in element.bidi_component.id:
                self.chooser = element.bidi_component.id
        return False

    @property
    def text(self) -> str:
        """The html on the page."""
        return unescape("\n".join(self.html.values()))
