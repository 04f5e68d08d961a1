### What reports, debriefs, comparisons and handouts say, and what screens and line mode say with them.
###
### $unit and $turn are codes, "month" or "round": say them by choosing, as in { $unit -> [round] Runde *[month] Monat }.
### $capital, $track, $issue, $event, $name and the like are names from the pack; $stance-verb and $what are finished
### phrases from other messages here. Numbers that choose a plural stand in braces with their choices.

## advice

accepts = { $capital } accepts
lets-it-pass-or-better = { $capital } lets it pass or better
nothing-in-it-decides-the-matter = Nothing in it decides the matter.
in-that = { $name }: { $chance } in 100 that { $what }. { $why }
was-not-asked-for-nothing-was = { $name }: was not asked, for nothing was offered.
right-of-times-brier-score = { $name }: right { $right } of { NUMBER($spoken) } times; Brier score { $brier }.

## bench

frontier = Frontier: { $cluster }
sensitivity-what-decides-what-your-moves = Sensitivity: what decides what your moves are worth
robustness-in-how-many-worlds-your = Robustness: in how many worlds your moves hold
values-every-text-over-these-issues = Values every text over these issues that could go on the table, for both sides: { NUMBER($size) } combinations at most.
turns-the-packs-weights-and-rules = Turns the pack's weights and rules down and up by { $share } per cent, one after another, and plays your moves so far again with each: about { NUMBER($size) } games, { $reading } a reading.
plays-your-moves-so-far-again = Plays your moves so far again under every lens and with everything each capital may be: { NUMBER($size) } games.
nothing-of-this-can-be-put = { $cluster }: nothing of this can be put on the table.
outcomes-at-or-above-both-reservations =
    { $cluster }: { $outcomes ->
        [one] { $outcomes } outcome
       *[other] { $outcomes } outcomes
    }, { $zopa } at or above both reservations, { $on-frontier } on the Pareto frontier.
walks-away-below-below-expected-the = { $us } walks away below { $ours }, { $them } below { $theirs } (expected, the mean over what it may be). Values as things stand now.
walked-away-below-below-what-it = { $us } walked away below { $ours }, { $them } below { $theirs } (what it really was). Values as things stood at the opening.
the-lens-is-sealed-so-this = The lens is sealed, so this is drawn under the pack's own: { $lens }.
nash = Nash
the-greatest-product-of-both-gains = the greatest product of both gains over walking away
kalai-smorodinsky = Kalai-Smorodinsky
most-nearly-an-equal-share-of = most nearly an equal share of each side's best
utilitarian = Utilitarian
the-greatest-sum-of-both = the greatest sum of both
agreed = , agreed
now-that-it-is-in-force = , now that it is in force
its-other-terms-are-left-out = ; its other terms are left out
your-offer-of = Your offer of { $unit } { $round }{ $how }: { $worth }{ $again }{ $more }
none-no-outcome-suits-both = { $name }: none; no outcome suits both.
along-the-frontier-first-and-second = Along the frontier, { $us } first and { $them } second: { $list }.
no-offer-of-yours-has-spoken = No offer of yours has spoken of these issues.
s-weight = { $capital }'s weight: { $interest }
all-rules-of-one-kind = all rules of one kind: { $kind }
all-rules-that-are = all rules that are { $id }
all-rules-of = all rules of { $name }
your-moves-so-far-and-none = Your moves so far, and none after them, gain { $mean } overall on making none at all
your-moves-so-far-gain-nothing = Your moves so far gain nothing on making none at all: both come to { $mean } overall
no-move-has-been-made-yet = No move has been made yet; making none at all comes to { $mean } overall
give-or-take-over-games =
    { $what } (give or take { $error }, over { $reading ->
        [one] { $reading } game
       *[other] { $reading } games
    }).
each-weight-and-rule-is-turned = Each weight and rule is turned down and up by { $share } per cent, all else equal and on the same luck: { NUMBER($games) } games in all.
the-lens-is-sealed-so-the = The lens is sealed, so the pack's own stands in for it: { $lens }.
of-weights-and-rules-more-swing = Of { NUMBER($effects) } weights and rules, { NUMBER($less) } more swing it less and { $none } not at all. { $model }
that-turns-it-round = ; that turns it round
turned-down-turned-up-a-swing = { $factor }: { $down } turned down, { $up } turned up, a swing of { $swing }, give or take { $error }{ $flips }.
the-lens = the lens { $lens }
as-word = { $capital } as { $disposition }
worlds-every-lens-everything-each-capital = { NUMBER($all) } worlds: every lens, everything each capital may be
of-worlds-drawn-evenly-from-every = { $tried } of { NUMBER($all) } worlds, drawn evenly from every lens and everything each capital may be
your-moves-so-far-made-again = Your moves so far, made again as far as they can be, and none after them, in { $worlds }. { $from } in each, { $games } in all; met means a score of { $met } or more.
games =
    { $count ->
        [one] 1 game
       *[other] { $count } games
    }
met-in-none-of-the-games =
    { $name }: met in none of the { $games ->
        [one] { $games } game
       *[other] { $games } games
    }.
with = { $percent }% with { $given }
met-in-of = { $name }: met in { $percent }% ({ $met } of { $games }); { $breaks }.
every-world-counts-alike = Every world counts alike, however likely.
nothing-lowers-it = no lens and nothing a capital may be lowers that by ten points

## board

paused = Paused
time = Time
with-more = ; { $team }, with { NUMBER($minutes) } more: { $left }
time-is-up-end-the-round = Time is up: end the round.
time-is-up-but-for = Time is up: end the round. { $list } may go on.
time-is-up = time is up
minutes-left =
    { $minutes ->
        [one] one minute left
       *[other] { $minutes } minutes left
    }
team = Team
round = Round
let-it-pass-all =
    { $count ->
        [one] { $capitals } lets it pass.
       *[other] { $capitals } let it pass.
    }
away =
    { $months ->
        [0] now
        [1] next month
       *[other] in { $months } months
    }
last-offer = Last offer
forecasts = Forecasts
of = { $round } of { $rounds }
no-team-is-there-yet = No team is there yet.
answers-are-held-back-until-they = Answers are held back until they are revealed.

## calibration

no-move-followed-your-forecast-so = No move followed your forecast, so it was never tested.
you-have-made-no-forecast-one = You have made no forecast. One before a move says what you expect, and how likely it is.
your-forecast-waits-for-your-next = Your forecast waits for your next move.
forecasts-made =
    { $count ->
        [one] 1 forecast
       *[other] { $count } forecasts
    }
brier-score-over-tested-of-which = Brier score { $score } over { $forecasts } tested, { $came } of which came: 0 is perfect, 0.25 is what a coin scores.
called-to-per-cent-said-on = Called { $from } to { $to } per cent: { $what }, said { $said } on average, { $came } came.
brier-so-far = {" "}Brier so far { $score }.
so-it-did = so it did
so-it-did-it = so it did: it { $came }
instead-it = instead it { $came }
forecast = Forecast ({ $percent } %): { $capital } { $expected }; { $verdict }.

## catalog

engine = Engine

## compare

not = { $what } { $mine }, not { $theirs }
has = { $name } has { $list }.
sealed-until-the-end = { $lens } (sealed until the end)
lens-mandate-seed-pack = Lens: { $lens }. Mandate: { $mandate }. Seed { $seed }. Pack { $id } { $version }.
of-games-still-being-played-only = Of games still being played only what was shown in play is told.
their-scores-are-not-final-and = {" "}Their scores are not final, and scores side by side go as far as all teams have come: compare again when all are over.
unfinished = Unfinished: { $list }. { $told }{ $later }
is-in-of = { $name } is in { $unit } { $round } of { $rounds }
start = Start
overall-score-team-by-team = Overall score, team by team
last = Last
as-shown-in-play-as-far = , as shown in play, as far as all have come
in-you-did-different-things-for = In { $unit } { $month } you did different things for the first time. What did each team know then that made its choice look right?
exchange-the-two-moves-in-your = Exchange the two moves in your heads: which later { $unit } would have gone differently?
you-made-the-same-moves-was = You made the same moves. Was there only one way, or did you all see only one?
a-rule-weighed-differently-on-the = A rule weighed differently on the answers in { $unit } { $month }. Do you believe it?
read-out-the-notes-of-that = Read out the notes of that { $unit }. Whose reasons were the best, whatever came of them?
which-teams-agreements-would-you-rather = Which team's agreements would you rather inherit in a year, and from which { $unit } on can you tell?
where-a-lower-score-has-the = Where a lower score has the better reasons, what does the score leave out?
what-did-no-team-try = What did no team try?

## parted

end-the = End the { $unit }

## sheet

these-games-are-not-the-same = These games are not the same game. What differs may explain what came of them:
what-differs = What differs
where-you-parted = Where you parted
questions-to-talk-about = Questions to talk about
how-you-worked = How you worked
by = { $what } by { $unit }
how-it-came-out = How it came out
side-by-side = Side by side: { $title }
teams = { NUMBER($teams) } teams. { $played }
nowhere-so-far-as-far-as = Nowhere so far: as far as the games go, the same moves were made.
with-the-first-move = with the first move
after-moves-in-common =
    { $count ->
        [one] after one move in common
       *[other] after { $count } moves in common
    }
within-a-group = {" "}(within a group)
nobody-was-asked = Nobody was asked.
who = Who
did-what = Did what
how-it-was-answered = How it was answered
talks = Talks
offers = Offers
agreements = Agreements
terms = Terms
broken = Broken
delivered = Delivered
notes = Notes
brier-score = Brier score
ending = Ending
overall = Overall
so-far = {" "}so far
a-score-says-what-this-model = A score says what this model makes of a play; how well a team worked stands above.
nothing = Nothing.

## counters

this-in-effect = this in effect: { $flag }
or = {" "}or{" "}
or-further = { $term }, or further
or-else = ; or{" "}
in-force = in force: { $terms }
once-this-has-happened = once this has happened: { $event }
in-answer-to = "{ $choice }" in answer to { $event }
delivering = delivering { $name }
renewing = renewing { $name }
in-answer-to-a-breach-of = "{ $answer }" in answer to a breach of { $name }

## debrief

sealed-until-the-end-of-it = { $name } (sealed until the end)
game-header = Lens: { $lens }. Mandate: { $name }. Seed { $seed }. Pack { $id } { $version }.{ $adjudicated }{ $branch }
the-game-is-still-being-played = The game is still being played: { $unit } { $now } of { $all }. This report holds only what was shown in play.
overall-of = Overall: { $grade }, { $overall } of 100 ({ $list }).
the-mandate-failed-something-was-agreed = The mandate failed: something was agreed that it rules out.
the-mandates-own-score = The mandate's own score: { $mandate-score }.
but-not-everything-that-was-promised = But not everything that was promised was kept. { $list }
broken-unseen-at-the-time = broken, unseen at the time
stalls-with-a-counter-offer = stalls, with a counter-offer
each-was-judged-on-every-offer = Each was judged on every offer, asked or not. Brier score: 0 is perfect, 0.25 a coin.
you-had-found-that-out = {" "}You had found that out.
you-had-been-led-to-think = {" "}You had been led to think otherwise.
you-did-not-find-that-out = {" "}You did not find that out.
hidden-in-play-from-to = { $track }, hidden in play: from { $start } to { $end }.
this-model-keeps-tracks-in-view = This model keeps { NUMBER($seen) } tracks in view, and { NUMBER($objectives) } scores. Whatever none of them counts cost nothing here.
a-number-of-people-held-is = A number of people held is a count of persons, each of whom is more than a step on a track.
governments-speak-here-with-one-voice = Governments speak here with one voice each; in life they quarrel, and people outside them have views of their own.
no-rule-carries-this = No rule carries this: "{ $text }" { $why }

## lenses

your-overall-score-of-is-as = Your overall score of { $overall } is as good as or better than that of { $no-better } of the pack's { NUMBER($cards) } strategy cards on the same luck (percentile { $percentile }). The cards' scores run from { $range } to { $range2 }.
what-the-luck-was-worth-the = What the luck was worth: the cards average { $mean } on this seed and { $mean-over } over { NUMBER($seeds) } seeds. Over all of those games your score stands at percentile { $percentile-over }.
that-rests-on-the-lens-of = that rests on the lens of play alone
so-under-every-lens = so under every lens
so-under-of-lenses = so under { $yes } of { NUMBER($lenses) } lenses
not-under = ; not under { $list }
the-ending-is = The ending is "{ $ending }"
the-overall-score-is = The overall score is { $overall } ({ $grade })
the-offer-of-to = The offer of { $long-date } to { $parties }
was-agreed-by-the-facilitators-hand = { $name } was agreed by the facilitator's hand: no lens decided that.
is-agreed = is agreed
is-not-agreed-as-it-was = is not agreed as it was made; what came back was taken
is-not-agreed = is not agreed

## story

left-unanswered-so = {" "}Left unanswered, so: { $choice }.
your-answer = {" "}Your answer: { $choice }.
put-in-by-the-facilitator = {" "}Put in by the facilitator.
not-seen-in-play = {" "}(not seen in play)
counters = { $capital } counters: { $list }.
heard-from = Heard from { $capital }: { $tell }
near-but-not-agreed = near, but not agreed
in-more = { $rest } in { NUMBER($others) } more

## turning

branch-from-the-log-branch-or = Branch { $round } from the log ('branch { $round }', or b on { $long-date }) tests this.
an-offer-to = an offer to { $parties }
within = within { $to }
between-and = between { $from } and { $to }
went-from-to-at = { $name } went from "{ $from }" to "{ $to }" { $when }, at { $act }.
went-from-to-what-had-you = { $name } went from "{ $from }" to "{ $to }" { $when }. What had you expected, and why?
change-one-thing-about-and-see = Change one thing about { $act }, and see whether { $name } still turns.
moved-by-in = { $name } moved by { $by } in { $when }.
moved-by-in-how-much-of = { $name } moved by { $by } in { $when }. How much of that was your doing?
do-one-thing-in-and-compare = Do one thing in { $unit } { $round }, and compare { $name } at its end.
leave-out-one-move-of-and = Leave out one move of { $unit } { $round }, and compare { $name } at its end.
what-would-you-test = { $question } What would you test? { $test } { $branch }
was-broken-what-in-the-text = "{ $term }" was broken. What in the text could have made it hold?
in-you-gave-in-a-hundred = In { $unit } { $month } you gave { $percent } in a hundred that { $capital } { $expected }; it { $came }. What did you know then, and what would have told you otherwise?
in-you-noted-would-you-write = In { $name } you noted: "{ $text }" Would you write it again?
in-you-did-nothing-was-that = In { $long-date } you did nothing. Was that a choice, and what did it cost?
you-never-spoke-to-alone-what = You never spoke to { $capital } alone. What might you have heard?
some-conclusions-rest-on-a-lens = Some conclusions rest on a lens (see below). Which lens do you believe, and what evidence would move you?
which-answer-surprised-you-most-before = Which answer surprised you most, before you read its reasons?
which-of-the-four-capitals-did = Which of the four capitals did you understand last, and what would have told you sooner?
what-did-you-give-that-you = What did you give that you need not have given, and what did you not ask for?
what-would-you-do-differently-in = What would you do differently in the first month, and which capital would notice?
what-did-the-numbers-hide-name = What did the numbers hide? Name a person or a group that no track counts.
aftermath = Aftermath
now = Now
the-tracks-that-moved-most = The tracks that moved most
scores-overall-and-the-two-that = Scores: overall, and the two that moved most

## unkept

later-it-was-kept = {" "}Later it was kept.
at-the-end-it-was-broken = {" "}At the end it was broken again, and nobody saw it.
later-another-agreement-took-its-place = {" "}Later another agreement took its place.
broken-and-nobody-saw-it = { $what }: broken { $when }, and nobody saw it.{ $later }
what-was-broken = { $what }: broken { $when }.{ $later }
broken-it-came-to-light = { $what }: broken { $when }; it came to light { $light }.{ $later }
in-word = in { $long-date }
in-round = in round { $round }
between-both-sides = between both sides
to = { $giver } to { $towards }

## decided

a-red-line-while-it-is = a red line. While it is on the table, no sum of points will help.
the-moment-for-now-it-is = the moment. For now it is not at home to offers.
what-it-has-without-a-deal = what it has without a deal. It gains by this, but less than it thinks it keeps by saying no.
without-a-deal-next-to-nothing = what it has without a deal. This comes to next to nothing for it, and it keeps more by saying no.
what-it-holds-out-for-this = what it holds out for. This is better than no deal, but it thinks it can get more.
without-a-deal-a-loss = what it has without a deal. It loses by this, but less than by no deal.
without-a-deal-a-lesser-loss = what it has without a deal. It loses by this, but it thinks it would lose more by saying no.
decided-by = Decided by { $why }

## endings

games-that-you-played-to-their = Games that you played to their end count; sample games and replays do not.
none-of-the-endings-has-been = None of the { NUMBER($all) } endings has been found yet. { $counts }
all-endings-have-been-found = All { NUMBER($all) } endings have been found. { $counts }
of-endings-found = { $found } of { NUMBER($all) } endings found. { $counts }

## frontier

washington = Washington
outcomes-of-them-at-or-above =
    { $cluster }: { $outcomes ->
        [one] { $outcomes } outcome
       *[other] { $outcomes } outcomes
    }, { $zopa } of them at or above every reservation,{" "}
on-the-pareto-frontier = { $pareto } on the Pareto frontier.
walks-away-below = { $name } walks away below { $reservation }.
none-no-outcome-suits-everybody = { $title }: none; no outcome suits everybody.
in-this-model-only-line =
    In this model only.
    {""}

## handout

handouts = { $title }: handouts
how-to-play = How to play
a-seat = { $title }: a seat
a-role = { $title }: a role
seat-or-role = seat or role

## guide

what = What
of-a-hundred = Of 100
what-full-marks-look-like = What full marks look like
glossary = Glossary
quiz-before-and-after = Quiz, before and after
quiz-what-a-good-answer-has = Quiz: what a good answer has
memo = Memo
rubric = Rubric
without-computers = Without computers
how-realistic-is-this = How realistic is this?
before = Before
a-plan-to-copy = A plan to copy
during = During
the-debrief = The debrief
a-note-on-decency = A note on decency
what-can-be-played = What can be played
for-the-facilitator = For the facilitator
months =
    { $rounds ->
        [one] { $rounds } month
       *[other] { $rounds } months
    }
rounds-of-months = { NUMBER($rounds) } rounds of { NUMBER($span) } months
scenario = Scenario
its-id = Its id
how-long = How long
bandwidth = Bandwidth
what-it-is = What it is
lens = Lens
how-it-reads-things = How it reads things
minute-by-minute = Minute by minute
minutes = Minutes
what-you-do = What you do
to-read-aloud = To read aloud
what-can-go-wrong = What can go wrong
words-of-line-mode = Words of line mode
typed = Typed
does = Does
word = Word
what-it-means-here = What it means here
a-form-to-copy = A form to copy

## sheet

what-to-do-with-this-sheet = What to do with this sheet
interests-as-analysts-read-them = Interests as analysts read them
interest = Interest
what-it-means = What it means
what-it-may-turn-out-to = What it may turn out to be: one of these, drawn at the start
what-only-it-can-give = What only it can give
what-you-may-be-asked-or = What you may be asked or told between offers
what-counts-at-the-end = What counts at the end
objective = Objective
what-it-counts = What it counts
what-you-may-be-sent-to = What you may be sent to do: one of these
mandate = Mandate
what-it-asks = What it asks
who-advises-you = Who advises you
what-only-you-can-give = What only you can give

## hint

the-desk-would-try-this = The desk would try this: { $trim-end-matches }.
it-plays-each-move-out-in = It plays each move out in futures that may be: what is hidden drawn anew, a strategy card going on from there. Over { $futures } of them the overall score comes to { $overall } of 100 on average.
next-best-over-futures = Next best: { $name } ({ $overall }, over { $futures } futures).
it-sees-what-you-see-and = It sees what you see, and what it holds likely need not be so.
against-ending-the-month-now-in = Against ending the month now, in as many futures, it is worth { $gain } overall{ $why }.

## library

what-is-modelled = What is modelled
what-is-not-modelled = What is not modelled
which-numbers-are-judgement = Which numbers are judgement
where-the-lenses-disagree = Where the lenses disagree
how-to-disagree = How to disagree
capitals = Capitals
lenses-sets-of-assumptions = Lenses: sets of assumptions
words-explained = Words explained
what-the-source-claims = What the source claims
who-disputes-or-supports-it = Who disputes or supports it
what-happened-by-date = What happened, by date
rules = Rules
claim = Claim { $id }
it-stands-in-page = It stands in { $section }, page { $page }.
supported-by = Supported by
disputed-by = Disputed by
support = Support
counter-claim = Counter-claim
source = Source: { $source }
it-speaks-to = It speaks to { $id }: { $text }
what-these-reasons-rest-on = What these reasons rest on
the-strongest-first-each-leads-to = The strongest first. Each leads to its rule, and on to the sources.
this-rests-on-state-media-or = This rests on state media or an aggregator alone; no rule is built on it.
carried-by = Carried by { $text }
no-rule-rests-on-it = No rule rests on it.
no-rule-carries-it = No rule carries it. { $why }
rule = Rule { $id }
its-source-states-it = Its source states it.
it-is-inferred-from-its-source = It is inferred from its source.
its-strength-is-the-designers-judgement = Its strength is the designers' judgement.
source-and-certainty = Source: { $source }. { $sure }

## lineage

this-game-is-a-branch-of = This game is a branch of { $what }.
this-game-branches-off = This game is a branch of { $what }: it goes its own way { $place }.
that-is-a-branch-of = That is a branch of { $what }, { $place }.
answers-decided =
    { $count ->
        [one] decided one answer
       *[other] decided { $count } answers
    }
events-put-in =
    { $count ->
        [one] put in one event by hand
       *[other] put in { $count } events by hand
    }
decided-and-put-in = { $decided } and { $put-in }
a-facilitator-adjudicated = A facilitator { $what }: adjudicated.
put-in-by-the-plan = In { $turn } the facilitator put in "{ $event }", by the plan.
put-in-by-hand = In { $turn } the facilitator put in "{ $event }", by hand.
in-the-facilitator-decided-that = In { $turn } the facilitator decided that { $who } { $does }: "{ $why }"{ $stays }
what-was-agreed-with-before-that = What was agreed with { $who } before that stays agreed.
the-answer-before-that-was-that = The answer before that was that { $who } { $does }; what that had set going by then is not taken back.
before-its-first-move = before its first move
after-moves =
    { $count ->
        [one] after one move
       *[other] after { $count } moves
    }
in-month = in month { $month }, { $after }
left-this-game = { $what } left this game{ $at }.

## log

entries =
    { $count ->
        [one] 1 entry
       *[other] { $count } entries
    }
found-with = { $found } with "{ $typed }".
word-with-found = { $word } with "{ $typed }", { $found }.

## needs

or-listed = , or{" "}
not-while-this-holds = not while this holds: { $flag }
not-while-is-in-force = not while { $some-of } is in force
only-while-this-holds = only while this holds: { $flag }
only-with-an-agreement-in-force = only with an agreement in force on { $some-of }
would-have-to-be-or-more = { $track } would have to be { $least } or more, and is { $now }
would-have-to-be-or-less = { $track } would have to be { $most } or less, and is { $now }
only-once-has-been-kept-for = only once { $some-of } has been kept for a while
only-when-this-is-near = only when this is near: { $date }
or-the-like = { $list } or the like

## paper

debrief = Debrief: { $title }
how-it-went = How it went
turning-points = Turning points
your-forecasts = Your forecasts
your-notebook = Your notebook
your-advisers = Your advisers
what-each-capital-really-was = What each capital really was
the-other-chair = The other chair: { $capital }
the-other-chair-is-kept = The facilitator keeps the other chair for the debrief.
the-same-play-under-every-lens = The same play under every lens
luck-and-skill = Luck and skill
how-sure-the-ending-was = How sure the ending was
what-really-happened-beside-your-path = What really happened, beside your path
what-did-the-numbers-hide = What did the numbers hide?
what-the-numbers-hide = What the numbers hide
no-answer-changed-between-comparable-moves = No answer changed between comparable moves, and no track moved.
it-changed = It changed: { $changes }.
nothing-was-done = Nothing was done.
at-the-s-end = At the { $unit }'s end: { $end }.
nothing-was-agreed = Nothing was agreed.
broken-before = , broken before
not-verified = not verified
term = Term
given-by = Given by
to-head = To
how-it-stands = How it stands
verified = Verified
you-made-none-a-forecast-before = You made none. A forecast before a move shows what you expected of it.
nothing-has-followed-yet = nothing has followed yet
in-a-hundred = { $percent } in 100
forecast-head = Forecast
how-likely = How likely
what-came = What came
came-true = Came true
brier-score-the-mean-squared-gap = Brier score { $brier }: the mean squared gap between what you said and what came. 0 is perfect; 0.25 is what always saying fifty earns.
a-calibration-chart-needs-forecasts-that = A calibration chart needs { $calibrated } forecasts that came to a test, of different odds.
as-played = {" "}(as played)
moves-without-object = Moves without object
the-same-last-and-then-times = The same last { $unit }, and then { NUMBER($times) } times the months without you, each with luck of its own. What is rare here was not in your hands alone.
as-it-came = {" "}(as it came)
times-of = { $times } of { $all }
how-often = How often
what-you-said-in-mean = What you said, in 100 (mean)
what-came-true-of = What came true, of 100
calibration-forecasts-by-how-likely-you = Calibration: forecasts by how likely you called them, with how many there are
what-you-did = What you did: { $done }.
what-really-happened-nothing-stands-in = What really happened: nothing stands in the record.
and = {" "}and
played-by = Played by { $player }.

## chart

from-to-between-and = { $name }: from { $first } to { $last }, between { $min } and { $max }.
no-values = { $name }: no values.

## markdown

when = When

## parting

with-the-greatest-difference-is-against = With { $who } the greatest difference is { $one } against { $other }: { $because }
here-there = { $what }: { $here } here, { $there } there
ended-the-month = ended the month
not-the-same-game = Not the same game, { $difference }.
as-far-as-both-go-the = As far as both go, the same moves were made.
they-parted-in-month = They parted in month { $month }, { $date }, { $before }.
what-differed-first-in-month-here = What differed first, in month { $month }: { $subject }, { $here } here and { $there } there. { $because } [{ $source }]

## robust

and-joined = {" "}and{" "}
in-worlds-lenses-everything-each-capital =
    { $id } in { $scenario }: { $worlds ->
        [one] { $worlds } world
       *[other] { $worlds } worlds
    } (lenses { $list }; everything each capital may be), { $seeds ->
        [one] { $seeds } game
       *[other] { $seeds } games
    } in each. Met means { $met } or more.
    {""}
met-in-interval-to = { $id }: met in { $share }% (95% interval { $low } to { $high })
share-with = {" "} { $value }% with { $given }
no-lens-and-no-disposition-lowers = {" "} no lens and no disposition lowers that by ten points or more
every-world-counts-alike-however-likely =
    
    Every world counts alike, however likely. In this model only.

## sensitivity

overall-of-policy = overall of { $id }
overall-of-less-that-of = overall of { $id } less that of { $other }
the-in-under-over-games-interval = The { $asked }, in { $scenario } under { $lens }: { $mean } over { $games ->
        [one] { $games } game
       *[other] { $games } games
    } (95% interval { $lo } to { $hi }).
each-factor-turned-down-and-up =
    Each factor turned down and up by { $share }%, all else equal and on the same luck; the greatest swing first.
    {""}
turns-it-round = {" "} turns it round
a-swing = { $down } to { $up }, swing { $swing } ({ $lo } to { $hi })
how-a-tornado-is-read = { $scenario }, lens { $lens }: { $mean }; every factor turned by { $share }%. Light: turned down; dark: turned up.
more-factors-swing-it-less-of =
    
    { NUMBER($rest) } more factors swing it less; { $none } of all { $effects } not at all.
of-them-turn-the-conclusion-round = { $turning } of them turn the conclusion round on their own.
in-this-model-only = In this model only.
the = The { $asked }

## sentences

very-low = very low
long-date =
    { $month ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    } { $year }
stretch-of-months =
    { $months ->
        [2] { $first } and { $last }
       *[other] { $first } to { $last }
    }
month-name =
    { $month ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    }
short-date =
    { $month ->
        [1] Jan
        [2] Feb
        [3] Mar
        [4] Apr
        [5] May
        [6] Jun
        [7] Jul
        [8] Aug
        [9] Sep
        [10] Oct
        [11] Nov
       *[12] Dec
    } { $year }
very-high = very high
nearer-low = nearer { $low }
in-between = in between
nearer-high = nearer { $high }
bandwidth-alone = { NUMBER($bandwidth) } bandwidth
bandwidth-and-capital = { NUMBER($bandwidth) } bandwidth, { $capital } { $purse }
offer = Offer { $offer }
probe = Probe { $offer }
take-what-is-on-the-table = Take what is on the table
turn-down-what-is-on-the = Turn down what is on the table
take-what-proposes = Take what { $capital } proposes
turn-down-what-proposes = Turn down what { $capital } proposes
take-the-offer-back = Take the offer back
answer-to-broken = { $issue }, broken: { $answer }
deliver = Deliver: { $issue }
renew = Renew: { $issue }
note = Note: { $text }
forecast-per-cent = Forecast: { $capital } { $stance-verb }, { $percent } per cent
facilitator = Facilitator: { $capital } { $stance-verb } ({ $text })
facilitator-puts-in = Facilitator puts in: { $event }
end-the-month = End the month
the-game-is-over = The game is over.
nothing-is-on-the-table-yet = Nothing is on the table yet: choose an option for at least one issue.
it-is-put-to-nobody-yet = It is put to nobody yet: choose at least one capital.
cannot-be-a-party-to-an = { $capital } cannot be a party to an offer.
is-s-to-give-put-the = { $issue } is { $capital }'s to give: put the offer to { $giver } as well.
takes-both-sides-put-the-offer = { $issue } takes both sides: put the offer to { $needed } as well.
needs-in-the-same-offer = { $issue } needs { $other } in the same offer.
needs-on-the-table = { $process }: { $process-option } needs { $issue } on the table.
cannot-be-put-on-the-table = { $issue } cannot be put on the table as things stand.
it-takes-bandwidth-and-is-left = It takes { NUMBER($needs) } bandwidth, and { $has } is left this { $unit }.
it-takes-political-capital-and-there = It takes { $needs } political capital, and there is { $has }.
is-not-possible-as-things-stand = { $consult } is not possible as things stand.
measure-is-not-possible = { $measure } is not possible as things stand.
no-counter-offer-or-overture-is = No counter-offer or overture is open.
nothing-from-is-open = Nothing from { $capital } is open.
no-offer-is-waiting-and-no = No offer is waiting and no counter is open.
is-not-before-you-this = { $event } is not before you this { $unit }.
has-been-answered-already = { $event } has been answered already.
has-no-such-choice = { $event } has no such choice.
cannot-be-chosen-as-things-stand = { $choice } cannot be chosen as things stand.
no-breach-of-is-open = No breach of { $issue } is open.
you-owe-nothing-on = You owe nothing on { $issue }.
is-not-about-to-lapse-or = { $issue } is not about to lapse, or is renewed already.
is-no-probability-say-to = { $percent } is no probability: say 0 to 100.
no-offer-was-put-to-this = No offer was put to { $capital } this { $unit }.
has-happened-this-already = { $event } has happened this { $unit } already.
from-now-on = From now on: { $flag }.
over = Over: { $flag }.
pending = { $term }: pending.
kept = { $term }: kept.
late = { $term }: late.
term-broken = { $term }: broken.
suspended = { $term }: suspended.
lapsed = { $term }: lapsed.
ended = { $term }: ended.
a-breach-of-has-come-to = A breach of { $term } has come to light.{ $what }
warning = Warning: { $warning }
what-had-on-the-table-has = What { $capital } had on the table has run out.
you-agreed-to-what-would-not = You agreed to what { $player } would not hear of: the mandate has failed.
giver-with = { $giver }, with { $capital }
for-owed-to = { $giver } for { $to }, owed to { $capital }
giver-to = { $giver } to { $capital }
it-goes-back-on-what-agreed = It goes back on what { $player } agreed to: { $list }.
and-more = { $list } and { NUMBER($rest) } more

## shelf

cannot-be-read = cannot be read
lens-named = lens { $lens }
seed = seed { $seed }
overall-value = overall { $overall }
a-branch-of = a branch of
month = month { $month }

## simulation

in-lens-games-from-seed =
    { $policy } in { $scenario }, lens { $lens }: { $games ->
        [one] { $games } game
       *[other] { $games } games
    } from seed { $seed }.
mean-sd-median = {" "} { $id } mean { $mean }, sd { $sd }, 5% { $low }, median { $median }, 95% { $high }
the-endings = {"  "}endings: { $endings }
agreements-a-game-of-what-was = {" "} agreements { $deals } a game; { $kept }% of what was due was kept
less-lens-on-the-same-luck = { $policy } less { $other }, lens { $lens }, on the same luck: { $mean } overall (95% interval { $low } to { $high }).

## start

the-counter-offer-of = The counter-offer of { $capital }
what-proposes = What { $capital } proposes
your-last-offer = Your last offer
nobody-has-raised-these-yet-though = Nobody has raised these yet, though you may
left-out-since-it-cannot-be = Left out, since it cannot be put on the table as things stand

## summary

still-being-played-line =
    
    The game is still being played.
    {""}
scenario-lens-mandate-seed-pack = { $name } (scenario { $scenario }), lens { $lens }, mandate { $mandate }, seed { $seed }; pack { $id } { $version }.{ $adjudicated }
being-played = , being played
round-head =
    
    Month { $round }, { $date }{ $unfinished }
left-to-itself = left to itself
it-proposes = {" "}     It proposes, { $offer }.
months-end = {" "} Month's end.{" "}
without-object-under-this-lens-passed = without object under this lens, passed over
line-counters = {" "}     { $capital } counters: { $list }.
line-heard-from = {" "}     Heard from { $capital }: { $tell }
probe-of-an-offer = Probe of an offer { $offer }
consult = Consult { $addressee }: { $consult }
measure = Measure: { $measure }
accept-the-counter = Accept the counter
decline-the-counter = Decline the counter
accept-what-proposes = Accept what { $capital } proposes
decline-what-proposes = Decline what { $capital } proposes
withdraw-the-offer = Withdraw the offer
answer-to = Answer to "{ $event }": { $choice }
answer-to-the-breach-of = Answer to the breach of { $issue }: { $answer }
line-deliver = Deliver { $issue }
line-renew = Renew { $issue }
line-note = Note{ $said }
forecast-with-per-cent = Forecast: { $capital } { $stance-verb } with { $percent } per cent
the-facilitator-decides = The facilitator decides: { $capital } { $stance-verb }{ $said }
the-facilitator-puts-in = The facilitator puts in "{ $event }"
end-of-the-month = End of the month
from-better = , { $points } from better
the-twelve-months-after =
    
    The twelve months after
    {""}
line-ending =
    
    Ending: { $ending }
scores-overall = Scores: { $list }; overall { $overall }.
what-they-were = What they were: { $list }.

## warnings

will-not-hear-of-this-agreed = { $player } will not hear of this: agreed, the mandate fails.
all-of-it-is-in-force = All of it is in force already; signing it again would add little.
is-in-force-already = { $names } is in force already.
in-force-already = In force already: { $list }.
a-red-line-of = A red line of { $capital }. { $why }
goes-without = { $issue } goes without { $safeguards }.
what-weighs-heavily-with-it = { $who } { $what } what weighs heavily with it: { $list }.
would-on-balance-lose-by-this = would on balance lose by this in
would-on-balance-gain-nothing-by = would on balance gain nothing by this in

## what_if

issue-instead-of = { $issue }: { $to } instead of { $from }
process-instead-of = { $process }: { $to } instead of { $from }
put-off = put off
a-what-if-changes-one-term = A what-if changes one term of an offer, and none has been made yet.
that-is-what-was-offered = That is what was offered.
it-could-not-have-been-put = It could not have been put on the table: { $list }
what-if-nothing-is-written-your = What if: { $change }. Nothing is written; your game stays as it is.
the-offer-would-have-been-as = The offer would have been { $now }, as it was.
the-offer-was-it-would-have = The offer was { $then }; it would have been { $now }.
as-before = { $capital } { $verb } as before
where-it-before = { $capital } { $verb } where it { $past } before
after = { $stance }, { $now } after { $before }.{ $because }
no-different = No different: { $list }.
at-the-months-end = At the month's end
as-things-stood-then = As things stood then
track-instead-of = { $track } { $now } instead of { $before }
nothing-that-can-be-seen-would = { $when }, nothing that can be seen would stand elsewhere.
overall-score-as-it-was = Overall score { $score }, as it was.
overall-score-instead-of = Overall score { $score } instead of { $before }.
later-in-the-month-this-could = Later in the month this could not have been done: { $play }.
embraced-it = embraced it
rejected-it = rejected it
supported-it = supported it
let-it-pass = let it pass

## words

not-on-the-table = not on the table
by-very-little = by very little
by-some-way = by some way
another-ending-was-missed = Another ending was missed { $how }: "{ $ending }".
your-side = Your side
both-sides = both sides
parties-and-terms = to { $parties }: { $terms }
option-instead-of = { $issue }: { $option } instead of { $other }
the-text-as-a-whole = the text as a whole
embraces-it = embraces it
rejects-it = rejects it
supports-it = supports it
lets-it-pass = lets it pass
list-and-last = { $list } and { $last }
nearer-low-than-high = nearer { $low } than { $high }
midway-between-and = midway between { $low } and { $high }
nearer-high-than-low = nearer { $high } than { $low }

## single words

stance-accepts = accepts
stance-counters = counters
stance-stalls = stalls
stance-objects = objects
stance-obstructs = obstructs
stance-retaliates = retaliates
stance-embraces = embraces
stance-rejects = rejects
stance-supports = supports
strength-flat = flat
strength-mild = mild
strength-clear = clear
strength-strong = strong
grade-poor = poor
grade-weak = weak
grade-middling = middling
grade-good = good
narrowly = narrowly
add-term = add { $term }
drop-issue = drop { $issue }
level-low = low
level-high = high
free = free
it-is-verified = verified
yes = yes
no = no
nothing-done = nothing
is-over = over
made = made
held = held
answered = answered
unseen = {" "}(unseen)
team-adjudicated = { $team } (adjudicated)
unfinished-at = unfinished: { $unit } { $round } of { $rounds }
is-broken = broken
outcome-agreed = agreed
outcome-countered = countered
outcome-refused = refused
outcome-done = done
past-accepted = accepted
past-stalled = stalled
past-objected = objected
past-obstructed = obstructed
past-retaliated = retaliated
