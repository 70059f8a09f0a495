//! The mark of the office in the letterhead: taken over once, drawn in every format that has pages.

use super::papers::facts::part;
use super::program::Program;
use super::sample;
use musyawarah::i18n::{Language, Words};
use musyawarah::report::draw::{Options, PaperFormat};
use musyawarah::report::logo::Logo;
use musyawarah::report::{Imprint, PaperKind, paper_file};
use std::fs;
use std::path::PathBuf;

fn picture(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/data/logo").join(name)
}

fn drawn(name: &str, format: PaperFormat) -> Vec<u8> {
    let logo = Some(Logo::read(&fs::read(picture(name)).unwrap()).unwrap());
    let words = Words::new(Language::Indonesian);
    let imprint = Imprint { logo, code: None };
    paper_file(PaperKind::OfficialRecord, format, &sample::play(), &words, &imprint, Options::default()).bytes
}

fn holds(bytes: &[u8], what: &[u8]) -> bool {
    bytes.windows(what.len()).any(|window| window == what)
}

#[test]
fn the_mark_stands_in_every_format_that_has_pages() {
    let jpeg = Logo::read(&fs::read(picture("color.jpg")).unwrap()).unwrap().bytes;
    for (name, in_pdf) in [("rgba.png", "/SMask"), ("palette.png", "/DeviceRGB"), ("color.jpg", "/DCTDecode")] {
        let pdf = drawn(name, PaperFormat::Pdf);
        let text = String::from_utf8_lossy(&pdf);
        assert!(text.contains("/Subtype/Image/Width 60/Height 48") && text.contains(in_pdf), "{name}");
        assert!(text.contains("/XObject<</Im0"), "{name}");
        let docx = drawn(name, PaperFormat::Docx);
        let ending = if name.ends_with("jpg") { "jpg" } else { "png" };
        assert!(part(&docx, "word/_rels/document.xml.rels").contains(&format!("Target=\"media/logo.{ending}\"")));
        assert!(part(&docx, "[Content_Types].xml").contains(&format!("Extension=\"{ending}\"")), "{name}");
        assert!(part(&docx, "word/document.xml").contains("r:embed=\"rId3\""), "{name}");
        assert!(holds(&docx, format!("word/media/logo.{ending}").as_bytes()), "{name}");
        let html = String::from_utf8(drawn(name, PaperFormat::Html)).unwrap();
        assert!(html.contains("<img alt=\"\" src=\"data:image/") && html.contains("img-src data:\""), "{name}");
        let plain = String::from_utf8(drawn(name, PaperFormat::Text)).unwrap();
        assert!(plain.contains("BERITA ACARA"), "{plain}");
    }
    assert!(holds(&drawn("color.jpg", PaperFormat::Pdf), &jpeg), "a JPEG is passed on as it is");
    for format in PaperFormat::ALL {
        assert!(drawn("rgba.png", format) == drawn("rgba.png", format), "{format:?}");
    }
}

#[test]
fn a_letter_without_a_head_has_no_mark() {
    let words = Words::new(Language::Indonesian);
    let logo = Some(Logo::read(&fs::read(picture("rgba.png")).unwrap()).unwrap());
    let imprint = Imprint { logo, code: None };
    let file = |kind| paper_file(kind, PaperFormat::Pdf, &sample::play(), &words, &imprint, Options::default()).bytes;
    assert!(holds(&file(PaperKind::Invitation), b"/Subtype/Image"));
    assert!(!holds(&file(PaperKind::Cards), b"/Subtype/Image"));
    let docx = paper_file(PaperKind::Cards, PaperFormat::Docx, &sample::play(), &words, &imprint, Options::default());
    assert!(!holds(&docx.bytes, b"media/logo"));
}

#[test]
fn a_mark_is_taken_over_shared_and_taken_away() {
    let program = Program::new();
    let session = program.meeting();
    let shown = |what: &str| {
        let ask = ["export", &session, "--what", what, "--as", "html", "--to", "-"];
        program.run(&ask).with(0).out.matches("<img").count()
    };
    assert_eq!(shown("berita-acara"), 0);
    let told = program.run(&["logo", &session, picture("color.jpg").to_str().unwrap()]).with(0);
    assert!(told.out.trim().ends_with("logo.jpg"), "{told:?}");
    let kept = fs::read(program.folder(&session).join("logo.jpg")).unwrap();
    assert!(!holds(&kept, b"RAHASIA"), "what does not draw stays outside");
    assert_eq!(shown("berita-acara"), 1);
    program.run(&["logo", &session, picture("rgba.png").to_str().unwrap()]).with(0);
    assert!(!program.folder(&session).join("logo.jpg").exists() && program.folder(&session).join("logo.png").exists());
    let copy = program.run(&["copy", &session, "stick"]).with(0);
    assert!(program.home().join("stick").join(&session).join("logo.png").exists(), "{copy:?}");
    program.run(&["check", &session]).with(0);
    program.run(&["logo", &session, "--remove"]).with(0);
    assert_eq!(shown("berita-acara"), 0);
    // Beside the sessions it is for all of them.
    fs::copy(picture("rgba.png"), program.sessions().join("logo.png")).unwrap();
    assert_eq!(shown("berita-acara"), 1);
    assert!(program.run(&["list"]).with(0).out.lines().count() == 1, "it is no session");
}

#[test]
fn a_file_that_is_no_mark_is_refused_and_nothing_is_changed() {
    let program = Program::new();
    let session = program.meeting();
    let note = program.home().join("catatan.txt");
    fs::write(&note, "bukan gambar").unwrap();
    for (path, said) in [
        (note.to_str().unwrap(), "bukan gambar PNG atau JPEG"),
        (picture("inks.jpg").to_str().unwrap(), "CMYK"),
        ("hilang.png", "hilang.png"),
    ] {
        let told = program.run(&["logo", &session, path]);
        assert!(told.code != 0 && told.err.contains(said), "{told:?}");
        assert!(!program.folder(&session).join("logo.png").exists());
    }
    // One that was put there by hand is named when it cannot be used.
    fs::write(program.folder(&session).join("logo.png"), "rusak").unwrap();
    let told = program.run(&["bundle", &session]).with(1);
    assert!(told.err.contains("logo.png") && !program.folder(&session).join("dokumen").exists(), "{told:?}");
    program.run(&["logo"]).with(2);
    program.run(&["logo", &session]).with(2);
}
