//! Letters on everything that can be clicked: the rows on the screen, the tabs, the capture line. Typing the letters is
//! a click on it.

use super::{Cmd, Outcome, Overlay};
use crate::tui::app::App;
use crate::tui::key::KeyPress;
use crate::tui::update::clicked;
use crate::tui::widgets::{Frame, Hit, Role};
use ratatui::layout::Rect;

/// From the keys under the fingers outwards.
const LETTERS: &[u8; 26] = b"asdfghjklqwertyuiopzxcvbnm";

struct Target {
    label: String,
    at: Rect,
    hit: Hit,
}

struct Jump {
    targets: Vec<Target>,
    typed: String,
}

/// Puts letters on what is on the screen now.
pub fn jump(app: &App) -> Box<dyn Overlay> {
    let leads = |hit: &Hit| matches!(hit, Hit::Row(_) | Hit::Capture) || is_tab(hit);
    let mut hits: Vec<_> = app.hits.iter().copied().filter(|(_, hit)| leads(hit)).collect();
    // Tabs have room for one letter only.
    hits.sort_by_key(|(at, hit)| (!is_tab(hit), at.y, at.x));
    let labels = labels(hits.len());
    let targets = hits.into_iter().zip(labels).map(|((at, hit), label)| Target { label, at, hit }).collect();
    Box::new(Jump { targets, typed: String::new() })
}

fn is_tab(hit: &Hit) -> bool {
    matches!(hit, Hit::Action(id) if id.starts_with("tab."))
}

/// So many labels, none the beginning of another: one letter each as long as they last, then two.
fn labels(count: usize) -> Vec<String> {
    let letters = LETTERS.len();
    // So many letters begin a longer label.
    let heads = (0..letters).find(|heads| letters - heads + heads * letters >= count).unwrap_or(letters);
    let single = LETTERS[..letters - heads].iter().map(|letter| char::from(*letter).to_string());
    let double = LETTERS[letters - heads..]
        .iter()
        .flat_map(|head| LETTERS.iter().map(|letter| [*head, *letter].map(char::from).iter().collect::<String>()));
    single.chain(double).take(count).collect()
}

impl Overlay for Jump {
    fn takes(&self, command: Cmd) -> bool {
        command == Cmd::Close
    }

    fn command(&mut self, _: Cmd, _: &App) -> Outcome {
        Outcome::Close
    }

    fn covers_all(&self) -> bool {
        true
    }

    fn key(&mut self, press: KeyPress, _: &App) -> Outcome {
        let Some(letter) = press.typed() else { return Outcome::Close };
        self.typed.extend(letter.to_lowercase());
        if let Some(target) = self.targets.iter().find(|target| target.label == self.typed) {
            let hit = target.hit;
            return Outcome::CloseAnd(Box::new(move |app| clicked(app, hit)));
        }
        match self.targets.iter().any(|target| target.label.starts_with(&self.typed)) {
            true => Outcome::Stay,
            false => Outcome::Close,
        }
    }

    fn view(&self, _: &App, frame: &mut Frame, _: Rect) {
        for target in self.targets.iter().filter(|target| target.label.starts_with(&self.typed)) {
            let width = u16::try_from(target.label.len()).unwrap_or(u16::MAX).min(target.at.width);
            let place = Rect { width, height: target.at.height.min(1), ..target.at };
            frame.write(place, &target.label, Role::TabActive);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_label_is_the_beginning_of_another_and_short_ones_come_first() {
        for count in [0, 1, 26, 27, 60, 300, 676] {
            let labels = labels(count);
            assert_eq!(labels.len(), count);
            for (place, label) in labels.iter().enumerate() {
                let others = labels.iter().enumerate().filter(|(other, _)| *other != place);
                assert!(others.into_iter().all(|(_, other)| !other.starts_with(label.as_str())), "{label} of {count}");
            }
            assert!(labels.windows(2).all(|pair| pair[0].len() <= pair[1].len()));
        }
        assert_eq!(labels(27).iter().filter(|label| label.len() == 1).count(), 25);
    }
}
