//! Rows of cells: the lines of a table, with quoted cells that may hold the separator, quotes and line ends.

use super::fault::{Fault, Oddity, Spot, Why, shown};
use super::lines::{LINE_MOST, Lines};
use std::io::BufRead;

/// The rows of a table.
#[derive(Debug)]
pub(super) struct Rows<R> {
    pub(super) lines: Lines<R>,
    pub(super) separator: u8,
    /// How many were read so far, empty ones too.
    count: usize,
}

/// What separates the cells: the mark that stands in most of the first `most` rows, and most often, outside quotes.
pub(super) fn separator(text: &str, most: usize) -> u8 {
    const MARKS: [u8; 3] = [b';', b'\t', b','];
    // In how many rows each mark stands, and how often; and how often in this row.
    let (mut found, mut here) = ([(0, 0); 3], [0; 3]);
    let (mut quoted, mut before, mut rows) = (false, b'\n', 0);
    let mut bytes = text.bytes().peekable();
    while let Some(byte) = bytes.next().filter(|_| rows < most) {
        match byte {
            b'"' if quoted && bytes.peek() == Some(&b'"') => drop(bytes.next()),
            b'"' if quoted => quoted = false,
            // Elsewhere in a cell a quote is a sign like others: 5" is five inches.
            b'"' => quoted = matches!(before, b'\n' | b'\r') || MARKS.contains(&before),
            b'\n' if !quoted => {
                rows += usize::from(before != b'\n');
                settle(&mut found, &mut here);
            }
            _ if quoted => {}
            mark => {
                if let Some(at) = MARKS.iter().position(|&known| known == mark) {
                    here[at] += 1;
                }
            }
        }
        if byte != b' ' {
            before = byte;
        }
    }
    settle(&mut found, &mut here);
    MARKS.into_iter().zip(found).max_by_key(|&(_, found)| found).map_or(b',', |(mark, _)| mark)
}

fn settle(found: &mut [(usize, usize); 3], here: &mut [usize; 3]) {
    for (found, here) in found.iter_mut().zip(here) {
        let here = std::mem::take(here);
        *found = (found.0 + usize::from(here > 0), found.1 + here);
    }
}

/// One row.
#[derive(Debug, Default)]
pub(super) struct Row {
    text: String,
    line: usize,
    number: usize,
    cells: Vec<Cell>,
}

#[derive(Debug)]
struct Cell {
    /// Bytes of the row, quotes included.
    start: usize,
    end: usize,
    /// What stands between the quotes.
    inside: Option<String>,
}

impl Row {
    /// Its number as a spreadsheet counts rows, from 1: a row with line ends in its cells is one.
    pub(super) fn number(&self) -> usize {
        self.number
    }

    /// How many cells it has.
    pub(super) fn len(&self) -> usize {
        self.cells.len()
    }

    /// A cell without the blanks around it; empty where there is none.
    pub(super) fn cell(&self, at: usize) -> &str {
        match self.cells.get(at) {
            Some(Cell { inside: Some(inside), .. }) => inside.trim(),
            Some(Cell { start, end, .. }) => self.text[*start..*end].trim(),
            None => "",
        }
    }

    /// Whether a cell stands between quotes.
    pub(super) fn is_quoted(&self, at: usize) -> bool {
        self.cells.get(at).is_some_and(|cell| cell.inside.is_some())
    }

    /// All cells.
    pub(super) fn cells(&self) -> impl Iterator<Item = &str> {
        (0..self.len()).map(|at| self.cell(at))
    }

    /// Whether all cells from this one on are empty.
    pub(super) fn is_blank_from(&self, at: usize) -> bool {
        (at..self.len()).all(|at| self.cell(at).is_empty())
    }

    /// Where a cell stands; the end of the row where there is none.
    pub(super) fn spot(&self, at: usize) -> Spot {
        self.spot_inside(at, 0)
    }

    /// Where a piece of a cell stands, by its first byte in the cell.
    pub(super) fn spot_inside(&self, at: usize, byte: usize) -> Spot {
        let start = match self.cells.get(at) {
            Some(cell) => {
                let raw = &self.text[cell.start..cell.end];
                let blanks = raw.len() - raw.trim_start().len();
                cell.start + blanks + usize::from(cell.inside.is_some()) + byte
            }
            None => self.text.len(),
        };
        let mut start = start.min(self.text.len());
        while !self.text.is_char_boundary(start) {
            start -= 1;
        }
        Spot::inside(self.line, &self.text, start)
    }

    /// Its text as it stands in the file.
    pub(super) fn raw(&self) -> &str {
        &self.text
    }

    /// The pieces of a cell between commas, without blanks, the empty ones left out, each with its byte in the cell.
    pub(super) fn pieces(&self, at: usize) -> impl Iterator<Item = (usize, &str)> {
        let cell = self.cell(at);
        let mut next = 0;
        cell.split(',').filter_map(move |piece| {
            let start = next + piece.len() - piece.trim_start().len();
            next += piece.len() + 1;
            let piece = piece.trim();
            (!piece.is_empty()).then_some((start, piece))
        })
    }
}

impl<R: BufRead> Rows<R> {
    pub(super) fn new(source: R, separator: u8) -> Self {
        Self { lines: Lines::new(source), separator, count: 0 }
    }

    /// The next row that is not empty; `false` where there is none.
    pub(super) fn next(&mut self, row: &mut Row) -> Result<bool, Fault> {
        loop {
            if !self.lines.next(&mut row.text)? {
                return Ok(false);
            }
            row.line = self.lines.number();
            self.count += 1;
            row.number = self.count;
            self.divide(row)?;
            if !row.is_blank_from(0) {
                return Ok(true);
            }
        }
    }

    /// Divides a row into its cells, once more where another separator was found to be meant.
    pub(super) fn divide(&mut self, row: &mut Row) -> Result<(), Fault> {
        row.cells.clear();
        let mut start = 0;
        if !row.text.contains('"') {
            for (at, byte) in row.text.bytes().enumerate() {
                if byte == self.separator {
                    row.cells.push(Cell { start, end: at, inside: None });
                    start = at + 1;
                }
            }
            row.cells.push(Cell { start, end: row.text.len(), inside: None });
            return Ok(());
        }
        loop {
            let blanks = row.text[start..].bytes().take_while(|&b| b == b' ').count();
            let inside = match row.text.as_bytes().get(start + blanks) {
                Some(b'"') => Some(self.quoted(row, start + blanks)?),
                _ => None,
            };
            let after = inside.as_ref().map_or(start, |(_, after)| *after);
            let rest = row.text.as_bytes()[after..].iter().position(|&b| b == self.separator);
            let end = rest.map_or(row.text.len(), |rest| after + rest);
            if inside.is_some() && !row.text[after..end].trim().is_empty() {
                let found = shown(&row.text[after..end]);
                self.lines.warnings.add(Spot::inside(row.line, &row.text, after), Oddity::Junk { found });
            }
            row.cells.push(Cell { start, end, inside: inside.map(|(inside, _)| inside) });
            if rest.is_none() {
                return Ok(());
            }
            start = end + 1;
        }
    }

    /// What stands between the quote at `open` and the one that closes it, and the byte behind that one.
    fn quoted(&mut self, row: &mut Row, open: usize) -> Result<(String, usize), Fault> {
        let mut inside = String::new();
        let mut at = open + 1;
        loop {
            match row.text[at..].find('"') {
                Some(quote) if row.text.as_bytes().get(at + quote + 1) == Some(&b'"') => {
                    inside.push_str(&row.text[at..=at + quote]);
                    at += quote + 2;
                }
                Some(quote) => {
                    inside.push_str(&row.text[at..at + quote]);
                    return Ok((inside, at + quote + 1));
                }
                None => {
                    inside.push_str(&row.text[at..]);
                    inside.push('\n');
                    row.text.push('\n');
                    at = row.text.len();
                    if row.text.len() > LINE_MOST || !self.lines.append(&mut row.text)? {
                        let at = Spot::inside(row.line, &row.text, open);
                        return Err(Fault::new(at, Why::Unclosed { mark: "\"" }));
                    }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str) -> Result<Vec<Vec<String>>, Fault> {
        let mut rows = Rows::new(text.as_bytes(), b';');
        let (mut row, mut all) = (Row::default(), Vec::new());
        while rows.next(&mut row)? {
            all.push(row.cells().map(str::to_owned).collect());
        }
        Ok(all)
    }

    #[test]
    fn quoted_cells_hold_anything() {
        let read = rows("a; b ;\"c;\"\"d\"\"\"\n\n;;\n\"x\ny\";z\"z\"").unwrap();
        assert_eq!(read, [vec!["a", "b", "c;\"d\""], vec!["x\ny", "z\"z\""]]);
    }

    #[test]
    fn a_quote_that_is_not_closed_is_told_where_it_opens() {
        let fault = rows("a\nb;\"c\nd").unwrap_err();
        assert_eq!(fault, Fault::new(Spot { line: 2, column: 3 }, Why::Unclosed { mark: "\"" }));
    }

    #[test]
    fn pieces_know_where_they_stand() {
        let mut rows = Rows::new("é; p1, ,p2 ".as_bytes(), b';');
        let mut row = Row::default();
        assert!(rows.next(&mut row).unwrap());
        let pieces: Vec<_> = row.pieces(1).collect();
        assert_eq!(pieces, [(0, "p1"), (5, "p2")]);
        assert_eq!(row.spot_inside(1, 5), Spot { line: 1, column: 9 });
    }
}
