//! The frame's words: from Fluent texts to code.
//!
//! Every language is a folder of `assets/lang`, every file of it a room, every message a function of that room. English is
//! complete by definition and says what a message is given: its variables, in the order in which they first stand. Another
//! language may leave messages out, and may not ask for more than English gives.
//!
//! Of Fluent it takes messages, terms without variables, `{ $variable }`, `{ NUMBER($count) }` for a number that other
//! languages inflect by, string literals, and choices by variable, by plural category or by word.

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey};
use fluent_syntax::unicode::unescape_unicode_to_string;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;
use std::{fs, io};

#[path = "../src/lang/marks.rs"]
mod marks;

use marks::{CHOOSE, ELSE, END, PUT, SAYS, WAY};

/// The language that is complete.
const ENGLISH: &str = "en";
/// English with marks on every letter: what is left without them was not said by the frame.
const PSEUDO: &str = "en-XA";
/// The message that names a language in itself.
const NAME: (&str, &str) = ("language", "name");
/// The categories of CLDR.
const CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// What a message is given under a name.
#[derive(Clone, PartialEq)]
struct Variable {
    name: String,
    counts: bool,
}

/// A message of one language.
#[derive(Clone)]
struct Message {
    stored: String,
    variables: Vec<Variable>,
    /// Whether it is more than a text.
    is_made: bool,
}

/// Messages by room and key.
type Messages = BTreeMap<(String, String), Message>;

/// Writes `lang.rs` and what it includes into `out`.
pub(super) fn write(folder: &Path, out: &Path, pseudo: bool) -> io::Result<()> {
    println!("cargo:rerun-if-changed={}", folder.display());
    println!("cargo:rerun-if-changed=build");
    let mut languages = Vec::new();
    for code in names(folder)? {
        languages.push((code.clone(), messages(&folder.join(&code))?));
    }
    languages.sort_by_key(|(code, _)| (code != ENGLISH, code.clone()));
    let Some((_, english)) = languages.iter().find(|(code, _)| code == ENGLISH).cloned() else {
        return Err(io::Error::other(format!("{}: there is no English", folder.display())));
    };
    for (code, messages) in &languages {
        fits(code, messages, &english)?;
    }
    if pseudo {
        languages.push((PSEUDO.to_owned(), english.iter().map(|(key, m)| (key.clone(), marked(m))).collect()));
    }
    let mut code = format!("static LANGUAGES: [Language; {}] = [\n", languages.len());
    for (tag, messages) in &languages {
        code.push_str(&language(tag, messages, &english, out)?);
    }
    code.push_str("];\n");
    functions(&english, &mut code);
    fs::write(out.join("lang.rs"), code)
}

/// What is in a folder, by name.
fn names(folder: &Path) -> io::Result<Vec<String>> {
    let mut names: Vec<String> =
        fs::read_dir(folder)?.map(|e| Ok(e?.file_name().to_string_lossy().into_owned())).collect::<io::Result<_>>()?;
    names.sort();
    Ok(names)
}

/// The messages of a language.
fn messages(folder: &Path) -> io::Result<Messages> {
    let mut all = Messages::new();
    for name in names(folder)? {
        let Some(room) = name.strip_suffix(".ftl") else { continue };
        let path = folder.join(&name);
        let wrong = |why: String| io::Error::other(format!("{}: {why}", path.display()));
        let text = fs::read_to_string(&path)?;
        let read = fluent_syntax::parser::parse(text.as_str());
        let read = read.map_err(|(_, errors)| {
            let line = |at: usize| text.get(..at).unwrap_or_default().matches('\n').count() + 1;
            wrong(errors.iter().map(|e| format!("line {}: {e}", line(e.pos.start))).collect::<Vec<_>>().join("; "))
        })?;
        let terms: BTreeMap<&str, &Pattern<&str>> = read
            .body
            .iter()
            .filter_map(|entry| if let Entry::Term(t) = entry { Some((t.id.name, &t.value)) } else { None })
            .collect();
        for entry in &read.body {
            let Entry::Message(message) = entry else { continue };
            let key = message.id.name;
            let of = |why: String| wrong(format!("\"{key}\": {why}"));
            let value = message.value.as_ref().ok_or_else(|| of("it says nothing".to_owned()))?;
            let mut made = Writer { terms: &terms, message: Message::new() };
            made.pattern(value, 0).map_err(of)?;
            if all.insert((room.to_owned(), key.to_owned()), made.message).is_some() {
                return Err(of("it stands twice".to_owned()));
            }
        }
    }
    Ok(all)
}

impl Message {
    fn new() -> Self {
        Self { stored: String::new(), variables: Vec::new(), is_made: false }
    }
}

/// Writes a message as the program stores it.
struct Writer<'t> {
    terms: &'t BTreeMap<&'t str, &'t Pattern<&'t str>>,
    message: Message,
}

impl Writer<'_> {
    fn pattern(&mut self, pattern: &Pattern<&str>, depth: u32) -> Result<(), String> {
        if depth > 4 {
            return Err("it is nested deeper than anybody reads".to_owned());
        }
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => self.message.stored.push_str(value),
                PatternElement::Placeable { expression: Expression::Inline(inline) } => self.inline(inline, depth)?,
                PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
                    self.select(selector, variants, depth)?;
                }
            }
        }
        Ok(())
    }

    fn inline(&mut self, inline: &InlineExpression<&str>, depth: u32) -> Result<(), String> {
        match inline {
            InlineExpression::StringLiteral { value } => {
                self.message.stored.push_str(&unescape_unicode_to_string(value));
                Ok(())
            }
            InlineExpression::NumberLiteral { value } => {
                self.message.stored.push_str(value);
                Ok(())
            }
            InlineExpression::TermReference { id, attribute: None, arguments: None } => {
                let term = *self.terms.get(id.name).ok_or_else(|| format!("there is no term -{}", id.name))?;
                self.pattern(term, depth + 1)
            }
            InlineExpression::Placeable { expression } => match &**expression {
                Expression::Inline(inline) => self.inline(inline, depth + 1),
                Expression::Select { selector, variants } => self.select(selector, variants, depth + 1),
            },
            _ => {
                let (name, counts) = variable(inline)?;
                let letter = self.letter(name, counts)?;
                self.message.stored.extend([PUT, letter]);
                Ok(())
            }
        }
    }

    fn select(
        &mut self,
        selector: &InlineExpression<&str>,
        variants: &[Variant<&str>],
        depth: u32,
    ) -> Result<(), String> {
        let counts = variants.iter().any(|v| match v.key {
            VariantKey::NumberLiteral { .. } => true,
            VariantKey::Identifier { name } => CATEGORIES.contains(&name),
        });
        let (name, said) = variable(selector)?;
        let letter = self.letter(name, counts || said)?;
        self.message.stored.extend([CHOOSE, letter]);
        for Variant { key, value, default } in variants {
            let (VariantKey::Identifier { name: key } | VariantKey::NumberLiteral { value: key }) = key;
            self.message.stored.push(if *default { ELSE } else { WAY });
            self.message.stored.push_str(key);
            self.message.stored.push(SAYS);
            self.pattern(value, depth + 1)?;
        }
        self.message.stored.push(END);
        Ok(())
    }

    /// The letter of a variable, which is new or has been met before.
    fn letter(&mut self, name: &str, counts: bool) -> Result<char, String> {
        self.message.is_made = true;
        let variables = &mut self.message.variables;
        let at = match variables.iter_mut().position(|v| v.name == name) {
            Some(at) => {
                variables[at].counts |= counts;
                at
            }
            None => {
                variables.push(Variable { name: name.to_owned(), counts });
                variables.len() - 1
            }
        };
        u8::try_from(at)
            .ok()
            .filter(|at| *at < 26)
            .map(|at| char::from(b'a' + at))
            .ok_or("it is given too much".to_owned())
    }
}

/// The variable an expression names, and whether it says that it is a number to count with.
fn variable<'t>(inline: &InlineExpression<&'t str>) -> Result<(&'t str, bool), String> {
    match inline {
        InlineExpression::VariableReference { id } => Ok((id.name, false)),
        InlineExpression::FunctionReference { id, arguments } if id.name == "NUMBER" => match &arguments.positional[..]
        {
            [InlineExpression::VariableReference { id }] => Ok((id.name, true)),
            _ => Err("NUMBER takes one variable".to_owned()),
        },
        _ => Err("of Fluent this frame knows texts, terms, variables, NUMBER and choices".to_owned()),
    }
}

/// Checks that a language asks for nothing that English is not given.
fn fits(code: &str, messages: &Messages, english: &Messages) -> io::Result<()> {
    for ((room, key), message) in messages {
        let of = |why: String| Err(io::Error::other(format!("assets/lang/{code}/{room}.ftl: \"{key}\": {why}")));
        let Some(first) = english.get(&(room.clone(), key.clone())) else {
            return of("English has no such message".to_owned());
        };
        for variable in &message.variables {
            match first.variables.iter().find(|v| v.name == variable.name) {
                None => return of(format!("English is not given ${}", variable.name)),
                Some(given) if variable.counts && !given.counts => {
                    return of(format!("${0} is no number in English; write {{ NUMBER(${0}) }} there", variable.name));
                }
                Some(_) => {}
            }
        }
    }
    Ok(())
}

/// A message as stored in its own language, with the letters that English gave its variables.
fn relettered(message: &Message, english: &Message) -> String {
    let mut out = String::new();
    let mut letters = message.stored.chars();
    while let Some(letter) = letters.next() {
        out.push(letter);
        if matches!(letter, PUT | CHOOSE) {
            let own = letters.next().map_or(0, |own| own as usize - 'a' as usize);
            let at = english.variables.iter().position(|v| v.name == message.variables[own].name).unwrap_or(own);
            out.push(char::from(b'a' + at as u8));
        }
    }
    out
}

/// English whose every letter bears a mark, which changes no width.
fn marked(message: &Message) -> Message {
    let (mut stored, mut letters, mut in_key) = (String::new(), message.stored.chars(), false);
    while let Some(letter) = letters.next() {
        match letter {
            PUT | CHOOSE => {
                stored.push(letter);
                stored.extend(letters.next());
                continue;
            }
            WAY | ELSE => in_key = true,
            SAYS => in_key = false,
            _ => {}
        }
        stored.push(if in_key { letter } else { with_a_mark(letter) });
    }
    Message { stored, ..message.clone() }
}

/// A letter with a mark of its own; one letter in, one column out.
fn with_a_mark(letter: char) -> char {
    const PLAIN: &str = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    const MARKED: &str = "àƀċďéƒġħìĵķŀɱńóþɋŕšťùʋŵẋýžÀɃĊĎÉƑĠĦÌĴĶĿƜŃÓÞɊŔŠŤÙƲŴẊÝŽ";
    PLAIN.chars().position(|p| p == letter).and_then(|at| MARKED.chars().nth(at)).unwrap_or(letter)
}

/// A language in code, and its texts beside it.
fn language(code: &str, messages: &Messages, english: &Messages, out: &Path) -> io::Result<String> {
    let (mut texts, mut ends) = (String::new(), Vec::new());
    for (key, first) in english {
        if let Some(message) = messages.get(key) {
            texts.push_str(&relettered(message, first));
        }
        let end = u32::try_from(texts.len()).map_err(io::Error::other)?;
        ends.extend(end.to_le_bytes());
    }
    let name = messages.get(&(NAME.0.to_owned(), NAME.1.to_owned())).map_or(code, |m| m.stored.as_str());
    fs::write(out.join(format!("lang_{code}.txt")), texts)?;
    fs::write(out.join(format!("lang_{code}.ends")), ends)?;
    let held = |end: &str| format!("(concat!(env!(\"OUT_DIR\"), \"/lang_{code}.{end}\"))");
    Ok(format!(
        "    Language {{ code: {code:?}, name: {name:?}, texts: include_str!{}, ends: include_bytes!{} }},\n",
        held("txt"),
        held("ends")
    ))
}

/// A function a message, by room.
fn functions(english: &Messages, code: &mut String) {
    let mut open = None;
    for (at, ((room, key), message)) in english.iter().enumerate() {
        if room == NAME.0 {
            continue;
        }
        if open != Some(room) {
            code.push_str(if open.is_some() { "}\n" } else { "" });
            let _ = writeln!(
                code,
                "#[allow(clippy::too_many_arguments, reason = \"a sentence is given what it speaks of\")]\npub(crate) mod {} {{\n    use super::*;",
                room.replace('-', "_")
            );
            open = Some(room);
        }
        let name = key.replace('-', "_");
        if !message.is_made {
            let _ = writeln!(code, "    pub(crate) fn {name}() -> &'static str {{ text({at}) }}");
            continue;
        }
        let (mut takes, mut gives) = (Vec::new(), Vec::new());
        for v in &message.variables {
            let name = v.name.replace('-', "_");
            let (kind, given) = match v.counts {
                true => ("impl Count", format!("Given::Count({name}.count())")),
                false => ("impl Display", format!("Given::Text(&{name})")),
            };
            takes.push(format!("{name}: {kind}"));
            gives.push(given);
        }
        let _ = writeln!(
            code,
            "    pub(crate) fn {name}({}) -> String {{ say({at}, &[{}]) }}",
            takes.join(", "),
            gives.join(", ")
        );
    }
    code.push_str(if open.is_some() { "}\n" } else { "" });
}
