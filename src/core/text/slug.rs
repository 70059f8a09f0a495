//! What a file or folder may be called, on every system a laptop or a USB stick may have.

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

const LIMIT: usize = 60;
const FALLBACK: &str = "rapat";

/// A name for files made from a title: 1 to 60 of `a-z`, `0-9` and `-`, no `-` at the ends, never a name Windows
/// keeps for a device. A title without a usable letter gives `rapat`.
#[must_use]
pub fn slug(title: &str) -> String {
    let mut name = String::with_capacity(LIMIT);
    let mut gap = false;
    for c in title.nfkd().filter(|&c| !is_combining_mark(c)).flat_map(char::to_lowercase) {
        let plain = match c {
            'a'..='z' | '0'..='9' => c,
            // An apostrophe stands inside a word (Jum'at, Ma'ruf).
            '\'' | '’' | '‘' | 'ʼ' => continue,
            _ => match latin(c) {
                Some(letter) => letter,
                None => {
                    gap = true;
                    continue;
                }
            },
        };
        if gap && !name.is_empty() {
            name.push('-');
        }
        gap = false;
        name.push(plain);
        if name.len() >= LIMIT {
            break;
        }
    }
    name.truncate(LIMIT);
    name.truncate(name.trim_end_matches('-').len());
    if name.is_empty() {
        return FALLBACK.to_owned();
    }
    if is_device(&name) {
        return format!("{FALLBACK}-{name}");
    }
    name
}

/// Latin letters that do not come apart into a plain letter and a mark.
fn latin(c: char) -> Option<char> {
    Some(match c {
        'æ' => 'a',
        'ð' | 'đ' => 'd',
        'ı' => 'i',
        'ł' => 'l',
        'ø' | 'œ' => 'o',
        'ß' => 's',
        'þ' => 't',
        _ => return None,
    })
}

fn is_device(name: &str) -> bool {
    matches!(name, "con" | "prn" | "aux" | "nul")
        || name
            .strip_prefix("com")
            .or_else(|| name.strip_prefix("lpt"))
            .is_some_and(|n| matches!(n.as_bytes(), [b'0'..=b'9']))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn titles_become_names() {
        for (title, name) in [
            ("Musyawarah Desa (RKP Desa 2027)", "musyawarah-desa-rkp-desa-2027"),
            ("Rapat RT 05 / RW 02", "rapat-rt-05-rw-02"),
            ("Jum'at Bersih", "jumat-bersih"),
            ("Café Ørsted — Đà Nẵng", "cafe-orsted-da-nang"),
            ("../../etc/passwd", "etc-passwd"),
            ("-rf --no", "rf-no"),
            ("", "rapat"),
            ("会议", "rapat"),
            ("CON", "rapat-con"),
            ("com¹", "rapat-com1"),
            ("LPT9.", "rapat-lpt9"),
            ("console", "console"),
        ] {
            assert_eq!(slug(title), name, "{title:?}");
        }
        assert_eq!(slug(&"a".repeat(59)).len(), 59);
        assert_eq!(slug(&format!("{} b", "a".repeat(59))), "a".repeat(59));
        assert_eq!(slug(&"ab ".repeat(40)).len(), 59);
    }

    proptest! {
        #[test]
        fn always_a_safe_name(title in any::<String>()) {
            let name = slug(&title);
            prop_assert!((1..=LIMIT).contains(&name.len()));
            prop_assert!(name.bytes().all(|b| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'-')));
            prop_assert!(!name.starts_with('-') && !name.ends_with('-') && !is_device(&name));
            prop_assert_eq!(slug(&name), name);
        }
    }
}
