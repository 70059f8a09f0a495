//! The commands: what they are called in both languages and what they take.

use super::{
    CaptureError, Expected, Label, Role,
    args::{self, Args},
    nearest::nearest,
    piece::Piece,
    reading::Reader,
};

/// A command with what was given to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SlashCommand {
    /// Which command.
    pub name: SlashName,
    /// What it was given.
    pub args: Args,
}

/// What a command takes; decides how its arguments are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    Nothing,
    /// People, then perhaps a time.
    People,
    /// People; behind a minus those who leave.
    Queue,
    /// One or more people.
    Persons,
    /// People, or nobody.
    MaybePersons,
    StandIn,
    /// One person.
    Person,
    /// One person, or nobody.
    MaybePerson,
    /// One person, then perhaps a reason.
    PersonReason,
    Delay,
    Postpone,
    /// Words that may be left out.
    Words,
    /// Words that are needed, and what they are.
    Needed(Expected),
    /// A number, or one of a part: `3.1`.
    Label,
    Agreed,
    Call,
    Tally,
    Scores,
    Numbers,
    Merge,
    /// An entry, then perhaps words.
    Entry,
    /// An entry of one letter, what it is called when it is missing, and what has to be said of it.
    Of(char, Expected, Expected),
    Answer,
    Edit,
    /// Pieces between semicolons, which may be called so.
    Pieces(&'static [Label]),
    Newcomer,
    Item,
    Next,
}

/// One command as it is offered and explained.
#[derive(Debug, Clone, Copy)]
pub struct SlashSpec {
    /// Which command.
    pub name: SlashName,
    /// Its Indonesian name, without the slash.
    pub indonesian: &'static str,
    /// Its English name, without the slash.
    pub english: &'static str,
    /// Other words people use for it, in either language; taken when typed whole.
    pub also: &'static [&'static str],
    /// The key of the words that say what it takes; none if it takes nothing.
    pub hint: Option<&'static str>,
    pub(super) shape: Shape,
}

macro_rules! commands {
    ($($(#[$doc:meta])* $name:ident $indonesian:literal $english:literal $($also:literal)* => $hint:expr, $shape:expr;)+) => {
        /// The commands of the capture line.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum SlashName {
            $($(#[$doc])* $name,)+
        }

        const COMMANDS: &[SlashSpec] = &[$(SlashSpec {
            name: SlashName::$name,
            indonesian: $indonesian,
            english: $english,
            also: &[$($also),*],
            hint: $hint,
            shape: $shape,
        },)+];
    };
}

const HEAD: &[Label] = &[
    Label::Title,
    Label::Number,
    Label::Place,
    Label::Date,
    Label::Start,
    Label::End,
    Label::Zone,
    Label::Ceiling,
    Label::Nature,
    Label::Remark,
];
const RULES: &[Label] = &[Label::Basis, Label::Group, Label::Quorum, Label::Rounds, Label::Reason];
const CRITERIA: &[Label] = &[Label::Scale, Label::Ties];
const SURVEY: &[Label] = &[Label::Scale, Label::Remark];

commands! {
    /// The head of the minutes: title, number, place, day, hours, areas, ceiling.
    Describe "rapat" "meeting" => Some("capture-hint-head"), Shape::Pieces(HEAD);
    /// The rules of order: a profile, and what differs from it.
    Rules "aturan" "rules" => Some("capture-hint-rules"), Shape::Pieces(RULES);
    /// Somebody is on the list of invitations.
    Invite "undang" "invite" => Some("capture-hint-newcomer"), Shape::Newcomer;
    /// Who leads.
    Chair "pimpinan" "chair" => Some("capture-hint-person"), Shape::Person;
    /// Who keeps the record.
    Secretary "notulis" "secretary" => Some("capture-hint-person"), Shape::Person;
    /// Who guides the process.
    Facilitator "pemandu" "facilitator" => Some("capture-hint-person"), Shape::Person;
    /// Who presents material.
    Resource "narasumber" "resource" => Some("capture-hint-persons"), Shape::Persons;
    /// A new agenda item.
    Item "acara" "item" => Some("capture-hint-item"), Shape::Item;
    /// Criteria, weights, scale and tie-breakers.
    Criteria "kriteria" "criteria" => Some("capture-hint-criteria"), Shape::Pieces(CRITERIA);
    /// People are present, perhaps since a given time.
    Present "hadir" "present" "datang" "tiba" "arrived" => Some("capture-hint-people"), Shape::People;
    /// Somebody stands in for a person.
    Represented "wakil" "represented" "diwakili" => Some("capture-hint-stand-in"), Shape::StandIn;
    /// A person leaves.
    Left "pulang" "left" "pergi" "leave" => Some("capture-hint-person-reason"), Shape::PersonReason;
    /// People are back, perhaps since a given time.
    Returned "kembali" "returned" "balik" "back" "return" => Some("capture-hint-people"), Shape::People;
    /// A person is excused.
    Excused "izin" "excused" "excuse" => Some("capture-hint-person-reason"), Shape::PersonReason;
    /// The opening is put off within the day.
    Delay "undur" "delay" => Some("capture-hint-delay"), Shape::Delay;
    /// The meeting is put off to another day.
    Postpone "tunda" "postpone" => Some("capture-hint-postpone"), Shape::Postpone;
    /// The meeting is made ready: where, when, what about, with whom.
    Prepare "siapkan" "prepare" => None, Shape::Nothing;
    /// Registration starts.
    Register "daftar" "register" "registrasi" "registration" => None, Shape::Nothing;
    /// The meeting is opened; words are the reason to open without quorum.
    Open "buka" "open" => Some("capture-hint-maybe-reason"), Shape::Words;
    /// A recess begins.
    Recess "skors" "recess" "istirahat" "jeda" "break" "pause" => Some("capture-hint-maybe-reason"), Shape::Words;
    /// The recess ends.
    Resume "lanjut" "resume" "lanjutkan" "continue" => None, Shape::Nothing;
    /// People ask for the floor, or do not want it any more.
    AskFloor "antri" "queue" "antre" "hand" => Some("capture-hint-queue"), Shape::Queue;
    /// Somebody gets the floor; the next one where nobody is named.
    GiveFloor "giliran" "floor" "bicara" "speaker" => Some("capture-hint-maybe-person"), Shape::MaybePerson;
    /// An agenda item starts.
    Agenda "agenda" "agenda" "mulai" "start" => Some("capture-hint-agenda"), Shape::Label;
    /// The agenda item is finished.
    Finish "selesai" "finish" "usai" "rampung" "done" => None, Shape::Nothing;
    /// The matter is kept for later.
    Park "parkir" "park" => Some("capture-hint-maybe-reason"), Shape::Words;
    /// The decision is put off.
    Defer "tangguh" "defer" "tangguhkan" => Some("capture-hint-reason"), Shape::Needed(Expected::Reason);
    /// Those present agree to the agenda, or to the record that was read out.
    Approve "setujui" "approve" "setuju" => Some("capture-hint-approve"), Shape::Words;
    /// An answer to an objection.
    Answer "jawab" "answer" => Some("capture-hint-answer"), Shape::Answer;
    /// A change offered to who objects, and on what condition.
    Offer "tawarkan" "offer" => Some("capture-hint-offer"), Shape::Of('O', Expected::Objection, Expected::Text);
    /// Consensus on a decision or about an objection, perhaps with how many agreed.
    Consensus "mufakat" "consensus" "sepakat" "agreed" => Some("capture-hint-agreed"), Shape::Agreed;
    /// The counts of a vote.
    Vote "suara" "vote" "hasil" "votes" => Some("capture-hint-tally"), Shape::Tally;
    /// A vote is called because consensus failed.
    CallVote "pungut" "call-vote" "voting" "ballot" => Some("capture-hint-call"), Shape::Call;
    /// A choice among options by a method, perhaps with its question.
    Choose "pilih" "choose" => Some("capture-hint-question"), Shape::Words;
    /// A further round of the vote.
    Revote "ulang" "revote" "ulang-suara" => None, Shape::Nothing;
    /// Criteria and weights are frozen.
    Freeze "kunci" "freeze" => None, Shape::Nothing;
    /// Scores of a need.
    Score "nilai" "score" "skor" "scores" => Some("capture-hint-scores"), Shape::Scores;
    /// The ranking is announced.
    Announce "umumkan" "announce" => None, Shape::Nothing;
    /// A need below the line is taken in.
    Include "masukkan" "include" => Some("capture-hint-need-reason"), Shape::Of('K', Expected::Need, Expected::Reason);
    /// A need above the line is left out.
    Exclude "keluarkan" "exclude" => Some("capture-hint-need-reason"), Shape::Of('K', Expected::Need, Expected::Reason);
    /// A need, an action or a draft decision is changed.
    Edit "ubah" "edit" => Some("capture-hint-edit"), Shape::Edit;
    /// A view that did not prevail.
    Minority "minoritas" "minority" => Some("capture-hint-minority"), Shape::Of('D', Expected::Decision, Expected::Text);
    /// Needs become one.
    Merge "gabung" "merge" "gabungkan" => Some("capture-hint-merge"), Shape::Merge;
    /// An entry is withdrawn.
    Withdraw "tarik" "withdraw" "cabut" => Some("capture-hint-withdraw"), Shape::Entry;
    /// A need is sent on.
    Forward "teruskan" "forward" => Some("capture-hint-forward"), Shape::Of('K', Expected::Need, Expected::Destination);
    /// The draft record is read out.
    Read "baca" "read" "bacakan" => None, Shape::Nothing;
    /// The totals of the exit survey.
    Survey "survei" "survey" => Some("capture-hint-survey"), Shape::Pieces(SURVEY);
    /// How far the five principles were kept.
    Principles "prinsip" "principles" => Some("capture-hint-principles"), Shape::Numbers;
    /// When and where people meet next.
    Next "berikutnya" "next" => Some("capture-hint-next"), Shape::Next;
    /// The meeting is closed.
    Close "tutup" "close" "akhiri" "end" => None, Shape::Nothing;
    /// Who signs, and in which capacity.
    Signers "penandatangan" "signers" => Some("capture-hint-signers"), Shape::Pieces(&[]);
    /// People sign; with nobody named, signing begins.
    Sign "ttd" "sign" "tanda-tangan" "signed" => Some("capture-hint-maybe-persons"), Shape::MaybePersons;
    /// The record becomes final, perhaps with its number.
    Final "sah" "final" "sahkan" => Some("capture-hint-document"), Shape::Words;
    /// The meeting is called off.
    Cancel "batal" "cancel" "batalkan" => Some("capture-hint-reason"), Shape::Needed(Expected::Reason);
    /// Papers are written.
    Papers "dokumen" "export" "cetak" "berkas" "papers" "print" => None, Shape::Nothing;
    /// The last step is taken back.
    Undo "undo" "undo" "urungkan" => None, Shape::Nothing;
    /// The step taken back is brought back.
    Redo "redo" "redo" "ulangi" => None, Shape::Nothing;
    /// Another tab.
    Go "ke" "go" "layar" => Some("capture-hint-tab"), Shape::Needed(Expected::Tab);
    /// The other language, or a named one.
    Language "bahasa" "language" => Some("capture-hint-language"), Shape::Words;
    /// Words are searched.
    Find "cari" "find" "search" => Some("capture-hint-find"), Shape::Needed(Expected::Text);
    /// Help, perhaps on a topic.
    Help "bantuan" "help" => Some("capture-hint-topic"), Shape::Words;
    /// The program ends.
    Quit "keluar" "quit" "exit" => None, Shape::Nothing;
}

/// All commands, in the order of a meeting.
pub fn names() -> impl Iterator<Item = &'static SlashSpec> {
    COMMANDS.iter()
}

impl SlashSpec {
    fn all_names(&self) -> impl Iterator<Item = &'static str> {
        [self.indonesian, self.english].into_iter().chain(self.also.iter().copied())
    }

    /// Whether a word stands for somebody, when this is what was typed before it.
    pub(super) fn takes_person_behind(&self, given: &str) -> bool {
        match self.shape {
            Shape::People | Shape::Queue | Shape::Persons | Shape::MaybePersons => true,
            Shape::StandIn | Shape::Person | Shape::MaybePerson | Shape::PersonReason => given.trim().is_empty(),
            _ => false,
        }
    }

    /// The spelling that starts so; the Indonesian one if both do.
    pub(super) fn spelling(&self, start: &str) -> Option<&'static str> {
        [self.indonesian, self.english].into_iter().find(|name| name.starts_with(start))
    }
}

/// The command of that whole name, in any case.
#[must_use]
pub fn named(name: &str) -> Option<&'static SlashSpec> {
    let name = name.to_lowercase();
    names().find(|spec| spec.all_names().any(|known| known == name))
}

pub(super) fn read(line: Piece, command: Piece, reader: &mut Reader) -> Result<SlashCommand, CaptureError> {
    let (typed, rest) = command.split_word();
    let spec = find(typed)?;
    reader.mark(line.split(typed.range().end - line.at).0, Role::Command);
    let args = args::read(spec.shape, rest, reader)?;
    Ok(SlashCommand { name: spec.name, args })
}

/// The command of that name, or the only one that starts so.
fn find(typed: Piece) -> Result<&'static SlashSpec, CaptureError> {
    let name = typed.text.to_lowercase();
    let range = typed.range();
    if name.is_empty() {
        return Err(CaptureError::Missing { range, expected: Expected::Command });
    }
    if let Some(spec) = named(&name) {
        return Ok(spec);
    }
    let starting: Vec<_> = names().filter_map(|s| Some((s, s.spelling(&name)?))).collect();
    let typed = crate::text::clean_line(typed.text).text;
    match starting.as_slice() {
        [(spec, _)] => Ok(spec),
        [] => Err(CaptureError::UnknownCommand {
            range,
            typed,
            nearest: nearest(&name, names().flat_map(SlashSpec::all_names).map(|known| (known, known))),
        }),
        several => Err(CaptureError::AmbiguousCommand {
            range,
            typed,
            candidates: several.iter().map(|&(_, spelling)| spelling).collect(),
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashMap;

    #[test]
    fn no_name_belongs_to_two_commands() {
        let mut owner = HashMap::new();
        for spec in names() {
            for name in spec.all_names() {
                assert!(name.bytes().all(|b| b.is_ascii_lowercase() || b == b'-'), "{name}");
                assert_eq!(*owner.entry(name).or_insert(spec.name), spec.name, "{name}");
            }
        }
    }
}
