//! What format a file has: said by its first lines where they leave no doubt, else by the end of its name, else by what
//! its first lines look like.

use super::fault::{Fault, Spot, Why};
use super::format::Format;

/// How many bytes are looked at.
pub(super) const HEAD: u64 = 16 << 10;

/// The format of a file with this name and these first bytes.
pub(super) fn format(name: &str, head: &[u8]) -> Result<Format, Fault> {
    let fault = |why| Err(Fault::new(Spot::default(), why));
    if head.starts_with(&[0xff, 0xfe]) || head.starts_with(&[0xfe, 0xff]) {
        return fault(Why::Utf16);
    }
    let text = String::from_utf8_lossy(head);
    let text = text.trim_start_matches('\u{feff}').trim_start();
    if text.is_empty() {
        return fault(Why::Empty);
    }
    let lines = || text.split(['\n', '\r']).map(str::trim).filter(|line| !line.is_empty());
    let first = lines().next().unwrap_or_default();
    let named = name.rsplit_once('.').and_then(|(_, end)| Format::find(end));
    if first.starts_with('{') && named != Some(Format::Csv) {
        return Ok(Format::Json);
    }
    if first.trim_end_matches(';').eq_ignore_ascii_case("META") {
        return Ok(Format::Pb);
    }
    if let Some(named) = named {
        return Ok(named);
    }
    if first.starts_with('#') && lines().any(|line| line.starts_with("# kind:") || line.starts_with("#kind:")) {
        return Ok(Format::Csv);
    }
    if let Some(kind) = lines().find_map(|line| line.strip_prefix("# DATA TYPE:")) {
        return Ok(Format::find(kind.trim()).unwrap_or(Format::Toi));
    }
    let body = lines().find(|line| !line.starts_with('#')).unwrap_or_default();
    let number = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let numbers: Vec<bool> = body.split_whitespace().map(number).collect();
    match (body.split_once(':'), &numbers[..]) {
        (Some((count, _)), _) if number(count.trim()) => Ok(Format::Toi),
        (_, [true]) => Ok(Format::Toi),
        (_, [true, true]) => Ok(Format::Blt),
        _ if first.contains([',', ';', '\t']) => Ok(Format::Csv),
        _ => fault(Why::UnknownFormat),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn content_without_doubt_comes_before_the_name() {
        for (name, head, expected) in [
            ("a.blt", "4 1\n", Format::Blt),
            ("a.txt", "4 1\n42 1 0\n", Format::Blt),
            ("a.csv", "META\nkey;value", Format::Pb),
            ("a.pb", "PROJECTS\n", Format::Pb),
            ("A.SOI", "1: 2\n", Format::Soi),
            ("-", "\u{feff}{\"options\":[]}", Format::Json),
            ("-", "# FILE NAME: x\n# DATA TYPE: cat\n", Format::Cat),
            ("-", "# RELATES TO: x\n3: 1,2\n", Format::Toi),
            ("-", "3\n1,A\n", Format::Toi),
            ("-", "# kind: score\nA,B\n", Format::Csv),
            ("-", "voter;A;B\n", Format::Csv),
        ] {
            assert_eq!(format(name, head.as_bytes()), Ok(expected), "{name} {head:?}");
        }
        assert_eq!(format("x", b"").unwrap_err().why, Why::Empty);
        assert_eq!(format("x", b"hello").unwrap_err().why, Why::UnknownFormat);
    }
}
