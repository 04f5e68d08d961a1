//! Memory that judging asks for. What this protects: searches weigh thousands of texts, and once warm none of that work
//! goes to the allocator; and leaving the trace out changes no number.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests may stop")]

use allocation_counter::measure;
use balcony::engine::{Luck, Offer, Parties, Scenario, Scratch, begin, judge, offered, react};
use balcony::pack;

/// Texts of one, two and three terms to Minsk, taken from all over the catalogue.
fn texts(scenario: &Scenario) -> Vec<Offer> {
    let issues: Vec<_> = scenario.issue_ids().collect();
    let bare = Offer::new(Parties::of(&[scenario.counterpart]));
    let last =
        |i: usize| (issues[i % issues.len()], (scenario.issue(issues[i % issues.len()]).options.len() - 1) as u8);
    (0..issues.len())
        .flat_map(|i| {
            let one = bare.with(last(i).0, 1);
            let two = one.with(last(i + 7).0, last(i + 7).1);
            let three = two.with(last(i + 16).0, last(i + 16).1);
            [one, two, three]
        })
        .collect()
}

#[test]
fn judging_without_a_trace_asks_for_no_memory() {
    let pack = pack::load(&pack::builtin()).value.expect("the built-in pack loads");
    for lens in ["brief", "flank", "civic"] {
        let scenario = pack.compile("reset", lens, "balanced").unwrap();
        let (state, _) = begin(&scenario, Luck::new(7));
        let texts = texts(&scenario);
        assert!(texts.len() > 100);
        let mut scratch = Scratch::default();
        let all = |scratch: &mut Scratch| -> i32 {
            let mut sum = 0;
            for text in &texts {
                for capital in scenario.capital_ids() {
                    sum += judge(&scenario, &state, offered(text), capital, scratch).total;
                }
            }
            sum
        };
        let first = all(&mut scratch);
        let mut again = 0;
        let asked = measure(|| again = all(&mut scratch));
        assert_eq!(asked.count_total, 0, "{lens}");
        assert_eq!(first, again);
        // A counter that saw nothing would pass as well: the trace does ask for memory.
        let traced = measure(|| drop(react(&scenario, &state, offered(&texts[0]), scenario.counterpart)));
        assert!(traced.count_total > 0);
        for text in &texts {
            for capital in scenario.capital_ids() {
                let points = react(&scenario, &state, offered(text), capital);
                let verdict = judge(&scenario, &state, offered(text), capital, &mut scratch);
                assert_eq!(
                    (points.total, points.worth, points.red_line),
                    (verdict.total, verdict.worth, verdict.red_line)
                );
                assert_eq!(points.findings.iter().map(|f| f.points).sum::<i32>(), verdict.total);
            }
        }
    }
}
