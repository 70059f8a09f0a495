//! Why something may not happen, as a short polite sentence: what, where, what to do.

use super::{Words, date, domain, list, money, number, say, time};
use crate::meeting::{AgendaItemId, Field, Meeting, ParticipantId, Refusal, Rupiah, Stage};

/// The sentence for a refusal. People and agenda items are called by their ids; where the meeting is at hand,
/// [`sentence_in`] calls them by what people see.
#[must_use]
pub fn sentence(words: &Words, refusal: &Refusal) -> String {
    say_it(words, refusal, Names { meeting: None })
}

/// The sentence for a refusal of this meeting: people by name, agenda items by the number people see.
#[must_use]
pub fn sentence_in(words: &Words, meeting: &Meeting, refusal: &Refusal) -> String {
    say_it(words, refusal, Names { meeting: Some(meeting) })
}

/// What the things of a sentence are called.
#[derive(Clone, Copy)]
struct Names<'a> {
    meeting: Option<&'a Meeting>,
}

impl Names<'_> {
    fn participant(self, id: ParticipantId) -> String {
        let known = self.meeting.and_then(|meeting| meeting.people.get(id));
        known.map_or_else(|| id.to_string(), |participant| format!("{} ({id})", participant.person.name))
    }

    fn item(self, id: AgendaItemId) -> String {
        let known = self.meeting.filter(|meeting| meeting.agenda.items.contains(id));
        known.map_or_else(|| id.to_string(), |meeting| meeting.agenda.label(id))
    }
}

fn say_it(words: &Words, refusal: &Refusal, names: Names) -> String {
    let language = words.language();
    let part = |field| domain::field(words, field);
    let stage_name = |stage| domain::stage(words, stage);
    let money = |amount: Rupiah| money::rupiah(language, amount.0);
    let count = |number: u64| number::integer(language, i64::try_from(number).unwrap_or(i64::MAX));
    let all = |items: &mut dyn Iterator<Item = String>| first_few(words, items.collect());
    match refusal {
        Refusal::NothingToUndo => say!(words, "refusal-nothing-to-undo"),
        Refusal::NothingToRedo => say!(words, "refusal-nothing-to-redo"),
        Refusal::Announced => say!(words, "refusal-announced"),
        Refusal::Missing { field: Field::Reason } => say!(words, "refusal-reason-missing"),
        Refusal::Missing { field } => say!(words, "refusal-missing", field = part(*field)),
        Refusal::Unknown { what, id } => say!(words, "refusal-unknown", what = part(*what), id = id.as_str()),
        Refusal::AmountOutOfRange { field: Field::Quantity } => say!(words, "refusal-quantity-negative"),
        Refusal::AmountOutOfRange { field } => {
            say!(words, "refusal-amount-out-of-range", field = part(*field), most = money(Rupiah::MAX))
        }
        Refusal::OutOfRange { field, least, most } => {
            say!(words, "refusal-out-of-range", field = part(*field), least = count(*least), most = count(*most))
        }
        Refusal::RuleOutOfRange { rule } => say!(words, "refusal-rule-out-of-range", rule = rule_name(words, rule)),
        Refusal::TooMany { field, limit } => {
            say!(words, "refusal-too-many", field = part(*field), limit = count(*limit as u64))
        }
        Refusal::WrongCount { field, expected, found } => say!(
            words,
            "refusal-wrong-count",
            field = part(*field),
            expected = count(*expected as u64),
            found = count(*found as u64)
        ),
        Refusal::NotInFuture { field } => say!(words, "refusal-not-in-future", field = part(*field)),
        Refusal::WrongStage { stage, allowed } => say!(
            words,
            "refusal-wrong-stage",
            stage = stage_name(*stage),
            allowed = list::or(language, &allowed.iter().map(|&stage| stage_name(stage)).collect::<Vec<_>>())
        ),
        Refusal::Locked { stage: Stage::Cancelled } => say!(words, "refusal-cancelled"),
        Refusal::Locked { stage } => say!(words, "refusal-locked", stage = stage_name(*stage)),
        Refusal::ContentClosed { stage } => say!(words, "refusal-content-closed", stage = stage_name(*stage)),
        Refusal::NotReady { missing } => say!(
            words,
            "refusal-not-ready",
            missing = list::and(language, &missing.iter().map(|&missing| part(missing)).collect::<Vec<_>>())
        ),
        Refusal::QuorumShort { present, base, needed } => say!(
            words,
            "refusal-quorum-short",
            present = count((*present).into()),
            base = count((*base).into()),
            needed = count((*needed).into())
        ),
        Refusal::DelayTooLong { limit, minutes } => say!(
            words,
            "refusal-delay-too-long",
            duration = time::duration(language, u64::from(*minutes) * 60),
            limit = time::with_zone(language, *limit)
        ),
        Refusal::PostponedTooFar { limit, days } => {
            say!(words, "refusal-postponed-too-far", days = *days, limit = date::long(language, *limit))
        }
        Refusal::AgendaUntouched { items } => {
            say!(words, "refusal-agenda-untouched", items = all(&mut items.iter().map(|&item| names.item(item))))
        }
        Refusal::RecordNotRead => say!(words, "refusal-record-not-read"),
        Refusal::RecordNotApproved => say!(words, "refusal-record-not-approved"),
        Refusal::SignaturesMissing { capacities } => say!(
            words,
            "refusal-signatures-missing",
            capacities = all(&mut capacities.iter().map(|capacity| domain::capacity(words, capacity)))
        ),
        Refusal::SignerUnnamed { capacity } => {
            say!(words, "refusal-signer-unnamed", capacity = domain::capacity(words, capacity))
        }
        Refusal::AlreadyPresent { participant } => {
            say!(words, "refusal-already-present", participant = names.participant(*participant))
        }
        Refusal::NotPresent { participant } => {
            say!(words, "refusal-not-present", participant = names.participant(*participant))
        }
        Refusal::NamedTwice { participant } => {
            say!(words, "refusal-named-twice", participant = names.participant(*participant))
        }
        Refusal::StillNamed { id } => say!(words, "refusal-still-named", id = id.as_str()),
        Refusal::NoSpeakingRight { participant } => {
            say!(words, "refusal-no-speaking-right", participant = names.participant(*participant))
        }
        Refusal::NotAParent { item } => say!(words, "refusal-not-a-parent", item = names.item(*item)),
        Refusal::ItemAlreadyActive { item } => say!(words, "refusal-item-already-active", item = names.item(*item)),
        Refusal::ItemDone { item } => say!(words, "refusal-item-done", item = names.item(*item)),
        Refusal::NoActiveItem => say!(words, "refusal-no-active-item"),
        Refusal::NeedNotListed { need } => say!(words, "refusal-need-not-listed", need = need.to_string()),
        Refusal::MergeNeedsTwo => say!(words, "refusal-merge-needs-two"),
        Refusal::NotMerged { need } => say!(words, "refusal-not-merged", need = need.to_string()),
        Refusal::CriteriaFrozen => say!(words, "refusal-criteria-frozen"),
        Refusal::CriteriaNotFrozen => say!(words, "refusal-criteria-not-frozen"),
        Refusal::Unscored { needs } => {
            say!(words, "refusal-unscored", needs = all(&mut needs.iter().map(ToString::to_string)))
        }
        Refusal::CostMissing { needs } => {
            say!(words, "refusal-cost-missing", needs = all(&mut needs.iter().map(ToString::to_string)))
        }
        Refusal::AlreadyPriority { need } => say!(words, "refusal-already-priority", need = need.to_string()),
        Refusal::OverCeiling { need, cost, remaining } => say!(
            words,
            "refusal-over-ceiling",
            need = need.to_string(),
            cost = money(*cost),
            remaining = money(*remaining)
        ),
        Refusal::RankingAnnounced => say!(words, "refusal-ranking-announced"),
        Refusal::RankingNotAnnounced => say!(words, "refusal-ranking-not-announced"),
        Refusal::ObjectionOpen { objections } => {
            say!(words, "refusal-objection-open", objections = all(&mut objections.iter().map(ToString::to_string)))
        }
        Refusal::ObjectionSettled { objection } => {
            say!(words, "refusal-objection-settled", objection = objection.to_string())
        }
        Refusal::NotAllAgree { agreed, present } => {
            say!(words, "refusal-not-all-agree", agreed = count((*agreed).into()), present = count((*present).into()))
        }
        Refusal::NotADraft { decision } => say!(words, "refusal-not-a-draft", decision = decision.to_string()),
        Refusal::StillADraft { decision } => say!(words, "refusal-still-a-draft", decision = decision.to_string()),
        Refusal::VoteUnderWay { vote } => say!(words, "refusal-vote-under-way", vote = vote.to_string()),
        Refusal::VoteOpen => say!(words, "refusal-vote-open"),
        Refusal::NoRoundOpen { vote } => say!(words, "refusal-no-round-open", vote = vote.to_string()),
        Refusal::VoteEnded { vote } => say!(words, "refusal-vote-ended", vote = vote.to_string()),
        Refusal::NoMoreRounds { vote, rounds } => {
            say!(words, "refusal-no-more-rounds", vote = vote.to_string(), rounds = *rounds)
        }
        Refusal::NobodyMayVote => say!(words, "refusal-nobody-may-vote"),
        Refusal::CountsDiffer { counted, electorate } => {
            say!(words, "refusal-counts-differ", counted = count(*counted), electorate = count(*electorate))
        }
        Refusal::SecretVoteHasNoNames => say!(words, "refusal-secret-vote-has-no-names"),
        Refusal::NotInElectorate { participant } => {
            say!(words, "refusal-not-in-electorate", participant = names.participant(*participant))
        }
        Refusal::OwnerMissing => say!(words, "refusal-owner-missing"),
        Refusal::DueBeforeStart { start, due } => say!(
            words,
            "refusal-due-before-start",
            start = date::short(language, *start),
            due = date::short(language, *due)
        ),
    }
}

/// A list short enough for a sentence: where many things are in the way, the first few and how many more.
fn first_few(words: &Words, mut items: Vec<String>) -> String {
    const FEW: usize = 5;
    if items.len() > FEW + 1 {
        let more = items.len() - FEW;
        items.truncate(FEW);
        items.push(say!(words, "refusal-and-more", n = more));
    }
    list::and(words.language(), &items)
}

/// What people call a number of the rules of order.
fn rule_name(words: &Words, rule: &str) -> String {
    match rule {
        "quorum" => say!(words, "refusal-rule-quorum"),
        "members" => say!(words, "refusal-rule-members"),
        "delay_minutes" => say!(words, "refusal-rule-delay"),
        "postpone_days" => say!(words, "refusal-rule-postponement"),
        "majority" => say!(words, "refusal-rule-majority"),
        "max_rounds" => say!(words, "refusal-rule-rounds"),
        other => other.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;
    use crate::meeting::agenda::{AgendaItem, ItemStatus, Topic};
    use crate::meeting::people::{Participant, Person};
    use crate::meeting::{DecisionId, Id, Line, NeedId, ObjectionId, VoteId};
    use chrono::NaiveDate;

    fn date(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 6, day).unwrap()
    }

    #[test]
    fn refusals_say_what_where_and_what_to_do() {
        let need = NeedId::from_number;
        for (refusal, indonesian, english) in [
            (
                Refusal::QuorumShort { present: 14, base: 25, needed: 17 },
                "Rapat belum kuorum: hadir 14 dari 25, perlu 17.",
                "No quorum yet: 14 of 25 present, 17 needed.",
            ),
            (
                Refusal::CountsDiffer { counted: 21, electorate: 22 },
                "Jumlah suara 21, pemilih 22. Periksa lagi.",
                "21 votes counted, 22 voters. Please check.",
            ),
            (
                Refusal::ObjectionOpen { objections: vec![ObjectionId::from_number(1)] },
                "Masih ada keberatan terbuka (O01). Selesaikan dulu atau lakukan pemungutan suara.",
                "There are open objections (O01). Settle them first, or take a vote.",
            ),
            (Refusal::Missing { field: Field::Reason }, "Tulis alasannya dulu.", "Please give a reason first."),
            (Refusal::Missing { field: Field::Title }, "Isi dulu: judul.", "Please fill in: title."),
            (
                Refusal::Unknown { what: Field::Needs, id: "K99".to_owned() },
                "Tidak ada usulan K99. Periksa lagi.",
                "There is no need K99. Please check.",
            ),
            (
                Refusal::AmountOutOfRange { field: Field::Ceiling },
                "Isian pagu harus dari Rp0 sampai Rp1.000.000.000.000.000.",
                "The ceiling must be between Rp0 and Rp1,000,000,000,000,000.",
            ),
            (
                Refusal::OutOfRange { field: Field::Minutes, least: 0, most: 1440 },
                "Isian jumlah menit harus dari 0 sampai 1.440.",
                "The number of minutes must be between 0 and 1,440.",
            ),
            (
                Refusal::RuleOutOfRange { rule: "max_rounds".to_owned() },
                "Aturan jumlah putaran suara tidak bisa dipakai. Periksa angkanya.",
                "The rule for the rounds of a vote cannot be used. Please check its numbers.",
            ),
            (
                Refusal::WrongStage {
                    stage: Stage::Draft,
                    allowed: vec![Stage::Opened, Stage::Running, Stage::Recess],
                },
                "Tidak bisa pada tahap Persiapan. Bisa pada tahap Dibuka, Berjalan, atau Diskors.",
                "Not possible at the stage Preparation. Possible at: Opened, Running or In recess.",
            ),
            (
                Refusal::Locked { stage: Stage::Cancelled },
                "Rapat ini sudah dibatalkan.",
                "This meeting was called off.",
            ),
            (
                Refusal::NotReady { missing: vec![Field::Date, Field::Place] },
                "Lengkapi dulu: tanggal dan lokasi.",
                "Please complete first: date and place.",
            ),
            (
                Refusal::DelayTooLong { limit: "2026-06-13T12:00:00+07:00".parse().unwrap(), minutes: 180 },
                "Waktu bisa diundur paling lama 3 jam, sampai 12.00 WIB.",
                "The start can be delayed by 3 hours at most, until 12:00 WIB.",
            ),
            (
                Refusal::PostponedTooFar { limit: date(16), days: 3 },
                "Rapat bisa ditunda paling lama 3 hari, sampai Selasa, 16 Juni 2026.",
                "The meeting can be postponed by 3 days at most, until Tuesday, 16 June 2026.",
            ),
            (
                Refusal::PostponedTooFar { limit: date(14), days: 1 },
                "Rapat bisa ditunda paling lama 1 hari, sampai Minggu, 14 Juni 2026.",
                "The meeting can be postponed by one day at most, until Sunday, 14 June 2026.",
            ),
            (
                Refusal::SignaturesMissing { capacities: vec![Line::from("chair"), Line::from("Camat")] },
                "Tanda tangan belum ada: Pimpinan Musyawarah dan Camat. Lengkapi, atau tandai menyusul.",
                "Signatures missing: Chair and Camat. Complete them, or mark them as to follow.",
            ),
            (
                Refusal::Unscored { needs: (1..=14).map(need).collect() },
                "Penilaian belum lengkap: K01, K02, K03, K04, K05, dan 9 lainnya.",
                "Scores are incomplete: K01, K02, K03, K04, K05 and 9 more.",
            ),
            (
                Refusal::OverCeiling { need: need(9), cost: Rupiah(60_000_000), remaining: Rupiah(250_000) },
                "Sisa pagu Rp250.000 tidak cukup untuk K09 (Rp60.000.000).",
                "The Rp250,000 left under the ceiling is not enough for K09 (Rp60,000,000).",
            ),
            (
                Refusal::NotAllAgree { agreed: 20, present: 22 },
                "Setuju 20, hadir 22: belum mufakat. Bahas lagi atau lakukan pemungutan suara.",
                "20 agree, 22 present: no consensus yet. Discuss it further, or take a vote.",
            ),
            (
                Refusal::NoMoreRounds { vote: VoteId::from_number(1), rounds: 1 },
                "V01 sudah 1 putaran. Tunda keputusannya.",
                "V01 has had its one round. Please defer the matter.",
            ),
            (
                Refusal::StillADraft { decision: DecisionId::from_number(4) },
                "D04 masih rancangan, jadi tidak perlu dibuka kembali.",
                "D04 is still a draft, so it need not be reopened.",
            ),
            (
                Refusal::DueBeforeStart { start: date(27), due: date(20) },
                "Tenggat 20 Jun 2026 sebelum mulai 27 Jun 2026. Periksa lagi.",
                "Due 20 Jun 2026, before the start on 27 Jun 2026. Please check.",
            ),
        ] {
            assert_eq!(sentence(&Words::new(Language::Indonesian), &refusal), indonesian);
            assert_eq!(sentence(&Words::new(Language::English), &refusal), english);
        }
    }

    #[test]
    fn where_the_meeting_is_at_hand_people_and_items_have_their_names() {
        let (person, item) = (ParticipantId::from_number(1), AgendaItemId::from_number(2));
        let mut meeting = Meeting::default();
        let data = Person { name: "Sulastri Handayati".into(), ..Person::default() };
        meeting.people.push(Participant { id: person, person: data, presence: Vec::new() });
        for id in [1, 2].map(AgendaItemId::from_number) {
            let topic = Topic { title: "Pembukaan".into(), presenter: None, minutes: None, parent: None };
            let status = ItemStatus::Planned;
            meeting.agenda.items.push(AgendaItem { id, topic, status, reason: Line::default(), spans: Vec::new() });
        }
        meeting.agenda.order = vec![item, AgendaItemId::from_number(1)];
        let words = Words::new(Language::Indonesian);
        for (refusal, without, with) in [
            (
                Refusal::AlreadyPresent { participant: person },
                "P01 sudah tercatat hadir.",
                "Sulastri Handayati (P01) sudah tercatat hadir.",
            ),
            (Refusal::ItemDone { item }, "Agenda A02 sudah selesai.", "Agenda 1 sudah selesai."),
            (
                Refusal::AlreadyPresent { participant: ParticipantId::from_number(9) },
                "P09 sudah tercatat hadir.",
                "P09 sudah tercatat hadir.",
            ),
        ] {
            assert_eq!(sentence(&words, &refusal), without);
            assert_eq!(sentence_in(&words, &meeting, &refusal), with);
        }
    }
}
