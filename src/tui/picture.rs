//! A screen as a picture: what would be drawn, as SVG, for the documentation.

use super::offscreen::Offscreen;
use crate::i18n::Language;
use crate::meeting::Moment;
use ratatui::buffer::{Buffer, Cell};
use ratatui::style::{Color, Modifier};
use std::fmt::Write as _;
use std::path::Path;

/// Which screen is drawn.
#[derive(Debug, Clone, Copy)]
pub struct Shot<'a> {
    /// The folder of the session.
    pub session: &'a Path,
    /// The tab, from 1; 0 is the list of sessions in the folder above.
    pub tab: usize,
    /// Columns and rows.
    pub size: (u16, u16),
    /// The language it speaks.
    pub language: Language,
    /// What the clock shows.
    pub now: Moment,
    /// What stands in the capture line.
    pub typed: &'a str,
}

/// Draws a screen of a session as SVG.
///
/// # Errors
/// A sentence that says why the session cannot be opened.
pub fn picture(shot: &Shot<'_>) -> Result<String, String> {
    let root = shot.session.parent().unwrap_or(shot.session).to_owned();
    let tab = shot.tab.checked_sub(1);
    let session = tab.map(|_| shot.session);
    let mut screen = Offscreen::start(root, session, shot.size, shot.language, shot.now)?;
    if let Some(tab) = tab {
        screen.show(tab);
        screen.write(shot.typed);
    }
    Ok(svg(&screen.frame().buffer))
}

const CELL: (u16, u16) = (9, 19);
const MARGIN: u16 = 12;
const PAPER: &str = "#16181d";
const INK: &str = "#d7dae0";

fn svg(buffer: &Buffer) -> String {
    let (columns, rows) = (buffer.area.width, buffer.area.height);
    let (width, height) = (columns * CELL.0 + 2 * MARGIN, rows * CELL.1 + 2 * MARGIN);
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" font-family=\"DejaVu Sans Mono, \
         Menlo, Consolas, monospace\" font-size=\"15\"><rect width=\"{width}\" height=\"{height}\" rx=\"8\" \
         fill=\"{PAPER}\"/>\n"
    );
    for (y, row) in (0..).zip(buffer.content.chunks(usize::from(columns.max(1)))) {
        let mut x = 0;
        for run in row.chunk_by(|a, b| looks(a) == looks(b)) {
            let cells = u16::try_from(run.len()).unwrap_or(u16::MAX);
            draw_run(&mut svg, (x, y), cells, run);
            x += cells;
        }
    }
    svg.push_str("</svg>\n");
    svg
}

/// What must be equal for two cells to be drawn as one.
fn looks(cell: &Cell) -> (Color, Color, Modifier) {
    (cell.fg, cell.bg, cell.modifier)
}

fn draw_run(svg: &mut String, (x, y): (u16, u16), cells: u16, run: &[Cell]) {
    let Some(first) = run.first() else { return };
    let (left, top) = (MARGIN + x * CELL.0, MARGIN + y * CELL.1);
    let width = cells * CELL.0;
    let (mut ink, mut paper) = (hex(first.fg, INK), hex(first.bg, PAPER));
    if first.modifier.contains(Modifier::REVERSED) {
        (ink, paper) = (paper, ink);
    }
    if paper != PAPER {
        let _ =
            write!(svg, "<rect x=\"{left}\" y=\"{top}\" width=\"{width}\" height=\"{}\" fill=\"{paper}\"/>", CELL.1);
    }
    let text: String = run.iter().map(Cell::symbol).collect();
    if text.trim().is_empty() {
        return;
    }
    let mut style = String::new();
    for (modifier, attribute) in [
        (Modifier::BOLD, " font-weight=\"bold\""),
        (Modifier::DIM, " opacity=\"0.6\""),
        (Modifier::UNDERLINED, " text-decoration=\"underline\""),
    ] {
        if first.modifier.contains(modifier) {
            style.push_str(attribute);
        }
    }
    let text = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    let _ = writeln!(
        svg,
        "<text x=\"{left}\" y=\"{}\" fill=\"{ink}\" textLength=\"{width}\" lengthAdjust=\"spacingAndGlyphs\" \
         xml:space=\"preserve\"{style}>{text}</text>",
        top + 14
    );
}

fn hex(color: Color, default: &'static str) -> &'static str {
    match color {
        Color::Black => "#2b2f38",
        Color::Red | Color::LightRed => "#f07178",
        Color::Green | Color::LightGreen => "#a5d46a",
        Color::Yellow | Color::LightYellow => "#f2c063",
        Color::Blue | Color::LightBlue => "#7aa8f0",
        Color::Magenta | Color::LightMagenta => "#c792ea",
        Color::Cyan | Color::LightCyan => "#73d0d8",
        Color::Gray | Color::DarkGray => "#8b919d",
        Color::White => "#ffffff",
        _ => default,
    }
}
