//! The published form of a line, byte for byte.
use super::*;

fn moment(text: &str) -> Moment {
    Moment::parse_from_rfc3339(text).unwrap()
}

/// The sums were made with `sha256sum`.
const STEP: &str = concat!(
    r#"{"v":1,"n":42,"t":"2026-06-13T20:15:09.123+07:00","m":5123,"by":"P02","src":"tui","cid":"01J","k":"undone","d":{"of":41},"p":"000102030405060708090a0b0c0d0e0f""#,
    r#","h":"bbfa89200aedbc9b6d96db39aa3e7f3b"}"#,
    "\n"
);
const BATCH_LATER: &str = concat!(
    r#"{"v":1,"n":2,"t":"2026-07-01T08:00:00.000+07:00","at":"2026-06-13T09:22:05.250+07:00","m":7,"by":"P02","src":"script","k":"batch","d":[{"k":"undone","d":{"of":3}},{"k":"redone","d":{"of":3}}],"p":"00000000000000000000000000000000""#,
    r#","h":"a44b11978c943f2bc159e2bb62846f7c"}"#,
    "\n"
);

#[test]
fn a_line_is_written_as_published() {
    let p = Hash::parse("000102030405060708090a0b0c0d0e0f").unwrap();
    let times = Times { wall: moment("2026-06-13T20:15:09.123+07:00"), at: None, steady: 5123 };
    let header = Header::new(42, p, times, "P02", "tui").with_cid(Some("01J"));
    let (bytes, _) = header.events(&[Event::Undone { of: 41 }], &[]).unwrap();
    assert_eq!(String::from_utf8(bytes).unwrap(), STEP);

    let at = Some(moment("2026-06-13T09:22:05.250+07:00"));
    let times = Times { wall: moment("2026-07-01T08:00:00+07:00"), at, steady: 7 };
    let header = Header::new(2, Hash::ZERO, times, "P02", "script");
    let (bytes, _) = header.events(&[Event::Undone { of: 3 }, Event::Redone { of: 3 }], &[]).unwrap();
    assert_eq!(String::from_utf8(bytes).unwrap(), BATCH_LATER);
}

#[test]
fn a_line_is_read_as_written() {
    let line = Line::verify(STEP.trim_end().as_bytes()).unwrap();
    assert_eq!((line.n, &*line.by, &*line.src, line.cid.as_deref()), (42, "P02", "tui", Some("01J")));
    assert_eq!(line.events(), Ok(vec![Event::Undone { of: 41 }]));
    assert_eq!(line.stamp().unwrap().at, line.wall().unwrap());
    let later = Line::verify(BATCH_LATER.trim_end().as_bytes()).unwrap();
    assert_eq!(later.events(), Ok(vec![Event::Undone { of: 3 }, Event::Redone { of: 3 }]));
    assert_eq!(later.stamp().unwrap().at, moment("2026-06-13T09:22:05.250+07:00"));
    assert_eq!(later.wall(), Some(moment("2026-07-01T08:00:00+07:00")));
}

#[test]
fn what_is_no_line_is_named() {
    let fault = |text: &str| Line::verify(text.as_bytes()).unwrap_err();
    let sealed = |body: &str| format!(r#"{body},"h":"{}"}}"#, Hash::of(body.as_bytes()));
    assert_eq!(fault(""), LineFault::Shape);
    assert_eq!(fault("catatan yang cukup panjang untuk sebuah baris jurnal"), LineFault::Shape);
    assert_eq!(fault(&STEP.trim_end().replace("P02", "P03")), LineFault::Sum);
    assert!(matches!(fault(&sealed(r#"{"v":1,"n":42"#)), LineFault::Json(_)));
    let newer = STEP.replace(r#""v":1"#, r#""v":2"#);
    let body = newer.split(r#","h":""#).next().unwrap();
    assert_eq!(fault(&sealed(body)), LineFault::Version(2));
}

#[test]
fn deep_nesting_is_refused_not_followed() {
    let body = STEP.split(r#","h":""#).next().unwrap();
    let deep = body.replace(r#"{"of":41}"#, &"[".repeat(100_000));
    let line = format!(r#"{deep},"h":"{}"}}"#, Hash::of(deep.as_bytes()));
    assert!(matches!(Line::verify(line.as_bytes()), Err(LineFault::Json(_))));
}
