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

/// Draws the tabs, the active one set off; long labels become short, then numbers, when the row is narrow.
pub fn tabs(frame: &mut Frame, area: Rect, tabs: &[Tab], active: usize) {
    let full = |tab: &Tab| format!("{} {}", tab.key, tab.label);
    let short = |tab: &Tab| format!("{} {}", tab.key, tab.short);
    let number = |tab: &Tab| tab.key.clone();
    let forms: [Vec<String>; 3] = [
        tabs.iter().map(full).collect(),
        tabs.iter().map(short).collect(),
        tabs.iter().enumerate().map(|(index, tab)| if index == active { short(tab) } else { number(tab) }).collect(),
    ];
    // Every text has a blank on both sides, which is where the active one is set off.
    let needed = |texts: &[String]| texts.iter().map(|text| columns(text) + 2).sum::<u16>();
    let Some(texts) = forms.iter().find(|texts| needed(texts) <= area.width).or(forms.last()) else {
        return;
    };
    let mut x = area.x;
    for (index, (text, tab)) in texts.iter().zip(tabs).enumerate() {
        let width = (columns(text) + 2).min(area.right().saturating_sub(x));
        let place = Rect { x, width, height: area.height.min(1), ..area };
        let role = if index == active { Role::TabActive } else { Role::Plain };
        frame.write(place, &format!(" {text} "), role);
        frame.hit(place, Hit::Action(tab.action));
        x += width;
    }
}
