//! What the parts of Office Open XML have in common: the properties of a file, its map of parts.

use super::escaped;
use super::zip::Zip;
use crate::report::document::Document;
use crate::report::logo::Logo;
use chrono::SecondsFormat;

pub(super) const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
pub(super) const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// A part of the package: its name, and what kind of thing it is.
pub(super) struct Part {
    pub(super) name: String,
    pub(super) kind: &'static str,
    pub(super) xml: String,
}

/// A package whose first part is the main one, with a picture, by its name, where there is one.
pub(super) fn package(
    document: &Document,
    parts: &[Part],
    relations: &[(String, String)],
    picture: Option<(String, &Logo)>,
) -> Vec<u8> {
    let mut zip = Zip::default();
    let mut types = format!(
        "{HEAD}<Types xmlns=\"{PACKAGE}/content-types\"><Default Extension=\"rels\" \
         ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
         <Default Extension=\"xml\" ContentType=\"application/xml\"/>\
         <Override PartName=\"/docProps/core.xml\" \
         ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>"
    );
    if let Some((_, logo)) = &picture {
        let (ending, kind) = (logo.kind.code(), logo.kind.media_type());
        types += &format!("<Default Extension=\"{ending}\" ContentType=\"{kind}\"/>");
    }
    for part in parts {
        types += &format!(
            "<Override PartName=\"/{}\" ContentType=\"application/vnd.openxmlformats-officedocument.{}+xml\"/>",
            part.name, part.kind
        );
    }
    types += "</Types>";
    zip.add("[Content_Types].xml", types.as_bytes());
    let main = parts.first().map_or("", |part| part.name.as_str());
    let roots = format!(
        "{HEAD}<Relationships xmlns=\"{PACKAGE}/relationships\">\
         <Relationship Id=\"rId1\" Type=\"{OFFICE}/officeDocument\" Target=\"{main}\"/>\
         <Relationship Id=\"rId2\" Type=\"{PACKAGE}/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/>\
         </Relationships>"
    );
    zip.add("_rels/.rels", roots.as_bytes());
    zip.add("docProps/core.xml", properties(document).as_bytes());
    let (folder, name) = main.rsplit_once('/').unwrap_or(("", main));
    let mut related = format!("{HEAD}<Relationships xmlns=\"{PACKAGE}/relationships\">");
    for (place, (kind, target)) in relations.iter().enumerate() {
        related += &format!("<Relationship Id=\"rId{}\" Type=\"{OFFICE}/{kind}\" Target=\"{target}\"/>", place + 1);
    }
    related += "</Relationships>";
    zip.add(&format!("{folder}/_rels/{name}.rels"), related.as_bytes());
    for part in parts {
        zip.add(&part.name, part.xml.as_bytes());
    }
    if let Some((name, logo)) = &picture {
        zip.add(name, &logo.bytes);
    }
    zip.finish()
}

/// Title and time, from the record alone.
fn properties(document: &Document) -> String {
    let made = document.made.map(|made| {
        let at = made.to_utc().to_rfc3339_opts(SecondsFormat::Secs, true);
        format!("<dcterms:created xsi:type=\"dcterms:W3CDTF\">{at}</dcterms:created>")
    });
    format!(
        "{HEAD}<cp:coreProperties xmlns:cp=\"{PACKAGE}/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" \
         xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>{}</dc:title>{}</cp:coreProperties>",
        escaped(&document.title),
        made.unwrap_or_default(),
    )
}
