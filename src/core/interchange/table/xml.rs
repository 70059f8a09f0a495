//! The parts of a workbook as XML: elements and texts, nothing else. References to anything outside mean nothing here, and
//! no entity but the five of XML is known, so no part can grow by being read.

use super::Unreadable;
use quick_xml::XmlVersion;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;

/// A piece of a part.
pub(super) enum Piece<'a> {
    /// An element begins.
    Open(Element<'a>),
    /// The element of this name ends.
    Close(String),
    /// A stretch of text.
    Text(String),
}

/// The beginning of an element.
pub(super) struct Element<'a>(BytesStart<'a>);

impl Element<'_> {
    /// Its name without the prefix.
    pub fn name(&self) -> &str {
        local(self.0.name().into_inner())
    }

    /// An attribute, by its name without the prefix.
    pub fn get(&self, name: &str) -> Option<String> {
        let mut attributes = self.0.attributes();
        let attributes = attributes.with_checks(false).filter_map(Result::ok);
        let mut named = attributes.filter(|attribute| local(attribute.key.into_inner()) == name);
        Some(named.next()?.normalized_value(XmlVersion::Implicit1_0).ok()?.into_owned())
    }
}

fn local(name: &str) -> &str {
    name.rsplit(':').next().unwrap_or(name)
}

/// Tells the pieces of a part in their order, as long as nothing is wrong with it.
pub(super) fn walk<'a>(
    part: &str,
    xml: &'a str,
    mut tell: impl FnMut(Piece<'a>) -> Result<(), Unreadable>,
) -> Result<(), Unreadable> {
    let damaged = || Unreadable::Damaged { part: part.to_owned() };
    let mut reader = Reader::from_str(xml);
    reader.config_mut().expand_empty_elements = true;
    loop {
        match reader.read_event().map_err(|_| damaged())? {
            Event::Start(start) => tell(Piece::Open(Element(start)))?,
            Event::End(end) => tell(Piece::Close(local(end.name().into_inner()).to_owned()))?,
            Event::Text(text) => tell(Piece::Text(text.xml10_content().into_owned()))?,
            Event::CData(text) => tell(Piece::Text(text.xml10_content().into_owned()))?,
            Event::GeneralRef(name) => {
                let letter = name.resolve_char_ref().ok().flatten().map(String::from);
                let known = || resolve_predefined_entity(&name).map(str::to_owned);
                tell(Piece::Text(letter.or_else(known).unwrap_or_default()))?;
            }
            Event::Eof => return Ok(()),
            Event::Empty(_) | Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_) => {}
        }
    }
}
