"""A client of the app that is no browser: it says of itself what it likes, and sends what it likes."""

import contextlib
import html
import socket
from collections.abc import Iterator, Mapping
from typing import Any

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.NewSession_pb2 import NewSession
from websockets.sync.client import ClientConnection, connect

from tests.serving import PATIENCE


class Client:
    """A session of the app over its own protocol; the elements of the page as it stands after the last run."""

    def __init__(self, connection: ClientConnection, url: str) -> None:
        self.connection, self.url = connection, url
        self.elements: dict[tuple[int, ...], Any] = {}
        self.sent_to = ""  # the address that the app sends the browser to
        self.begun: NewSession | None = None  # what the app says of itself as a run begins, its theme too

    def run(self, page: str = "", query: str = "", widgets: Mapping[str, Any] = {}) -> "Client":
        """Run *page* with the values of *widgets*, each by its id, key or label; True is a click on a button."""
        message = BackMsg()
        message.rerun_script.page_name, message.rerun_script.query_string = page, query
        message.rerun_script.context_info.url = self.url
        for name, value in widgets.items():
            state = message.rerun_script.widget_states.widgets.add(id=self.widget(name))
            match value:
                case True:
                    state.trigger_value = True
                case str():
                    state.string_value = value
                case list():
                    state.string_array_value.data.extend(value)
        self.elements = {}
        self.connection.send(message.SerializeToString())
        while not self._over(ForwardMsg.FromString(self.connection.recv(timeout=PATIENCE))):
            pass
        return self

    def _over(self, message: ForwardMsg) -> bool:
        if message.WhichOneof("type") == "delta" and message.delta.WhichOneof("type") == "new_element":
            self.elements[tuple(message.metadata.delta_path)] = message.delta.new_element
        if message.WhichOneof("type") == "new_session":
            self.begun = message.new_session
        if message.WhichOneof("type") == "auth_redirect":
            self.sent_to = message.auth_redirect.url
        return message.WhichOneof("type") == "script_finished" and message.script_finished in (
            ForwardMsg.FINISHED_SUCCESSFULLY,
            ForwardMsg.FINISHED_WITH_COMPILE_ERROR,
        )

    def widget(self, name: str) -> str:
        """The id of the widget on the page whose key or label is *name*; else *name*, as an id learned elsewhere."""
        for element in self.elements.values():
            inner = getattr(element, element.WhichOneof("type"))
            identity, label = getattr(inner, "id", ""), getattr(inner, "label", "")
            if identity and (identity.endswith(f"-{name}") or label == name):
                return identity
        return name

    def widgets(self, kind: str) -> list[str]:
        """The ids of the widgets of a *kind* on the page."""
        found = [element for element in self.elements.values() if element.WhichOneof("type") == kind]
        return [getattr(element, kind).id for element in found]

    @property
    def text(self) -> str:
        """All words on the page, and what its components are given."""
        return html.unescape("\n".join(map(str, self.elements.values()))).replace("\\", "")


@contextlib.contextmanager
def session(
    address: tuple[str, int],
    host: str,
    url: str = "http://localhost/",
    origin: str | None = None,
    headers: Mapping[str, str] = {},
    token: str = "",
) -> Iterator[Client]:
    """A session with the server at *address* that asks for *host* and says that its page is at *url*.

    *token* is the one that a page sends with what it sends, against requests of other pages.
    A server that refuses it raises websockets.exceptions.InvalidStatus.
    """
    wire = socket.create_connection(address, timeout=PATIENCE)
    with connect(
        f"ws://{host}/_stcore/stream",
        sock=wire,
        origin=origin,
        additional_headers=dict(headers),
        subprotocols=["streamlit", *([token] if token else [])],
        max_size=None,
        open_timeout=PATIENCE,
    ) as connection:
        yield Client(connection, url)
