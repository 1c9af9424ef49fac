"""What the web server answers by itself: a request that it cannot read never reaches the pages."""

from typing import Any

from gunicorn.http.errors import LimitRequestHeaders, LimitRequestLine
from gunicorn.workers.gthread import ThreadWorker

TOO_LONG = (
    "Địa chỉ gửi đến quá dài nên chương trình không mở được.\n"
    "Hãy mở lại trang từ danh sách hồ sơ; những gì đã lưu vẫn còn nguyên.\n"
)


class Worker(ThreadWorker):  # type: ignore[misc] # gunicorn ships no types
    """Tells in Vietnamese that an address is too long; what else it refuses, no browser sends."""

    def handle_error(self, req: Any, client: Any, addr: Any, exc: BaseException) -> None:
        if isinstance(exc, LimitRequestLine | LimitRequestHeaders):
            client.sendall(_answer(TOO_LONG))
        else:
            super().handle_error(req, client, addr, exc)


def _answer(text: str) -> bytes:
    body = text.encode()
    head = (
        "HTTP/1.1 414 URI Too Long\r\nConnection: close\r\nContent-Type: text/plain; charset=utf-8\r\n"
        f"X-Content-Type-Options: nosniff\r\nCache-Control: no-store\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body
