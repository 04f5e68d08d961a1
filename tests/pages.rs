//! Pages to print: sound HTML that can be read without eyes, without colour and without scripts. What this protects: one
//! heading at the top and none skipped, every element closed, every chart described, enough contrast, sheets of any size.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests may stop")]

use balcony::game::{Overlay, replay};
use balcony::pack::{Pack, builtin, load};
use balcony::report::compare::{Team, compare, compare_page};
use balcony::report::debrief::debrief;
use balcony::report::handout::handout;
use balcony::report::paper::{html, page_html};
use std::process::Command;
use std::sync::Arc;

const FORECASTS: &str = r#"[ Forecast("minsk", "accept", 90), Offer(parties: ["minsk"], terms: { "aviation": "parts" }) ],
    [ Forecast("minsk", "reject", 20), Offer(parties: ["minsk"], terms: { "releases": "gesture" }) ],
    [ Forecast("warsaw", "object", 55), Consult("moscow", "convey_intent") ],
    [ Forecast("minsk", "embrace", 70), Offer(parties: ["minsk"], terms: { "non_aggression": "written", "regime_pledge": "private" }) ]"#;

fn pack() -> Arc<Pack> {
    Arc::new(load(&builtin()).value.unwrap())
}

fn pages() -> Vec<(&'static str, String)> {
    let pack = pack();
    let game = |text: &str| replay(&pack, text, &Overlay::default()).unwrap_or_else(|why| panic!("{}", why.what)).game;
    let over = game(&format!("(seed: 7, months: [ {FORECASTS} ])"));
    let open = game("(seed: 7, open: true, lens: \"sealed\", months: [ [] ])");
    let team = |name: &str, game| Team { name: name.to_owned(), game };
    let sides = compare(&[team("Red", over.clone()), team("Blue <b>", open.clone())], true).unwrap();
    vec![
        ("a debrief", html(&debrief(&over, true))),
        ("an unfinished debrief", html(&debrief(&open, true))),
        ("teams", page_html(&compare_page(&sides))),
        ("the kit", page_html(&handout(&pack, None).unwrap())),
    ]
}

/// Tags in order: name, and whether it closes.
fn tags(page: &str) -> Vec<(String, bool)> {
    let body = page.split("</style>").nth(1).unwrap();
    let inside = |part: &str| {
        let tag = part.split('>').next().unwrap();
        let name: String = tag.trim_start_matches('/').chars().take_while(|c| c.is_ascii_alphanumeric()).collect();
        (name, tag.starts_with('/'), tag.ends_with('/'))
    };
    let all = body.split('<').skip(1).map(inside);
    all.filter(|(_, _, alone)| !alone).map(|(name, closes, _)| (name, closes)).collect()
}

#[test]
fn every_element_is_closed_in_order() {
    for (what, page) in pages() {
        let mut open = vec!["html".to_owned(), "head".to_owned()];
        for (name, closes) in tags(&page) {
            if closes {
                assert_eq!(open.pop().as_ref(), Some(&name), "{what}");
            } else {
                open.push(name);
            }
        }
        assert!(open.is_empty(), "{what}: {open:?}");
    }
}

#[test]
fn headings_are_in_order_and_a_language_is_named() {
    for (what, page) in pages() {
        assert!(page.starts_with("<!DOCTYPE html>\n<html lang=\"en\">"), "{what}");
        let heads: Vec<u32> = tags(&page)
            .into_iter()
            .filter(|(_, closes)| !closes)
            .filter_map(|(name, _)| name.strip_prefix('h').and_then(|n| n.parse().ok()))
            .collect();
        assert_eq!(heads.iter().filter(|h| **h == 1).count(), 1, "{what}: one h1");
        assert_eq!(heads[0], 1, "{what}");
        assert!(heads.windows(2).all(|w| w[1] <= w[0] + 1), "{what}: a heading is skipped: {heads:?}");
    }
}

#[test]
fn charts_have_titles_descriptions_and_a_table_and_ids_are_unique() {
    for (what, page) in pages() {
        for chart in page.split("<svg ").skip(1) {
            let chart = chart.split("</svg>").next().unwrap();
            assert!(chart.contains("role=\"img\" aria-labelledby="), "{what}");
            for part in ["<title id=", "<desc id="] {
                let text = chart.split(part).nth(1).unwrap().split('>').nth(1).unwrap().split('<').next().unwrap();
                assert!(text.len() > 5, "{what}: {part}");
            }
        }
        let ids: Vec<&str> = page.split(" id=\"").skip(1).map(|p| p.split('"').next().unwrap()).collect();
        let apart: std::collections::BTreeSet<&&str> = ids.iter().collect();
        assert_eq!(ids.len(), apart.len(), "{what}");
        assert!(page.matches("<table").count() >= page.matches("<svg ").count());
    }
}

/// Relative luminance and contrast as WCAG 2.1 defines them.
fn contrast(a: &str, b: &str) -> f64 {
    let light = |colour: &str| {
        let long: String =
            if colour.len() == 3 { colour.chars().flat_map(|c| [c, c]).collect() } else { colour.to_owned() };
        let part = |at: usize| {
            let s = f64::from(u8::from_str_radix(&long[at..at + 2], 16).unwrap()) / 255.0;
            if s <= 0.03928 { s / 12.92 } else { ((s + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * part(0) + 0.7152 * part(2) + 0.0722 * part(4)
    };
    let (x, y) = (light(a), light(b));
    (x.max(y) + 0.05) / (x.min(y) + 0.05)
}

#[test]
fn ink_stands_out_from_paper() {
    assert!((contrast("000", "fff") - 21.0).abs() < 0.01);
    let (_, page) = pages().swap_remove(0);
    let style = page.split("<style>").nth(1).unwrap().split("</style>").next().unwrap();
    let colours = |text: &str, before: &str| -> Vec<String> {
        let found = text.split(before).skip(1);
        found.map(|p| p.chars().take_while(char::is_ascii_hexdigit).collect::<String>()).collect()
    };
    let papers = colours(style, "background: #");
    assert!(papers.len() >= 3);
    for ink in colours(style, "color: #").iter().chain(&colours(style, "fill: #")) {
        if !papers.contains(ink) {
            assert!(papers.iter().all(|p| contrast(ink, p) >= 7.0), "{ink} on {papers:?}");
        }
    }
    for line in colours(&page, "stroke=\"#") {
        assert!(contrast(&line, "fff") >= 4.5, "{line}");
    }
}

#[test]
fn any_sheet_will_do() {
    for (what, page) in pages() {
        assert!(page.contains("@page { margin"), "{what}");
        let style = page.split("</style>").next().unwrap();
        assert!(!style.contains("width: 210mm") && style.contains("@media print"), "{what}");
    }
}

#[test]
fn forecasts_give_a_calibration_chart_and_the_ending_its_spread() {
    let pack = pack();
    let game = replay(&pack, &format!("(seed: 7, months: [ {FORECASTS} ])"), &Overlay::default())
        .unwrap_or_else(|why| panic!("{}", why.what))
        .game;
    let told = debrief(&game, true);
    assert!(html(&told).contains("Calibration: forecasts"));
    assert_eq!(told.endings.iter().map(|e| e.times).sum::<u32>(), 200);
    assert!(told.endings.iter().filter(|e| e.own).count() == 1);
    let rank = told.rank.unwrap();
    assert!(rank.percentile_over <= 100 && rank.seeds == 10);
}

/// The first of these programs that is there.
fn there<'p>(programs: &[&'p str]) -> Option<&'p str> {
    programs.iter().copied().find(|p| Command::new(p).arg("--version").output().is_ok_and(|o| o.status.success()))
}

/// The real thing: a validator, a browser, an accessibility check, both sizes of sheet. `.ci/run` installs what it needs.
#[test]
#[ignore = "needs Node, Chromium, and what .ci/run installs"]
fn a_browser_finds_nothing_to_object_to() {
    let tools = std::path::Path::new("target/paper/node_modules");
    let browser = there(&["chromium", "chromium-browser", "google-chrome"]);
    let (Some(node), Some(browser), true) = (there(&["node"]), browser, tools.join("puppeteer-core").is_dir()) else {
        eprintln!("skipped: it takes Node, Chromium and target/paper/node_modules; .ci/run installs them");
        return;
    };
    let folder = tempfile::tempdir().unwrap();
    let sample = std::fs::read_to_string("saves/a_good_game.ron").unwrap();
    let whole = replay(&pack(), &sample, &Overlay::default()).unwrap_or_else(|why| panic!("{}", why.what)).game;
    let seat = |seat: &str| page_html(&handout(&pack(), Some(seat)).unwrap());
    let more =
        vec![("a year", html(&debrief(&whole, true))), ("a seat", seat("minsk")), ("a role", seat("forecaster"))];
    for (what, page) in pages().into_iter().chain(more) {
        std::fs::write(folder.path().join(format!("{}.html", what.replace(' ', "_"))), page).unwrap();
    }
    let check = Command::new(node)
        .arg(".ci/pages.cjs")
        .arg(folder.path())
        .env("NODE_PATH", std::fs::canonicalize(tools).unwrap())
        .env(
            "CHROMIUM",
            Command::new("which")
                .arg(browser)
                .output()
                .map_or_else(|_| browser.to_owned(), |o| String::from_utf8_lossy(&o.stdout).trim().to_owned()),
        )
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&check.stdout);
    assert!(check.status.success(), "{said}{}", String::from_utf8_lossy(&check.stderr));
    assert!(said.contains("7 pages, 0 problems"), "{said}");
}

/// A parser that knows the standard; run where it is there.
#[test]
#[ignore = "needs Python with html5lib"]
fn a_strict_parser_finds_nothing() {
    let known = Command::new("python3").args(["-c", "import html5lib"]).output().is_ok_and(|o| o.status.success());
    if !known {
        eprintln!("skipped: python3 has no html5lib here");
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    for (what, page) in pages() {
        let file = folder.path().join("page.html");
        std::fs::write(&file, page).unwrap();
        let check = "import sys, html5lib; html5lib.HTMLParser(strict=True).parse(open(sys.argv[1], encoding='utf-8'))";
        let ran = Command::new("python3").args(["-c", check]).arg(&file).output().unwrap();
        assert!(ran.status.success(), "{what}: {}", String::from_utf8_lossy(&ran.stderr));
    }
}

/// What is handed to a team is one sheet, on either size of paper.
#[test]
#[ignore = "needs Chromium"]
fn the_sheet_of_a_seat_is_one_page() {
    let Some(browser) = there(&["chromium", "chromium-browser", "google-chrome"]) else { return };
    let folder = tempfile::tempdir().unwrap();
    for (seat, size) in ["washington", "minsk"].into_iter().flat_map(|s| [(s, "letter"), (s, "A4")]) {
        let page = page_html(&handout(&pack(), Some(seat)).unwrap());
        let (at, pdf) = (folder.path().join("seat.html"), folder.path().join("seat.pdf"));
        std::fs::write(&at, page.replace("@page {", &format!("@page {{ size: {size};"))).unwrap();
        let profile = format!("--user-data-dir={}", folder.path().join("profile").display());
        let to = format!("--print-to-pdf={}", pdf.display());
        let arguments = ["--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", &profile, &to];
        Command::new(browser).args(arguments).arg(&at).output().unwrap();
        let printed = String::from_utf8_lossy(&std::fs::read(&pdf).unwrap()).into_owned();
        assert!(printed.contains("/Count 1"), "{seat} on {size} takes more than a page");
    }
}
