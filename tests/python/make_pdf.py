"""Writes PDF into a folder: of one column and two, with a password, of pictures, broken."""

import sys
from pathlib import Path

from reportlab.lib.pagesizes import A4
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate, Paragraph, Spacer

WIDTH, HEIGHT = A4
SENTENCES = [
    "Shells fell on the harbour of Port Ilmen on Friday, the city council said, and two warehouses burned.",
    "A crane driver, who watched from the other bank, said that he had counted eleven explosions, one after another.",
    "The mayor of Port Ilmen, Ilya Brandt, said that three dockers were killed and nine people were wounded.",
    "The Northern Brigade denied that it had fired at the harbour, and called the report a fabrication.",
]


def margins(canvas, _) -> None:
    canvas.setFont("Helvetica", 9)
    canvas.drawString(60, HEIGHT - 40, "Tarn Monitor, weekly report 12")
    canvas.drawCentredString(WIDTH / 2, 30, str(canvas.getPageNumber()))


def report(file: Path, columns: int, paragraphs: int, **more) -> None:
    width = (WIDTH - 120 - 30 * (columns - 1)) / columns
    frames = [
        Frame(60 + at * (width + 30), 80, width, HEIGHT - 160, leftPadding=0, rightPadding=0) for at in range(columns)
    ]
    document = BaseDocTemplate(
        str(file), pagesize=A4, title="Shells on the harbour", author="Account Seven", invariant=1, **more
    )
    document.addPageTemplates(PageTemplate(frames=frames, onPage=margins))
    style = getSampleStyleSheet()
    parts = [Paragraph("Shells on the harbour", style["Heading2"])]
    for at in range(paragraphs):
        words = " ".join(SENTENCES[(at + turn) % 4] for turn in range(4))
        parts += [Paragraph(f"Paragraph {at + 1} begins. {words}", style["BodyText"]), Spacer(1, 6)]
    document.build(parts)


def drawn(file: Path, lines: list[str]) -> None:
    canvas = Canvas(str(file), pagesize=A4, invariant=1)
    for at, line in enumerate(lines):
        canvas.drawString(80, HEIGHT - 120 - at * 16, line)
    canvas.save()


folder = Path(sys.argv[1])
folder.mkdir(parents=True, exist_ok=True)
report(folder / "one.pdf", 1, 10)
report(folder / "two.pdf", 2, 20)
report(folder / "locked.pdf", 1, 1, encrypt=StandardEncryption("secret", strength=128))
drawn(
    folder / "parted.pdf",
    ["The council con-", "demned the strike on the anti-", "aircraft battery near Lisna, which the mayor had re-", "ported."],
)
paged = Canvas(str(folder / "paged.pdf"), pagesize=A4, invariant=1)
for line in [
    "The 3rd Brigade shelled the pier at Wendon on Monday, the ministry said.",
    "",
    "The 12th Brigade attacked the depot at Lisna on Tuesday, the city council said.",
]:
    paged.drawString(80, HEIGHT - 120, line)
    paged.showPage()
paged.save()
picture = Canvas(str(folder / "picture.pdf"), pagesize=A4)
picture.rect(100, 100, 200, 200, fill=1)
picture.save()
whole = (folder / "one.pdf").read_bytes()
(folder / "cut.pdf").write_bytes(whole[: len(whole) // 2])
(folder / "no-xref.pdf").write_bytes(whole.replace(b"startxref", b"startxxxx"))
(folder / "page.pdf").write_bytes(b"<html><body>Not found</body></html>")
(folder / "loop.pdf").write_bytes(
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
    b"2 0 obj<</Type/Pages/Count 9/Kids[2 0 R]>>endobj\ntrailer<</Root 1 0 R>>\n"
)
