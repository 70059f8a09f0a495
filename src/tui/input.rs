//! What the terminal sends, in the words of this program. Nothing behind this file knows the terminal library.

use super::key::{Key, KeyPress};
use crossterm::event::{Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers, MouseButton, MouseEventKind};
use ratatui::layout::Position;

/// Something came in from the terminal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Input {
    Key(KeyPress),
    /// Text pasted as a whole; never read as keys.
    Paste(String),
    /// The terminal has another size now.
    Resize,
    Click(Position),
    /// The mouse goes on with its button held down.
    Drag(Position),
    /// The button of the mouse is let go.
    Release,
    /// The wheel, in notches: down is positive.
    Wheel(Position, i16),
    /// The terminal window got the focus.
    Focus,
}

/// Reads one event; nothing for those without a meaning here (releases, motion, unknown keys).
///
/// Alt with a key and Esc followed quickly by that key are the same bytes. Nothing here is bound to Alt, and somebody
/// who presses Esc and goes on typing means it, so both are read as Esc and the key.
pub fn read(event: Event) -> impl Iterator<Item = Input> {
    let read = read_one(event);
    let (esc, read) = match read {
        // These are bytes of their own, and move by words in other programs.
        Some(Input::Key(press)) if press.alt && matches!(press.key, Key::Left | Key::Right) => {
            (None, Some(Input::Key(KeyPress { alt: false, ctrl: true, ..press })))
        }
        Some(Input::Key(press)) if press.alt => {
            (Some(Input::Key(KeyPress::plain(Key::Esc))), Some(Input::Key(KeyPress { alt: false, ..press })))
        }
        read => (None, read),
    };
    esc.into_iter().chain(read)
}

fn read_one(event: Event) -> Option<Input> {
    match event {
        Event::Key(key) if key.kind != KeyEventKind::Release => press(key).map(Input::Key),
        Event::Key(_) | Event::FocusLost => None,
        Event::Paste(text) => Some(Input::Paste(text)),
        Event::Resize(..) => Some(Input::Resize),
        Event::FocusGained => Some(Input::Focus),
        Event::Mouse(mouse) => {
            let at = Position::new(mouse.column, mouse.row);
            match mouse.kind {
                MouseEventKind::Down(MouseButton::Left) => Some(Input::Click(at)),
                MouseEventKind::Drag(MouseButton::Left) => Some(Input::Drag(at)),
                MouseEventKind::Up(MouseButton::Left) => Some(Input::Release),
                MouseEventKind::ScrollDown => Some(Input::Wheel(at, 1)),
                MouseEventKind::ScrollUp => Some(Input::Wheel(at, -1)),
                _ => None,
            }
        }
    }
}

fn press(event: KeyEvent) -> Option<KeyPress> {
    let held = |modifier| event.modifiers.contains(modifier);
    let (ctrl, alt, mut shift) = (held(KeyModifiers::CONTROL), held(KeyModifiers::ALT), held(KeyModifiers::SHIFT));
    let key = match event.code {
        KeyCode::Char(c) => {
            shift = false;
            Key::Char(if ctrl { c.to_ascii_lowercase() } else { c })
        }
        KeyCode::BackTab => {
            shift = true;
            Key::Tab
        }
        KeyCode::F(n) => Key::F(n),
        KeyCode::Enter => Key::Enter,
        KeyCode::Esc => Key::Esc,
        KeyCode::Tab => Key::Tab,
        KeyCode::Backspace => Key::Backspace,
        KeyCode::Delete => Key::Delete,
        KeyCode::Insert => Key::Insert,
        KeyCode::Left => Key::Left,
        KeyCode::Right => Key::Right,
        KeyCode::Up => Key::Up,
        KeyCode::Down => Key::Down,
        KeyCode::Home => Key::Home,
        KeyCode::End => Key::End,
        KeyCode::PageUp => Key::PageUp,
        KeyCode::PageDown => Key::PageDown,
        _ => return None,
    };
    // AltGr arrives as Ctrl-Alt on some systems and types a character of its own.
    let typed_by_altgr = ctrl && alt && matches!(key, Key::Char(c) if !c.is_ascii_alphanumeric());
    Some(KeyPress { key, ctrl: ctrl && !typed_by_altgr, alt: alt && !typed_by_altgr, shift })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(code: KeyCode, modifiers: KeyModifiers) -> impl Iterator<Item = Input> {
        read(Event::Key(KeyEvent::new(code, modifiers)))
    }

    fn written(inputs: impl Iterator<Item = Input>) -> String {
        let keys = inputs.map(|input| match input {
            Input::Key(press) => press.to_string(),
            other => format!("{other:?}"),
        });
        keys.collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn presses_and_repeats_count_and_releases_do_not() {
        let event = |kind| Event::Key(KeyEvent::new_with_kind(KeyCode::Char('a'), KeyModifiers::NONE, kind));
        assert_eq!(written(read(event(KeyEventKind::Press))), "a");
        assert_eq!(written(read(event(KeyEventKind::Repeat))), "a");
        assert_eq!(written(read(event(KeyEventKind::Release))), "");
    }

    #[test]
    fn shift_is_part_of_the_character_and_back_tab_is_shift_tab() {
        assert_eq!(written(key(KeyCode::Char('A'), KeyModifiers::SHIFT)), "A");
        assert_eq!(written(key(KeyCode::BackTab, KeyModifiers::SHIFT)), "shift-tab");
        assert_eq!(written(key(KeyCode::BackTab, KeyModifiers::NONE)), "shift-tab");
        assert_eq!(written(key(KeyCode::Char('P'), KeyModifiers::CONTROL)), "ctrl-p");
        assert_eq!(written(key(KeyCode::Char('4'), KeyModifiers::ALT)), "esc 4");
        assert_eq!(written(key(KeyCode::Left, KeyModifiers::ALT)), "ctrl-left");
        let altgr = KeyModifiers::CONTROL | KeyModifiers::ALT;
        assert_eq!(written(key(KeyCode::Char('@'), altgr)), "@");
    }
}
