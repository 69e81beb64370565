//! The list of pages that search engines read, with the same page in its other languages.
//!
//! Comes in: the editions of the site. Goes out: `sitemap.xml`, following sitemaps.org 0.9; nothing
//! where the programme does not say under which address the site will stand, since the list needs
//! whole addresses.

use crate::reports::frame::Edition;
use crate::reports::site;
use crate::wording::escaped_for_xml;
use std::fmt::Write as _;

/// The list of pages; absent where the address of the site is not known.
pub(in crate::reports) fn site_map(editions: &[Edition<'_>]) -> Option<String> {
    let site = editions.first()?.report.cover.address.as_deref()?;
    let mut map = String::from(concat!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n",
        "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"",
        " xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
    ));
    let pages: Vec<_> = editions
        .iter()
        .map(|edition| (edition.language.code(), site::paths(edition.report)))
        .collect();
    for (edition, (code, paths)) in editions.iter().zip(&pages) {
        for path in paths {
            let day = &edition.report.cover.report_day;
            let address = escaped(&format!("{site}{code}/{path}"));
            let mut entry = format!("<url><loc>{address}</loc><lastmod>{day}</lastmod>");
            for (other, paths) in &pages {
                if paths.contains(path) {
                    let address = escaped(&format!("{site}{other}/{path}"));
                    write!(
                        entry,
                        "<xhtml:link rel=\"alternate\" hreflang=\"{other}\" href=\"{address}\"/>"
                    )
                    .expect("writing to a string does not fail");
                }
            }
            map.push_str(&entry);
            map.push_str("</url>\n");
        }
    }
    map.push_str("</urlset>\n");
    Some(map)
}

/// An address in a site map, where apostrophes are escaped as well (sitemaps.org, protocol).
fn escaped(address: &str) -> String {
    escaped_for_xml(address).replace('\'', "&apos;")
}
