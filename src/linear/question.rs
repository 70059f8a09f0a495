//! A question and its answer. Every question takes the same few words besides an answer: `?` tells what can be answered,
//! `.` where we are, `b` goes back, a minus empties, nothing keeps what stands there or repeats the question.

use super::house::House;
use super::pick::{Meant, meant, number};
use crate::i18n::{list, say};
use crate::text;
use crate::tui::asking::{Answer, Asks, Choice, Line, Wants};
use crate::tui::words::told;
use std::io;

/// What came of a question.
pub enum Reply {
    /// It was answered.
    Answer(Answer),
    /// Back to where it came from.
    Back,
    /// A form is saved as it stands.
    Save,
    /// The question before, in a form.
    Previous,
}

/// Longer lists of people and things, and longer choices, are read out only when that is asked for.
const FEW_THINGS: usize = 9;
const FEW_WAYS: usize = 20;

/// What was typed, if it is no answer.
enum Heard {
    Answer(String),
    Reply(Reply),
    Help,
    Again,
}

impl House {
    /// Asks until there is an answer. Says the title of a dialog only when it opens.
    pub fn ask(&mut self, asks: &Asks, form: bool) -> io::Result<Reply> {
        let mut says: Vec<String> = Vec::new();
        let titled = asks.title.is_empty() || asks.title != self.titled;
        if titled {
            says.extend(Some(sentence(&asks.title)).filter(|title| !title.is_empty()));
        }
        // What leads from one dialog to the next may keep its title.
        if titled || asks.opens != self.opening {
            says.extend(asks.opens.iter().cloned());
            self.opening.clone_from(&asks.opens);
            if form && !std::mem::replace(&mut self.knows_forms, true) {
                says.push(told(&self.app.words, "linear-form"));
            }
            self.titled.clone_from(&asks.title);
        }
        says.extend(asks.says.iter().cloned());
        let texts: Vec<String> = says.into_iter().filter(|text| !text.trim().is_empty()).collect();
        self.read_out(&texts)?;
        match &asks.wants {
            _ if self.leaving => Ok(Reply::Back),
            Wants::Nothing => {
                self.read = texts.iter().map(|text| sentence(text)).collect();
                Ok(Reply::Back)
            }
            Wants::Line(line) => self.ask_line(asks, line, form),
            Wants::Choice(choice) => self.ask_choice(asks, choice, form),
        }
    }

    fn ask_line(&mut self, asks: &Asks, line: &Line, form: bool) -> io::Result<Reply> {
        let words = &self.app.words;
        let name = question(&line.name);
        let mut prompt = match (line.now.is_empty(), line.optional) {
            (false, _) => say!(words, "linear-ask-now", name = name, now = one_line(&line.now)),
            (true, false) => say!(words, "linear-ask-required", name = name),
            (true, true) => say!(words, "linear-ask", name = name),
        };
        if line.several {
            prompt = say!(words, "linear-ask-several", asks = question(&prompt));
        }
        loop {
            let heard = if line.hidden { self.hear_hidden(&prompt)? } else { self.hear(&prompt)? };
            let typed = match self.meant(heard, form)? {
                Heard::Reply(reply) => return Ok(reply),
                Heard::Help => {
                    self.help(asks, form, &[])?;
                    continue;
                }
                Heard::Again => continue,
                Heard::Answer(typed) => typed,
            };
            match typed.as_str() {
                "" if line.optional || !line.now.is_empty() => return Ok(Reply::Answer(Answer::Keep)),
                "" => {}
                "-" => return Ok(Reply::Answer(Answer::Line(String::new()))),
                _ => {
                    let first = typed.strip_prefix('\\').unwrap_or(&typed).to_owned();
                    let text = if line.several { self.more_lines(first)? } else { Some(first) };
                    return Ok(text.map_or(Reply::Back, |text| Reply::Answer(Answer::Line(text))));
                }
            }
        }
    }

    /// The lines after the first, up to a full stop alone; none when the program is left in between.
    fn more_lines(&mut self, first: String) -> io::Result<Option<String>> {
        let prompt = told(&self.app.words, "linear-next-line");
        let mut text = first;
        loop {
            match self.hear(&prompt)? {
                None => return Ok(None),
                Some(line) if line.trim() == "." => return Ok(Some(text)),
                Some(line) => {
                    text.push('\n');
                    text.push_str(&line);
                }
            }
        }
    }

    /// Asks for a choice whose options were read out already.
    pub fn ask_without_reading(&mut self, asks: &Asks) -> io::Result<Reply> {
        match &asks.wants {
            Wants::Choice(choice) if !self.leaving => self.choose(asks, choice, false),
            _ => Ok(Reply::Back),
        }
    }

    fn ask_choice(&mut self, asks: &Asks, choice: &Choice, form: bool) -> io::Result<Reply> {
        let offers = &choice.options;
        let open: Vec<usize> = (0..offers.len()).filter(|place| offers[*place].why_not.is_none()).collect();
        let few = if offers.iter().any(|offer| !offer.id.is_empty()) { FEW_THINGS } else { FEW_WAYS };
        if open.len() <= few {
            let texts: Vec<String> = open.iter().map(|place| self.offered(choice, *place)).collect();
            self.read_out(&texts)?;
        } else {
            let text = say!(self.app.words, "linear-many", n = open.len());
            self.say(&text)?;
        }
        self.choose(asks, choice, form)
    }

    fn choose(&mut self, asks: &Asks, choice: &Choice, form: bool) -> io::Result<Reply> {
        let (words, offers) = (&self.app.words, &choice.options);
        let name = question(&choice.name);
        let chosen = choice.chosen.iter().filter_map(|place| offers.get(*place));
        let chosen: Vec<&str> = chosen.map(|offer| offer.name.split(';').next().unwrap_or_default()).collect();
        let prompt = match chosen.is_empty() {
            true if choice.optional || !form => say!(words, "linear-ask", name = name),
            true => say!(words, "linear-ask-required", name = name),
            false => say!(words, "linear-ask-now", name = name, now = list::and(words.language(), &chosen)),
        };
        loop {
            let heard = self.hear(&prompt)?;
            let typed = match self.meant(heard, form)? {
                Heard::Reply(reply) => return Ok(reply),
                Heard::Help => {
                    let all: Vec<usize> = (0..offers.len()).collect();
                    self.help(asks, form, &all)?;
                    continue;
                }
                Heard::Again => continue,
                Heard::Answer(typed) => typed,
            };
            match typed.as_str() {
                "" if choice.optional || !choice.chosen.is_empty() => return Ok(Reply::Answer(Answer::Keep)),
                "" => {}
                "-" if choice.optional || choice.several => return Ok(Reply::Answer(Answer::Chosen(Vec::new()))),
                _ => {
                    if let Some(places) = self.chosen(&typed, choice)? {
                        return Ok(Reply::Answer(Answer::Chosen(places)));
                    }
                }
            }
        }
    }

    /// What was chosen; otherwise says what is wrong with it.
    pub fn chosen(&mut self, typed: &str, choice: &Choice) -> io::Result<Option<Vec<usize>>> {
        // As in the menu, so that nobody has to think where the colon belongs.
        match meant(typed.trim_start_matches(':'), &choice.options, choice.several) {
            Meant::These(places) => {
                let why_not = places.iter().find_map(|place| choice.options.get(*place)?.why_not.clone());
                match why_not {
                    None => return Ok(Some(places)),
                    Some(why_not) => self.say(&why_not)?,
                }
            }
            Meant::OneOf(places) => {
                // What cannot be done now was not meant where only one of them can.
                let can = |place: &&usize| choice.options.get(**place).is_some_and(|offer| offer.why_not.is_none());
                let mut possible = places.iter().filter(can);
                if let (Some(only), None) = (possible.next(), possible.next()) {
                    return Ok(Some(vec![*only]));
                }
                let text = say!(self.app.words, "linear-one-of", typed = typed, n = places.len());
                let few = places.iter().filter(|_| places.len() <= FEW_WAYS);
                let offers: Vec<String> = few.map(|place| self.offered(choice, *place)).collect();
                self.read_out(&std::iter::once(text).chain(offers).collect::<Vec<_>>())?;
            }
            Meant::None(typed) => {
                let text = say!(self.app.words, "linear-no-such", typed = typed);
                self.say(&text)?;
            }
        }
        Ok(None)
    }

    /// An option as it is read out.
    fn offered(&self, choice: &Choice, place: usize) -> String {
        let (number, offer) = (number(&choice.options, place), &choice.options[place]);
        match &offer.why_not {
            None => sentence(&format!("{number}. {}", offer.name)),
            Some(why_not) => format!("{number}. {} {why_not}", sentence(&offer.name)),
        }
    }

    fn meant(&mut self, heard: Option<String>, form: bool) -> io::Result<Heard> {
        let Some(line) = heard else { return Ok(Heard::Reply(Reply::Back)) };
        let typed = text::clean_line(&line).text.trim().to_owned();
        Ok(match typed.to_lowercase().as_str() {
            "?" => Heard::Help,
            "." => {
                self.say_where()?;
                Heard::Again
            }
            "b" => Heard::Reply(Reply::Back),
            "s" if form => Heard::Reply(Reply::Save),
            "<" if form => Heard::Reply(Reply::Previous),
            _ => Heard::Answer(typed),
        })
    }

    /// What was said when the dialog opened, everything that can be chosen or why not, and the words that always work.
    fn help(&mut self, asks: &Asks, form: bool, places: &[usize]) -> io::Result<()> {
        let mut texts: Vec<String> = asks.opens.iter().chain(&asks.says).cloned().collect();
        if let Wants::Choice(choice) = &asks.wants {
            texts.extend(places.iter().map(|place| self.offered(choice, *place)));
            if choice.several {
                texts.push(told(&self.app.words, "linear-help-several"));
            }
        }
        texts.push(told(&self.app.words, "linear-help-question"));
        if form {
            texts.push(told(&self.app.words, "linear-help-form"));
        }
        self.read_out(&texts).map(|_| ())
    }
}

/// A label as a sentence.
pub fn sentence(text: &str) -> String {
    let text = text.trim().trim_end_matches('…').trim_end();
    if text.is_empty() || text.ends_with(['.', '?', '!', ':']) { text.to_owned() } else { format!("{text}.") }
}

/// A label before a colon.
fn question(text: &str) -> &str {
    text.trim().trim_end_matches([':', '…', '?', ' '])
}

/// What stands in a field, short enough to be heard before one answers.
fn one_line(text: &str) -> String {
    const HEARD: usize = 60;
    text::cut(&text.replace('\n', "; "), HEARD).into_owned()
}
