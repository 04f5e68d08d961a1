//! A new game, chosen line by line.

use super::names::{Known, find};
use super::told::Told;
use super::voice::Voice;
use super::{Options, Read, read_line};
use crate::game::{SEALED, Setup};
use crate::pack::Pack;
use std::io::{self, BufRead, Write};

/// Asks for scenario, lens, mandate and seed. An empty line takes what is proposed; `None` when the player leaves.
///
/// # Errors
///
/// When reading or writing fails.
pub fn choose(
    pack: &Pack,
    proposed: &Setup,
    input: &mut dyn BufRead,
    output: &mut dyn Write,
    options: &Options,
) -> io::Result<Option<Setup>> {
    let mut asker = Asker { pack, input, voice: Voice::new(output, options.width), options };
    let text = |key: &str| pack.text(key).and_then(<[String]>::first).map(String::as_str);
    let title = text("pack.title").unwrap_or(&pack.id);
    let mut told = Told::of(format!("{title}. {}", text("pack.subtitle").unwrap_or_default()));
    told.say("An empty line takes what is proposed; 'quit' leaves.");
    asker.voice.tell(&told)?;
    let mut setup = proposed.clone();
    let scenarios: Vec<&str> = pack.scenarios().iter().collect();
    let Some(scenario) = asker.one("scenario", "Which scenario?", &scenarios, &proposed.scenario)? else {
        return Ok(None);
    };
    setup.scenario = scenario;
    let lenses: Vec<&str> = pack.lenses().iter().chain([SEALED]).collect();
    let Some(lens) = asker.one("lens", "Which lens, that is, which set of assumptions?", &lenses, &proposed.lens)?
    else {
        return Ok(None);
    };
    setup.lens = lens;
    let mandates: Vec<&str> = pack.mandates().iter().collect();
    let Some(mandate) =
        asker.one("mandate", "Which mandate does Washington give you?", &mandates, &proposed.mandate)?
    else {
        return Ok(None);
    };
    setup.mandate = mandate;
    let Some(seed) = asker.seed(proposed.seed)? else { return Ok(None) };
    setup.seed = seed;
    Ok(Some(setup))
}

struct Asker<'a> {
    pack: &'a Pack,
    input: &'a mut dyn BufRead,
    voice: Voice<'a>,
    options: &'a Options,
}

impl Asker<'_> {
    fn line(&mut self) -> io::Result<Option<String>> {
        if self.options.prompt {
            self.voice.prompt()?;
        }
        let line = match read_line(self.input)? {
            Read::End => return Ok(None),
            Read::TooLong => "?".to_owned(),
            Read::Line(line) => line,
        };
        if self.options.echo {
            self.voice.echo(&line)?;
        }
        let line = crate::report::words::clean(&line).trim().to_owned();
        Ok((!matches!(line.as_str(), "quit" | "q" | "exit")).then_some(line))
    }

    fn one(&mut self, kind: &str, question: &str, ids: &[&str], proposed: &str) -> io::Result<Option<String>> {
        let name = |id: &str| self.pack.name(&format!("{kind}.{id}.name")).to_owned();
        let mut told = Told::of(question);
        for id in ids {
            let mark = if *id == proposed { " (proposed)" } else { "" };
            let about = self.pack.text(&format!("{kind}.{id}.text")).and_then(<[String]>::first);
            let about = about.map_or(String::new(), |text| format!(": {text}"));
            told.choice(format!("{}{mark}{about}", name(id)), *id);
        }
        let known: Vec<Known<usize>> = ids.iter().enumerate().map(|(at, id)| Known::new(at, *id, name(id))).collect();
        self.voice.tell(&told)?;
        loop {
            let Some(line) = self.line()? else { return Ok(None) };
            if line.is_empty() {
                return Ok(Some(proposed.to_owned()));
            }
            let numbered = line.parse::<usize>().ok().and_then(|n| ids.get(n.checked_sub(1)?));
            if let Some(id) = numbered {
                return Ok(Some((*id).to_owned()));
            }
            match find(&line, &known) {
                Ok(at) => return Ok(Some(ids[at].to_owned())),
                Err(why) => self.voice.tell(&Told::of(format!(
                    "{} Say a number from 1 to {}, or a name.",
                    why.sentence(kind, &line),
                    ids.len()
                )))?,
            }
        }
    }

    fn seed(&mut self, proposed: u32) -> io::Result<Option<u32>> {
        self.voice.tell(&Told::of(format!(
            "Which seed? The same seed and the same moves give the same game. Proposed: {proposed}."
        )))?;
        loop {
            let Some(line) = self.line()? else { return Ok(None) };
            if line.is_empty() {
                return Ok(Some(proposed));
            }
            match line.parse() {
                Ok(seed) => return Ok(Some(seed)),
                Err(_) => self
                    .voice
                    .tell(&Told::of(format!("\"{line}\" is no seed; say a number from 0 to {}.", u32::MAX)))?,
            }
        }
    }
}
