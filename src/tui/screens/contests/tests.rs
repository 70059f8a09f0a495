mod next;

use crate::i18n::Language;
use crate::meeting::contests::{About, Collecting, Contest, FreeOption, Mark, Method, OpenContest, TieStep};
use crate::meeting::{Command, ContestId, Id as _, NeedId};
use crate::tui::app::Tab;
use crate::tui::screens::decisions::thing::Thing;
use crate::tui::testing::Hall;

fn hall(tab: Tab) -> Hall {
    let mut hall = Hall::sample(Language::Indonesian, "11:29").at(tab);
    hall.press("esc");
    hall
}

fn first() -> ContestId {
    ContestId::from_number(1)
}

fn contest(hall: &Hall) -> &Contest {
    hall.app.meeting().contest(first()).unwrap()
}

/// Goes to the row of a list that has the keys.
fn choose(hall: &mut Hall, text: &str) {
    hall.press("home");
    for _ in 0..40 {
        let selected =
            |row: &String| row.rsplit('›').next().is_some_and(|behind| behind.trim_start().starts_with(text));
        if hall.rows().iter().any(|row| row.contains('›') && selected(row)) {
            return;
        }
        hall.press("down");
    }
    panic!("{text} is not in the list:\n{}", hall.screen());
}

/// Opens a contest over four places, as a script would, and stands on its row.
fn opened(language: Language, rule: &str, collecting: Collecting, ties: Vec<TieStep>) -> Hall {
    let mut hall = Hall::sample(language, "11:29").at(Tab::Decisions);
    let name = |name: &str| FreeOption { name: name.into(), cost: None };
    let lines = ["Balai dusun", "Lapangan voli", "Sumur bor", "Gapura"].map(name).to_vec();
    let method = Method { rule: rule.into(), ..Method::default() };
    let open = OpenContest {
        question: "Di mana dibangun lebih dulu?".into(),
        about: About::Lines(lines),
        method,
        ties,
        collecting,
        live: false,
    };
    let now = hall.app.now;
    hall.app.desk.submit(&[Command::OpenContest(open)], now).unwrap();
    hall.press("esc");
    hall.app.list_mut().select_key(Thing::Contest(first()).key());
    assert_eq!(hall.app.list().selected(), Some(Thing::Contest(first()).key()), "{}", hall.screen());
    hall
}

/// Closes the contest of the selected row.
fn close(hall: &mut Hall) {
    hall.press("H").type_in("hitung").press("enter");
}

#[test]
fn a_contest_among_marked_needs_is_open_in_a_minute() {
    for (language, width, height) in [(Language::Indonesian, 80, 24), (Language::English, 120, 36)] {
        let mut hall = Hall::sample(language, "11:29").at(Tab::Needs).sized(width, height);
        hall.press("esc home space space space C");
        let size = format!("{}_{width}", language.code());
        insta::assert_snapshot!(format!("begin_{size}"), hall.screen());
        hall.press("ctrl-s");
        insta::assert_snapshot!(format!("methods_{size}"), hall.screen());
        choose(&mut hall, "Schulze");
        hall.press("enter");
        insta::assert_snapshot!(format!("how_{size}"), hall.screen());
        hall.press("ctrl-s");
        let opened = &contest(&hall).opened;
        assert_eq!((opened.choices.len(), opened.electorate.len()), (3, 22));
        assert_eq!(
            (opened.method.rule.as_str(), opened.collecting, opened.live),
            ("schulze", Collecting::Papers, false)
        );
        assert_eq!(opened.ties, [TieStep::Revote]);
        hall.type_in("2>1").press("enter").type_in("blank").press("enter").type_in("3>1=2");
        insta::assert_snapshot!(format!("papers_{size}"), hall.screen());
        assert_eq!(contest(&hall).progress().received, 2);
    }
}

#[test]
fn what_does_not_fit_says_why_and_going_back_loses_nothing() {
    let mut hall = hall(Tab::Decisions);
    hall.press("C ctrl-u")
        .type_in("Di mana")
        .press("tab tab")
        .type_in("Balai dusun\nSumur bor\nGapura")
        .press("ctrl-s");
    choose(&mut hall, "Beban merata");
    assert!(hall.shows("perlu biaya untuk setiap pilihan"), "{}", hall.screen());
    hall.press("enter");
    assert!(hall.shows("Cara untuk 3 pilihan"), "{}", hall.screen());
    hall.press("esc");
    assert!(hall.shows("Sumur bor") && hall.shows("Di mana"), "{}", hall.screen());
    hall.press("esc C");
    assert!(hall.shows("Sumur bor"), "the draft came back: {}", hall.screen());
    hall.press("ctrl-s").press("enter");
    assert!(hall.shows("22 orang hadir dan berhak memilih"), "{}", hall.screen());
    hall.press("ctrl-s");
    assert_eq!(contest(&hall).opened.choices[1].id.as_str(), "B");
    hall.press("esc C");
    assert!(hall.shows("B01 masih dibuka"), "{}", hall.screen());
}

#[test]
fn what_was_typed_about_another_contest_does_not_come_back() {
    let mut hall = Hall::sample(Language::Indonesian, "11:29").at(Tab::Decisions);
    hall.press("esc C ctrl-u").type_in("Ketua tim?").press("tab tab").type_in("Ani\nBudi").press("esc");
    let mut hall = hall.at(Tab::Needs);
    hall.press("home space space space C");
    assert!(!hall.app.overlays.is_empty() && !hall.shows("Ketua tim?") && !hall.shows("Budi"), "{}", hall.screen());
    hall.press("ctrl-u").type_in("Mana dulu?").press("esc C");
    assert!(
        !hall.app.overlays.is_empty() && hall.shows("Mana dulu?"),
        "the draft of these needs came back: {}",
        hall.screen()
    );
    hall.press("esc");
    let mut hall = hall.at(Tab::Decisions);
    hall.press("C");
    assert!(hall.shows("Ketua tim?") && hall.shows("Budi"), "and that one is where it was: {}", hall.screen());
}

#[test]
fn the_line_begins_a_contest_too() {
    let mut hall = Hall::sample(Language::Indonesian, "11:29").at(Tab::Notes);
    hall.type_in("/pilih Siapa ketua tim?").press("enter");
    assert!(hall.shows("Siapa ketua tim?") && !hall.app.overlays.is_empty(), "{}", hall.screen());
}

#[test]
fn papers_are_typed_as_they_are_read_out_and_struck_with_a_reason() {
    let mut hall = opened(Language::Indonesian, "schulze", Collecting::Papers, Vec::new());
    hall.press("B").type_in("3>9");
    assert!(hall.shows("\"9\" bukan pilihan"), "{}", hall.screen());
    hall.press("enter");
    assert!(contest(&hall).ballots.is_empty(), "nothing is taken that is not understood");
    hall.press("backspace").type_in("1");
    assert!(hall.shows("3 Sumur bor > 1 Balai dusun"), "said back before Enter: {}", hall.screen());
    hall.press("esc B");
    assert!(hall.shows("3>1"), "the line is still there: {}", hall.screen());
    hall.press("enter").type_in("sumur > gapura").press("enter").type_in("rusak").press("enter");
    assert_eq!(contest(&hall).ballots.len(), 3);
    hall.press("esc B enter");
    assert_eq!(
        contest(&hall).ballots.len(),
        3,
        "what is in the record is not typed again: {}",
        hall.app.overlays.len()
    );
    hall.press("up delete").type_in("Dibaca dua kali").press("enter");
    assert_eq!(contest(&hall).ballots[1].struck.as_ref().unwrap().as_str(), "Dibaca dua kali");
    assert!(hall.shows("2 dari 22") && hall.shows("dicoret: Dibaca dua kali"), "{}", hall.screen());
    assert!(!hall.shows("Sementara"), "hidden until it closes: {}", hall.screen());
}

#[test]
fn a_result_is_announced_explained_and_drafted() {
    for (language, width, height) in
        [(Language::Indonesian, 80, 24), (Language::Indonesian, 40, 15), (Language::English, 120, 36)]
    {
        let mut hall = opened(language, "approval", Collecting::Papers, Vec::new()).sized(width, height);
        hall.press("B");
        for ballot in ["1 3", "3", "3 4", "1 2", "kosong", "3 2"] {
            hall.type_in(ballot).press("enter");
        }
        let word = if language == Language::English { "count" } else { "hitung" };
        hall.press("esc H");
        assert_eq!(contest(&hall).result, None);
        if width != 40 {
            insta::assert_snapshot!(format!("close_{}_{width}", language.code()), hall.screen());
        }
        hall.press("enter");
        assert!(contest(&hall).is_open(), "closed by its word only");
        hall.type_in(word).press("enter");
        insta::assert_snapshot!(format!("result_{}_{width}", language.code()), hall.screen());
        let result = contest(&hall).result.as_ref().unwrap();
        assert_eq!((result.rule.as_str(), result.winners.as_slice()), ("approval/1", &[2][..]));
        hall.press("esc w").type_in("gapura").press("enter");
        assert!(hall.shows("Gapura"), "{}", hall.screen());
        hall.press("esc F");
        if width == 80 {
            insta::assert_snapshot!("firm", hall.finish().screen());
            hall.press("esc =");
            insta::assert_snapshot!("others", hall.finish().screen());
        }
        hall.press("esc D ctrl-s");
        let draft = hall.app.meeting().decisions.last().unwrap();
        assert!(draft.motion.text.contains("Sumur bor"), "{:?}", draft.motion.text);
        assert!(hall.app.overlays.is_empty(), "{}", hall.screen());
    }
}

#[test]
fn needs_that_win_go_into_the_draft() {
    let mut hall = hall(Tab::Needs);
    hall.press("home space space C ctrl-s");
    choose(&mut hall, "Suara terbanyak");
    hall.press("enter ctrl-s").type_in("2").press("enter esc");
    close(&mut hall);
    hall.press("esc D ctrl-s");
    let draft = hall.app.meeting().decisions.last().unwrap();
    assert_eq!(draft.motion.needs, [NeedId::from_number(2)]);
}

#[test]
fn two_counters_of_hands_must_agree() {
    let mut hall = opened(Language::Indonesian, "plurality", Collecting::Hands, Vec::new());
    hall.press("B");
    for votes in ["10", "5", "4", "1", "2", "0"] {
        hall.type_in(votes).press("enter");
    }
    assert!(hall.shows("Penghitung 2"), "the second counts without seeing the first: {}", hall.screen());
    for votes in ["9", "6", "4", "1", "2", "0"] {
        hall.type_in(votes).press("enter");
    }
    assert!(hall.shows("Hitungan berbeda untuk"), "{}", hall.screen());
    hall.press("esc");
    assert!(hall.shows("Hitungan berbeda"), "{}", hall.screen());
    hall.press("H");
    assert!(contest(&hall).is_open() && hall.app.overlays.is_empty(), "{}", hall.screen());
    hall.press("B 2");
    for votes in ["10", "5", "4", "1", "2", "0"] {
        hall.type_in(votes).press("enter");
    }
    assert!(hall.shows("Kedua penghitung cocok"), "{}", hall.screen());
    close(&mut hall);
    assert_eq!(contest(&hall).result.as_ref().unwrap().winners, [0]);
}

#[test]
fn a_roll_call_names_its_voters() {
    let mut hall = opened(Language::Indonesian, "plurality", Collecting::RollCall, Vec::new());
    let (one, two) = (contest(&hall).opened.electorate[0], contest(&hall).opened.electorate[1]);
    let name = |hall: &Hall, id| hall.app.meeting().people.get(id).unwrap().person.name.to_string();
    let (one_is, two_is) = (name(&hall, one), name(&hall, two));
    hall.press("B");
    assert!(hall.shows(&format!("Memanggil {} {one_is}", one.number())), "{}", hall.screen());
    hall.press("tab").type_in("2").press("enter");
    assert_eq!(contest(&hall).ballots[0].participant, Some(two));
    assert!(hall.rows().iter().any(|row| row.contains(&two_is[..8]) && row.contains('B')), "{}", hall.screen());
    hall.press("shift-tab shift-tab").type_in("1");
    assert!(!hall.shows(&format!("Memanggil {} {two_is}", two.number())), "who has voted is not called again");
}

#[test]
fn the_chair_or_a_new_vote_settles_a_tie() {
    let mut hall = opened(Language::Indonesian, "plurality", Collecting::Papers, vec![TieStep::Chair]);
    hall.press("B").type_in("1").press("enter").type_in("3").press("enter esc");
    close(&mut hall);
    assert!(contest(&hall).awaits().is_some(), "{}", hall.screen());
    assert!(hall.shows("? 1= 1 A Balai dusun"), "nobody is chosen yet: {}", hall.screen());
    hall.press("esc D");
    assert!(hall.shows("putuskan dulu serinya"), "{}", hall.screen());
    hall.press("T");
    insta::assert_snapshot!("settle", hall.screen());
    hall.press("2").type_in("Lebih dekat ke sawah").press("enter");
    assert_eq!(contest(&hall).result.as_ref().unwrap().winners, [2]);
    assert!(hall.shows("Lebih dekat ke sawah"), "{}", hall.screen());
    hall.press("esc Z").type_in("Salah baca dua surat").press("enter");
    assert!(contest(&hall).cancelled.is_some(), "{}", hall.screen());
}

#[test]
fn the_words_of_a_lot_are_asked_before_the_result_is_seen() {
    let lot = TieStep::Lot { words: "".into(), contest: "".into() };
    let mut hall = opened(Language::Indonesian, "plurality", Collecting::Papers, vec![lot]);
    hall.press("B").type_in("1").press("enter").type_in("3").press("enter esc H");
    assert!(hall.shows("Kata undian") && !hall.shows("seri"), "{}", hall.screen());
    hall.type_in("tujuh belas, empat").press("enter").type_in("hitung").press("enter");
    assert_eq!(contest(&hall).words.as_str(), "tujuh belas, empat");
    assert!(!contest(&hall).result.as_ref().unwrap().open, "{}", hall.screen());
}

/// Every file of the session but the box, as one text.
fn files(hall: &Hall) -> String {
    fn gather(folder: &std::path::Path, text: &mut String) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                gather(&path, text);
            } else if path.extension().is_none_or(|extension| extension != "box") {
                text.push_str(&String::from_utf8_lossy(&std::fs::read(&path).unwrap()));
            }
        }
    }
    let mut text = String::new();
    gather(hall.app.desk.folder().unwrap(), &mut text);
    text
}

#[test]
fn a_secret_ballot_leaves_nothing_on_the_screen_or_behind_it() {
    let mut hall = opened(Language::Indonesian, "schulze", Collecting::Urn, Vec::new());
    let voter = contest(&hall).opened.electorate[0];
    hall.press("B");
    insta::assert_snapshot!("urn_calling", hall.screen());
    hall.press("ctrl-p f1 ctrl-c");
    assert!(hall.app.overlays.len() == 1 && hall.shows("Siapa yang dipanggil?"), "{}", hall.screen());
    hall.press("enter");
    insta::assert_snapshot!("urn_hand_over", hall.screen());
    hall.press("enter 3 1");
    insta::assert_snapshot!("urn_marking", hall.screen());
    hall.press("esc enter");
    assert!(!hall.shows("[1]"), "a ballot given up is gone: {}", hall.screen());
    hall.press("4 2 enter");
    insta::assert_snapshot!("urn_sure", hall.screen());
    hall.press("enter");
    let after = hall.screen();
    insta::assert_snapshot!("urn_cast", after);
    for name in ["Balai", "Lapangan", "Sumur", "Gapura"] {
        assert!(!after.contains(name), "{after}");
    }
    assert!(contest(&hall).has_voted(voter) && contest(&hall).ballots.is_empty());
    assert_eq!(hall.app.desk.urn_count(first()), Some(1));
    assert!(!files(&hall).contains("\"ranking\":[[3]"), "the ballot stands in no file but its box");
    hall.press("enter");
    assert!(hall.shows("1 dari 22"), "{}", hall.screen());
    hall.press("esc enter");
    assert!(hall.shows("Kotak suara ditinggalkan"), "left by its word only: {}", hall.screen());
    hall.type_in("selesai").press("enter");
    assert!(hall.app.overlays.is_empty(), "{}", hall.screen());
    hall.press("u");
    assert!(contest(&hall).has_voted(voter), "a secret ballot cannot be taken back: {}", hall.screen());
    hall.press("i up");
    assert!(!hall.app.capture.edit.text().contains('4'), "nothing of it comes back with Up");
}

#[test]
fn an_urn_is_opened_and_counted_only_when_it_closes() {
    let mut hall = opened(Language::English, "plurality", Collecting::Urn, Vec::new());
    hall.press("B");
    for keys in ["3", "3", "1"] {
        hall.press("enter enter").press(keys).press("enter enter enter");
    }
    hall.press("esc").type_in("done").press("enter");
    assert_eq!((contest(&hall).voted.len(), contest(&hall).received().len()), (3, 0));
    assert!(!hall.shows("So far"), "{}", hall.screen());
    hall.press("H").type_in("count").press("enter");
    let result = contest(&hall).result.as_ref().unwrap_or_else(|| panic!("no result"));
    assert_eq!(result.winners, [2]);
    let piles: Vec<_> = contest(&hall).received().into_iter().map(|pile| (pile.mark, pile.count)).collect();
    assert_eq!(piles, [(Mark::One(0), 1), (Mark::One(2), 2)]);
    assert_eq!(hall.app.desk.urn_count(first()).filter(|ballots| *ballots > 0), None, "the box is gone");
}

#[test]
fn every_page_is_drawn_on_any_screen() {
    for collecting in [Collecting::Papers, Collecting::RollCall, Collecting::Urn, Collecting::Hands] {
        let mut hall = opened(Language::Indonesian, "plurality", collecting, Vec::new());
        for keys in ["B", "1", "enter", "enter", "2", "enter", "esc"] {
            hall.press(keys);
            for size in [(1, 1), (7, 3), (40, 15), (80, 24), (200, 60)] {
                hall.size = size;
                assert!(!hall.rows().is_empty());
            }
        }
    }
}

/// As a machine leaves it that stops between the box and the journal.
#[test]
fn a_ballot_whose_voter_was_not_written_down_is_asked_for_its_name_only() {
    use crate::store::Place;
    let mut hall = opened(Language::Indonesian, "plurality", Collecting::Urn, Vec::new());
    let voter = contest(&hall).opened.electorate[0];
    hall.press("B");
    let (before, stopped) = (hall.app.desk.folder().unwrap().to_owned(), tempfile::tempdir().unwrap());
    for entry in std::fs::read_dir(&before).unwrap() {
        let path = entry.unwrap().path();
        if path.is_file() && !path.ends_with("lock") {
            std::fs::copy(&path, stopped.path().join(path.file_name().unwrap())).unwrap();
        }
    }
    hall.press("enter enter 3 enter enter");
    let boxes = |folder: &std::path::Path| {
        let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
        entries.filter(|path| path.extension().is_some_and(|extension| extension == "box")).collect::<Vec<_>>()
    };
    let in_box = boxes(&before).remove(0);
    std::fs::copy(&in_box, stopped.path().join(in_box.file_name().unwrap())).unwrap();
    hall.app.desk.open(&Place::default(), stopped.path(), || {}).unwrap();
    hall.app.overlays.clear();
    hall.app.list_mut().select_key(Thing::Contest(first()).key());
    assert!(!contest(&hall).has_voted(voter));
    hall.press("B");
    assert!(hall.shows("Siapa pemilih terakhir"), "{}", hall.screen());
    hall.press("enter");
    assert!(contest(&hall).has_voted(voter), "{}", hall.screen());
    assert!(hall.shows("Siapa yang dipanggil?"), "it goes on: {}", hall.screen());
    assert_eq!(hall.app.desk.urn_count(first()), Some(1));
}

#[test]
fn the_matrix_on_the_wall_is_walked_pair_by_pair() {
    for (language, width, height) in [(Language::Indonesian, 80, 24), (Language::English, 120, 36)] {
        let size = format!("{}_{width}", language.code());
        let mut hall = opened(language, "pairwise-matrix", Collecting::Papers, Vec::new()).sized(width, height);
        hall.press("B");
        insta::assert_snapshot!(format!("pairs_begin_{size}"), hall.screen());
        // A over B, C over A, B over C: they run in a circle; what is left is passed over and taken up again.
        hall.press("left right space 2");
        insta::assert_snapshot!(format!("pairs_circle_{size}"), hall.screen());
        hall.press("backspace c esc B");
        assert_eq!(contest(&hall).ballots.len(), 0);
        hall.press("= enter");
        assert!(contest(&hall).ballots.is_empty(), "first it says that pairs are left: {}", hall.screen());
        hall.press("down right 4 enter");
        insta::assert_snapshot!(format!("pairs_recorded_{size}"), hall.screen());
        let sheet = &contest(&hall).ballots[0].mark;
        let Mark::Pairs(pairs) = sheet else { panic!("{sheet:?}") };
        assert_eq!(pairs.len(), 6, "{pairs:?}");
        assert!(hall.app.overlays.is_empty(), "{}", hall.screen());
        hall.press("B delete").type_in("Salah baca").press("enter esc");
        assert_eq!(contest(&hall).progress().received, 0, "struck: {}", hall.screen());
        hall.press("B left left left 2 b c enter");
        let word = if language == Language::English { "count" } else { "hitung" };
        hall.press("H").type_in(word).press("enter");
        insta::assert_snapshot!(format!("pairs_result_{size}"), hall.screen());
        assert_eq!(contest(&hall).result.as_ref().unwrap().winners, [0]);
    }
}

#[test]
fn a_new_vote_is_opened_from_the_tie_that_waits_for_it() {
    for (language, width, height) in [(Language::Indonesian, 80, 24), (Language::English, 120, 36)] {
        let size = format!("{}_{width}", language.code());
        let mut hall = opened(language, "plurality", Collecting::Papers, vec![TieStep::Revote]).sized(width, height);
        let word = if language == Language::English { "count" } else { "hitung" };
        hall.press("B").type_in("1").press("enter").type_in("3").press("enter esc");
        hall.press("H").type_in(word).press("enter esc T");
        insta::assert_snapshot!(format!("revote_ways_{size}"), hall.screen());
        hall.press("1");
        insta::assert_snapshot!(format!("revote_form_{size}"), hall.screen());
        hall.press("ctrl-s");
        hall.type_in("2").press("enter esc");
        insta::assert_snapshot!(format!("revote_open_{size}"), hall.screen());
        hall.press("H").type_in(word).press("enter esc");
        assert_eq!(contest(&hall).result.as_ref().unwrap().winners, [2]);
        hall.app.list_mut().select_key(Thing::Contest(first()).key());
        hall.press("enter");
        assert!(hall.shows("B02"), "{}", hall.screen());
    }
}

#[test]
fn a_new_vote_held_by_hands_outside_is_typed_in() {
    let mut hall = opened(Language::Indonesian, "plurality", Collecting::Papers, vec![TieStep::Revote]);
    hall.press("B").type_in("1").press("enter").type_in("3").press("enter esc");
    close(&mut hall);
    hall.press("esc T 2 2").type_in("12 lawan 9").press("enter");
    assert_eq!(contest(&hall).result.as_ref().unwrap().winners, [2]);
    assert!(hall.shows("12 lawan 9"), "{}", hall.screen());
}

#[test]
fn a_majority_and_rarer_settings_are_fixed_in_the_form() {
    let mut hall = hall(Tab::Decisions);
    hall.press("C ctrl-u").type_in("Jadi").press("tab tab").type_in("Ya\nTidak").press("ctrl-s");
    choose(&mut hall, "Mayoritas");
    hall.press("enter");
    insta::assert_snapshot!("how_majority", hall.screen());
    // How collected, what must be reached, the part, of what, at least.
    hall.press("tab tab tab tab").type_in("15").press("ctrl-s");
    let method = &contest(&hall).opened.method;
    assert_eq!(
        method.settings.get(&"majority".into()).map(|typed| typed.to_string()),
        Some(">1/2 electorate least 15".into())
    );
    hall.type_in("1").press("enter").type_in("2").press("enter esc");
    close(&mut hall);
    hall.press("esc");
    assert!(hall.shows("Tak ada yang"), "a majority that was missed chose nobody: {}", hall.screen());
    let mut hall = self::hall(Tab::Needs);
    hall.press("home space space space C ctrl-s");
    choose(&mut hall, "Beban merata");
    hall.press("enter end");
    insta::assert_snapshot!("how_equal_shares", hall.screen());
    hall.press("ctrl-s");
    let settings = &contest(&hall).opened.method.settings;
    assert_eq!(settings.keys().map(|name| name.to_string()).collect::<Vec<_>>(), ["budget"], "the usual needs no word");
}

#[test]
fn a_method_is_found_by_the_beginning_of_its_name() {
    let mut hall = Hall::sample(Language::English, "11:29").at(Tab::Needs).sized(120, 36);
    hall.press("esc home space space space C ctrl-s");
    let chosen = |hall: &mut Hall| {
        let rows = hall.rows();
        rows.into_iter().rfind(|row| row.contains("│› ")).unwrap_or_default()
    };
    // Not to the last of the letters in turn.
    hall.press("home").type_in("equal");
    assert!(chosen(&mut hall).contains("Equal shares"), "{}", hall.screen());
    hall.type_in("x");
    assert!(chosen(&mut hall).contains("Equal shares"), "a letter that fits nothing leaves it: {}", hall.screen());
    // The same letter goes round.
    hall.press("home").type_in("s");
    let first = chosen(&mut hall);
    hall.type_in("s");
    assert_ne!(chosen(&mut hall), first);
}
