//! What the column of a list can mean, and the words that stand above such columns in either language.

use crate::i18n::{Words, say};
use crate::text::fold;

/// What is on the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// People to invite.
    Participants,
    /// Needs to propose.
    Needs,
    /// Households that get aid, or might.
    Recipients,
}

/// What a column means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Column {
    /// The name of a person.
    Name,
    /// L or P.
    Sex,
    /// The group represented (unsur).
    Constituency,
    /// The office held.
    Office,
    /// Where somebody lives, or a part of it.
    Address,
    /// The hamlet, a part of the address.
    Hamlet,
    /// The number of the RT, a part of the address.
    Rt,
    /// The number of the RW, a part of the address.
    Rw,
    /// Vulnerable groups.
    Vulnerable,
    /// Anything else worth keeping.
    Remark,
    /// What is asked for.
    Activity,
    /// The problem behind it.
    Problem,
    /// The local strength that helps.
    Potential,
    /// The budget field.
    Field,
    /// The village development goal.
    Goal,
    /// The sector.
    Sector,
    /// Where.
    Place,
    /// How much, with or without the unit.
    Quantity,
    /// The unit.
    Unit,
    /// The estimated cost.
    Cost,
    /// Where the money should come from.
    Source,
    /// Men who benefit; a mark for a man in a list of people.
    Men,
    /// Women who benefit; a mark for a woman in a list of people.
    Women,
    /// Poor households who benefit.
    Poor,
    /// Men, women and poor households in one: `15/17/21`.
    Beneficiaries,
    /// Who proposes it.
    Proposer,
    /// The group it comes from.
    Origin,
    /// At which level it can be decided.
    Authority,
    /// Where the data come from.
    DataSource,
    /// The family card number, of which only the end is taken.
    Card,
    /// Whether the household was on the list before.
    Initial,
    /// The criteria it meets.
    Criteria,
    /// Telephone, NIK, birthday: never taken over.
    Private,
}

impl Kind {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Participants, Self::Needs, Self::Recipients];

    /// Its name on the command line.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Participants => "participants",
            Self::Needs => "needs",
            Self::Recipients => "recipients",
        }
    }

    /// What its columns can mean.
    #[must_use]
    pub const fn columns(self) -> &'static [Column] {
        use Column::{
            Activity, Address, Authority, Beneficiaries, Card, Constituency, Cost, Criteria, DataSource, Field, Goal,
            Hamlet, Initial, Men, Name, Office, Origin, Place, Poor, Potential, Private, Problem, Proposer, Quantity,
            Remark, Rt, Rw, Sector, Sex, Source, Unit, Vulnerable, Women,
        };
        match self {
            Self::Participants => {
                &[Name, Sex, Constituency, Office, Address, Hamlet, Rt, Rw, Vulnerable, Remark, Men, Women, Private]
            }
            Self::Recipients => &[Name, Card, Address, Hamlet, Rt, Rw, Initial, Criteria, Private],
            Self::Needs => &[
                Activity,
                Problem,
                Place,
                Quantity,
                Unit,
                Cost,
                Source,
                Beneficiaries,
                Men,
                Women,
                Poor,
                Proposer,
                Origin,
                Field,
                Goal,
                Sector,
                Potential,
                Authority,
                DataSource,
                Private,
            ],
        }
    }

    /// The column without which there is no list.
    #[must_use]
    pub const fn needed(self) -> Column {
        match self {
            Self::Participants | Self::Recipients => Column::Name,
            Self::Needs => Column::Activity,
        }
    }

    /// The words above a column of this meaning.
    fn heads(self, column: Column) -> &'static [&'static str] {
        match (self, column) {
            (Self::Needs, Column::Place) => &[
                "lokasi", "tempat", "alamat", "dusun", "wilayah", "rt rw", "rt", "location", "place", "site", "hamlet",
                "where",
            ],
            (Self::Recipients, Column::Name) => &[
                "nama kepala keluarga",
                "kepala keluarga",
                "nama kk",
                "nama",
                "nama lengkap",
                "nama kpm",
                "nama penerima",
                "penerima",
                "kpm",
                "name",
                "head of household",
                "household",
                "recipient",
            ],
            (_, column) => column.heads(),
        }
    }
}

/// Words above columns of numbers and signatures: what stands behind them does not count.
const NOT_FIRST: [&str; 10] = ["no", "nomor", "nomer", "number", "kode", "code", "tanda", "ttd", "signature", "paraf"];

impl Column {
    /// Its name on the command line.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Sex => "sex",
            Self::Constituency => "constituency",
            Self::Office => "office",
            Self::Address => "address",
            Self::Hamlet => "hamlet",
            Self::Rt => "rt",
            Self::Rw => "rw",
            Self::Vulnerable => "vulnerable",
            Self::Remark => "remark",
            Self::Activity => "activity",
            Self::Problem => "problem",
            Self::Potential => "potential",
            Self::Field => "field",
            Self::Goal => "goal",
            Self::Sector => "sector",
            Self::Place => "place",
            Self::Quantity => "quantity",
            Self::Unit => "unit",
            Self::Cost => "cost",
            Self::Source => "source",
            Self::Men => "men",
            Self::Women => "women",
            Self::Poor => "poor",
            Self::Beneficiaries => "beneficiaries",
            Self::Proposer => "proposer",
            Self::Origin => "origin",
            Self::Authority => "authority",
            Self::DataSource => "data",
            Self::Card => "card",
            Self::Initial => "initial",
            Self::Criteria => "criteria",
            Self::Private => "private",
        }
    }

    /// Folded and without signs; the first ones are the surest.
    const fn heads(self) -> &'static [&'static str] {
        match self {
            Self::Name => &[
                "nama",
                "nama lengkap",
                "nama peserta",
                "nama undangan",
                "nama warga",
                "nama anggota",
                "name",
                "full name",
                "participant",
                "peserta",
                "undangan",
                "invitee",
            ],
            Self::Sex => &["l p", "p l", "lp", "jk", "j k", "jenis kelamin", "kelamin", "sex", "gender", "m f", "f m"],
            Self::Constituency => &[
                "unsur",
                "kelompok",
                "lembaga",
                "unsur lembaga",
                "organisasi",
                "instansi",
                "perwakilan",
                "mewakili",
                "utusan",
                "keterwakilan",
                "constituency",
                "group",
                "organisation",
                "organization",
                "institution",
                "representing",
            ],
            Self::Office => &["jabatan", "office", "role", "position"],
            Self::Address => &["alamat", "domisili", "tempat tinggal", "rt rw", "address", "residence"],
            Self::Hamlet => &[
                "dusun",
                "dukuh",
                "pedukuhan",
                "padukuhan",
                "kampung",
                "lingkungan",
                "banjar",
                "jorong",
                "desa",
                "kelurahan",
                "hamlet",
                "village",
            ],
            Self::Rt => &["rt"],
            Self::Rw => &["rw"],
            Self::Vulnerable => &["kelompok rentan", "rentan", "vulnerable", "vulnerable groups"],
            Self::Remark => &["keterangan", "ket", "catatan", "remark", "remarks", "note", "notes"],
            Self::Activity => &[
                "usulan kegiatan",
                "usulan",
                "kegiatan",
                "nama kegiatan",
                "uraian kegiatan",
                "jenis kegiatan",
                "kegiatan yang diusulkan",
                "judul",
                "uraian",
                "proposed activity",
                "activity",
                "need",
                "title",
                "proposal",
            ],
            Self::Problem => &["masalah", "permasalahan", "latar belakang", "problem", "issue"],
            Self::Potential => &["potensi", "potential", "strength"],
            Self::Field => &["bidang", "field", "budget field"],
            Self::Goal => &["sdgs ke", "sdgs desa", "sdgs", "sdg", "tujuan sdgs", "village goal", "goal"],
            Self::Sector => &["sektor", "sub bidang", "subbidang", "sector"],
            Self::Place => &["lokasi", "place"],
            Self::Quantity => &["volume", "vol", "jumlah", "banyaknya", "kuantitas", "quantity", "qty"],
            Self::Unit => &["satuan", "sat", "unit"],
            Self::Cost => &[
                "biaya",
                "perkiraan biaya",
                "prakiraan biaya",
                "estimasi biaya",
                "jumlah biaya",
                "total biaya",
                "anggaran",
                "rab",
                "pagu",
                "nilai",
                "harga",
                "jumlah rp",
                "rp",
                "cost",
                "estimated cost",
                "budget",
            ],
            Self::Source => &[
                "sumber dana",
                "sumber biaya",
                "sumber pembiayaan",
                "sumber",
                "source of funds",
                "funding source",
                "funding",
                "source",
            ],
            Self::Men => &["lk", "l", "laki laki", "pria", "men", "male", "m"],
            Self::Women => &["pr", "p", "perempuan", "wanita", "women", "female", "f", "w"],
            Self::Poor => {
                &["rtm", "a rtm", "rumah tangga miskin", "keluarga miskin", "kk miskin", "poor", "poor households"]
            }
            Self::Beneficiaries => &["penerima manfaat", "penerima", "pemanfaat", "sasaran", "beneficiaries"],
            Self::Proposer => &["pengusul", "nama pengusul", "diusulkan oleh", "proposer", "proposed by"],
            Self::Origin => &["asal usulan", "asal", "kelompok pengusul", "origin", "from"],
            Self::Authority => &["kewenangan", "authority", "level"],
            Self::DataSource => &["sumber data", "data source", "data"],
            Self::Card => &["no kk", "nomor kk", "nomor kartu keluarga", "no kartu keluarga", "kk", "family card"],
            Self::Initial => &["status awal", "status", "initial status"],
            Self::Criteria => &["kriteria terpenuhi", "kriteria", "alasan kelayakan", "criteria met", "criteria"],
            Self::Private => &[
                "telepon",
                "no telepon",
                "nomor telepon",
                "no telp",
                "telp",
                "hp",
                "no hp",
                "nomor hp",
                "handphone",
                "wa",
                "no wa",
                "whatsapp",
                "nik",
                "no nik",
                "no ktp",
                "ktp",
                "no kk",
                "nomor kk",
                "email",
                "e mail",
                "tanggal lahir",
                "tgl lahir",
                "ttl",
                "tempat tanggal lahir",
                "phone",
                "phone number",
                "telephone",
                "mobile",
                "birthday",
                "date of birth",
                "no rekening",
                "rekening",
            ],
        }
    }

    /// Its name for people.
    #[must_use]
    pub fn name(self, words: &Words) -> String {
        match self {
            Self::Name => say!(words, "column-name"),
            Self::Sex => say!(words, "column-sex"),
            Self::Constituency => say!(words, "column-constituency"),
            Self::Office => say!(words, "column-office"),
            Self::Address => say!(words, "column-address"),
            Self::Hamlet => say!(words, "intake-column-hamlet"),
            Self::Rt => say!(words, "intake-column-rt"),
            Self::Rw => say!(words, "intake-column-rw"),
            Self::Vulnerable => say!(words, "people-vulnerable-groups"),
            Self::Remark => say!(words, "column-remark"),
            Self::Activity => say!(words, "column-activity"),
            Self::Problem => say!(words, "column-problem"),
            Self::Potential => say!(words, "needs-potential"),
            Self::Field => say!(words, "needs-field"),
            Self::Goal => say!(words, "needs-goal"),
            Self::Sector => say!(words, "needs-sector"),
            Self::Place => say!(words, "column-place"),
            Self::Quantity => say!(words, "column-quantity"),
            Self::Unit => say!(words, "paper-unit"),
            Self::Cost => say!(words, "column-cost"),
            Self::Source => say!(words, "column-source"),
            Self::Men => say!(words, "intake-column-men"),
            Self::Women => say!(words, "intake-column-women"),
            Self::Poor => say!(words, "intake-column-poor"),
            Self::Beneficiaries => say!(words, "needs-beneficiaries"),
            Self::Proposer => say!(words, "column-proposer"),
            Self::Origin => say!(words, "needs-origin"),
            Self::Authority => say!(words, "needs-authority"),
            Self::DataSource => say!(words, "needs-data"),
            Self::Card => say!(words, "paper-card"),
            Self::Initial => say!(words, "paper-initial"),
            Self::Criteria => say!(words, "paper-criteria-met"),
            Self::Private => say!(words, "intake-column-private"),
        }
    }
}

/// A head as it is compared: folded, letters and digits only, single blanks.
pub(super) fn plain(head: &str) -> String {
    let folded = fold(head);
    let signs: String = folded.chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
    signs.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// How well a head fits a meaning: exactly, or how many letters of it do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Fit {
    /// A part of the head: so many letters.
    Part(usize),
    /// The whole head.
    Whole,
}

/// The meaning a head has in such a list.
pub(super) fn meaning(kind: Kind, head: &str) -> Option<(Column, Fit)> {
    let head = plain(head);
    let first = head.split(' ').next().unwrap_or_default();
    let exact_only = NOT_FIRST.contains(&first);
    let fit = |phrase: &str| match head == phrase {
        true => Some(Fit::Whole),
        false if exact_only || phrase.len() < 2 => None,
        false => format!(" {head} ").contains(&format!(" {phrase} ")).then_some(Fit::Part(phrase.len())),
    };
    let fits = kind.columns().iter().filter_map(|&column| {
        let best = kind.heads(column).iter().filter_map(|phrase| fit(phrase)).max()?;
        Some((column, best))
    });
    // Of equal fits the first column in the order of the kind.
    fits.rev().max_by_key(|(_, fit)| *fit)
}

/// The meaning somebody names: by its code, or as it may stand above a column.
#[must_use]
pub fn named(kind: Kind, name: &str) -> Option<Column> {
    let code = kind.columns().iter().copied().find(|column| column.code().eq_ignore_ascii_case(name.trim()));
    code.or_else(|| meaning(kind, name).filter(|(_, fit)| *fit == Fit::Whole).map(|(column, _)| column))
}
