//! Painted bytes are played into a terminal emulator, which must then show exactly the frame.

use super::*;
use crate::tui::theme::{Palette, Theme};
use ratatui::style::Style;

const AREA: Rect = Rect::new(0, 0, 40, 12);

fn frame(rows: &[String], cursor: Option<Position>) -> Frame {
    let mut frame = Frame::new(Default::default(), AREA, Theme::new(Palette::Terminal, false));
    for (y, text) in (0..AREA.height).zip(rows) {
        frame.buffer.set_string(0, y, text, Style::new());
    }
    frame.cursor = cursor;
    frame
}

fn copy(frame: &Frame) -> Frame {
    Frame {
        buffer: frame.buffer.clone(),
        cursor: frame.cursor,
        hits: Vec::new(),
        scrolled: frame.scrolled.clone(),
        theme: frame.theme,
    }
}

fn terminal() -> vt100::Parser {
    vt100::Parser::new(AREA.height.try_into().unwrap(), AREA.width.try_into().unwrap(), 0)
}

fn play(painter: &mut Painter, terminal: &mut vt100::Parser, frame: &Frame) -> usize {
    let mut out = String::new();
    painter.paint(&mut copy(frame), &mut out);
    terminal.process(out.as_bytes());
    out.len()
}

fn on_screen(terminal: &vt100::Parser) -> Vec<String> {
    terminal.screen().rows(0, AREA.width).map(|row| row.trim_end().to_owned()).collect()
}

fn list(first: usize, selected: usize) -> Frame {
    let rows: Vec<String> =
        (first..first + usize::from(AREA.height)).map(|i| format!("{i:03} usulan warga nomor {i}")).collect();
    let mut frame = frame(&rows, None);
    let y = u16::try_from(selected - first).unwrap();
    let line = Rect::new(0, y, AREA.width, 1);
    frame.buffer.set_style(line, Style::new().reversed());
    frame.scrolled.push((AREA, first));
    frame
}

#[test]
fn an_equal_frame_costs_no_byte() {
    let mut painter = Painter::cleared(AREA);
    let mut terminal = terminal();
    let frame = frame(&["Musyawarah".to_owned()], Some(Position::new(3, 0)));
    assert!(play(&mut painter, &mut terminal, &frame) > 0);
    assert_eq!(play(&mut painter, &mut terminal, &frame), 0);
    assert_eq!(terminal.screen().cursor_position(), (0, 3));
    assert!(!terminal.screen().hide_cursor());
}

#[test]
fn typing_a_letter_costs_a_letter() {
    let mut painter = Painter::cleared(AREA);
    let mut terminal = terminal();
    let typed = |text: &str| frame(&[text.to_owned()], Some(Position::new(text.len() as u16, 0)));
    play(&mut painter, &mut terminal, &typed("usu"));
    assert_eq!(play(&mut painter, &mut terminal, &typed("usul")), 1);
    assert_eq!(on_screen(&terminal)[0], "usul");
}

#[test]
fn rows_much_alike_are_moved_though_few_cells_differ() {
    // Beside the list stands a text that does not move, and has to be put right when the rows do.
    let beside = ["Mulyadi", "Sitorus", "Harjono", "Ratna"];
    let list = |first: usize| {
        let rows = (0..usize::from(AREA.height)).map(|y| {
            let n = first + y;
            format!("K{n:02}  Butir {n:05}  RT {:02}   {}", n % 10, beside.get(y).unwrap_or(&""))
        });
        let mut frame = frame(&rows.collect::<Vec<_>>(), None);
        frame.scrolled.push((AREA, first));
        frame
    };
    let mut painter = Painter::cleared(AREA);
    let mut terminal = terminal();
    play(&mut painter, &mut terminal, &list(41));
    let cells = list(41).buffer.diff(&list(42).buffer).len();
    let bytes = play(&mut painter, &mut terminal, &list(42));
    assert!(cells < 60 && bytes < 160, "{bytes} bytes for {cells} cells");
    assert_eq!(on_screen(&terminal)[0], "K42  Butir 00042  RT 02   Mulyadi");
    assert_eq!(on_screen(&terminal)[11], "K53  Butir 00053  RT 03");
}

#[test]
fn a_scrolled_list_is_moved_and_not_sent_again() {
    let mut painter = Painter::cleared(AREA);
    let mut terminal = terminal();
    let all = play(&mut painter, &mut terminal, &list(0, 11));
    let one = play(&mut painter, &mut terminal, &list(1, 12));
    assert!(one * 2 < all, "{one} of {all} bytes");
    assert_eq!(on_screen(&terminal)[11], "012 usulan warga nomor 12");
    for first in [4, 0, 7, 100, 95] {
        play(&mut painter, &mut terminal, &list(first, first + 3));
        for (y, text) in on_screen(&terminal).iter().enumerate() {
            let i = first + y;
            assert_eq!(text.trim_end(), format!("{i:03} usulan warga nomor {i}"));
            let inverse = terminal.screen().cell(y as u16, 0).unwrap().inverse();
            assert_eq!(inverse, y == 3, "row {y} from {first}");
        }
    }
}

#[test]
fn styles_change_with_the_cell_and_not_before() {
    let mut painter = Painter::cleared(AREA);
    let mut terminal = terminal();
    let mut styled = frame(&["abcd".to_owned()], None);
    styled.buffer[(1, 0)].set_style(Style::new().bold().red());
    styled.buffer[(2, 0)].set_style(Style::new().on_blue());
    play(&mut painter, &mut terminal, &styled);
    let screen = terminal.screen();
    let cell = |x| screen.cell(0, x).unwrap();
    assert!(!cell(0).bold());
    assert!(cell(1).bold());
    assert_eq!(cell(1).fgcolor(), vt100::Color::Idx(1));
    assert!(!cell(2).bold());
    assert_eq!(cell(2).bgcolor(), vt100::Color::Idx(4));
    assert_eq!(cell(2).fgcolor(), vt100::Color::Default);
    assert_eq!(cell(3).bgcolor(), vt100::Color::Default);
}

#[test]
fn after_a_resize_everything_is_sent_and_nothing_cleared() {
    let mut painter = Painter::cleared(Rect::new(0, 0, 10, 2));
    let mut out = String::new();
    painter.paint(&mut frame(&["baris".to_owned()], None), &mut out);
    assert!(!out.contains("\x1b[2J"));
    let mut terminal = terminal();
    terminal.process("sisa lama ".repeat(40).as_bytes());
    terminal.process(out.as_bytes());
    assert_eq!(on_screen(&terminal)[0].trim_end(), "baris");
    assert_eq!(on_screen(&terminal)[5].trim_end(), "");
}

#[test]
fn nothing_that_commands_a_terminal_passes_the_sweep() {
    let mut frame = frame(&[], None);
    for (x, c) in (0..).step_by(2).zip(['\u{1b}', '\u{9b}', '\u{202e}', '\u{2066}', '\u{7}', '\u{200f}']) {
        frame.buffer[(x, 0)].set_symbol(&format!("a{c}"));
    }
    frame.buffer[(20, 0)].set_symbol("é");
    frame.buffer[(22, 0)].set_symbol("👩‍🌾");
    let mut sent = String::new();
    Painter::cleared(AREA).paint(&mut copy(&frame), &mut sent);
    assert_eq!(sent.matches(HARMLESS).count(), 6 + "\x1b[?25l".matches(HARMLESS).count(), "{sent:?}");
    assert!(!sent.contains(['\u{9b}', '\u{202e}', '\u{2066}', '\u{7}', '\u{200f}']));
    assert!(sent.contains('é') && sent.contains("👩‍🌾"));
    sweep(&mut frame.buffer);
    let symbols: Vec<&str> = (0..12).step_by(2).map(|x| frame.buffer[(x, 0)].symbol()).collect();
    assert_eq!(symbols, vec![HARMLESS; 6]);
}
