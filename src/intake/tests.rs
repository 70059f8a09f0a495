use super::*;
use crate::i18n::Language;
use crate::interchange::table;
use crate::meeting::needs::Beneficiaries;
use crate::meeting::{Context, Rupiah, Stamp, apply, decide};

fn follow(meeting: &mut Meeting, commands: &[Command]) {
    let now = "2026-06-13T09:00:00+07:00".parse().unwrap();
    for command in commands {
        let context = Context { now, actor: "notulis".to_owned() };
        let events = decide(meeting, command, &context).unwrap_or_else(|refusal| panic!("{command:?}: {refusal}"));
        for event in &events {
            apply(meeting, &Stamp { n: 1, at: now, by: "notulis".to_owned() }, event);
        }
    }
}

fn file(name: &str) -> Table {
    table::read(&std::fs::read(format!("tests/data/lists/{name}")).unwrap()[..], None).unwrap()
}

fn pasted(kind: Kind, text: &str, meeting: &Meeting) -> Intake {
    Intake::new(kind, table::pasted(text).unwrap(), meeting)
}

fn people(intake: &Intake) -> Vec<&Person> {
    let person = |row: &'_ Read| row.standing == Standing::New;
    let rows = intake.rows().iter().filter(|row| person(row));
    rows.filter_map(|row| if let Entry::Person(person) = &row.entry { Some(&**person) } else { None }).collect()
}

fn proposals(intake: &Intake) -> Vec<&Proposal> {
    let rows = intake.rows().iter().filter(|row| row.standing == Standing::New);
    rows.filter_map(|row| if let Entry::Need(need) = &row.entry { Some(&**need) } else { None }).collect()
}

fn said(intake: &Intake, file: &str) -> Vec<String> {
    let words = Words::new(Language::English);
    intake.rows().iter().flat_map(|row| sentences(&words, file, intake, row)).collect()
}

#[test]
fn an_office_s_list_of_invitations_is_understood() {
    for name in ["undangan.xlsx", "undangan-lo.xlsx"] {
        let intake = Intake::new(Kind::Participants, file(name), &Meeting::default());
        use Column::*;
        let columns = [
            None,
            Some(Name),
            Some(Sex),
            Some(Constituency),
            Some(Office),
            Some(Hamlet),
            Some(Rt),
            Some(Private),
            None,
        ];
        assert_eq!(intake.columns(), columns, "{name}");
        assert_eq!(intake.counts(), Counts { new: 5, wrong: 0, doubled: 0 });
        let people = people(&intake);
        let first = Person {
            name: "Sulastri Handayati".into(),
            sex: Some(crate::meeting::people::Sex::Female),
            constituency: "kelompok_perempuan".into(),
            office: "Ketua PKK".into(),
            address: "Krajan, RT 05".into(),
            ..Person::default()
        };
        assert_eq!(*people[0], first);
        assert_eq!(people[1].name.as_str(), "Bambang Sasmitra, S.Pd.");
        assert_eq!(people[4].name.as_str(), "Rina <b>Dewanti</b> & \"Ayu\"");
        let mut meeting = Meeting::default();
        follow(&mut meeting, &intake.commands());
        assert_eq!(meeting.people.len(), 5);
        let again = Intake::new(Kind::Participants, file(name), &meeting);
        assert_eq!(again.counts(), Counts { new: 0, wrong: 0, doubled: 5 });
        assert!(said(&again, name)[0].starts_with(&format!("{name}, Undangan, B6: Already in this meeting: P01")));
    }
}

#[test]
fn an_office_s_list_of_needs_is_understood() {
    let mut meeting = Meeting::default();
    let bambang = pasted(Kind::Participants, "Nama\tL/P\nBambang Sasmitra, S.Pd.\tL", &meeting);
    follow(&mut meeting, &bambang.commands());
    let intake = Intake::new(Kind::Needs, file("usulan.xlsx"), &meeting);
    assert_eq!(intake.counts(), Counts { new: 3, wrong: 1, doubled: 0 });
    let needs = proposals(&intake);
    assert_eq!(needs[0].activity.as_str(), "Talud jalan");
    assert_eq!(needs[0].cost, Some(Rupiah(129_375_000)));
    assert_eq!(needs[0].beneficiaries, Some(Beneficiaries { men: 120, women: 130, poor_households: 45 }));
    assert_eq!(needs[0].proposer.map(|id| id.to_string()).as_deref(), Some("P01"));
    assert_eq!((needs[1].unit.as_str(), needs[1].origin.as_str()), ("anak", "Sulastri Handayati"));
    assert_eq!(needs[2].cost, Some(Rupiah(62_500_000)));
    assert_eq!(needs[2].quantity.map(|quantity| quantity.to_string()).as_deref(), Some("0.5"));
    let sentences = said(&intake, "usulan.xlsx");
    assert!(sentences.iter().any(|it| it.starts_with("usulan.xlsx, G8: The formula")), "{sentences:?}");
    assert_eq!(intake.rows().last().unwrap().standing, Standing::NoEntry, "the sum is no need");
}

#[test]
fn every_fault_is_told_at_once_with_its_cell() {
    let text = "Nama;L/P;Unsur\nSiti;X;Warga\n;P;BPD\nBudi;L;-\nBUDI;L;\n";
    let intake = pasted(Kind::Participants, text, &Meeting::default());
    assert_eq!(intake.counts(), Counts { new: 1, wrong: 2, doubled: 1 });
    assert_eq!(
        said(&intake, "u.csv"),
        [
            "u.csv, B2: \"X\" is neither M nor F (L or P).",
            "u.csv, A3: Name is missing.",
            "u.csv, A5: The same as row 4."
        ]
    );
    let text = "Kegiatan;Volume;Biaya;LK;Kewenangan\nA;dua;1,250;tiga;desa\nB;-2;-5;1,5;bulan\nC;1.200 m;43,2jt;1.250;Kabupaten\n";
    let intake = pasted(Kind::Needs, text, &Meeting::default());
    let sentences = said(&intake, "n.csv");
    let cells: Vec<&str> = sentences.iter().map(|it| it.split(": ").next().unwrap()).collect();
    assert_eq!(cells, ["n.csv, B2", "n.csv, C2", "n.csv, D2", "n.csv, B3", "n.csv, C3", "n.csv, D3", "n.csv, E3"]);
    assert_eq!(proposals(&intake)[0].cost, Some(Rupiah(43_200_000)));
    let text = format!("Nama\n{}", "a".repeat(2_000));
    assert!(said(&pasted(Kind::Participants, &text, &Meeting::default()), "x")[0].contains("Too long"));
}

#[test]
fn heads_are_known_in_both_languages_and_in_the_forms_offices_use() {
    use Column::*;
    for (kind, heads, columns) in [
        (
            Kind::Participants,
            "No\tNama\tL/P\tJabatan\tAlamat",
            vec![None, Some(Name), Some(Sex), Some(Office), Some(Address)],
        ),
        (
            Kind::Participants,
            "Name\tGender\tGroup\tPhone number\tNotes",
            vec![Some(Name), Some(Sex), Some(Constituency), Some(Private), Some(Remark)],
        ),
        (
            Kind::Participants,
            "NO. URUT\tNAMA LENGKAP (DENGAN GELAR)\tJenis Kelamin (L/P)\tNo. WA\tRT\tRW",
            vec![None, Some(Name), Some(Sex), Some(Private), Some(Rt), Some(Rw)],
        ),
        (
            Kind::Participants,
            "No Undangan\tNama Undangan\tL\tP\tTanda Tangan",
            vec![None, Some(Name), Some(Men), Some(Women), None],
        ),
        (
            Kind::Needs,
            "No\tUsulan kegiatan\tLokasi\tVolume\tSatuan\tPerkiraan Biaya (Rp)",
            vec![None, Some(Activity), Some(Place), Some(Quantity), Some(Unit), Some(Cost)],
        ),
        (
            Kind::Needs,
            "Title\tWhere\tQty\tEstimated cost\tSource of funds\tProposed by",
            vec![Some(Activity), Some(Place), Some(Quantity), Some(Cost), Some(Source), Some(Proposer)],
        ),
        (
            Kind::Needs,
            "Bidang\tJenis Kegiatan\tSasaran\tJumlah (Rp)\tSumber Dana",
            vec![Some(Field), Some(Activity), Some(Beneficiaries), Some(Cost), Some(Source)],
        ),
    ] {
        let width = heads.split('\t').count();
        let row = vec!["x"; width].join("\t");
        let intake = pasted(kind, &format!("{heads}\n{row}"), &Meeting::default());
        assert_eq!(intake.columns(), columns, "{heads}");
    }
}

#[test]
fn without_heads_the_columns_are_seen_from_what_stands_in_them() {
    use Column::*;
    let text = "1\tSiti Maryamah\tP\tRT 05/RW 02\tKelompok tani\n2\tBudi\tL\tRT 01/RW 02\tBPD\n3\tRina\tP\tDusun Krajan\tWarga";
    let intake = pasted(Kind::Participants, text, &Meeting::default());
    assert_eq!(intake.columns(), [None, Some(Name), Some(super::Column::Sex), Some(Address), Some(Constituency)]);
    assert_eq!(intake.counts().new, 3, "the first row is an entry");
    let names = pasted(Kind::Participants, "Siti Maryamah\nBudi, S.Pd.\nRina", &Meeting::default());
    assert_eq!(people(&names).len(), 3);
    let needs =
        pasted(Kind::Needs, "Talud jalan Dusun Krajan\t129.375.000\nSumur bor\tRp 62.500.000", &Meeting::default());
    assert_eq!(needs.columns(), [Some(Activity), Some(Cost)]);
    assert_eq!(proposals(&needs)[1].cost, Some(Rupiah(62_500_000)));
}

#[test]
fn a_column_gets_another_meaning_and_heads_another_row() {
    let meeting = Meeting::default();
    let mut intake = pasted(Kind::Participants, "Kepala keluarga\tKelas\nSiti\tBPD\nBudi\tWarga", &meeting);
    intake.take_head(1, &meeting);
    intake.take_as(0, Some(Column::Name), &meeting);
    intake.take_as(1, named(Kind::Participants, "unsur"), &meeting);
    assert_eq!(intake.counts().new, 2);
    assert_eq!(people(&intake)[0].constituency.as_str(), "bpd");
    intake.take_as(1, Some(Column::Name), &meeting);
    assert_eq!(intake.columns(), [None, Some(Column::Name)], "a meaning stands once");
    intake.take_as(1, None, &meeting);
    assert!(!intake.has_needed());
    assert!(!intake.take_head(9, &meeting));
    assert!(intake.take_head(0, &meeting) && intake.rows().len() == 3);
    assert_eq!(named(Kind::Needs, "BIAYA"), Some(Column::Cost));
    assert_eq!(named(Kind::Needs, "name"), None);
}

#[test]
fn what_has_no_place_of_its_own_is_kept_or_said() {
    let text = "Kegiatan;Bidang;Pengusul;Sasaran;Biaya (Rp juta)\nA;Kesehatan;Dusun Krajan;120 KK;43,2\nB;2. Pembangunan;;15/17/21;7\n";
    let intake = pasted(Kind::Needs, text, &Meeting::default());
    let needs = proposals(&intake);
    assert_eq!((needs[0].sector.as_str(), needs[0].origin.as_str()), ("Kesehatan", "Dusun Krajan"));
    assert_eq!((needs[0].cost, needs[1].cost), (Some(Rupiah(43_200_000)), Some(Rupiah(7_000_000))));
    assert_eq!((needs[1].field, needs[1].beneficiaries.map(|it| it.women)), (Some(2), Some(17)));
    let sentences = said(&intake, "n");
    assert_eq!(sentences.len(), 3, "{sentences:?}");
    assert!(sentences[2].contains("120 KK"), "{sentences:?}");
}

#[test]
fn a_village_goal_is_known_by_its_number() {
    let text = "Usulan kegiatan\tSDGs ke-\nSumur\t6\nTalud\tke-9\nPasar\t77\nTaman\tbelum\nWarung\t\n";
    let intake = pasted(Kind::Needs, text, &Meeting::default());
    assert_eq!(
        proposals(&intake).iter().map(|need| need.goal).collect::<Vec<_>>(),
        [Some(6), Some(9), None, None, None]
    );
    let sentences = said(&intake, "n");
    assert_eq!(sentences.len(), 2, "{sentences:?}");
    assert!(sentences[0].contains("77") && sentences[1].contains("belum"), "{sentences:?}");
}

#[test]
fn nobody_comes_in_beyond_what_a_meeting_holds() {
    let names: String = (0..MAX_PEOPLE + 2).map(|number| format!("Warga {number}\tL\n")).collect();
    let intake = pasted(Kind::Participants, &format!("Nama\tL/P\n{names}"), &Meeting::default());
    assert_eq!(intake.counts(), Counts { new: MAX_PEOPLE, wrong: 2, doubled: 0 });
}
