use super::*;
use crate::i18n::Language;
use crate::meeting::agenda::{AddItem, Topic};
use crate::meeting::needs::{AddNeed, Authority, EditNeed, Proposal};
use crate::meeting::{Command, NeedId, Quantity, Rupiah};
use crate::tui::app::App;
use crate::tui::effect::Effect;
use crate::tui::input::Input;
use crate::tui::msg::Msg;
use crate::tui::testing::Hall;

/// A need with every kind of field.
fn new_need(app: &App) -> Form {
    let mut form = Form::new("test.need", "screen-needs");
    let activity = form.line("column-activity").required().add();
    let problem = form.text("column-problem").add();
    let measure = form.measure("column-quantity").add();
    let cost = form.money("column-cost").hint("column-cost").add();
    let field = form.integer("column-number", 1..=5).add();
    let authorities = Authority::ALL.map(|level| (level, crate::i18n::domain::authority(&app.words, level)));
    let authority = form.choice("column-standing", authorities.to_vec(), None).add();
    let proposer = form.person("column-proposer", app, None).add();
    form.saves(move |values| {
        let (quantity, unit) = values.get(&measure).map_or_else(Default::default, |(q, unit)| (Some(q), unit));
        let proposal = Proposal {
            activity: values.get(&activity).into(),
            problem: values.get(&problem).into(),
            quantity,
            unit: unit.into(),
            cost: values.get(&cost),
            field: values.get(&field).and_then(|field| u8::try_from(field).ok()),
            authority: values.get(&authority),
            proposer: values.get(&proposer),
            ..Proposal::default()
        };
        vec![Command::AddNeed(AddNeed { proposal })]
    })
}

/// Another cost, which the meeting refuses without a reason.
fn edit_cost(app: &App) -> Form {
    use crate::meeting::Id as _;
    let id = NeedId::from_number(1);
    let proposal = app.meeting().need(id).unwrap().proposal.clone();
    let mut form = Form::new(format!("test.cost.{id}"), "screen-needs");
    let cost = form.money("column-cost").with(proposal.cost).required().add();
    let reason = form.line("column-reason").add();
    form.saves(move |values| {
        let proposal = Proposal { cost: values.get(&cost), ..proposal.clone() };
        vec![Command::EditNeed(EditNeed { id, proposal, reason: values.get(&reason).into() })]
    })
}

fn hall() -> Hall {
    let mut hall = Hall::sample(Language::Indonesian, "10:50");
    hall.press("esc");
    hall
}

fn open(hall: &mut Hall, form: impl Fn(&App) -> Form) {
    let form = form(&hall.app);
    let effects = hall.app.open_form(form);
    assert!(effects.is_empty());
}

#[test]
fn typed_values_reach_the_meeting() {
    let mut hall = hall();
    open(&mut hall, new_need);
    hall.type_in("Rehab balai RT").press("tab").type_in("Atap bocor").press("enter").type_in("sejak 2024").press("tab");
    hall.type_in("450 m").press("enter").type_in("43,2jt").press("enter").type_in("2").press("enter right right enter");
    hall.type_in("sulas").press("enter");
    insta::assert_snapshot!("form_filled", hall.screen());
    hall.press("enter");
    assert!(hall.app.overlays.is_empty());
    let need = hall.app.meeting().needs.last().unwrap();
    let proposal = &need.proposal;
    assert_eq!(proposal.activity.as_str(), "Rehab balai RT");
    assert_eq!(proposal.problem.as_str(), "Atap bocor\nsejak 2024");
    assert_eq!(proposal.quantity, Some(Quantity(450.into())));
    assert_eq!(proposal.unit.as_str(), "m");
    assert_eq!(proposal.cost, Some(Rupiah(43_200_000)));
    assert_eq!(proposal.field, Some(2));
    assert_eq!(proposal.authority, Some(Authority::District));
    assert_eq!(proposal.proposer.map(|id| id.to_string()), Some("P14".to_owned()));
}

#[test]
fn what_is_wrong_is_said_at_the_field_and_nothing_is_sent() {
    let mut hall = hall();
    let before = hall.app.desk.revision();
    open(&mut hall, new_need);
    hall.press("tab tab tab").type_in("mahal").press("ctrl-s");
    insta::assert_snapshot!("form_problems", hall.screen());
    assert_eq!(hall.app.desk.revision(), before);
    hall.type_in("x").press("tab tab tab").press("ctrl-u").type_in("1jt").press("tab").type_in("9").press("ctrl-s");
    assert!(hall.shows("Antara 1 dan 5."), "{}", hall.screen());
}

#[test]
fn a_refusal_is_shown_in_the_form_and_nothing_is_lost() {
    let mut hall = hall();
    open(&mut hall, edit_cost);
    hall.press("ctrl-u").type_in("150jt").press("ctrl-s");
    assert!(hall.shows("= Rp150.000.000"), "{}", hall.screen());
    assert_eq!(hall.app.overlays.len(), 1);
    insta::assert_snapshot!("form_refused", hall.screen());
    hall.press("tab").type_in("Harga pipa naik").press("enter");
    assert!(hall.app.overlays.is_empty(), "{}", hall.screen());
    let needs: Vec<_> = hall.app.meeting().needs.iter().map(|need| need.proposal.cost).collect();
    assert_eq!(needs[0], Some(Rupiah(150_000_000)));
}

#[test]
fn esc_keeps_a_draft_and_saving_ends_it() {
    let mut hall = hall();
    open(&mut hall, new_need);
    hall.type_in("Jembatan").press("tab").type_in("Rusak").press("esc");
    assert!(hall.app.overlays.is_empty());
    open(&mut hall, new_need);
    assert!(hall.shows("Jembatan") && hall.shows("Rusak"), "{}", hall.screen());
    hall.press("ctrl-s");
    assert!(hall.app.overlays.is_empty());
    open(&mut hall, new_need);
    let rows = hall.rows();
    assert!(!rows.iter().any(|row| row.contains("Kegiatan") && row.contains("Jembatan")), "{}", hall.screen());
}

#[test]
fn a_draft_of_one_thing_is_not_shown_for_another() {
    let mut hall = hall();
    open(&mut hall, edit_cost);
    hall.press("ctrl-u").type_in("9jt").press("esc");
    assert_eq!(hall.app.desk.draft("form:test.cost.K01").map(|draft| draft.contains("9jt")), Some(true));
    assert_eq!(hall.app.desk.draft("form:test.cost.K02"), None);
}

#[test]
fn several_commands_are_taken_all_or_none() {
    let mut hall = hall();
    let before = hall.app.meeting().clone();
    open(&mut hall, |_| {
        let mut form = Form::new("test.two", "screen-agenda");
        let title = form.line("column-title").required().add();
        let parent = form.integer("column-number", 1..=99).add();
        form.saves(move |values| {
            let topic = |title: String| Topic { title: title.into(), ..Topic::default() };
            let unknown = values.get(&parent).map(crate::meeting::Id::from_number);
            let second = Topic { parent: unknown, ..topic(values.get(&title)) };
            let item = |topic| Command::AddItem(AddItem { topic });
            vec![item(topic(values.get(&title))), item(second)]
        })
    });
    hall.type_in("Doa").press("tab").type_in("77").press("ctrl-s");
    assert_eq!(hall.app.overlays.len(), 1);
    assert_eq!(hall.app.meeting().agenda.items.len(), before.agenda.items.len());
    hall.press("ctrl-u ctrl-s");
    assert_eq!(hall.app.meeting().agenda.items.len(), before.agenda.items.len() + 2);
}

#[test]
fn several_people_are_picked_with_tab() {
    let mut hall = hall();
    open(&mut hall, |app| {
        let mut form = Form::new("test.people", "screen-attendance");
        form.people("column-name", app, &[]).required().add();
        form
    });
    hall.press("enter").type_in("BPD");
    assert!(hall.shows("BPD") && !hall.shows("bpd"), "groups by their names, not by their codes: {}", hall.screen());
    hall.press("tab tab enter");
    assert!(hall.shows("1 Sugeng Prabawa, 2 Ratna"), "{}", hall.screen());
    hall.press("backspace");
    assert!(!hall.shows("Ratna Kusumawardhini,"), "{}", hall.screen());
}

#[test]
fn a_text_can_be_written_in_the_editor_and_pasted_at_any_length() {
    let mut hall = hall();
    open(&mut hall, new_need);
    hall.press("tab").type_in("awal").press("ctrl-o");
    assert_eq!(hall.of_terminal, [Effect::EditExternally { text: "awal".to_owned() }]);
    let effects = super::super::update::update(&mut hall.app, Msg::Edited(Ok("awal\ndan akhir\n".to_owned())));
    assert!(matches!(&effects[..], [Effect::SaveDraft { .. }]));
    assert!(hall.shows("dan akhir"));
    hall.press("ctrl-u ctrl-u");
    assert!(hall.shows("awal") && !hall.shows("dan akhir"), "what stood before comes back: {}", hall.screen());
    hall.press("ctrl-r ctrl-r");
    assert!(hall.shows("dan akhir"));
    hall.take(Input::Paste("baris\n".repeat(100_000)));
    assert!(hall.shows("yang muat sudah masuk"), "{}", hall.screen());
    hall.press("x");
    assert!(hall.shows("Sudah penuh"), "{}", hall.screen());
    hall.press(&"backspace ".repeat(40));
    hall.take(Input::Paste("\u{1b}[31mbaris\n\u{202e}lain".to_owned()));
    assert!(hall.shows("lain"), "{}", hall.screen());
}

#[test]
fn a_form_is_usable_on_a_small_screen_in_both_languages() {
    for language in Language::ALL {
        let mut hall = Hall::sample(language, "10:50").sized(40, 15);
        open(&mut hall, new_need);
        hall.press("tab tab tab tab tab");
        insta::assert_snapshot!(format!("form_{}_40x15", language.code()), hall.screen());
    }
    let mut hall = hall();
    open(&mut hall, new_need);
    for (width, height) in [(0, 0), (1, 1), (3, 3), (12, 4), (300, 80)] {
        hall.size = (width, height);
        hall.press("tab").press("down");
    }
}

#[test]
fn what_is_selected_is_cut_copied_and_put_in_elsewhere() {
    let mut hall = hall();
    open(&mut hall, new_need);
    hall.press("tab").type_in("air keruh").press("home").press(&"shift-right ".repeat(4));
    assert!(hall.shows("^X potong, ^C salin, ^V tempel"), "{}", hall.screen());
    hall.press("ctrl-x");
    assert!(!hall.app.overlays.is_empty() && hall.shows(" keruh") && !hall.shows("air "), "{}", hall.screen());
    assert_eq!(hall.of_terminal.last(), Some(&Effect::Copy("air ".to_owned())), "other programs get it too");
    hall.press("end").press("ctrl-v");
    assert!(hall.shows("keruhair"), "{}", hall.screen());
    hall.press("home").press(&"shift-right ".repeat(5)).press("ctrl-c");
    assert_eq!(hall.of_terminal.last(), Some(&Effect::Copy("keruh".to_owned())));
    // A field of one line takes it as well.
    hall.press("shift-tab ctrl-v");
    assert!(hall.rows().iter().any(|row| row.contains("Kegiatan") && row.contains("keruh")), "{}", hall.screen());
    hall.press("tab ctrl-u ctrl-u");
    assert!(hall.shows("air keruh"), "and undo puts it back: {}", hall.screen());
    // Without a selection these keys are what they always are.
    hall.press("ctrl-c");
    assert!(hall.app.overlays.is_empty(), "{}", hall.screen());
}
