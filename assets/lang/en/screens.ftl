### What the screens say besides what they share with reports.
###
### Room is short: 80 columns for a line, some 20 for a label, 8 for a tag at the head of a row. Letters in brackets, as
### (a), are keys and stay. $unit and $turn are codes, "month" or "round": choose by them. Names come from the pack.

## remap

an-action-has-to-keys = an action has 1 to { NUMBER($most) } keys
has-no-key-there = "{ $action }" has no key there
would-mean-two-things-under-and = { $key } would mean two things under { $name }: "{ $label }" ({ $id }) and "{ $other }" ({ $other-id })
under-the-key-is-typed-and = under { $name } the key { $key } is typed, and cannot be { $action }
to = { $first } to { $last }
did-you-mean = did you mean "{ $near }"?
expected-one-of = expected one of { $list }
unknown = unknown { $kind } "{ $typed }"; { $near }
a-key-is-one-character-ctrl = a key is one character, Ctrl- and a letter, F1 to F12, or one of
unknown-key = unknown key "{ $typed }"; { $form } { $list }

## screen

balcony-needs-columns-and-rows-here = Balcony needs { NUMBER($columns) } columns and { NUMBER($rows) } rows; here are { $width } and { $height }. Make the window larger, or press q to quit and play line by line: balcony play --plain

## agreements

agreements = Agreements
you-may-answer = You may answer
running = Running
over-group = Over
nothing-has-been-agreed-yet-an = Nothing has been agreed yet. An offer that every party accepts turns each of its terms into something owed: yours by delivering (it stands here then), theirs by keeping it.
giver-to = {" "} { $giver } to { $to }
between-and = between { $player } and { $counterpart }
nd-part-by = 2nd part by { $date }
on-hold-to = on hold to { $date }
due = due { $date }
runs-to = runs to { $date }
owed-by = Owed by
to-head = To
before = Before
which-was-at-the-table = { $capital }, which was at the table
holds = Holds
for-word = For
which-it-is-owed-to = { $capital }, which it is owed to
in-part-the-second-half-is = , in part: the second half is still owed
stands = Stands
due-head = Due
after-the-game-ends = after the game ends
runs-to-head = Runs to
kept = Kept
in-a-row =
    { $turn ->
        [round] { $kept ->
            [one] { $kept } round in a row
           *[other] { $kept } rounds in a row
        }
       *[month] { $kept ->
            [one] { $kept } month in a row
           *[other] { $kept } months in a row
        }
    }
seen = Seen
not-verified = not verified
not-now = {" "}Not now: { $list }
enter-answers-the-breach-unanswered-by = Enter answers the breach. Unanswered by the end of next { $turn }, it passes.
what-it-stirs-up-at-home = What it stirs up, at home and elsewhere, comes on top.
enter-delivers-at-least-bandwidth = Enter delivers: at least 1 bandwidth{ $price }. { $also }{ $deliver }
enter-renews-it-bandwidth = Enter renews it: 1 bandwidth{ $price }.{ $renew }
nothing-to-do-here-now = Nothing to do here now.
and = {" "}and { $price } { $purse }
none-yet = None yet.
over = { $over } over

## analysis

analysis = Analysis
frontier-what-can-be-agreed-and = Frontier: what can be agreed, and where your offers fell
a-screen-of-its-own-f = a screen of its own (F)
setting-out = Setting out...
of = { $done } of { $all } { $what }
it-goes-on-while-you-press = It goes on while you press other keys here; x stops it, and so does leaving this screen.
frontier = Frontier
every-text-over-a-cluster-of = Every text over a cluster of issues, what it is worth to both sides, the Pareto frontier and the points negotiation analysis names. Enter goes there.
with = { $percent }% with { $given }
enter-starts-it-it-takes-some = Enter starts it; it takes some seconds.
turns-every-weight-of-the-pack = Turns every weight of the pack, and its rules in groups and one by one, down and up, and plays your moves so far again with each: which of them decides what your moves are worth?
plays-your-moves-so-far-again = Plays your moves so far again under every lens and with everything each capital may be: in how many of these worlds is each objective met, and what breaks it?
of-games = {" "} { $met } of { $games ->
        [one] { $games } game
       *[other] { $games } games
    }
turned-down-turned-up-both = - turned down, + turned up, * both
swing = {" "}  swing
no-weight-and-no-rule-swings = No weight and no rule swings it.
in-brackets-how-far-a-swing = In brackets: how far a swing may be off, nineteen times in twenty. | is the conclusion as it stands.
turns-it-round = {" "}! turns it round.

## answer

what-came-of-it = What came of it
nothing-has-been-asked-or-offered = Nothing has been asked or offered yet. t opens the table, c consults a capital.
put-what-the-desk-found-on = Put what the desk found on the table
take-s-text = Take { $capital }'s text
open-it-at-the-table-and = Open it at the table and change it
turn-it-down = Turn it down
agreed-every-party-says-yes-what = Agreed: every party says yes. What is owed stands under agreements (a).
no-agreement-yet-would-sign-another = No agreement yet: { $by } would sign another text.
no-agreement-they-would-talk-on = No agreement: they would talk on, but no text within two changes suits every party.
no-agreement-a-party-stalls-the = No agreement: a party stalls. The offer waits until the end of next { $turn }.
refused-by-the-text-still-lies = Refused by { $list }. The text still lies on your table (t).
the-desk-finds-nothing-within-two = The desk finds nothing within two changes that they should accept.
the-desk-thinks-they-should-accept = The desk thinks they should accept it as it is. It may be wrong.
the-desk-thinks-with-these-changes = The desk thinks they should accept it with these changes. It may be wrong.
done = Done.
heard-in = Heard in { $capital }
two-soundings-agree-the-desk-takes = Two soundings agree: the desk takes it for { $disposition }. It may still be wrong.
that-would-fit-one-sounding-may = That would fit: { $fitting }. One sounding may mislead. The desk says which it is once two of different { $unit ->
        [round] rounds
       *[month] months
    } fit one kind and no other as well; the same words twice may fit several.
would-sign-it-with = { $capital } would sign it with
a-step = a step
some-way = some way
very-far = very far
points-from =
    { $points ->
        [one] 1 point from { $next }
       *[other] { $points } points from { $next }
    }
from = { $far } from { $next }
what-it-changed = What it changed

## beside

side-by-side = Side by side
no-other-game-lies-beside-this = No other game lies beside this one; v lists its branches.
this-game = This game
scores = Scores
all-five = {" "} { $overall }  All five
month = Month { $month }, { $date }
against = { $track } { $here } against { $there }
at-its-end = At its end: { $list }.
still-being-played = still being played
not-there = (not there)
nothing = Nothing.
overall = Overall { $score }.
both = Both: { $text }

## branches

branches = Branches
nothing-is-lost-by-going-back = Nothing is lost by going back: what you leave stays as it is. In the log (o), b branches off at the { $turn ->
        [round] round
       *[month] month
    } in focus. Here, Enter goes over to another, and c lays it beside the game you are in.
this-game-is-kept-nowhere-that = This game is kept nowhere that has branches.
damaged-or-changed = ! damaged or changed
you-are-here = you are here ·{" "}
off = off { $place }

## chair

tab-goes-on-to-the-next = Tab goes on to the next capital.

## debrief

debrief = Debrief
how-it-went-turn-by-turn = How it went, { $turn ->
        [round] round
       *[month] month
    } by { $turn ->
        [round] round
       *[month] month
    }
start-to-end = {" "} { $start } to { $end } {" "}
the-first-bar-is-the-start = The first bar is the start, the last what was left after the months without you.
the-game-is-not-over-yet = The game is not over yet.
but-not-everything-that-was-promised = But not everything that was promised was kept:
what-survived-in-this-model = What survived, in this model
the-moves-that-mattered = The moves that mattered
turning-points = Turning points
the-months-without-you = The months without you
what-the-capitals-were = What the capitals were
your-forecasts = Your forecasts
your-advisers = Your advisers
the-facilitator = The facilitator
all-five-label = All five
the-mandate-failed-you-agreed-to = The mandate ({ $wish }) failed: you agreed to what { $player } would not hear of.
mandate = Mandate: { $wish }
none-moved-what-decided-it = None moved what decided it.
to-test-one-play-its-turn = To test one, play its { $turn ->
        [round] round
       *[month] month
    } otherwise: in the log (o), b on a { $turn ->
        [round] round
       *[month] month
    } opens it as a branch. F draws what could have been agreed, A plays your moves in other worlds.
nothing-moved = Nothing moved.
nobody-negotiates-now-goes-by-habit = Nobody negotiates now. { $player } goes by habit; its answer to a breach is: { $habit }.
and-smaller-changes = And { $rest } smaller changes.
as-the-desk-had-it = {" "}(as the desk had it)
the-desk-had-it-wrong = {" "}(the desk had it wrong)
per-cent-came = { $capital }: { $verb } { $percent } per cent; came:{" "}
brier-score-is-perfect-is-a = Brier score { $score }.{ $of } (0 is perfect, 0.25 is a coin).
your-notes = Your notes
sealed-until-now = {" "}(sealed until now)
scenario-lens-mandate-seed = Scenario { $scenario }, lens { $lens }{ $sealed }, mandate { $mandate }, seed { $seed }.

## events

events-and-overtures = Events and overtures
nothing-has-happened-of-late-that = Nothing has happened of late that asks for an answer, and nothing lies on the table from others.
this-turn = This { $turn ->
        [round] round
       *[month] month
    }
signs = Signs
on-the-table = On the table
row-take-s-text = {" "}   Take { $capital }'s text
row-turn-it-down = {" "}   Turn it down
open-it-at-the-table = {" "}   Open it at the table
take-the-offer-back = {" "}   Take the offer back
counters = { $who } counters
proposes = { $who } proposes
your-offer-stalls = Your offer; { $who } stalls
a-sign = A sign
something-is-on-its-way-it = Something is on its way; it cannot be answered before it comes.
what-would-stop-or-dull-it = What would stop or dull it:
taken-back-it-is-forgotten-by = Taken back, it is forgotten by those who stalled on it.
stands-to-the-end-of = Stands to the end of { $until }.
what-it-changes-of-your-offer = What it changes of your offer:
the-whole-text = The whole text:
your-answer = Your answer: { $choice }.
what-your-answer-changed = What your answer changed
price = Price: { $cost }.
this-is-what-happens-if-you = This is what happens if you choose nothing by the end of the { $turn }.
enter-chooses-it = Enter chooses it.

## frontier

frontier-what-can-be-agreed = Frontier: what can be agreed
yours =
    { $count ->
        [one] {"  "}1 yours
       *[other] {"  "}1-{ $last-sign } yours
    }
outcome-frontier-mark = . outcome  : 100+  { $edge } frontier{ $own }  { $mark } mark
issues = Issues
the-frontier = The frontier
in-view = in view
you = you, { $unit } { $round }
enter-draws-what-can-be-agreed = Enter draws what can be agreed over these issues: every text that could go on the table, what it is worth to both sides, and where your own offers fell.
on-the-frontier-neither-side-can = On the frontier: neither side can have more without the other having less.

## history

history = History
space-marks-one-for-the-chart = Space marks one for the chart

## keys

none-of-them-is-changed-a = None of them is changed. A file keys.ron in the configuration folder changes them: [(action: "send", keys: ["F9"])]. The names of the actions stand at the right; place: "room" limits a change to one screen.
keys-of-your-own =
    { $count ->
        [one] One of them is your own, by keys.ron in the configuration folder; it is marked.
       *[other] { $count } of them are your own, by keys.ron in the configuration folder; they are marked.
    }
yours-mark = yours{" "}
and-not-found-yet = And { $left } not found yet.

## library

enter-follows = Enter follows
library = Library
type-to-search = Type to search:{" "}
nothing-in-the-library-speaks-of = Nothing in the library speaks of that. Backspace widens the search.

## log

log = Log
x-turns-to-the-next-kind = { $told } x turns to the next kind, s looks for other words.
no-move-has-been-made-yet = No move has been made yet.
put-in-by-the-plan = {" "}(put in by the plan)
unanswered = : { $choice }, unanswered
agreed = + agreed
countered = ~ countered
stalled = - stalled
refused = -- refused

## month_end

end-of-the-turn = End of the { $turn ->
        [round] round
       *[month] month
    }
no-turn-has-ended-yet = No { $turn ->
        [round] round
       *[month] month
    } has ended yet.
a-crisis-takes-bandwidth-of-the = A crisis takes { NUMBER($crisis) } bandwidth of the { $unit } that begins.
your-line-for-the-board = Your line for the board: { $line }
what-moved-over-the-whole-turn = What moved, over the whole { $turn ->
        [round] round
       *[month] month
    } (! is for the worse)
before-you-now = Before you now
are-over =
    { $months ->
        [one] { $stretch } is over.
       *[other] { $stretch } are over.
    }
left-unanswered = Left unanswered, { $event }: { $choice }.
warning = Warning
kept-broken-noticed = Kept, broken, noticed
nothing-that-can-be-seen = Nothing that can be seen.
from-elsewhere = { $list } { $sum } from elsewhere.
the-game-is-over-go-on = The game is over. Go on for the debrief.
choose-key-e = {" "}(choose, key e)
news = News: { $event }{ $tail }
broken-and-you-may-answer-it = Broken, and you may answer it (key a): { $issue }
on-the-table-a-text-of = On the table: a text of { $capital }.
you-owe-by = You owe { $issue } by { $date }.
nothing-presses = Nothing presses.

## notebook

notebook = Notebook
a-page-of-your-own-kept = A page of your own, kept with the game. It says nothing to anybody; Ctrl-Z and Ctrl-Y undo and redo.

## page

help = Help: { $at }
briefing = Briefing
why-answered-so = Why { $name } answered so
what-it-changed-and-why = What it changed, and why
why-the-turn-ended-so = Why the { $turn ->
        [round] round
       *[month] month
    } ended so
the-draft-and-what-it-may = The draft, and what it may bring
what-if-and-what-came-of = What if, and what came of it
what-the-desk-found = What the desk found
what-your-advisers-say = What your advisers say
what-the-desk-would-try = What the desk would try
the-desk-is-thinking = The desk is thinking: it plays the months ahead out, move by move. It takes a second or two.
how-it-came-to-stand-there = How it came to stand there
goals-scores-and-everything-that-is = Goals, scores, and everything that is measured
why-it-ended-so = Why it ended so
the-other-chair = The other chair: { $name }
to-know = To know
endings-found = Endings found
all-keys = All keys
what-happened = What happened
the-advisers-speak-of-offers-that = The advisers speak of offers that can be made; this draft cannot be yet.
each-has-an-interest-of-its = Each has an interest of its own, and a bad month now and then. The debrief says how often each was right.
keys-that-work-here = Keys that work here
embraces-accepts-or-supports = embraces; accepts or supports
counters-with-a-text-of-its = counters with a text of its own; lets it pass
stalls-or-objects-rejects-or-obstructs = stalls or objects; rejects or obstructs; retaliates
moved-this-turn-by-so-much = moved this { $turn ->
        [round] round
       *[month] month
    } by so much; ! is for the worse, as you are judged
a-reason-for-the-more-signs = a reason for; the more signs the stronger (i shows numbers)
crossings-open-shut-something-happened-there = crossings open; shut; something happened there this { $turn ->
        [round] round
       *[month] month
    }
this-reason-has-another-weight-under = this reason has another weight under the lens of this game
a-scenario-is-where-and-when = A scenario is where and when the game begins, and how long it is. A lens is a reading of the region: whose weights and priors the rules take. A mandate is what Washington weighs most. A seed fixes the luck: the same four begin the same game, so two people can play it and compare.
left-and-right-choose-on-each = Left and right choose on each line; d takes the standard game for what is not chosen. First contact is the shortest.
you-are-the-envoy = You are the envoy. { $turn ->
        [round] Round
       *[month] Month
    } by { $turn ->
        [round] round
       *[month] month
    } you sound out capitals, put offers on the table, keep what you promise, and live with how the others react.
the-situation-room-shows-the-capitals = The situation room shows the capitals, the region, and what is before you. A { $turn ->
        [round] round
       *[month] month
    } is two to four decisions: sound out or reassure a capital (c), put an offer on the table (t), answer events (e), deliver what you owe (a). Then end the { $turn ->
        [round] round
       *[month] month
    } (m).
each-capital-has-two-meters-of = Each capital has two meters of what it is willing to change; its last answer stands beside its name. Enter on a capital opens what is known of it.
compose-an-offer-to-whom-what = Compose an offer: to whom, what, and how. Left and right change the focused line; what you may expect of each capital stands on the right as a band from worst to best, from what you know.
an-offer-is-agreed-only-if = An offer is agreed only if every party accepts. Process terms are not chosen at first: choose each, or press d for the usual ones. A probe (p) asks your own desk what it would take.
what-can-be-agreed-over-a = What can be agreed over a cluster of issues. Each point is a text: to the right it is worth more to you, upwards more to Minsk. The frontier is every text that cannot be bettered for one without loss to the other. Between the two reservations lie the texts that both would rather sign than not.
nash-kalai-smorodinsky-and-utilitarian-are = Nash, Kalai-Smorodinsky and utilitarian are three ways to call one of them fair: the largest product of gains, equal shares of what each could gain, the largest sum. The glossary (/) says more.
sensitivity-turns-each-weight-and-each = Sensitivity turns each weight, and each group of rules, down and up, plays the same moves again, and ranks what the result hangs on. Robustness plays them in every world that may be the true one, and says in how many each objective is met, and what breaks it. Both work aside: every key goes on working, and x stops them.
what-came-of-your-move-enter = What came of your move. Enter on a capital shows every reason with its source. A counter-offer can be taken, turned down, or opened at the table.
each-accepted-term-is-owed-by = Each accepted term is owed by someone to someone. What you owe is delivered here, out of bandwidth and political capital; relief that lapses is renewed here; breaches are answered here.
speaking-to-a-capital-or-acting = Speaking to a capital or acting alone costs bandwidth, and sometimes political capital. A sounding tells something of what a capital is; two that agree tell it for good.
how-each-thing-that-is-measured = How each thing that is measured moved, { $turn ->
        [round] round
       *[month] month
    } by { $turn ->
        [round] round
       *[month] month
    }. Space marks tracks to be drawn together; w opens the focused track's ledger: every change that was seen, and why.
below-the-chart-an-event-an = Below the chart: * an event, + an agreement, - a refusal.
every-move-and-event = Every move and event, { $turn ->
        [round] round
       *[month] month
    } by { $turn ->
        [round] round
       *[month] month
    }. s finds words in moves, notes, events and reasons; x turns from all to offers, reactions, events and notes. z shows the focused { $turn ->
        [round] round
       *[month] month
    } as it was, b plays it again as a branch.
the-situation-room-as-it-stood = The situation room as it stood when that { $turn ->
        [round] round
       *[month] month
    } ended, with what you knew then. Left and right go from { $turn ->
        [round] round
       *[month] month
    } to { $turn ->
        [round] round
       *[month] month
    }; nothing can be done here.
what-happened-this-turn-and-what = What happened this { $turn ->
        [round] round
       *[month] month
    }, and what others have put on the table. What is not answered takes its own default at the end of the { $turn ->
        [round] round
       *[month] month
    }.
what-wishes = What { $player } wishes
the-lens = The lens
seed = Seed { $seed }.{ $code }
the-game-is-kept = The game is kept { $what }.
class-code-it-begins-the-same = {" "}Class code { $what }: it begins the same game anywhere.
what-it-wants-the-weightiest-first = What it wants, the weightiest first
what-was-heard-there = What was heard there
its-last-answer = Its last answer
nothing-yet-sound-it-out-c = Nothing yet. Sound it out (c): two soundings of different months that fit one kind and no other say what it probably is.
the-desk-takes-it-for = The desk takes it for { $disposition }.
that-would-fit = That would fit: { $fitting }.
in-all = {" "} { $score } in all
accepts-from-talks-from = ; accepts from { $a }, talks from { $r }
it-was-not-moved-by-it = It was not moved by it.
nothing-that-can-be-seen-moved = Nothing that can be seen moved.
from-to = From { $low } to { $high }: { $between }.
mandate-failed = Mandate ({ $wish }): failed
wish = Wish: { $wish }
as-it-would-be-judged-now = As it would be judged now, by what can be seen; what survives twelve months without you is what counts.
per-cent = { $objective } { $what } per cent
the-mandate-weighs = The mandate weighs { $list }.
in-effect-now = In effect now
everything-that-is-measured = Everything that is measured
called = Called
how-many = How many
you-said = You said
came = Came
to-per-cent = { $from } to { $to } per cent
not-answered-so-it-came-to = Not answered, so it came to
you-answered = You answered

## palette

all-actions = All actions
type-to-search-enter-does-it = type to search; Enter does it
elsewhere = Elsewhere
no-action-is-called-so = No action is called so.
here = here

## pick

begin-from = Begin from
what-is-chosen-takes-the-place = What is chosen takes the place of the draft.
look-back = Look back
the-situation-room-as-it-was = The situation room as it was at that end.
to-parties = to { $parties }
being-played = , being played
moves-events =
    { $deeds ->
        [one] { $deeds } move
       *[other] { $deeds } moves
    }, { $events ->
        [one] { $events } event
       *[other] { $events } events
    }{ $state }

## popup

a-note-for-the-log = A note for the log
it-is-printed-beside-your-next = It is printed beside your next move in the debrief.
now-an-empty-line-keeps-it = {" "}Now { $seed }; an empty line keeps it.
a-number-from-to-the-same = A number from 0 to 4294967295; the same seed has the same luck.{ $now }
seed-label = Seed
a-class-code = A class code
the-ten-characters-your-facilitator-gave = The ten characters your facilitator gave out; they fix scenario, lens, mandate and seed. Small letters, blanks and hyphens do not matter.
find = Find
words-of-a-name-a-scenario = Words of a name, a scenario, a lens, players or a code. Enter keeps what is found; an empty line lists all.
rename = Rename
the-saves-new-name-letters-digits = The save's new name: letters, digits, blanks, '-', '_' and '.'.
export = Export
a-file-that-is-not-there = A file that is not there yet, to take the save elsewhere; a bare name is written where balcony was started.
import = Import
the-file-of-a-save-to = The file of a save to take in.
the-facilitator-puts-in = The facilitator puts in
an-event-by-its-name-or = An event by its name or a part of it, as the plan names it; `balcony catalog` lists them. It happens now, whatever its conditions.
the-facilitator-decides = The facilitator decides
a-capital-a-stance-and-why = A capital, a stance, and why, as in: minsk accept They made the case aloud. The reason stands in the log.
find-in-the-log = Find in the log
words-of-a-move-a-note = Words of a move, a note, an event, a capital or a reason. Enter keeps what is found; an empty line lists all.
not-saved = Not saved
type-another-folder-to-keep-the = { $ended } Type another folder to keep the game in, or press Esc to go on here: with every move it is tried again.
nothing-is-lost-the-game-is = Nothing is lost: the game is kept { $place }.
quit = Quit?
enter-quits-esc-stays = Enter quits, Esc stays.
leave-the-game-for-the-title = Leave the game for the title?
enter-leaves-esc-stays = Enter leaves, Esc stays.
end-the-turn = End the { $turn ->
        [round] round
       *[month] month
    }?
take-the-last-move-back = Take the last move back?
it-goes-to-the-trash-a = It goes to the trash, a folder beside the saves, from which import takes it back until the trash is emptied. What branched off it stays.
delete = Delete { $name }?
enter-deletes-esc-keeps-it = Enter deletes, Esc keeps it.
what-is-in-the-trash-is = What is in the trash is removed for good. Enter empties it, Esc leaves it.
empty-the-trash = Empty the trash?
it-stands-in-the-log-and = It stands in the log and in the debrief, and marks this game as adjudicated. Enter does it, Esc goes back.
as-the-facilitator = As the facilitator?
ask-take-s-text = Take { $name }'s text?
deliver = Deliver
enter-delivers-esc-leaves-it-owed = Enter delivers, Esc leaves it owed.
renew = Renew
enter-renews-it-esc-lets-it = Enter renews it, Esc lets it run out.
it-is-agreed-as-it-stands = It is agreed as it stands.
it-differs-from-yours-in-this = It differs from yours in this: { $list }.
you-would-owe-nothing-by-it = You would owe nothing by it.
enter-takes-it-esc-leaves-it = Enter takes it, Esc leaves it on the table.
it-costs-bandwidth-at-least-what = It costs 1 bandwidth{ $price } at least; what it stirs up, at home and elsewhere, comes on top.
enter-ends-it-esc-stays = Enter ends it, Esc stays.
it-is-the-last-one-the = It is the last one: the game ends with it, and what was agreed runs on without you.
bandwidth-is-not-spent-and-is = Bandwidth { $bandwidth } is not spent, and is not kept.
unanswered-it-comes-to = { $event }: unanswered, it comes to "{ $choice }".
in-the-months-without-you-it = {" "}In the months without you it comes to "{ $habit }".
the-breach-of-is-not-answered = The breach of { $issue } is not answered.{ $then }
is-due-and-not-delivered = { $issue } is due and not delivered.
what-has-on-the-table-runs = What { $capital } has on the table runs out.
there-is-nothing-to-take-back = There is nothing to take back.
the-last-move = The last move: { $play }.
it-told-you-nothing-so-it = It told you nothing, so it is simply taken back.
you-have-seen-its-answer-so = You have seen its answer, so what follows is kept as a branch of its own; this game stays as it is.
enter-takes-it-back-esc-leaves = Enter takes it back, Esc leaves it.
broken-what-do-you-do = Broken: { $issue }. What do you do?
promised = Promised, { $between }: { $option }.
a-breach = A breach
how-likely-is-it-that-a = How likely is it that a capital takes your very next move so? The debrief shows how well you judged.
capital = Capital
answer = Answer
per-cent-label = Per cent
left-and-right-change-a-line = Left and right change a line.
forecast = Forecast

## room

as-it-was-when-ended = As it was when { $unit } { $round } ended
situation-room = Situation room · { $name }
before-you = Before you
what-else-is-measured = What else is measured
no-answer-yet = no answer yet
across-the-table = across the table
read = Read
the-briefing = the briefing
broken = Broken
answer-it = { $issue }: answer it
choose = Choose
news-tag = News
counters-stands-to = { $capital } counters; stands to { $date }
proposes-stands-to = { $capital } proposes; stands to { $date }
your-offer-one-stalls = your offer, { $capital } stalls
table = Table
second-part = , second part
you-owe = You owe
lapses = Lapses
sign = Sign
date = Date
goals-as-they-stand = Goals as they stand
what-moved-this-turn = What moved this { $turn ->
        [round] round
       *[month] month
    }
the-turn-before = the { $turn ->
        [round] round
       *[month] month
    } before
nothing-yet = Nothing yet; { $title }:
nothing-yet-at-all = Nothing yet.
known-dates = Known dates
in-effect = In effect
months-more =
    { $months ->
        [one] { $months } month
       *[other] { $months } months
    } more
the-last-moves = The last moves

## saves

saved-games = Saved games
with-f-changes-it = With "{ $what }" (f changes it):
no-games-are-kept-yet = No games are kept yet.
nothing-is-found = Nothing is found.
sample-games = Sample games
damaged = ! damaged
unreadable = ! unreadable
changed = ! changed
s-keeps-the-sound-part-as = s keeps the sound part as a branch.
scenario = Scenario
lens = Lens
mandate-label = Mandate
stands-at = Stands at
players = Players
class-code = Class code
a-branch-of = A branch of
last-played = Last played
utc = { $when } UTC
scores-so-far = Scores so far

## settings

settings = Settings
theme = Theme
colours = Colours
mouse = Mouse
animations = Animations
width-of-lines-in-line-mode = Width of lines in line mode
language = Language
colours-are-off-now-by-no = Colours are off now, by NO_COLOR or --color never; --theme on the command line brings one back.
as-it-looks = As it looks
better = Better  {" "}
worse = Worse   {" "}
accepts = + accepts  {" "}
stalls = - stalls  {" "}
rejects = -- rejects  {" "}
what-matters-less = what matters less
changes-hold-at-once-and-are = Changes hold at once and are kept; flags of balcony play hold for one game.

## table

say-how-process-terms-are-not = Say how: { $count } process terms are not chosen (d takes the defaults).
the-table = The table
to-whom = To whom
how-process-terms = How: process terms
what = What
of-on = { $on } of { $listed } on
so-many-in-view = { $listed } in view
off-in-force = off; in force
not-chosen = not chosen
send-this-offer = Send this offer
bandwidth = {" "} ({ NUMBER($cost) } bandwidth)
what-each-may-say = What each may say
what-it-costs = What it costs
mind = Mind
about = About
the-text-so-far = The text so far
to-label = To{" "}
nothing-is-on-the-table-yet = Nothing is on the table yet.
bandwidth-now-of-left = Bandwidth { $cost } now, of { $left } left
later-to-deliver-bandwidth-each-at = Later: { $mine } to deliver, 1 bandwidth each; { $purse } at least { $price } of { $has }
what-the-others-may-say = What the others may say: { $list }.
may-object-which-can-cost-at = { $list } may object, which can cost { $purse } at once.
asking-your-desk-p-takes-bandwidth = Asking your desk (p) takes { NUMBER($move-cost) } bandwidth
your-desk-found-nothing-near-that = Your desk found nothing near that they should take
your-desk-thinks-they-should-take = Your desk thinks they should take what you asked about
your-desk-would-change = Your desk would change: { $list }
process-terms-not-chosen-d-takes = { $count } process terms not chosen; d takes the defaults.
given-by = Given by { $giver }: { $list }.
one-of = One of: { $list }.
enter-folds-and-unfolds-more-issues = Enter folds and unfolds; more issues come into view as the talks go on, and v shows all.

## talk

measures-what-does-alone = Measures: what { $player } does alone
bw = { $bandwidth } bw
cap = { $capital } cap
bw-cap = { $bandwidth } bw, { $capital } cap
consult-and-act = Consult and act
not-now-tag = not now
and-so-much-capital = {" "}and { $capital } { $purse }
it-is-free-now = It is free now.
costs-bandwidth = Costs { NUMBER($bandwidth) } bandwidth{ $also }.
that-is-its-price-a-capital = That is its price; a capital that objects costs more when it answers.
enter-does-it = Enter does it.
last-done-in = Last done in { $date }.
asked-again-so-soon-it-would = ! Asked again so soon it would say the same; ask in another { $turn ->
        [round] round
       *[month] month
    }.
heard-then = Heard then: { $tell }

## title

a-negotiation-war-game = a negotiation war-game
with-a-screen-reader = With a screen reader, or without a full terminal: balcony play --plain is the whole game line by line.
you-are-the-envoy-month-by = You are the envoy. Month by month you sound out capitals, put drafts on the table, keep or break what was agreed, and live with how the others react. Every reaction can be asked why.
continue-with = Continue: { $said }
continue-plain = Continue
new-game = New game
enter-a-class-code = Enter a class code
saved-games-filtered = Saved games ({ $filter })
sample-games-filtered = Sample games ({ $filter })
learn-to-play-go-on-with = Learn to play: go on with step { $step }
learn-to-play-a-guided-first = Learn to play: a guided first game
endings-found-so-many = Endings found ({ $found })
quit-item = Quit
begin = Begin
how-long-and-where-it-starts = How long, and where it starts.
one-schools-set-of-assumptions-how = One school's set of assumptions: how the capitals weigh things. Sealed draws one, to be opened in the debrief.
what-those-who-sent-you-wish = What those who sent you wish; it is scored apart.
the-luck-of-the-game-right = The luck of the game. Right draws one, left forgets it, Enter lets you type one. The same seed meets the same luck, whoever plays it.
enter-begins-left-and-right-choose = Enter begins. Left and right choose on each line above; d takes the standard game for what is not chosen.

## what_if

what-if = What if
no-offer-is-asked-about = No offer is asked about.
your-offer-of-left-and-right = Your offer of { $unit } { $month }. Left and right change one term; the others go back to what they were.
not-on-the-table-then = Not on the table then
turn-a-term-left-and-right = Turn a term (left and right), and the { $turn ->
        [round] round
       *[month] month
    } is played again with it: nothing is written, and your game stays as it is. You see what a branch from there would have shown you.
as-it-was = { $now }, as it was
it-was = { $now }; it was { $then }
at-the-turns-end = At the { $turn ->
        [round] round
       *[month] month
    }'s end
as-things-stood-then = As things stood then
nothing-that-can-be-seen-elsewhere = Nothing that can be seen elsewhere.
instead-of = { $track } { $now } instead of { $before }
and-as-it-was = , as it was
and-instead-of = {" "}instead of { $before }
overall-score = Overall score { $score }{ $instead-of }
could-not-have-been-done-later = Could not have been done later: { $play }

## update

the-endings-found-so-far-cannot = The endings found so far cannot be told: { $why }
the-setting-holds-for-now-but = The setting holds for now, but is not kept: { $why }
still-not-saved = Still not saved: { $why }
taken-back-to-month-you-are = Taken back to month { $month }; you are in { $name } now.
the-game-is-over-the-desk = The game is over; the desk has nothing left to try.
a-seed-is-a-number = A seed is a number from 0 to 4294967295.
the-game-is-over-the-debrief = The game is over; the debrief is one key back (Esc).

## bench

nothing-is-being-worked-out = Nothing is being worked out.
stopped-at-per-cent-enter-starts = Stopped at { $percent } per cent; Enter starts it again.
it-was-stopped-enter-starts-it = It was stopped; Enter starts it again.

## branches

that-is-the-game-you-are = That is the game you are in; put the mark on another to lay it beside.

## class

the-facilitator-asks-for-no-forecasts = The facilitator asks for no forecasts in this game.
that-is-for-the-facilitator-of = That is for the facilitator of a game made from a plan (balcony facilitate).
the-game-is-over-nothing-is = The game is over; nothing is decided any more.
nothing-is-typed = Nothing is typed.
no-event-is-called-so = no event is called so
no-event-is-called-so-did = no event is called so; did you mean { $nearest }?
and-others = {" "}and others
it-could-be-type-a-little = it could be { $list }{ $more }; type a little more
a-capital-comes-first = a capital comes first: { $list }
then-a-stance = then a stance: { $list }
then-why-it-stands-in-the = then why: it stands in the log

## finder

works-under = '{ $label }' ({ $key }) works under: { $place }.

## guide

no-guide-is-on-learn-to = No guide is on; "Learn to play" on the title begins a game with one.
no-guide-is-on = No guide is on.
the-guide-is-left-the-game = The guide is left; the game goes on. Help (?) says which keys work.
the-guide-is-done-the-game = The guide is done; the game is yours.

## menu

something-is-not-chosen-yet-d = Something is not chosen yet; d takes the standard game for it.

## notebook

the-notebook-is-kept-with-the = The notebook is kept with the game.

## past

that-turn-has-not-been-reached = That { $turn ->
        [round] round
       *[month] month
    } has not been reached.
you-are-looking-back-nothing-can = You are looking back: nothing can be done here.
this-is-the-first-turn = This is the first { $turn ->
        [round] round
       *[month] month
    }.
this-is-the-turn-being-played = This is the { $turn ->
        [round] round
       *[month] month
    } being played, or the last there was.

## pick

there-is-nothing-to-begin-from = There is nothing to begin from yet.
change-it-as-you-like-then = { $name }: change it as you like, then send it.

## play

noted = Noted.
the-forecast-stands-in-the-log = The forecast stands in the log.
turned-down = Turned down.
the-offer-is-taken-back = The offer is taken back.
nothing-seen-moved = nothing that can be seen moved
r-says-why = r says why: { $changed }.
taken-back = Taken back.
what-was-agreed-and-what-came = What was agreed, and what came of it, stands in the log (o).
has-answered-nothing-yet-enter-says = { $name } has answered nothing yet. Enter says what is known of it.
it-lies-before-you-change-it = It lies before you: change it, and send it as your own.
choose-one-of-the-answers-below = Choose one of the answers below: move down to it, or press its number.
it-has-been-dealt-with-what = It has been dealt with; what came of it stands beside it.
it-cannot-be-answered-before-it = It cannot be answered before it comes; what it says stands beside it.

## shelf

a-sample-game-is-read-open = A sample game is read; open it, and branch off it to have one of your own.
there-is-nothing-to-rescue-only = There is nothing to rescue: only damaged saves have a part that is not sound.

## table

all-issues-are-listed-now = All issues are listed now.
only-issues-in-view-or-on = Only issues in view, or on the table, are listed now.
the-table-is-clear = The table is clear.
process-terms-not-chosen-now-hold = Process terms not chosen now hold their first option.

## badge

lets-it-pass = lets it pass
lets-pass = lets pass

## chrome

balcony = {" "}Balcony ·{" "}
the-game-is-over = the game is over
of-bandwidth = { $turn } { $round } of { $rounds } · { $short-date } · Bandwidth{" "}

## reasons

and-more-reasons =
    {"    "}{ $reasons ->
        [one] and { $reasons } more reason, which comes to { $sum }
       *[other] and { $reasons } more reasons, which come to { $sum }
    }
changed-by-the-lens = ; changed by the lens
stated-there = stated there
inferred-from-there = inferred from there
the-designers-judgement = the designers' judgement

## scatter

up-to-the-right = { $up } up, { $right } to the right

## strip

learning-to-play-step-of = Learning to play, step { $step } of { $steps }: { $title }
goes-on = { $key } goes on.
put-the-mark-on-a-capital = Put the mark on a capital and press { $key }.
go-back-to-the-situation-room = Go back to the situation room (Esc).
put-the-mark-on-one-and = Put the mark on one and press { $key }.
press = Press { $key }.
press-for-the-list-of-templates = Press { $key } for the list of templates.
press-change-it-with-the-arrows = Press { $key }, change it with the arrows, then Enter.
takes-the-default-terms-of-process = { $key } takes the default terms of process, { $send } sends.
shows-the-last-answer = { $key } shows the last answer.
press-then-enter = Press { $key }, then Enter.
press-write-then-enter = Press { $key }, write, then Enter.
leaves-the-guide = { $act } { $leave } leaves the guide.
skips-this-step-leaves-the-guide = { $act } { $skip } skips this step, { $leave } leaves the guide.

## single words

drawn = drawn
is-off = off
combinations = combinations
it-is-done = done
of-what-games = games
late-was-due = late: was due { $date }
to-choose = choose
toward-stalling = stalling
toward-talking = talking
toward-accepting = accepting
toward-embracing = embracing
far = far
late = late
by-the-lens = {" "}[lens]
lens-sign = [lens]
shut = shut
is-open = open
