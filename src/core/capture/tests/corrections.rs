//! What was probably meant.

use super::*;

/// The line with each correction put in.
fn corrected(line: &str) -> Vec<String> {
    let put = |found: Completion| {
        let mut line = line.to_owned();
        line.replace_range(found.range, &found.insert);
        line
    };
    corrections(line, &read(line, &vocabulary())).into_iter().map(put).collect()
}

#[test]
fn slips_are_put_right() {
    for (line, expected) in [
        ("/hadri 7", &["/hadir 7"][..]),
        (" /hadri", &[" /hadir "]),
        ("/donne", &["/done "]),
        ("/xyzzy", &[]),
        ("/pu 7", &[]),
        ("@sulatri p ya", &["@14 p ya"]),
        ("/pulang sulatri", &["/pulang @14 "]),
        ("@de p ya", &["@12 p ya", "@22 p ya"]),
        ("14 u PMT; 43,2jtt", &["14 u PMT; 43,2jt"]),
        ("14 u PMT; 5 jutta; posyandu", &["14 u PMT; 5 juta; posyandu"]),
        ("a survei; 27 Jumi", &["a survei; 27 juni", "a survei; 27 juli"]),
        ("a survei; 27 Septmber; K03", &["a survei; 27 september; K03"]),
        ("14 pendpat kami setuju", &["14 pendapat kami setuju"]),
        ("12 orang hadir", &["- 12 orang hadir"]),
        ("14 u PMT, 43,2jt", &["14 u PMT; 43,2jt"]),
        ("14 u PMT 43,2jt; posyandu", &["14 u PMT; 43,2jt; posyandu"]),
        ("14 u PMT 43,2jt untuk balita", &[]),
        ("14 u PMT; 43,2jt; 9jt", &[]),
        ("14 p semua baik", &[]),
        ("", &[]),
    ] {
        assert_eq!(corrected(line), expected, "{line}");
    }
}

#[test]
fn a_name_is_finished_where_a_command_takes_somebody() {
    let finished = |line: &str| -> Vec<String> {
        complete(line, line.len(), &vocabulary()).into_iter().map(|found| found.insert).collect()
    };
    assert_eq!(finished("/hadir de"), ["@12 ", "@22 "]);
    assert_eq!(finished("/hadir 7 sul"), ["@14 "]);
    assert_eq!(finished("/leave de"), ["@12 ", "@22 "]);
    assert_eq!(finished("/hadir ").len(), PEOPLE.len(), "who does not know the numbers sees them");
    for none in ["/pulang 16 de", "/cari de", "/hadir 7 ", "/hadir 7", "/hadir", "de", "14 p de", "/ de"] {
        assert!(!finished(none).iter().any(|insert| insert.starts_with('@')), "{none}");
    }
}
