//! A new game, chosen line by line.

use super::names::{Known, find};
use super::speech::ended;
use super::told::Told;
use super::voice::Voice;
use super::{Options, Read, read_line};
use crate::game::{SEALED, Setup, code};
use crate::lang::plain;
use crate::pack::Pack;
use crate::report::words::capitalised;
use std::io::{self, BufRead, Write};

/// Asks for scenario, lens, mandate and seed, or takes a class code, which fixes them all: then `true` stands beside them.
/// An empty line takes what is proposed; `None` when the player leaves.
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
) -> io::Result<Option<(Setup, bool)>> {
    let mut asker = Asker { pack, input, voice: Voice::new(output, options.width, options.ascii), options };
    let text = |key: &str| pack.first(key);
    let title = text("pack.title").unwrap_or(&pack.id);
    let mut told = Told::of(format!("{title}. {}", text("pack.subtitle").unwrap_or_default()));
    told.say(plain::how_to_choose());
    asker.voice.tell(&told)?;
    let mut setup = proposed.clone();
    let scenarios: Vec<&str> = pack.scenarios().iter().collect();
    match asker.one("scenario", plain::which_scenario(), &scenarios, &proposed.scenario)? {
        None => return Ok(None),
        Some(Chosen::Code(setup)) => return Ok(Some((setup, true))),
        Some(Chosen::Id(scenario)) => setup.scenario = scenario,
    }
    let lenses: Vec<&str> = pack.lenses().iter().chain([SEALED]).collect();
    match asker.one("lens", plain::which_lens(), &lenses, &proposed.lens)? {
        None => return Ok(None),
        Some(Chosen::Code(setup)) => return Ok(Some((setup, true))),
        Some(Chosen::Id(lens)) => setup.lens = lens,
    }
    let mandates: Vec<&str> = pack.mandates().iter().collect();
    match asker.one("mandate", plain::which_mandate(), &mandates, &proposed.mandate)? {
        None => return Ok(None),
        Some(Chosen::Code(setup)) => return Ok(Some((setup, true))),
        Some(Chosen::Id(mandate)) => setup.mandate = mandate,
    }
    let Some(seed) = asker.seed(proposed.seed)? else { return Ok(None) };
    setup.seed = seed;
    Ok(Some((setup, false)))
}

/// An answer.
enum Chosen {
    Id(String),
    Code(Setup),
}

/// Whether what was typed looks like a class code rather than a name.
fn is_like_a_code(line: &str) -> bool {
    let letters = line.chars().filter(|c| c.is_ascii_alphanumeric()).count();
    (8..=14).contains(&letters) && line.chars().any(|c| c.is_ascii_digit())
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

    fn one(&mut self, kind: &str, question: &str, ids: &[&str], proposed: &str) -> io::Result<Option<Chosen>> {
        let name = |id: &str| self.pack.name(&format!("{kind}.{id}.name")).to_owned();
        let mut told = Told::of(question);
        for id in ids {
            let mark = if *id == proposed { plain::is_proposed() } else { "" };
            let about = self.pack.first(&format!("{kind}.{id}.text"));
            let about = about.map_or(String::new(), |text| format!(": {text}"));
            told.choice(format!("{}{mark}{about}", name(id)), *id);
        }
        let known: Vec<Known<usize>> = ids.iter().enumerate().map(|(at, id)| Known::new(at, *id, name(id))).collect();
        self.voice.tell(&told)?;
        loop {
            let Some(line) = self.line()? else { return Ok(None) };
            if line.is_empty() {
                return Ok(Some(Chosen::Id(proposed.to_owned())));
            }
            let numbered = line.parse::<usize>().ok().and_then(|n| ids.get(n.checked_sub(1)?));
            if let Some(id) = numbered {
                return Ok(Some(Chosen::Id((*id).to_owned())));
            }
            match find(&line, &known) {
                Ok(at) => return Ok(Some(Chosen::Id(ids[at].to_owned()))),
                Err(_) if is_like_a_code(&line) => match code::decode(self.pack, &line) {
                    Ok(setup) => return Ok(Some(Chosen::Code(setup))),
                    Err(why) => self.voice.tell(&Told::of(ended(&capitalised(&why.to_string()))))?,
                },
                Err(why) => {
                    self.voice.tell(&Told::of(plain::say_number_or_name(why.sentence(kind, &line), ids.len())))?
                }
            }
        }
    }

    fn seed(&mut self, proposed: u32) -> io::Result<Option<u32>> {
        self.voice.tell(&Told::of(plain::which_seed(proposed)))?;
        loop {
            let Some(line) = self.line()? else { return Ok(None) };
            if line.is_empty() {
                return Ok(Some(proposed));
            }
            match line.parse() {
                Ok(seed) => return Ok(Some(seed)),
                Err(_) => self.voice.tell(&Told::of(plain::is_no_seed(&line, u32::MAX)))?,
            }
        }
    }
}
