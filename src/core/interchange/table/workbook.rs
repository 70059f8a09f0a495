//! Workbooks (ECMA-376, `.xlsx`): the cells of one sheet. Formulas are not looked at: what they came to when the file was
//! saved stands beside them.

use super::archive::Archive;
use super::cells::{self, Cell, Gathering, Row};
use super::styles::Styles;
use super::xml::{Element, Piece, walk};
use super::{Table, Unreadable};
use std::collections::BTreeMap;

/// Where the parts are that a part names.
type Relations = BTreeMap<String, Relation>;

struct Relation {
    kind: String,
    target: String,
}

/// A sheet as the workbook lists it.
struct Listed {
    name: String,
    part: String,
    hidden: bool,
}

/// Reads a sheet of the workbook.
pub(super) fn read(bytes: &[u8], asked: Option<&str>) -> Result<Table, Unreadable> {
    let archive = Archive::open(bytes)?;
    let main = related(&relations(&archive, "")?, "officeDocument").unwrap_or_else(|| "xl/workbook.xml".to_owned());
    // An archive of something else: a text document, pictures.
    let xml = archive.part(&main)?.filter(|xml| xml.contains("<sheets") || xml.contains(":sheets"));
    let xml = xml.ok_or(Unreadable::NoList)?;
    let relations = relations(&archive, &main)?;
    let (sheets, from_1904) = sheets(&main, &xml, &relations)?;
    let known: Vec<String> = sheets.iter().filter(|sheet| !sheet.hidden).map(|sheet| sheet.name.clone()).collect();
    let shared = match related(&relations, "sharedStrings") {
        Some(part) => archive.part(&part)?.map(|xml| shared_texts(&part, &xml)).transpose()?.unwrap_or_default(),
        None => Vec::new(),
    };
    let mut styles = match related(&relations, "styles") {
        Some(part) => archive.part(&part)?.map(|xml| Styles::read(&part, &xml)).transpose()?.unwrap_or_default(),
        None => Styles::default(),
    };
    styles.from_1904 = from_1904;
    let book = Book { archive, shared, styles };
    if let Some(asked) = asked {
        let same = |sheet: &&Listed| sheet.name.to_lowercase() == asked.trim().to_lowercase();
        let Some(sheet) = sheets.iter().find(same) else {
            return Err(Unreadable::NoSheet { asked: asked.to_owned(), known });
        };
        return Ok(Table { sheets: known, ..book.sheet(sheet)? });
    }
    for sheet in sheets.iter().filter(|sheet| !sheet.hidden) {
        let table = book.sheet(sheet)?;
        if !table.rows.is_empty() {
            return Ok(Table { sheets: known, ..table });
        }
    }
    Err(Unreadable::Empty)
}

/// The parts a part names; those of the whole file for the empty name.
fn relations(archive: &Archive<'_>, part: &str) -> Result<Relations, Unreadable> {
    let (folder, name) = part.rsplit_once('/').unwrap_or(("", part));
    let slash = if folder.is_empty() { "" } else { "/" };
    let file = format!("{folder}{slash}_rels/{name}.rels");
    let mut relations = Relations::new();
    let Some(xml) = archive.part(&file)? else { return Ok(relations) };
    walk(&file, &xml, |piece| {
        if let Piece::Open(it) = piece
            && it.name() == "Relationship"
            && let (Some(id), Some(kind), Some(target)) = (it.get("Id"), it.get("Type"), it.get("Target"))
        {
            let target = match target.strip_prefix('/') {
                Some(whole) => whole.to_owned(),
                None => format!("{folder}{slash}{target}"),
            };
            let kind = kind.rsplit('/').next().unwrap_or_default().to_owned();
            relations.insert(id, Relation { kind, target });
        }
        Ok(())
    })?;
    Ok(relations)
}

/// The part of this kind.
fn related(relations: &Relations, kind: &str) -> Option<String> {
    relations.values().find(|relation| relation.kind == kind).map(|relation| relation.target.clone())
}

/// The sheets in their order, and whether days are counted from 1904.
fn sheets(part: &str, xml: &str, relations: &Relations) -> Result<(Vec<Listed>, bool), Unreadable> {
    let (mut sheets, mut from_1904) = (Vec::new(), false);
    walk(part, xml, |piece| {
        match piece {
            Piece::Open(it) if it.name() == "workbookPr" => {
                from_1904 = matches!(it.get("date1904").as_deref(), Some("1" | "true"));
            }
            Piece::Open(it) if it.name() == "sheet" => {
                let target = it.get("id").and_then(|id| Some(relations.get(&id)?.target.clone()));
                if let (Some(name), Some(part)) = (it.get("name"), target) {
                    let name = crate::text::clean_line(&name).text;
                    let hidden = it.get("state").is_some_and(|state| state != "visible");
                    sheets.push(Listed { name, part, hidden });
                }
            }
            _ => {}
        }
        Ok(())
    })?;
    Ok((sheets, from_1904))
}

/// The texts cells refer to by number. How words are read aloud (`rPh`) is no part of them.
fn shared_texts(part: &str, xml: &str) -> Result<Vec<String>, Unreadable> {
    let mut texts = Vec::new();
    let (mut text, mut inside, mut aloud) = (String::new(), false, false);
    walk(part, xml, |piece| {
        match piece {
            Piece::Open(it) => match it.name() {
                "si" => text.clear(),
                "t" => inside = !aloud,
                "rPh" => aloud = true,
                _ => {}
            },
            Piece::Text(more) if inside => text.push_str(&more),
            Piece::Text(_) => {}
            Piece::Close(name) => match name.as_str() {
                "si" => texts.push(std::mem::take(&mut text)),
                "t" => inside = false,
                "rPh" => aloud = false,
                _ => {}
            },
        }
        Ok(())
    })?;
    Ok(texts)
}

struct Book<'a> {
    archive: Archive<'a>,
    shared: Vec<String>,
    styles: Styles,
}

/// A cell while it is read.
#[derive(Default)]
struct Reading {
    column: usize,
    kind: String,
    style: Option<usize>,
    value: String,
}

impl Book<'_> {
    fn sheet(&self, listed: &Listed) -> Result<Table, Unreadable> {
        let damaged = || Unreadable::Damaged { part: listed.part.clone() };
        let xml = self.archive.part(&listed.part)?.ok_or_else(damaged)?;
        let mut gathering = Gathering::default();
        let (mut row, mut cell) = (Row::default(), Reading::default());
        let (mut inside, mut aloud) = (false, false);
        walk(&listed.part, &xml, |piece| {
            match piece {
                Piece::Open(it) => match it.name() {
                    "row" => {
                        let number = it.get("r").and_then(|r| r.parse().ok()).unwrap_or(row.number + 1);
                        row = Row { number, ..Row::default() };
                        cell.column = usize::MAX;
                    }
                    "c" => cell = begun(&it, cell.column.wrapping_add(1)),
                    "v" => inside = true,
                    "t" => inside = !aloud,
                    "rPh" => aloud = true,
                    _ => {}
                },
                Piece::Text(text) if inside => cell.value.push_str(&text),
                Piece::Text(_) => {}
                Piece::Close(name) => match name.as_str() {
                    "v" | "t" => inside = false,
                    "rPh" => aloud = false,
                    "c" => gathering.put(&mut row, cell.column, self.cell(&cell))?,
                    "row" => {
                        let number = row.number;
                        gathering.take(std::mem::take(&mut row))?;
                        row.number = number;
                    }
                    _ => {}
                },
            }
            Ok(())
        })?;
        Ok(Table { sheet: listed.name.clone(), ..gathering.table })
    }

    fn cell(&self, read: &Reading) -> Cell {
        match read.kind.as_str() {
            "s" => {
                let text = read.value.trim().parse().ok().and_then(|at: usize| self.shared.get(at));
                text.map(|text| Cell::of_text(&text.replace("_x000D_", ""))).unwrap_or_default()
            }
            "e" => Cell::Error(crate::text::clean_line(&read.value).text),
            "" | "n" if !read.value.trim().is_empty() => self.styles.number(&read.value, read.style),
            // A day written out, a yes or no, the text of a formula, or one that stands in the cell itself.
            _ => Cell::of_text(&read.value.replace("_x000D_", "")),
        }
    }
}

/// A cell that begins; `next` is its column where the file does not say.
fn begun(it: &Element<'_>, next: usize) -> Reading {
    let column = it.get("r").and_then(|name| Some(cells::place(&name)?.0)).unwrap_or(next);
    let style = it.get("s").and_then(|style| style.parse().ok());
    Reading { column, kind: it.get("t").unwrap_or_default(), style, value: String::new() }
}
