"""Our papers in the programs they are made for: LibreOffice opens every DOCX and XLSX, poppler reads the PDF, python-docx
and openpyxl the parts, a validator and axe-core in Chromium the HTML. Whatever reads them must find the same facts.
"""

import html
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from meeting import ROOT, Session

BINARY, SCRATCH = sys.argv[1], Path(sys.argv[2]).resolve()
PAPERS = ["undangan", "berita-acara", "notulen", "daftar-hadir", "daftar-usulan", "daftar-prioritas", "matriks-skoring",
          "rktl", "kartu-tugas", "ringkasan"]
LISTS = ["daftar-hadir", "daftar-usulan", "daftar-prioritas", "matriks-skoring", "rktl"]


def outside(*args, **more):
    done = subprocess.run(args, capture_output=True, env=os.environ | {"HOME": str(SCRATCH)}, **more)
    assert done.returncode == 0, (args[0], done.stdout.decode()[-4000:], done.stderr.decode()[-4000:])
    return done.stdout.decode()


def plain(text):
    """One line, without the blanks and marks that break lines."""
    return re.sub(r"\s+", " ", text.replace("\u00ad", "").replace("\u00a0", " ")).strip()


def skipped(what, why):
    print(f"NOT READ by other programs: {what}: {why}")


def rupiah(amount, language):
    parted = f"{amount:,}"
    return f"Rp{parted}" if language == "en" else f"Rp{parted.replace(',', '.')}"


class Facts:
    """What must be found, from the record itself."""

    def __init__(self, session):
        saved = SCRATCH / "sessions" / session.name / "minutes.json"
        meeting = json.loads(saved.read_text())["meeting"]
        self.people = [one["person"]["name"] for one in meeting["people"]]
        self.decisions = [it["motion"]["text"] for it in meeting["decisions"] if it["status"] == "decided"]
        self.needs = [it["proposal"] for it in meeting["needs"] if it["state"] == "listed"]
        self.actions = [it["plan"]["activity"] for it in meeting["actions"]]
        assert len(self.people) > 20 and len(self.decisions) >= 3 and len(self.needs) >= 10 and self.actions

    def amounts(self, language):
        return [rupiah(need["cost"], language) for need in self.needs if need["cost"]]

    def expected(self, paper, language):
        return {
            "daftar-hadir": self.people,
            "berita-acara": self.decisions,
            "daftar-usulan": [need["activity"] for need in self.needs] + self.amounts(language),
            "daftar-prioritas": self.amounts(language),
            "rktl": self.actions,
        }.get(paper, [])


def find(facts, paper, language, text, by, cells=()):
    # A cell that is too narrow for a word is wrapped inside it, never cut: so words are looked for without blanks.
    text = plain(text).replace(" ", "")
    missing = [fact for fact in facts.expected(paper, language) if plain(fact).replace(" ", "") not in text]
    missing = [fact for fact in missing if not any(stands(plain(fact).split(), page) for page in cells)]
    assert not missing, f"{by} does not find in {paper} ({language}): {missing[:3]}"
    return len(facts.expected(paper, language))


def stands(fact, page):
    """Whether these words stand one after another in one column, wrapped over a few lines."""
    for at, (x, y, word) in enumerate(page):
        if word == fact[0]:
            left = fact[1:]
            for x2, y2, word2 in page[at + 1:]:
                if left and word2 == left[0] and x2 >= x - 1 and y2 - y < 80:
                    left = left[1:]
            if not left:
                return True
    return False


def write(session, language):
    folder = SCRATCH / language
    session.run("--lang", language, "bundle", session.name, "--to", str(folder / "bundle"))
    made = {}
    for paper in PAPERS:
        for kind in ["html", "pdf", "docx"] + (["xlsx"] if paper in LISTS else []):
            told = session.run("--lang", language, "export", session.name, "--what", paper, "--as", kind, "--to", str(folder))
            made[paper, kind] = Path(told.stdout.decode().strip())
    return made


def poppler(facts, made, language):
    found = 0
    for paper in PAPERS:
        path = made[paper, "pdf"]
        text = outside("pdftotext", "-q", path, "-") + outside("pdftotext", "-q", "-layout", path, "-")
        boxes = outside("pdftotext", "-q", "-bbox", path, "-")
        word = re.compile(r'<word xMin="([\d.]+)" yMin="([\d.]+)".*?>(.*?)</word>')
        cells = [[(float(x), float(y), html.unescape(it)) for x, y, it in word.findall(page)]
                 for page in boxes.split("<page")[1:]]
        found += find(facts, paper, language, text, "pdftotext", cells)
        told = outside("pdfinfo", path)
        assert "Encrypted:       no" in told and int(re.search(r"Pages:\s+(\d+)", told)[1]) >= 1, told
        fonts = outside("pdffonts", path).splitlines()[2:]
        assert fonts and all(re.search(r" yes yes yes ", line) for line in fonts), fonts
    return found


def libreoffice(facts, made, language):
    folder = SCRATCH / f"office-{language}"
    files = [path for (_, kind), path in made.items() if kind in ("docx", "xlsx")]
    files += [path for path in (SCRATCH / language / "bundle").iterdir() if path.suffix == ".xlsx"]
    profile = f"-env:UserInstallation=file://{SCRATCH}/profile"
    for suffix in (".docx", ".xlsx"):
        some = [str(path) for path in files if path.suffix == suffix]
        outside("soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", folder / suffix[1:], *some,
                timeout=300)
    found = 0
    for (paper, kind), path in made.items():
        if kind in ("docx", "xlsx"):
            drawn = folder / kind / f"{path.stem}.pdf"
            assert drawn.exists(), f"LibreOffice does not open {path.name}"
            text = outside("pdftotext", "-q", drawn, "-") + outside("pdftotext", "-q", "-layout", drawn, "-")
            # Narrow columns are divided as LibreOffice likes, amounts shown in its own manner: what is short is whole.
            short = [fact for fact in facts.expected(paper, language) if len(fact) <= 18]
            even = str.maketrans(",", ".", " ")
            gone = [fact for fact in short if plain(fact).translate(even) not in plain(text).translate(even)]
            assert not gone, f"LibreOffice does not show in {path.name} ({language}): {gone[:3]}"
            found += len(short)
    return found


def parts(facts, made, language):
    import docx
    import openpyxl

    found = 0
    for (paper, kind), path in made.items():
        if kind == "docx":
            document = docx.Document(path)
            texts = [paragraph.text for paragraph in document.paragraphs]
            texts += [cell.text for table in document.tables for row in table.rows for cell in row.cells]
            found += find(facts, paper, language, " ".join(texts), "python-docx")
            assert document.core_properties.title, path
        if kind == "xlsx":
            book = openpyxl.load_workbook(path)
            cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
            assert all(cell.data_type != "f" for cell in cells), f"{path}: a formula"
            shown = [rupiah(cell.value, language) if isinstance(cell.value, int) else str(cell.value) for cell in cells]
            found += find(facts, paper, language, " ".join(shown), "openpyxl")
    return found


def browser(made):
    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
    if not shutil.which("npm") or not chromium:
        return skipped("HTML", "there is no npm or no Chromium")
    folder = ROOT / "target/foreign/node"
    folder.mkdir(parents=True, exist_ok=True)
    wanted = (Path(__file__).parent / "papers.package.json").read_text()
    if not (folder / "ready").exists() or (folder / "ready").read_text() != wanted:
        (folder / "package.json").write_text(wanted)
        told = subprocess.run(["npm", "install", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error",
                               "--fetch-retries=1", "--fetch-timeout=30000"],
                              cwd=folder, capture_output=True)
        if told.returncode:
            return skipped("HTML", "the packages cannot be had from npm")
        (folder / "ready").write_text(wanted)
    shutil.copy(Path(__file__).parent / "papers.mjs", folder)
    files = [str(path) for (_, kind), path in made.items() if kind == "html"]
    print(outside("node", str(folder / "papers.mjs"), chromium, *files, timeout=300).strip())


def marked(made, language):
    """The mark of the office is a picture to whoever opens the paper, in its own size."""
    import docx

    drawn = [made["berita-acara", "pdf"]]
    if shutil.which("soffice"):
        drawn.append(SCRATCH / f"office-{language}" / "docx" / (made["berita-acara", "docx"].stem + ".pdf"))
    for path in drawn:
        pictures = [line.split() for line in outside("pdfimages", "-list", path).splitlines()[2:]]
        assert ["60", "48"] in [line[3:5] for line in pictures if line[2] == "image"], (path, pictures)
    related = docx.Document(made["berita-acara", "docx"]).part.rels.values()
    assert [it.target_part.content_type for it in related if it.reltype.endswith("/image")] == ["image/png"]
    return len(drawn) + 1


# Whom the aid goes to is for the committee; everybody else reads initials.
AID = """
{"cmd":"rules.profile","kind":"bansos"}
{"cmd":"meeting.describe","details":{"kind":"bansos","title":"Musdesus KPM","place":"Balai","date":"2026-06-13","start":"09:00:00","areas":[{"kind":"Desa","name":"Banyu Wening"}]}}
{"cmd":"recipient.add","household":{"name":"Zulaikha Permatasari","card":"3301234567890123","place":"Krajan, RT 02","criteria":"lansia tunggal"}}
{"cmd":"recipient.settle","id":"H01","finding":"leaves","reason":"pindah ke Brebes"}
"""


def aid():
    import docx
    import openpyxl

    folder = SCRATCH / "aid"
    folder.mkdir()
    session = Session(BINARY, folder, AID)
    made = {}
    for language in ("id", "en"):
        for paper in ("daftar-penerima", "daftar-penerima-lengkap"):
            for kind in ("html", "pdf", "docx", "xlsx"):
                told = session.run("--lang", language, "export", session.name, "--what", paper, "--as", kind,
                                   "--to", str(folder / language))
                path = made[paper + language, kind] = Path(told.stdout.decode().strip())
                if kind == "html":
                    text = path.read_text()
                elif kind == "pdf":
                    text = outside("pdftotext", "-q", path, "-") if shutil.which("pdftotext") else ""
                elif kind == "docx":
                    document = docx.Document(path)
                    text = " ".join(cell.text for table in document.tables for row in table.rows for cell in row.cells)
                else:
                    book = openpyxl.load_workbook(path)
                    text = " ".join(str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row)
                private = [it for it in ("Zulaikha", "Krajan", "lansia", "Brebes", "0123") if it in plain(text)]
                full = paper.endswith("lengkap")
                assert "33012345" not in text and (not text or len(private) == (5 if full else 0)), (path, private)
                assert not text or full or "Z.P." in text, path
    print(f"recipients of aid: {len(made)} files, names in the full list only")
    return made


def main():
    session = Session(BINARY, SCRATCH)
    session.run("logo", session.name, str(ROOT / "tests/data/logo/rgba.png"))
    facts = Facts(session)
    for language in ("id", "en"):
        made = write(session, language)
        if shutil.which("pdftotext"):
            print(f"pdftotext ({language}): {poppler(facts, made, language)} facts in {len(PAPERS)} papers")
        else:
            skipped("PDF", "there is no pdftotext")
        if shutil.which("soffice") and shutil.which("pdftotext"):
            print(f"LibreOffice ({language}): {libreoffice(facts, made, language)} facts, every DOCX and XLSX opened")
        else:
            skipped("DOCX and XLSX", "there is no LibreOffice")
        print(f"python-docx and openpyxl ({language}): {parts(facts, made, language)} facts, no formula")
        if shutil.which("pdfimages"):
            print(f"the mark ({language}): a picture to {marked(made, language)} readers")
        browser(made | aid() if language == "en" else made)


main()
