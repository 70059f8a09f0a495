//! The row of tabs: as many words as fit, always the numbers.

use super::frame::columns;
use super::{Frame, Hit, Role};
use ratatui::layout::Rect;

/// One tab.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tab {
    /// The key that leads there (`1`).
    pub key: String,
    pub label: String,
    /// For narrow screens.
    pub short: String,
    /// The action a click runs.
    pub action: &'static str,
}

/// Draws the tabs, the active one set off; long labels become short, then close together, then keys alone, when the row
/// is narrow.
pub fn tabs(frame: &mut Frame, area: Rect, tabs: &[Tab], active: usize) {
    let full = |tab: &Tab| format!("{} {}", tab.key, tab.label).trim_start().to_owned();
    let short = |tab: &Tab| format!("{} {}", tab.key, tab.short).trim_start().to_owned();
    let all = |text: &dyn Fn(&Tab) -> String| tabs.iter().map(text).collect::<Vec<_>>();
    let keys = tabs.iter().enumerate().map(|(index, tab)| if index == active { short(tab) } else { tab.key.clone() });
    // Every text has a blank on both sides, which is where the active one is set off; close together they share it.
    let forms = [(all(&full), 2), (all(&short), 2), (all(&short), 1), (keys.collect(), 2)];
    let needed = |(texts, blanks): &(Vec<String>, u16)| {
        texts.iter().map(|text| columns(text) + blanks).sum::<u16>() + 2 - blanks
    };
    let Some((texts, blanks)) = forms.iter().find(|form| needed(form) <= area.width).or(forms.last()) else {
        return;
    };
    let mut x = area.x;
    let mut set_off = None;
    for (index, (text, tab)) in texts.iter().zip(tabs).enumerate() {
        let width = (columns(text) + 2).min(area.right().saturating_sub(x));
        let place = Rect { x, width, height: area.height.min(1), ..area };
        frame.write(place, &format!(" {text} "), Role::Plain);
        frame.hit(place, Hit::Action(tab.action));
        if index == active {
            set_off = Some((place, text));
        }
        x += (columns(text) + blanks).min(width);
    }
    if let Some((place, text)) = set_off {
        frame.write(place, &format!(" {text} "), Role::TabActive);
    }
}
