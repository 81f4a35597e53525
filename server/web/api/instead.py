"""What programs are told instead of an answer: always JSON, {"detail": a sentence}."""

from typing import Any

from rest_framework.response import Response
from rest_framework.views import exception_handler

from game.common.refusals import Busy
from server.web.api.who import NOBODY

RETRY_S = "5"


def instead(error: Exception, about: dict[str, Any]) -> Response | None:
    """The answer to what cannot be; None for a fault, which is written down as everywhere."""
    if isinstance(error, Busy):
        return Response({"detail": str(error)}, status=503, headers={"Retry-After": RETRY_S})
    answer = exception_handler(error, about)
    if answer is not None and answer.status_code == 401:
        answer.data = {"detail": NOBODY}
    return answer
