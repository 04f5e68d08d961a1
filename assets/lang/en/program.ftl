### What the commands say. Flags, ids and what stands in `backticks` are typed, and stay.
### The help of the command line itself (--help) is English, as its flags are.

## catalog

pack =
    Pack { $id } { $version } ({ $hash })
    {""}
scenarios = Scenarios
lenses = Lenses
mandates = Mandates
capitals = Capitals
issues = Issues: { $number }
process-terms = Process terms
consultations = Consultations
measures = Measures
answers-to-a-breach = Answers to a breach
rules-events-and-moves-of-the =
    { $rules ->
        [one] { $rules } rule
       *[other] { $rules } rules
    }, { $events ->
        [one] { $events } event
       *[other] { $events } events
    } and moves of the capitals
besides-and-their-sources-balcony-catalog =
    
    Besides: { $counts }, and their sources: `balcony catalog --format json`.
by = { $issue } (by { $giver }): { $list }

## check

and = {" "}and { $counted }
error-cant-be-played = error: { $folder } can't be played: { $counted }{ $more }
cant-be-played-at-all = error: { $folder } can't be played
pack-can-be-played =
    { $folder }: pack { $id } { $version } can be played: { $file }, { $rule }, { $issue }, { $event }, { $scenario }; { $counted }.
    {""}

## compare

left-out-anyway-compares-it-all = left out; --anyway compares it all the same
it-is-not-the-same-game = { $path }:1:1: it is not the same game as the others: { $list }; { $cure }
there-are-not-two-games-to = there are not two games to compare ({ $left } of { $saves })
left-out = { $name }:{ $line }:{ $column }: { $torn }{ $what }; left out
month-does-not-end-as-its = { $name }: month { $month } does not end as its digest says; `balcony saves verify` tells why
team = Team { $at }

## facilitate

there-is-such-a-file-already = there is such a file already; name another folder with --out, or move it away
nothing-was-written = { $path }: { $what }; nothing was written
that-file-is-there-already = { $path }: there is such a file already

## frontier

did-you-mean = ; did you mean "{ $nearest }"?
unknown-one-of = { $option }: unknown { $kind } "{ $typed }"; one of { $list }{ $meant }

## handout

seat = --seat: { $typed }

## merge

games-in =
    { $count ->
        [one] { $count } game
       *[other] { $count } games
    } in { $path }.
it-cannot-be-read = it cannot be read: { $why }
its-columns-are-not-those-of = its columns are not those of the first part; join parts of one simulation only
no-column = no column "{ $name }"
a-games-number-is-missing = a game's number is missing
game-stands-in-as-well-each = game { $game } stands in { $other } as well; each game may stand once
it-has-changed-while-it-was = it has changed while it was read
error-game-is-beyond-the-games = error: game { $surplus } is beyond the { $games ->
        [one] { $games } game
       *[other] { $games } games
    } of { $key }
error-game-of-is-missing-for = error: game { $next } of { $games } is missing for { $policy } under { $lens }; a part was left out, or stopped early

## play

balcony-play-plain-plays-line-by = `balcony play --plain` plays line by line, through pipes too
this-is-no-terminal-and-the = This is no terminal, and the game opens on one; { $how }.
asked-to-end = asked to end
the-terminal-is-gone = the terminal is gone
every-move-so-far-is-saved = every move so far is saved. `balcony play --continue` plays on.
balcony =
    
    Balcony: { $why }; { $resume }
error-no-game-to-play-on = error: no game to play on in { $folder }; `balcony play` begins one
code-refused = --code: { $why }
a-game-waits-in-month-balcony = A game waits in month { $month }: `balcony play --continue` takes up { $name }.
with-code = , code { $code }
playing-on = Playing on
a-new-game = A new game
scenario-lens-mandate-seed = scenario { $scenario }, lens { $lens }, mandate { $mandate }, seed { $seed }{ $code }
saved-in-after-every-move =
    { $how }: { $game }.
    Saved in { $place } after every move.
    {""}
    {""}

## player

this-pack-has-no-guide = This pack has no guide.

## replay

balcony-saves-verify-tells-why = `balcony saves verify { $name }` tells why
it-does-not-end-as-its-digest = { $name }: month { $month } does not end as its digest says; { $cure }
balcony-saves-list-lists-saves-and = `balcony saves list` lists saves, and - reads a script from the input
there-is-no-such-file = { $name }: there is no such file; { $cure }
the-game-ended-early-after-its = { $name }: the game ended early; { $months } after its end passed over

## report

there-is-no-such-file-and = { $name }: there is no such file, and no save of that name; `balcony saves list` lists them
it-is-being-written-or-it = it is being written, or it is torn:{" "}
the-result-would-overwrite-a-save = the result would overwrite a save it is made from; name another file after -o
is-written = { $path } is written

## saves

removed-for-good = { $counted } removed for good
no-saves-in-yet-balcony-play = No saves in { $path } yet; `balcony play` begins a game.
month = month { $month }
over-months = over, { $month ->
        [one] { $month } month
       *[other] { $month } months
    }
lens-mandate-seed = { $scenario }, lens { $lens }, mandate { $mandate }, seed { $seed }: { $state }
branch-of = branch of
last-played = last played
in-all-sound = { $save } in { $path }, all sound
not-all-sound = error: { NUMBER($bad) } of { $saves } not sound
what-plays-is-kept-as = ; what plays is kept as { $path }
keep-keeps-that-as-a-branch = ; --keep keeps that as a branch

## screenshot

screen = --screen: { $ids }
this-picture = this picture
keys = --keys: { $what }
size-columns-and-rows-as-in = --size: columns and rows, as in 120x40; at most 500x300

## sensitivity

policy-thinks-too-long-for-this = --policy: "{ $name }" thinks too long for this; name a card

## simulate

a-part-is-written-i-n = a part is written I/N, with I from 1 to N, as in 3/7
format-parquet-is-not-for-reading = --format parquet is not for reading on a terminal; name a file with --out
stands-there-twice-name-each-once = { $option }: "{ $id }" stands there twice; name each once
policy = --policy: { $unknown }
by-ctrl-c = by Ctrl-C
by-a-signal = by a signal
built-without-parquet = --format parquet: this program was built without it; `cargo build --release --features parquet` builds one that has it, and `--format csv` holds the same columns and numbers
stopped-after-of-games-the-result = Stopped { $by } after { $done } of { $total ->
        [one] { $total } game
       *[other] { $total } games
    }: the result holds those.

## sink

error-cannot-write-choose-another-place = error: cannot write { $path }: { $why }; choose another place with --out

## stop

for-more-information-try-help =
    
    For more information, try '--help'.
counted =
    { $what ->
        [error] { $count ->
            [one] { $count } error
           *[other] { $count } errors
        }
        [file] { $count ->
            [one] { $count } file
           *[other] { $count } files
        }
        [rule] { $count ->
            [one] { $count } rule
           *[other] { $count } rules
        }
        [issue] { $count ->
            [one] { $count } issue
           *[other] { $count } issues
        }
        [event] { $count ->
            [one] { $count } event
           *[other] { $count } events
        }
        [scenario] { $count ->
            [one] { $count } scenario
           *[other] { $count } scenarios
        }
        [save] { $count ->
            [one] { $count } save
           *[other] { $count } saves
        }
        [warning] { $count ->
            [one] { $count } warning
           *[other] { $count } warnings
        }
       *[month] { $count ->
            [one] { $count } month
           *[other] { $count } months
        }
    }
cannot-write-the-result = error: cannot write the result

## terminal

it-cannot-be-begun = it cannot be begun: { $why }
the-desk-cannot-think-now = The desk cannot think now: { $why }
balcony-a-defect-of-its-own = Balcony: a defect of its own stopped it; { $resume }

## watch

there-is-no-such-folder-balcony = there is no such folder; `balcony facilitate PLAN --out DIR` fills one
paste-the-teams-slips-a-line = Paste the teams' slips, a line each; Ctrl-D on an empty line shows the board.
the-slip-is-not-whole-ask = { $typed }: the slip is not whole; ask for it once more
next-pause-go-more-team-minutes =
    { $page }
    { $said }
    next, pause, go, more TEAM MINUTES, reveal, hold, quit
    {""}
say-more-team-minutes-with-a = Say: more TEAM MINUTES, with a team of the board.
i-do-not-know-that-word = I do not know that word.
the-board-has-what-was-last = ; the board has what was last seen of it
the-folder-is-gone-this-is = { $path }: the folder is gone; this is what was last seen

## wear

theme = --theme: { $why }
the-keys-are-the-standard-ones = { $why }; the keys are the standard ones until it is mended.

## world

cant-be-played-with-problems = { $problems }error: { $folder } can't be played: { $errors }
lens = --lens: { $why }
