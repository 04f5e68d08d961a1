//! Random play, for laws that hold whatever is played.

use balcony::engine::{
    CapitalId, EventId, Finding, IssueId, Luck, Menu, Move, Offer, Parties, ProcessId, Purpose, Report, Scenario,
    Stance, State, Step, What,
};

/// A sequence of numbers for sampling moves; not the game's luck.
pub struct Sampler(pub u64);

impl Sampler {
    /// A number below `n`.
    pub fn below(&mut self, n: u128) -> u128 {
        self.0 += 1;
        let luck = Luck::new(99);
        let wide = (0..4).fold(0u128, |w, i| w << 32 | u128::from(luck.draw(i, Purpose::Policy, self.0)));
        wide % n.max(1)
    }

    /// A legal move: mostly the small ones and offers of few issues, so that games go somewhere.
    pub fn pick(&mut self, scenario: &Scenario, state: &State) -> Move {
        let menu = Menu::new(scenario, state);
        let plain = menu.plain_moves();
        match self.below(40) {
            // What only a facilitator does.
            38 => self.by_hand(scenario, state).unwrap_or(Move::EndMonth),
            n => self.own(n / 4, &menu, &plain, scenario, state),
        }
    }

    fn own(&mut self, n: u128, menu: &Menu<'_>, plain: &[Move], scenario: &Scenario, state: &State) -> Move {
        match n {
            0..4 => plain[self.below(plain.len() as u128) as usize].clone(),
            4..8 => self.small_offer(scenario, state).unwrap_or(Move::EndMonth),
            8 => self.any(menu).unwrap_or(Move::EndMonth),
            _ => Move::EndMonth,
        }
    }

    /// Any move there is, most of them texts of many issues; probes of those seldom, since each weighs thousands of texts.
    fn any(&mut self, menu: &Menu<'_>) -> Option<Move> {
        let play = menu.nth(self.below(menu.count()))?;
        match play {
            Move::Probe(text) if self.below(4) > 0 => {
                let offer = Move::Offer(text);
                menu.check(&offer).is_ok().then_some(offer)
            }
            play => Some(play),
        }
    }

    /// An event put in, or an answer decided.
    fn by_hand(&mut self, scenario: &Scenario, state: &State) -> Option<Move> {
        let event = EventId::of(self.below(scenario.events.len() as u128) as usize);
        let capital = CapitalId::of(self.below(scenario.capitals.len() as u128) as usize);
        let stance = Stance::ALL[self.below(Stance::ALL.len() as u128) as usize];
        let play = if self.below(3) == 0 { Move::Override(capital, stance) } else { Move::Inject(event) };
        Menu::new(scenario, state).check(&play).is_ok().then_some(play)
    }

    fn small_offer(&mut self, scenario: &Scenario, state: &State) -> Option<Move> {
        let menu = Menu::new(scenario, state);
        for _ in 0..40 {
            let parties = 1 + self.below(7) as u8;
            let mut text = Offer::new(Parties(parties));
            for _ in 0..=self.below(4) {
                let issue = IssueId::of(self.below(scenario.issues.len() as u128) as usize);
                let options = scenario.issue(issue).options.len() as u128;
                text.set(issue, self.below(options) as u8);
            }
            for term in 0..scenario.process.len() {
                let options = scenario.process[term].options.len() as u128;
                text.set_process(ProcessId::of(term), self.below(options) as u8);
            }
            let play = Move::Offer(text);
            if menu.check(&play).is_ok() {
                return Some(play);
            }
        }
        None
    }
}

/// Findings add up to every score and every track, and both stay in their bounds.
pub fn sums_hold(scenario: &Scenario, state: &State, step: &Step) {
    let findings: Vec<Finding> = match &step.report {
        Report::Move(report) => {
            for reaction in &report.reactions {
                let sum: i32 = reaction.findings.iter().map(|f| f.points).sum();
                assert_eq!(sum, reaction.score, "findings add up to the score");
                assert!((-100..=100).contains(&reaction.score), "a score is in bounds");
            }
            report.findings.clone()
        }
        Report::Month(month) => {
            let defaults = month.defaults.iter().flat_map(|d| d.findings.clone());
            let events = month.events.iter().flat_map(|e| e.findings.clone());
            month.findings.iter().copied().chain(defaults).chain(events).collect()
        }
    };
    let mut sums = vec![0; scenario.tracks.len()];
    for finding in findings {
        if let What::Track(t) = finding.what {
            sums[t.ix()] += finding.points;
        }
    }
    for (at, sum) in sums.into_iter().enumerate() {
        let (before, after) = (i32::from(state.tracks[at]), i32::from(step.next.tracks[at]));
        assert_eq!(before + sum, after, "{}: findings add up to the track", scenario.tracks[at].id);
        assert!((0..=100).contains(&after), "{}: a track is in bounds", scenario.tracks[at].id);
    }
}
