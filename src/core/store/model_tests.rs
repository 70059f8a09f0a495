//! Random meetings against a model so small that it can be seen to be right: two stacks.
use super::names::{JOURNAL, MINUTES};
use super::sim::{Kept, SimDisk};
use super::*;
use crate::meeting::details::{Describe, Details};
use crate::meeting::needs::{AddNeed, Proposal};
use crate::meeting::{Command, Context, Meeting, Moment, Redo, Undo};
use proptest::prelude::*;
use std::error::Error;
use std::path::Path;
use std::sync::Arc;

const FOLDER: &str = "/sessions/rapat";

/// What is done to a session.
#[derive(Debug, Clone)]
enum Deed {
    Title(u8),
    Need(u8),
    Both(u8),
    Undo,
    Redo,
    Save,
    Reopen,
    PowerCut,
}

fn deeds() -> impl Strategy<Value = Vec<Deed>> {
    let deed = prop_oneof![
        3 => any::<u8>().prop_map(Deed::Title),
        3 => any::<u8>().prop_map(Deed::Need),
        1 => any::<u8>().prop_map(Deed::Both),
        4 => Just(Deed::Undo),
        3 => Just(Deed::Redo),
        1 => Just(Deed::Save),
        1 => Just(Deed::Reopen),
        1 => Just(Deed::PowerCut),
    ];
    proptest::collection::vec(deed, 1..40)
}

/// Each step is a title or none, and a need or none.
type Step = (Option<u8>, Option<u8>);

#[derive(Debug, Default)]
struct Model {
    done: Vec<Step>,
    aside: Vec<Step>,
}

impl Model {
    fn step(&mut self, step: Step) {
        self.done.push(step);
        self.aside.clear();
    }

    fn undo(&mut self) -> bool {
        self.done.pop().map(|step| self.aside.push(step)).is_some()
    }

    fn redo(&mut self) -> bool {
        self.aside.pop().map(|step| self.done.push(step)).is_some()
    }

    /// The title and the needs.
    fn state(&self) -> (String, Vec<String>) {
        let title = self.done.iter().rev().find_map(|step| step.0).map(|title| format!("judul {title}"));
        (
            title.unwrap_or_default(),
            self.done.iter().filter_map(|step| step.1).map(|need| format!("usul {need}")).collect(),
        )
    }
}

fn state(meeting: &Meeting) -> (String, Vec<String>) {
    let needs = meeting.needs.iter().map(|need| need.proposal.activity.to_string());
    (meeting.details.title.to_string(), needs.collect())
}

fn place(disk: &SimDisk) -> Place {
    Place { disk: Arc::new(disk.clone()), ..Place::default() }
}

fn context() -> Context {
    let now = Moment::parse_from_rfc3339("2026-06-13T09:22:05.250+07:00").unwrap();
    Context { now, actor: "P02".to_owned() }
}

fn title(n: u8) -> Command {
    let details = Details { title: format!("judul {n}").as_str().into(), ..Details::default() };
    Command::Describe(Describe { details })
}

fn need(n: u8) -> Command {
    let proposal = Proposal { activity: format!("usul {n}").as_str().into(), ..Proposal::default() };
    Command::AddNeed(AddNeed { proposal })
}

fn papers() -> Arc<dyn Papers> {
    Arc::new(|meeting: &Meeting, head: &Head| -> Result<Vec<Paper>, Box<dyn Error + Send + Sync>> {
        let bytes = serde_json::to_vec(&head.restorable(meeting))?;
        Ok(vec![Paper { name: FileName::minutes(), bytes }])
    })
}

fn open(disk: &SimDisk) -> Session {
    Session::open_in(&place(disk), Path::new(FOLDER)).unwrap()
}

/// The session with only one of its files.
fn alone(disk: &SimDisk, without: &str) -> Session {
    let alone = disk.after_crash(Kept::Everything);
    for name in [without.to_owned(), format!("{without}.bak")] {
        let _ = alone.remove(&Path::new(FOLDER).join(name));
    }
    Session::view_in(&place(&alone), Path::new(FOLDER)).unwrap()
}

fn give(session: &mut Session, commands: &[Command]) -> bool {
    session.submit_all(commands, &context(), Source::Tui, None).is_ok()
}

proptest! {
    /// Also that undo and redo together change nothing, and that the journal alone and the minutes alone tell the same
    /// as what was seen.
    #[test]
    fn a_session_is_two_stacks_whatever_happens_to_it(deeds in deeds()) {
        let mut disk = SimDisk::default();
        disk.create_dirs(Path::new("/sessions")).unwrap();
        let beginning =
            Beginning { title: "Rapat".to_owned(), now: context().now, actor: "P02".to_owned(), source: Source::Tui };
        let mut session = Session::create_in(&place(&disk), Path::new(FOLDER), &beginning).unwrap();
        let mut model = Model::default();
        for deed in deeds {
            match deed {
                Deed::Title(n) => {
                    prop_assert!(give(&mut session, &[title(n)]), "a title");
                    model.step((Some(n), None));
                }
                Deed::Need(n) => {
                    prop_assert!(give(&mut session, &[need(n)]));
                    model.step((None, Some(n)));
                }
                Deed::Both(n) => {
                    prop_assert!(give(&mut session, &[title(n), need(n)]));
                    model.step((Some(n), Some(n)));
                }
                Deed::Undo => prop_assert_eq!(give(&mut session, &[Command::Undo(Undo {})]), model.undo()),
                Deed::Redo => prop_assert_eq!(give(&mut session, &[Command::Redo(Redo {})]), model.redo()),
                Deed::Save => session.save_now(papers()).unwrap(),
                Deed::Reopen => {
                    session.close().unwrap();
                    session = open(&disk);
                }
                Deed::PowerCut => {
                    session.wait_saved(session.head().mark.n).unwrap();
                    disk = disk.after_crash(Kept::Nothing);
                    session = open(&disk);
                }
            }
            prop_assert_eq!(state(session.meeting()), model.state());
        }
        let seen = session.meeting().clone();
        if give(&mut session, &[Command::Undo(Undo {})]) {
            let brought_back = give(&mut session, &[Command::Redo(Redo {})]);
            prop_assert!(brought_back);
        }
        prop_assert!(session.meeting() == &seen, "undo and redo together change nothing");
        session.save_now(papers()).unwrap();
        session.close().unwrap();
        prop_assert!(alone(&disk, MINUTES).meeting() == &seen, "told by the journal");
        prop_assert!(alone(&disk, JOURNAL).meeting() == &seen, "told by the minutes");
        let found = check(&place(&disk), Path::new(FOLDER), &*papers()).unwrap();
        prop_assert!(found.is_sound() && found.silent == 0, "every step is decided again: {found:?}");
    }
}
