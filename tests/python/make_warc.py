"""Writes web archives into a folder: compressed and not, a WACZ, one that is cut off."""

import gzip
import io
import json
import sys
import zipfile
from pathlib import Path

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

DATE = "2024-03-16T08:30:00Z"


def page(title: str, words: str) -> bytes:
    more = "A crane driver, who watched from the other bank, said that he had counted eleven explosions."
    return (
        f'<!doctype html><html lang="en"><head><title>{title}</title>'
        '<meta property="article:published_time" content="2024-03-15T20:10:00Z">'
        '<meta property="og:site_name" content="Ilmen Gazette"></head>'
        f"<body><nav>Home Sport</nav><article><h1>{title}</h1><p>{words}</p><p>{more}</p></article></body></html>"
    ).encode()


SHELLS = page("Shells on the harbour", "Shells fell on the harbour of Port Ilmen on Friday, the city council said.")
FERRY = page("A ferry burns", "A ferry burned at Lisna on Friday after a drone hit it, the port authority said.")
CAFE = (
    "<html><body><p>Café owners on the harbour said that they had heard eleven explosions, one after another, "
    "in the night of Friday.</p></body></html>"
).encode("windows-1252")


def chunked(body: bytes) -> bytes:
    parts = [body[at : at + 100] for at in range(0, len(body), 100)]
    return b"".join(b"%x\r\n%s\r\n" % (len(part), part) for part in parts) + b"0\r\n\r\n"


def records(writer: WARCWriter) -> None:
    def add(kind: str, url: str, body: bytes, status: str = "200 OK", **headers: str) -> None:
        named = [(name.replace("_", "-"), value) for name, value in headers.items()]
        http = StatusAndHeaders(status, named, protocol="HTTP/1.1") if headers else None
        record = writer.create_warc_record(
            url, kind, payload=io.BytesIO(body), http_headers=http, warc_headers_dict={"WARC-Date": DATE}
        )
        writer.write_record(record)

    writer.write_record(writer.create_warcinfo_record("news.warc", {"software": "a test"}))
    html = "text/html; charset=utf-8"
    host = "https://gazette.example"
    add("response", f"{host}/shells", gzip.compress(SHELLS), Content_Type=html, Content_Encoding="gzip")
    add("response", f"{host}/ferry", chunked(FERRY), Content_Type=html, Transfer_Encoding="chunked")
    add("response", f"{host}/cafe", CAFE, Content_Type="text/html; charset=windows-1252")
    add("response", f"{host}/decoded", SHELLS, Content_Type=html, Content_Encoding="br")
    add("response", f"{host}/bomb", gzip.compress(b"<p>" + b"a" * 30_000_000), Content_Type=html, Content_Encoding="gzip")
    add("response", f"{host}/crane.png", b"\x89PNG", Content_Type="image/png")
    add("response", f"{host}/gone", b"<p>Gone</p>", status="404 Not Found", Content_Type=html)
    revisit = writer.create_revisit_record(f"{host}/shells", "sha1:AAAA", f"{host}/shells", DATE)
    writer.write_record(revisit)


def archive(compressed: bool) -> bytes:
    out = io.BytesIO()
    records(WARCWriter(out, gzip=compressed))
    return out.getvalue()


folder = Path(sys.argv[1])
folder.mkdir(parents=True, exist_ok=True)
packed, plain = archive(True), archive(False)
(folder / "news.warc.gz").write_bytes(packed)
(folder / "plain.warc").write_bytes(plain)
at = plain.index(b"/ferry")
(folder / "cut.warc").write_bytes(plain[: at + 700])
(folder / "cut.warc.gz").write_bytes(packed[: len(packed) // 3])
(folder / "garbage.warc").write_bytes(b"WARC/1.0\r\n" + b"x" * 20_000_000)
with zipfile.ZipFile(folder / "news.wacz", "w") as wacz:
    wacz.writestr("archive/data.warc.gz", packed)
    wacz.writestr("pages/pages.jsonl", json.dumps({"format": "json-pages-1.0"}))
    wacz.writestr("datapackage.json", json.dumps({"profile": "data-package"}))
