//! A paper as PDF, to print and to sign: letterhead, tables whose heads are repeated, page numbers, text that can be
//! selected. Made from the record alone, with the letters it needs inside.

mod canvas;
mod file;
mod font;
mod table;

use super::{Options, foot, inert};
use crate::i18n::{Words, say};
use crate::report::document::{Block, Document, Fact, Level, Marks, SignatureGroup, SignatureSlot, Signatures};
use canvas::{Canvas, Frame, Length, Look, millimetres, points};

const BODY: Look = Look::plain(1050);
const STRONG: Look = Look::bold(1050);
const SMALL: Look = Look::plain(750);
/// Between two blocks.
const GAP: Length = 550;
/// Room for a hand to sign in.
const SIGNING: Length = 4200;
const OPEN: &str = "…………………………";
/// How high the mark beside the letterhead is, and how wide at most, in millimetres.
const LOGO_HIGH: u32 = 20;
const LOGO_WIDE: u32 = 30;

pub(super) fn draw(document: &Document, words: &Words, options: Options) -> Vec<u8> {
    let (wide, high) = options.sheet.millimetres();
    let (wide, high) = if document.landscape { (high, wide) } else { (wide, high) };
    let (width, height) = (millimetres(wide), millimetres(high));
    let frame = Frame {
        height,
        left: millimetres(18),
        right: width - millimetres(18),
        top: millimetres(16),
        bottom: height - millimetres(18),
    };
    let mut layout = Layout { canvas: Canvas::new(frame), y: frame.top };
    layout.letterhead(document);
    for (place, block) in document.blocks.iter().enumerate() {
        let tail = layout.tail(&document.blocks[place + 1..]);
        layout.block(block, tail);
    }
    layout.feet(document, words);
    let Canvas { fonts, pages, .. } = layout.canvas;
    let logo = document.logo.as_ref().filter(|_| !document.letterhead.is_empty());
    file::file(document, words, (&points(width), &points(height)), &fonts, &pages, logo)
}

/// How high all signatures are.
fn signing(signatures: &Signatures) -> Length {
    let group = |group: &SignatureGroup| {
        let pairs = i64::try_from(group.slots.len().div_ceil(2)).unwrap_or(1);
        BODY.leading() * 2 + GAP + (BODY.leading() * 5 + SIGNING + GAP) * pairs
    };
    signatures.groups.iter().map(group).sum()
}

/// The pages, and how far down the last one is filled.
struct Layout {
    canvas: Canvas,
    y: Length,
}

impl Layout {
    fn frame(&self) -> Frame {
        self.canvas.frame
    }

    fn new_page(&mut self) {
        self.canvas.pages.push(String::new());
        self.y = self.frame().top;
    }

    /// Goes to the next page where this much does not fit any more.
    fn need(&mut self, height: Length) {
        if self.y + height > self.frame().bottom && self.y > self.frame().top {
            self.new_page();
        }
    }

    fn gap(&mut self, height: Length) {
        if self.y > self.frame().top {
            self.y += height;
        }
    }

    fn letterhead(&mut self, document: &Document) {
        let lines = &document.letterhead;
        let look = |place: usize| if place + 1 == lines.len() { Look::bold(1500) } else { Look::bold(1150) };
        let logo = document.logo.as_ref().filter(|_| !lines.is_empty());
        let size = logo.map(|logo| logo.fitting(millimetres(LOGO_HIGH), millimetres(LOGO_WIDE)));
        let (aside, high) = size.map_or((0, 0), |(wide, high)| (wide + GAP, high));
        let (top, room) = (self.y, self.frame().room() - 2 * aside);
        let wrapped: Vec<(Look, Vec<String>)> = lines
            .iter()
            .enumerate()
            .map(|(place, line)| (look(place), self.canvas.wrap(&inert(line), look(place), room)))
            .collect();
        // Where the lines are lower than the mark they stand in its middle.
        let leading = |(look, lines): &(Look, Vec<String>)| look.leading() * i64::try_from(lines.len()).unwrap_or(1);
        self.y += ((high - wrapped.iter().map(leading).sum::<Length>()) / 2).max(0);
        for (look, line) in wrapped.iter().flat_map(|(look, lines)| lines.iter().map(move |line| (*look, line))) {
            self.centred(line, look);
        }
        if let Some((wide, high)) = size {
            self.canvas.picture((self.frame().left, top), (wide, high));
            self.y = self.y.max(top + high);
        }
        if !lines.is_empty() {
            let (frame, page) = (self.frame(), self.canvas.pages.len() - 1);
            for (below, thick) in [(350, 180), (560, 60)] {
                self.canvas.across(page, (frame.left, frame.right), self.y + below, thick);
            }
            self.y += 1400;
        }
    }

    /// How high that is which follows up to the signatures, where there is but a remark or two before them: what is signed
    /// stands on the page of the signatures, or at least its end does. Nothing otherwise.
    fn tail(&mut self, blocks: &[Block]) -> Length {
        let room = self.frame().room();
        let mut height = 0;
        for block in blocks {
            let (texts, gap): (Vec<&str>, Length) = match block {
                // A heading goes on to the next page with the part it leads to.
                Block::Paragraph(text) | Block::Heading { level: Level::Part, text } => (vec![text], GAP),
                Block::List { items, .. } => (items.iter().map(String::as_str).collect(), GAP),
                Block::Facts(facts) => (facts.iter().flat_map(|fact| &fact.value).map(String::as_str).collect(), GAP),
                Block::Rule => (Vec::new(), GAP),
                Block::Signatures(signatures) => {
                    let all = height + GAP * 2 + signing(signatures);
                    let page = self.frame().bottom - self.frame().top;
                    return if all < page * 4 / 5 { all } else { 0 };
                }
                _ => return 0,
            };
            // As narrow as the values of facts may be.
            let lines: usize = texts.iter().map(|text| self.canvas.wrap(&inert(text), BODY, room * 3 / 5).len()).sum();
            height += gap + i64::try_from(lines).unwrap_or(0) * (BODY.leading() + 120);
        }
        0
    }

    fn block(&mut self, block: &Block, tail: Length) {
        match block {
            Block::Heading { level, text } => self.heading(*level, text, tail),
            Block::Paragraph(text) => {
                self.gap(GAP);
                self.lines(text, BODY, 0);
            }
            Block::List { marks, items } => self.list(*marks, items),
            Block::Facts(facts) => self.facts(facts),
            Block::Table(table) => {
                self.gap(GAP);
                self.table(table, tail);
            }
            Block::Rule => {
                self.gap(GAP);
                let (frame, page) = (self.frame(), self.canvas.pages.len() - 1);
                self.canvas.across(page, (frame.left, frame.right), self.y, 50);
            }
            Block::PageBreak => self.new_page(),
            Block::Signatures(signatures) => self.signatures(signatures),
        }
    }

    fn heading(&mut self, level: Level, text: &str, tail: Length) {
        let (look, before) = match level {
            Level::Title => (Look::bold(1350), GAP),
            Level::Subtitle => (BODY, 100),
            Level::Section => (Look::bold(1150), GAP * 2),
            Level::Part => (STRONG, GAP),
        };
        self.gap(before);
        match level {
            Level::Title => self.centred(&text.to_uppercase(), look),
            Level::Subtitle => self.centred(text, look),
            Level::Section | Level::Part => {
                // A heading alone at the foot of a page leads to nothing.
                // Where much of the page is left, a gap would be worse than a signature on the next.
                let frame = self.frame();
                let low = frame.bottom - self.y < (frame.bottom - frame.top) / 4;
                self.need(look.leading() + if low { tail.max(7000) } else { 7000 });
                self.lines(text, look, 0);
            }
        }
    }

    fn centred(&mut self, text: &str, look: Look) {
        let frame = self.frame();
        for line in self.canvas.wrap(&inert(text), look, frame.room()) {
            self.need(look.leading());
            let left = frame.left + (frame.room() - self.canvas.width(&line, look)) / 2;
            self.canvas.text(left, self.y + look.size, look, &line);
            self.y += look.leading();
        }
    }

    /// A text from `indent` to the right margin.
    fn lines(&mut self, text: &str, look: Look, indent: Length) {
        let frame = self.frame();
        for line in self.canvas.wrap(&inert(text), look, frame.room() - indent) {
            self.need(look.leading());
            self.canvas.text(frame.left + indent, self.y + look.size, look, &line);
            self.y += look.leading();
        }
    }

    fn list(&mut self, marks: Marks, items: &[String]) {
        self.gap(GAP / 2);
        let indent = if marks == Marks::Own { 3600 } else { 1800 };
        for (number, item) in items.iter().enumerate() {
            let (mark, text) = match (marks, item.split_once("  ")) {
                (Marks::Numbers, _) => (format!("{}.", number + 1), item.as_str()),
                (Marks::Own, Some((mark, text))) => (inert(mark).into_owned(), text),
                (Marks::Dashes | Marks::Own, _) => ("–".to_owned(), item.as_str()),
            };
            self.need(BODY.leading());
            self.canvas.text(self.frame().left, self.y + BODY.size, BODY, &mark);
            self.lines(text, BODY, indent);
            self.y += 120;
        }
    }

    fn facts(&mut self, facts: &[Fact]) {
        self.gap(GAP / 2);
        let frame = self.frame();
        let widest = facts.iter().map(|fact| self.canvas.width(&inert(&fact.label), BODY)).max().unwrap_or(0);
        let label = (widest + 600).min(frame.room() * 2 / 5);
        for fact in facts {
            let head = self.canvas.wrap(&inert(&fact.label), BODY, label - 400);
            self.need(BODY.leading() * i64::try_from(head.len()).unwrap_or(1).min(4));
            let (from, page) = (self.y, self.canvas.pages.len());
            for (place, line) in head.iter().enumerate() {
                let down = BODY.leading() * i64::try_from(place).unwrap_or(0);
                self.canvas.text(frame.left, from + down + BODY.size, BODY, line);
            }
            self.canvas.text(frame.left + label - 300, from + BODY.size, BODY, ":");
            for value in &fact.value {
                self.lines(value, BODY, label + 200);
            }
            if self.canvas.pages.len() == page {
                self.y = self.y.max(from + BODY.leading() * i64::try_from(head.len()).unwrap_or(1));
            }
            self.y += 100;
        }
    }

    fn signatures(&mut self, signatures: &Signatures) {
        self.gap(GAP * 2);
        for (place, group) in signatures.groups.iter().enumerate() {
            let before = if place == 0 { signatures.place_and_date.as_str() } else { "" };
            self.signature_group(group, before);
        }
    }

    fn signature_group(&mut self, group: &SignatureGroup, before: &str) {
        let height = BODY.leading() * 5 + SIGNING;
        let frame = self.frame();
        self.need(height + BODY.leading() * 2);
        if !before.is_empty() {
            let left = frame.right - self.canvas.width(before, BODY);
            self.canvas.text(left, self.y + BODY.size, BODY, before);
            self.y += BODY.leading() + GAP;
        }
        if !group.heading.is_empty() {
            self.centred(&group.heading, BODY);
        }
        let half = frame.room() / 2;
        for pair in group.slots.chunks(2) {
            self.need(height);
            let from = self.y;
            let mut lowest = from;
            for (place, slot) in pair.iter().enumerate() {
                // One alone stands at the right, as letters have it.
                let column = if pair.len() == 1 { 1 } else { i64::try_from(place).unwrap_or(0) };
                self.y = from;
                self.slot(slot, frame.left + half * column, half);
                lowest = lowest.max(self.y);
            }
            self.y = lowest + GAP;
        }
    }

    fn slot(&mut self, slot: &SignatureSlot, left: Length, room: Length) {
        let middle = |layout: &mut Self, text: &str, look: Look| {
            for line in layout.canvas.wrap(&inert(text), look, room - 800) {
                let from = left + (room - layout.canvas.width(&line, look)) / 2;
                layout.canvas.text(from, layout.y + look.size, look, &line);
                layout.y += look.leading();
            }
        };
        middle(self, &slot.capacity, BODY);
        let name_at = self.y + SIGNING;
        if !slot.state.is_empty() {
            self.y += SIGNING / 2 - SMALL.size;
            middle(self, &slot.state, SMALL);
        }
        self.y = self.y.max(name_at);
        middle(self, if slot.name.is_empty() { OPEN } else { &slot.name }, STRONG);
        if !slot.office.is_empty() {
            middle(self, &slot.office, BODY);
        }
    }

    /// At the foot of each page: what it belongs to, and which of how many it is.
    fn feet(&mut self, document: &Document, words: &Words) {
        let (frame, all) = (self.frame(), self.canvas.pages.len());
        let told = foot(document, words);
        let y = frame.bottom + millimetres(8);
        for page in 0..all {
            let number = say!(words, "paper-page", page = (page + 1).to_string(), pages = all.to_string());
            let wide = self.canvas.width(&number, SMALL);
            let line = self.canvas.wrap(&inert(&told), SMALL, frame.room() - wide - 1000).into_iter().next();
            self.canvas.across(page, (frame.left, frame.right), y - 1000, 50);
            self.canvas.text_on(page, frame.left, y, SMALL, &line.unwrap_or_default());
            self.canvas.text_on(page, frame.right - wide, y, SMALL, &number);
        }
    }
}
