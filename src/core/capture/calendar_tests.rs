use super::*;

fn day(iso: &str) -> NaiveDate {
    iso.parse().unwrap()
}

/// The Saturday of the sample meeting.
const TODAY: &str = "2026-06-13";

#[test]
fn days_as_people_say_them() {
    for (typed, iso) in [
        ("27/6", "2026-06-27"),
        ("27/06/2026", "2026-06-27"),
        ("27-6-2026", "2026-06-27"),
        ("2026-06-27", "2026-06-27"),
        ("27 Juni", "2026-06-27"),
        ("27 juni 2026", "2026-06-27"),
        ("Sabtu, 27 Juni 2026", "2026-06-27"),
        ("Sab 27/6", "2026-06-27"),
        ("tgl 27 Juni", "2026-06-27"),
        ("paling lambat 27/6", "2026-06-27"),
        ("by June 27, 2026", "2026-06-27"),
        ("June 27", "2026-06-27"),
        ("27th June 2026", "2026-06-27"),
        ("1 Agt", "2026-08-01"),
        ("3 Nop. 2026", "2026-11-03"),
        ("31 Des", "2026-12-31"),
        ("13/6", "2026-06-13"),
        ("12/6", "2027-06-12"),
        ("15 Januari", "2027-01-15"),
        ("29/2/2028", "2028-02-29"),
        ("hari ini", "2026-06-13"),
        ("besok", "2026-06-14"),
        ("Tomorrow", "2026-06-14"),
        ("lusa", "2026-06-15"),
        ("sabtu", "2026-06-13"),
        ("sabtu ini", "2026-06-13"),
        ("sabtu depan", "2026-06-20"),
        ("next Saturday", "2026-06-20"),
        ("senin", "2026-06-15"),
        ("senin depan", "2026-06-15"),
        ("this Monday", "2026-06-15"),
        ("Jum'at", "2026-06-19"),
        ("jum’at depan", "2026-06-19"),
        ("minggu", "2026-06-14"),
        ("minggu depan", "2026-06-20"),
        ("hari minggu depan", "2026-06-21"),
        ("next week", "2026-06-20"),
        ("bulan depan", "2026-07-13"),
        ("+14h", "2026-06-27"),
        ("+14 hari", "2026-06-27"),
        ("+14d", "2026-06-27"),
        ("+2 minggu", "2026-06-27"),
        ("+2w", "2026-06-27"),
        ("+1 bulan", "2026-07-13"),
        ("+0h", "2026-06-13"),
    ] {
        assert_eq!(date(typed, day(TODAY)), Ok(day(iso)), "{typed}");
    }
}

#[test]
fn next_means_next_week_on_every_day() {
    for (today, monday, saturday, sunday) in [
        ("2026-06-08", "2026-06-15", "2026-06-20", "2026-06-21"),
        ("2026-06-10", "2026-06-15", "2026-06-20", "2026-06-21"),
        ("2026-06-14", "2026-06-15", "2026-06-20", "2026-06-21"),
    ] {
        assert_eq!(date("senin depan", day(today)), Ok(day(monday)));
        assert_eq!(date("sabtu depan", day(today)), Ok(day(saturday)));
        assert_eq!(date("ahad depan", day(today)), Ok(day(sunday)));
    }
    assert_eq!(date("bulan depan", day("2026-01-31")), Ok(day("2026-02-28")));
    assert_eq!(date("29/2", day("2027-06-01")), Ok(day("2028-02-29")));
}

#[test]
fn days_that_cannot_be() {
    use DateError::*;
    for (typed, why) in [
        ("", NotADate),
        ("13", NotADate),
        ("Krajan RT 02", NotADate),
        ("27 Juni di balai desa", NotADate),
        ("27/6/26", NotADate),
        ("99/99", NotADate),
        ("1/2/3/4", NotADate),
        ("Juni", NotADate),
        ("Juli 2026", NotADate),
        ("min", NotADate),
        ("sen", NotADate),
        ("+14", NotADate),
        ("+14 meter", NotADate),
        ("27-6", NotADate),
        ("next sabtu depan", NotADate),
        ("31/2", NoSuchDay),
        ("31/2/2026", NoSuchDay),
        ("27/13", NoSuchDay),
        ("0/6", NoSuchDay),
        ("40 Juni", NoSuchDay),
        ("2026-13-40", NotADate),
        ("2026-02-30", NoSuchDay),
        ("29/2", NoSuchDay),
        ("1/1/1899", YearOutOfRange),
        ("1/1/2200", YearOutOfRange),
        ("+999999999h", YearOutOfRange),
        ("+999999999 bulan", YearOutOfRange),
        ("Senin, 27 Juni 2026", WrongWeekday { date: day("2026-06-27"), actual: Weekday::Sat }),
        ("Senin 21 November 2026", WrongWeekday { date: day("2026-11-21"), actual: Weekday::Sat }),
    ] {
        assert_eq!(date(typed, day(TODAY)), Err(why), "{typed}");
    }
    assert_eq!(date("besok", NaiveDate::MAX), Err(YearOutOfRange));
    assert_eq!(date("sabtu depan", NaiveDate::MAX), Err(YearOutOfRange));
    assert_eq!(date("1/1", NaiveDate::MAX), Err(NoSuchDay));
}
