use super::*;
use proptest::prelude::*;

const PAPER: &[Choice<'_>] = &[
    Choice { id: "K01", name: "Jalan Dusun Krajan" },
    Choice { id: "K03", name: "Posyandu Melati" },
    Choice { id: "K06", name: "PMT dan kelas gizi" },
    Choice { id: "K11", name: "Talud Dusun Sawah Lor" },
];

fn read(line: &str, asks: Asks) -> Result<Marked, BallotError> {
    ballot(line, PAPER, asks)
}

#[test]
fn ballots_as_they_are_read_out() {
    use Asks::*;
    let ranking = |groups: &[&[usize]]| Marked::Ranking(groups.iter().map(|group| group.to_vec()).collect());
    let several = |options: &[usize]| Marked::Several(options.to_vec());
    let points = |points: &[(usize, i64)]| Marked::Points(points.to_vec());
    for (line, asks, marked) in [
        ("3>1>2", Ranking, ranking(&[&[2], &[0], &[1]])),
        ("3 1 2", Ranking, ranking(&[&[2], &[0], &[1]])),
        (" 3, 1 ,2 ", Ranking, ranking(&[&[2], &[0], &[1]])),
        ("1=2>4", Ranking, ranking(&[&[0, 1], &[3]])),
        ("2 = 1 4", Ranking, ranking(&[&[0, 1], &[3]])),
        ("3 1=2 4", Ranking, ranking(&[&[2], &[0, 1], &[3]])),
        ("k6 > posyandu > jalan dusun", Ranking, ranking(&[&[2], &[1], &[0]])),
        ("K03>K01", Ranking, ranking(&[&[1], &[0]])),
        ("melati=gizi>talud", Ranking, ranking(&[&[1, 2], &[3]])),
        ("4", Ranking, ranking(&[&[3]])),
        ("1 3 4", Several, several(&[0, 2, 3])),
        ("4,1+3", Several, several(&[0, 2, 3])),
        ("talud, jalan dusun krajan", Several, several(&[0, 3])),
        ("jalan talud", Several, several(&[0, 3])),
        ("1:5 2:3", Points, points(&[(0, 5), (1, 3)])),
        ("posyandu melati: 3, 1 = 5", Points, points(&[(0, 5), (1, 3)])),
        ("5 3 0 2", Points, points(&[(0, 5), (1, 3), (2, 0), (3, 2)])),
        ("5 3 - 2", Points, points(&[(0, 5), (1, 3), (3, 2)])),
        ("5302", Points, points(&[(0, 5), (1, 3), (2, 0), (3, 2)])),
        ("1:-2", Points, points(&[(0, -2)])),
        ("2", One, Marked::One(1)),
        ("Talud", One, Marked::One(3)),
        ("jalan dusun krajan", One, Marked::One(0)),
        ("kosong", Ranking, Marked::Blank),
        ("-", One, Marked::Blank),
        ("BLANK", Several, Marked::Blank),
        ("tidak sah", Points, Marked::Spoiled),
        ("rusak", One, Marked::Spoiled),
    ] {
        assert_eq!(read(line, asks), Ok(marked), "{line:?}");
    }
}

#[test]
fn what_is_no_ballot_says_what_and_where() {
    use Asks::*;
    let unknown = |range, typed: &str| BallotError::Unknown { range, typed: typed.to_owned(), options: 4 };
    for (line, asks, error) in [
        ("  ", Ranking, BallotError::Nothing),
        ("t", One, unknown(0..1, "t")),
        ("3>7", Ranking, unknown(2..3, "7")),
        ("3 1 x", Ranking, unknown(4..5, "x")),
        ("0", One, unknown(0..1, "0")),
        ("3>", Ranking, BallotError::NoOption { range: 2..2 }),
        ("3>>1", Ranking, BallotError::NoOption { range: 2..2 }),
        ("1=", Ranking, BallotError::NoOption { range: 2..2 }),
        ("3>1>3", Ranking, BallotError::Twice { range: 4..5, option: 2 }),
        ("1 K01", Several, BallotError::Twice { range: 2..5, option: 0 }),
        ("dusun", One, BallotError::Ambiguous { range: 0..5, typed: "dusun".to_owned(), candidates: vec![0, 3] }),
        ("1 2", One, BallotError::OnlyOne { range: 2..3 }),
        ("1,2", One, BallotError::OnlyOne { range: 2..3 }),
        ("1:x", Points, BallotError::NoNumber { range: 2..3, typed: "x".to_owned() }),
        ("1:5 2", Points, BallotError::NoNumber { range: 5..5, typed: String::new() }),
        ("1:5 1:3", Points, BallotError::Twice { range: 4..5, option: 0 }),
        ("5 3 2", Points, BallotError::Count { range: 0..5, numbers: 3, options: 4 }),
        ("53021", Points, BallotError::Count { range: 0..5, numbers: 1, options: 4 }),
        ("1:99999999999", Points, BallotError::NoNumber { range: 2..13, typed: "99999999999".to_owned() }),
    ] {
        assert_eq!(read(line, asks), Err(error), "{line:?}");
    }
}

/// In some villages one candidate stands against an empty box, which is an option of its own.
#[test]
fn a_word_that_is_also_an_option_is_not_guessed() {
    let paper = [Choice { id: "A", name: "Sutrisno" }, Choice { id: "B", name: "Kotak kosong" }];
    let error = BallotError::WordOrOption { range: 0..6, typed: "kosong".to_owned(), option: 1 };
    assert_eq!(ballot("kosong", &paper, Asks::One), Err(error));
    assert_eq!(ballot("kotak kosong", &paper, Asks::One), Ok(Marked::One(1)));
    assert_eq!(ballot("b", &paper, Asks::One), Ok(Marked::One(1)));
    assert_eq!(ballot("blank", &paper, Asks::One), Ok(Marked::Blank));
}

fn marked() -> impl Strategy<Value = (Asks, Marked)> {
    let order = || Just(vec![0usize, 1, 2, 3]).prop_shuffle();
    let ranking = (order(), prop::collection::vec(any::<bool>(), 4), 1usize..5).prop_map(|(order, level, kept)| {
        let mut groups: Vec<Vec<usize>> = Vec::new();
        for (option, level) in order.into_iter().zip(level).take(kept) {
            match groups.last_mut().filter(|_| level) {
                Some(group) => group.push(option),
                None => groups.push(vec![option]),
            }
        }
        groups.iter_mut().for_each(|group| group.sort_unstable());
        (Asks::Ranking, Marked::Ranking(groups))
    });
    let several = prop::collection::btree_set(0usize..4, 1..5)
        .prop_map(|options| (Asks::Several, Marked::Several(options.into_iter().collect())));
    let points = prop::collection::btree_map(0usize..4, -100i64..1_000_000, 1..5)
        .prop_map(|points| (Asks::Points, Marked::Points(points.into_iter().collect())));
    prop_oneof![
        ranking,
        several,
        points,
        (0usize..4).prop_map(|option| (Asks::One, Marked::One(option))),
        Just((Asks::Ranking, Marked::Blank)),
        Just((Asks::Points, Marked::Spoiled)),
    ]
}

fn asks() -> impl Strategy<Value = Asks> {
    prop::sample::select(vec![Asks::Ranking, Asks::Several, Asks::Points, Asks::One])
}

proptest! {
    #[test]
    fn what_is_written_is_read_back((asks, marked) in marked()) {
        prop_assert_eq!(read(&written(&marked), asks), Ok(marked));
    }

    #[test]
    fn any_line_is_a_ballot_or_an_error_in_it(line in any::<String>(), asks in asks()) {
        sound(&line, asks)?;
    }

    #[test]
    fn lines_near_the_grammar_are_sound(line in "[1-5K0a-dkosng >=,;:+-]{0,14}", asks in asks()) {
        sound(&line, asks)?;
    }
}

fn sound(line: &str, asks: Asks) -> Result<(), TestCaseError> {
    match read(line, asks) {
        // What was understood says the same when it is written plainly.
        Ok(marked) if written(&marked).is_empty() => prop_assert!(matches!(marked, Marked::Points(_)), "{line:?}"),
        Ok(marked) => prop_assert_eq!(read(&written(&marked), asks), Ok(marked), "{:?}", line),
        Err(error) => prop_assert!(line.get(error.range()).is_some(), "{error:?} in {line:?}"),
    }
    for paper in [&[][..], &PAPER[..1]] {
        if let Err(error) = ballot(line, paper, asks) {
            prop_assert!(line.get(error.range()).is_some(), "{error:?} in {line:?}");
        }
    }
    Ok(())
}
