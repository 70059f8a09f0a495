//! A small meeting, made by typing commands as they stand in a script, minute by minute.

use chrono::{FixedOffset, TimeDelta, TimeZone};
use musyawarah::meeting::{Command, Context, Meeting, Moment, Refusal, Stamp, apply, decide};

/// A hall in which commands are given.
pub struct Hall {
    /// The meeting as it stands.
    pub meeting: Meeting,
    now: Moment,
    line: u64,
}

impl Hall {
    /// A neighbourhood meeting of five people on 6 July 2026 at 19.00 WIB; nobody has come yet.
    pub fn of_five() -> Self {
        let now = FixedOffset::east_opt(7 * 3600).unwrap().with_ymd_and_hms(2026, 7, 6, 19, 0, 0).unwrap();
        let mut hall = Self { meeting: Meeting::default(), now, line: 0 };
        hall.play(
            r#"
            {"cmd":"rules.profile","kind":"rt_rw"}
            {"cmd":"meeting.describe","details":{"kind":"rt_rw","title":"Rapat Warga RT 05","place":"Balai RT 05","date":"2026-07-06","start":"19:00:00","ceiling":10000000,"areas":[{"kind":"RT","name":"05"}]}}
            {"cmd":"person.add","person":{"name":"Sutrisno","sex":"L","office":"Ketua RT","constituency":"pengurus"}}
            {"cmd":"person.add","person":{"name":"Wahyuni","sex":"P","office":"Sekretaris RT","constituency":"pengurus"}}
            {"cmd":"person.add","person":{"name":"Mbah Karto","sex":"L","constituency":"lansia","vulnerable":["lansia"]}}
            {"cmd":"person.add","person":{"name":"Lestari","sex":"P","constituency":"kelompok_perempuan"}}
            {"cmd":"person.add","person":{"name":"Anto","constituency":"karang taruna"}}
            {"cmd":"role.assign","role":"chair","participant":"P01"}
            {"cmd":"role.assign","role":"secretary","participant":"P02"}
            {"cmd":"agenda.add","topic":{"title":"Kas dan kerja bakti","presenter":"P01","minutes":30}}
            {"cmd":"agenda.add","topic":{"title":"Usulan warga","minutes":20}}
            {"cmd":"stage.register"}
            "#,
        );
        hall
    }

    /// The same hall with everybody there, the meeting open and the first item begun.
    pub fn in_session() -> Self {
        let mut hall = Self::of_five();
        hall.play(
            r#"
            {"cmd":"presence.mark","participants":["P01","P02","P03","P04","P05"],"presence":{"change":"arrived"}}
            {"cmd":"stage.open"}
            {"cmd":"agenda.start","id":"A01"}
            "#,
        );
        hall
    }

    /// Lets minutes go by.
    pub fn wait(&mut self, minutes: i64) {
        self.now += TimeDelta::minutes(minutes);
    }

    /// Lets seconds go by.
    pub fn wait_seconds(&mut self, seconds: i64) {
        self.now += TimeDelta::seconds(seconds);
    }

    /// Gives the commands, one a line, all in the present minute.
    pub fn play(&mut self, script: &str) {
        for line in script.lines().map(str::trim).filter(|line| !line.is_empty()) {
            self.give(line).unwrap_or_else(|refusal| panic!("{refusal}\n{line}"));
        }
    }

    /// Gives one command.
    pub fn give(&mut self, command: &str) -> Result<(), Refusal> {
        let command: Command = serde_json::from_str(command).unwrap_or_else(|error| panic!("{error}\n{command}"));
        let context = Context { now: self.now, actor: "P02".to_owned() };
        let events = decide(&self.meeting, &command, &context)?;
        self.line += 1;
        let stamp = Stamp { n: self.line, at: self.now, by: context.actor };
        for event in &events {
            apply(&mut self.meeting, &stamp, event);
        }
        Ok(())
    }
}
