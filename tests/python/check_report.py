"""Opens a .docx with python-docx: prints each paragraph and cell with its style, and where links lead."""

import json
import sys

import docx
from docx.oxml.ns import qn
from docx.table import Table

document = docx.Document(sys.argv[1])


def blocks():
    for part in document.iter_inner_content():
        if isinstance(part, Table):
            for row in part.rows:
                for cell in row.cells:
                    yield from cell.paragraphs
        else:
            yield part


bookmarks = [mark.get(qn("w:name")) for mark in document.element.iter(qn("w:bookmarkStart"))]
ids = [mark.get(qn("w:id")) for mark in document.element.iter(qn("w:bookmarkStart"))]
print(
    json.dumps(
        {
            "title": document.core_properties.title,
            "paragraphs": [
                {
                    "style": part.style.name,
                    "text": part.text,
                    "isNumbered": part._p.pPr is not None and part._p.pPr.numPr is not None,
                    "links": [[link.text, link.address, link.fragment] for link in part.hyperlinks],
                }
                for part in blocks()
            ],
            "bookmarks": bookmarks,
            "sameIds": len(ids) - len(set(ids)),
        },
        ensure_ascii=False,
    )
)
