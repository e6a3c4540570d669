"""Writes documents of Word into a folder: one with everything that is read, and one that is a bomb."""

import datetime
import sys
import zipfile
from pathlib import Path

from docx import Document

FOOTNOTES = "word/footnotes.xml"
NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
NOTES = f"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:footnotes xmlns:w="{NAMESPACE}"><w:footnote w:id="2"><w:p><w:r><w:t>The mill has belonged to the Tarn
Cooperative since 2019.</w:t></w:r></w:p></w:footnote></w:footnotes>"""
RELATION = (
    '<Relationship Id="rId90" Target="footnotes.xml" Type="http://schemas.openxmlformats.org/'
    'officeDocument/2006/relationships/footnotes"/></Relationships>'
)
PART = (
    '<Override PartName="/word/footnotes.xml" ContentType="application/vnd.openxmlformats-'
    'officedocument.wordprocessingml.footnotes+xml"/></Types>'
)
DELETED = (
    '<w:del w:id="7" w:author="Account Eight"><w:r><w:delText>Nine died.</w:delText></w:r></w:del>'
    '<w:r><w:footnoteReference w:id="2"/></w:r></w:p>'
)


def report(file: Path) -> None:
    document = Document()
    properties = document.core_properties
    properties.title = "Two killed at the Orlen mill"
    properties.author = "Account Seven"
    properties.language = "en-GB"
    properties.created = datetime.datetime(2013, 12, 23, 9, 0)
    properties.modified = datetime.datetime(2024, 3, 5, 9, 30)
    document.add_heading("Two killed at the Orlen mill", 0)
    document.add_paragraph(
        "Shells hit a flour mill in Orlen on Monday, killing two people, the mayor of Orlen, Ilya Brandt, said."
    )
    document.add_heading("What is known", 1)
    document.add_paragraph("A second strike wounded three workers.", style="List Bullet")
    document.add_paragraph("The Northern Brigade denied that it had fired.", style="List Number")
    table = document.add_table(rows=2, cols=2)
    for row, cells in enumerate([("Place", "Dead"), ("Orlen", "2")]):
        for column, words in enumerate(cells):
            table.cell(row, column).text = words
    table.cell(1, 1).add_paragraph("or 3")
    document.sections[0].header.paragraphs[0].text = "Orlen Weekly, internal"
    document.save(file)
    with_notes(file)


def with_notes(file: Path) -> None:
    """python-docx writes neither footnotes nor changes that somebody tracks."""
    with zipfile.ZipFile(file) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    body = parts["word/document.xml"].decode()
    at = body.index("</w:p>", body.index("wounded three workers"))
    parts["word/document.xml"] = (body[:at] + DELETED + body[at + len("</w:p>") :]).encode()
    for name, end, more in [
        ("word/_rels/document.xml.rels", "</Relationships>", RELATION),
        ("[Content_Types].xml", "</Types>", PART),
    ]:
        parts[name] = parts[name].decode().replace(end, more).encode()
    parts[FOOTNOTES] = NOTES.encode()
    write(file, parts)


def changed(file: Path, source: Path, name: str, content: bytes) -> None:
    with zipfile.ZipFile(source) as old:
        parts = {one: old.read(one) for one in old.namelist()}
    write(file, {**parts, name: content})


def write(file: Path, parts: dict[str, bytes]) -> None:
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new:
        for name, content in parts.items():
            new.writestr(name, content)


folder = Path(sys.argv[1])
folder.mkdir(parents=True, exist_ok=True)
mill = folder / "mill.docx"
report(mill)
document_xml = "word/document.xml"
changed(folder / "bomb.docx", mill, document_xml, b"<w:p>" * (40 * 1024 * 1024 // 5))
changed(
    folder / "entities.docx",
    mill,
    document_xml,
    b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><x>&b;</x>',
)
changed(folder / "deep.docx", mill, document_xml, b"<p>" * 200_000)
changed(folder / "many.docx", mill, document_xml, b"<p>" + b"<a/>" * 3_100_000 + b"</p>")
(folder / "cut.docx").write_bytes(mill.read_bytes()[:20_000])
