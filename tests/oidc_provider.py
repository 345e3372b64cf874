"""An OpenID Connect provider on this machine: `python -m tests.oidc_provider`; it prints its address.

Whoever signs in as "ada@desk.example" gets a token for that address. What stands before a plus sign says what is wrong
with the token that the provider gives out: "forged+ada@desk.example".
"""

import base64
import hmac
import json
import time
from collections.abc import Callable
from typing import Any

import flask
import oidc_provider_mock
from authlib import jose
from werkzeug.serving import make_server

from tests.oidc_flaws import FLAWED

PEOPLE = ("ada@desk.example", "bo@paper.example", "cy@elsewhere.example")
Claims = dict[str, Any]


def _signed(claims: Claims, key: Any, algorithm: str = "RS256") -> str:
    return (
        jose.JsonWebSignature(algorithms=["RS256", "none"])
        .serialize_compact({"alg": algorithm, "kid": _key().thumbprint()}, json.dumps(claims), key)
        .decode()
    )


def _key() -> Any:
    return flask.g.oidc_provider_mock_storage.jwk


def _tampered(claims: Claims) -> str:
    """The claims, under the signature of another person's token."""
    mine, theirs = _signed(claims, _key()), _signed({**claims, "email": "cy@elsewhere.example"}, _key())
    return f"{mine.rpartition('.')[0]}.{theirs.rpartition('.')[2]}"


def _by_public_key(claims: Claims) -> str:
    """Signed as with a shared secret, which is the key that everybody knows."""
    head, body = ({"alg": "HS256", "kid": _key().thumbprint()}, claims)
    signed = ".".join(_encoded(json.dumps(part).encode()) for part in (head, body))
    return f"{signed}.{_encoded(hmac.digest(_key().as_pem(), signed.encode(), 'sha256'))}"


def _encoded(part: bytes) -> str:
    return base64.urlsafe_b64encode(part).decode().rstrip("=")


FLAWS: dict[str, Callable[[Claims], str]] = {
    "forged": lambda claims: _signed(claims, jose.RSAKey.generate_key(2048, is_private=True)),
    "unsigned": lambda claims: _signed(claims, None, "none"),
    "by-public-key": _by_public_key,
    "tampered": _tampered,
    "expired": lambda claims: _signed({**claims, "iat": time.time() - 9000, "exp": time.time() - 3600}, _key()),
    "not-yet": lambda claims: _signed({**claims, "iat": time.time() + 9000, "exp": time.time() + 9900}, _key()),
    "for-another-app": lambda claims: _signed({**claims, "aud": "another"}, _key()),
    "of-another-provider": lambda claims: _signed({**claims, "iss": "http://another.example"}, _key()),
    "of-another-sign-in": lambda claims: _signed({**claims, "nonce": "another"}, _key()),
    "without-expiry": lambda claims: _signed({k: v for k, v in claims.items() if k != "exp"}, _key()),
    "unverified": lambda claims: _signed({**claims, "email_verified": False}, _key()),
    "without-address": lambda claims: _signed({k: v for k, v in claims.items() if k != "email"}, _key()),
    "old": lambda claims: _signed({**claims, "iat": time.time() - 3 * 3600, "exp": time.time() + 3600}, _key()),
}


def main() -> None:
    """Serve until it is stopped."""
    assert set(FLAWS) == set(FLAWED)
    people = [
        oidc_provider_mock.User(
            sub=f"{flaw}+{email}" if flaw else email, claims={"email": email, "email_verified": True}
        )
        for flaw in ("", *FLAWS)
        for email in PEOPLE
    ]
    given_out: list[str] = []
    app = oidc_provider_mock.app(user_claims=people)

    @app.after_request
    def give_out_flawed_tokens(answer: flask.Response) -> flask.Response:
        if flask.request.path == "/oauth2/token" and answer.status_code == 200:
            given = answer.get_json()
            claims = dict(jose.jwt.decode(given["id_token"], _key()))
            flaw = FLAWS.get(claims["sub"].partition("+")[0])
            if flaw:
                answer.set_data(json.dumps({**given, "id_token": flaw(claims)}))
                given_out.append(claims["sub"])
        return answer

    @app.get("/given-out")
    def flawed_tokens() -> list[str]:
        """Who was given a flawed token, so that a test knows that it was refused and not that none came."""
        return given_out

    server = make_server("localhost", 0, app, threaded=True)
    print(f"http://localhost:{server.server_port}", flush=True)
    server.serve_forever()


if __name__ == "__main__":
    main()
