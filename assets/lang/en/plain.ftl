
## agreements

# Your own country, to which something is promised: put for $to in the next two.
your-side = your side
promise-between-both-sides = Between both sides, for { $to }
# Who has promised something to whom, as a heading; the issue and its option follow it.
promise = { $from } to { $to }
# How a promise stands: small letters, since it follows a colon.
waiting-until = waiting until { $when }
to-be-delivered-by-the-end = to be delivered by the end of { $when }
agreed-due-by-the-end-of = agreed, due by the end of { $when }
half-delivered-the-rest-is-due = half delivered; the rest is due by the end of { $when }
broken-unseen-at-the-time = broken, unseen at the time
the-game-was-over-before-it = the game was over before it fell due
it-was-not-done = it was not done
due-by-the-end-of = due by the end of { $due }; { $undone }
nothing-has-been-agreed-yet = Nothing has been agreed yet.
no-longer-in-force =
    { $terms ->
        [one] No longer in force: { $terms } term.
       *[other] No longer in force: { $terms } terms.
    }
# Put after how a promise stands.
runs-until-the-end-of-unless = ; runs until the end of { $when } unless renewed
# Put after how a promise stands.
verified = ; verified
# $price: as "1 bandwidth and 4 political capital"; $tranches: how many deliveries are left
you-owe =
    { $status ->
        [breached] You owed
        [late] You owed
       *[due] You owe
    } { $issue }, { $option }{ $tranches ->
        [0] {""}
        [1] {""}
       *[other] , the first of two deliveries
    }, by the end of { $when }{ $status ->
        [breached] , and by not doing it you have broken your word
        [late] , and it is late
       *[due] {""}
    }: { $price }.
# What something costs: put for $price. Bandwidth is time and attention of the envoy; political capital is goodwill at home.
bandwidth = { NUMBER($b) } bandwidth
political-capital = { NUMBER($c) } political capital
bandwidth-and-political-capital = { NUMBER($b) } bandwidth and { NUMBER($c) } political capital
# The next three are put for $does.
does-what-you-broke-your-word = does what you broke your word on; done in the end, it may mend a part
does-what-is-late-left-undone = does what is late; left undone, the promise is broken
keeps-a-promise-that-is-due = keeps a promise that is due; left undone, it is late, and that costs trust
deliver = 'deliver { $id }' { $does }.
# $price: as in you-owe
lapses-at-the-end-of-unless = { $issue }, { $option }, lapses at the end of { $when } unless renewed: { $price }.
# $standing: how a promise stands, as "kept, 3 months in a row"
agreed = Agreed. { $title }: { $standing }.
# Put after how a promise stands.
it-runs-until-the-end-of = ; it runs until the end of { $when }
suspended-until = suspended until { $when }
was-delivered = delivered
# Kept by another side, $months months in a row so far.
kept-so-long =
    { $months ->
        [0] kept
        [one] kept, { $months } month in a row
       *[other] kept, { $months } months in a row
    }
# How a promise stands, after a colon; $status is a word of the program's.
status =
    { $status ->
        [pending] pending
        [kept] kept
        [late] late
        [breached] broken
        [suspended] suspended
        [lapsed] lapsed
       *[ended] ended
    }
free = free

## ask

whom-will-you-speak-to-a = Whom will you speak to? A number or a name chooses.
what-will-you-say = What will you say?
what-will-you-do-alone-a = What will you do alone? A number or a name chooses.
# Put behind a choice. $why: empty, or a colon and what is missing
not-possible-now = {" "}Not possible now{ $why }.
# Put behind a choice.
more-than-you-have-left = {" "}More than you have left.
nothing-is-before-you-that-asks = Nothing is before you that asks for an answer now.
news-reads-again-what-has-happened = 'news' reads again what has happened.
no-breach-waits-for-an-answer = No breach waits for an answer.
# Put behind a choice.
this-happens-if-you-say-nothing = {" "}This happens if you say nothing.
you-owe-no-delivery-now = You owe no delivery now.
nothing-in-force-can-be-renewed = Nothing in force can be renewed now.

## bench

over-which-issues-shall-it-be = Over which issues shall it be drawn?
what-shall-be-worked-out = What shall be worked out?
frontier-draws-what-can-be-agreed = 'frontier' draws what can be agreed.
unknown-name-there-are = I know no { $kind } "{ $typed }". There are { $list }.
it-was-stopped = It was stopped.

## caution

that-takes-back-as-a-branch = That takes back { $last }, as a branch.

## choose

an-empty-line-takes-what-is = An empty line takes what is proposed; 'quit' leaves. A class code, where you were given one, chooses all at once.
which-scenario = Which scenario?
which-lens-that-is-which-set = Which lens, that is, which set of assumptions?
which-mandate-does-washington-give-you = Which mandate does Washington give you?
say-a-number-from-to-or = { $sentence } Say a number from 1 to { $ids }, or a name.
which-seed-the-same-seed-and = Which seed? The same seed and the same moves give the same game. Proposed: { $proposed }.
is-no-seed-say-a-number = "{ $line }" is no seed; say a number from 0 to { $max }.
# Put behind a choice.
is-proposed = {" "}(proposed)

## class

it-tells-what-reached-that-capital = It tells what reached that capital in the month and what it made of it, what it wants and what it fears; in play only from what you were shown. A facilitator may keep it for the debrief.
it-stands-in-the-log-and = It stands in the log and in the debrief, marks the game as adjudicated, and cannot be taken back before the debrief.
your-line-for-the-board = Your line for the board: { $line }
there-is-no-such-yet-say =
    There is no such { $turn ->
        [round] round
       *[month] month
    } yet; say a number from 1 to { $last }.
that-chair-is-your-own-sides = That chair is your own side's; 'chair' lists the others.
from-whose-chair = From whose chair?
which-event-it-happens-now-whatever = Which event? It happens now, whatever its conditions.
that-would-be-say-its-whole = That would be "{ $name }". Say its whole name, since it happens at once: 'inject { $id }'.
inject-lists-them = { $sentence } 'inject' lists them.
# $stances: the message stances
say-a-ruling = Say a capital, a stance and why, as in 'override { $counterpart } accept They made the case aloud'. { $stances } The reason stands in the log.
help-chair = see this month from another capital: 'chair $capital'; 'chair $capital 2' for month 2
help-inject = for the facilitator of a plan's game: put an event in now, 'inject EVENT'; alone, it lists them
help-override = for the facilitator of a plan's game: decide an answer, 'override $capital accept REASON'
no-forecasts = The facilitator asks for no forecasts in this game; nothing was written down.
no-plan = That is for the facilitator of a game made from a plan; 'balcony facilitate' makes such games.
stances = A party can embrace, accept, counter, stall or reject; a bystander can support, acquiesce, object, obstruct or retaliate.

## debrief

the-game-is-over = The game is over.
# $about: empty, or a colon and a text
the-sealed-lens-was = The sealed lens was { $lens }{ $about }
all-of-this-holds-in-this = All of this holds in this model. { $disclaimer }
debrief-reads-this-again-and-behind = 'debrief' reads this again, and behind it { $named } say more.
you-can-still-ask-why-take = You can still ask 'why', take another 'chair', and read 'log', 'agreements', 'calibration', 'notebook', 'endings' and 'library', or 'quit'. 'balcony report NAME' writes it all down.
undo-takes-the-end-back-branch =
    'undo' takes the end back; 'branch { $last }' plays { $turn ->
        [round] round
       *[month] month
    } { $last } again, as a branch, and so with any other.
the-debrief-comes-when-the-game = The debrief comes when the game is over; 'status' says how it would be judged as it stands.
nothing-that-was-promised-was-broken = Nothing that was promised was broken.
no-facilitator-put-anything-in = No facilitator put anything in.
the-debrief-has-no-part = The debrief has no part "{ $rest }".
debrief = 'debrief { $word }': { $about }.
no-answer-changed-between-comparable-moves = No answer changed between comparable moves, and no track moved.
# $own: whether the game was played under this lens
one-lens =
    { $lens }{ $own ->
        [yes] , as played
       *[no] {""}
    }: { $ending }; overall { $overall }, { $deals ->
        [one] { $deals } agreement
       *[other] { $deals } agreements
    }.
# $list: messages one-ending-of-many
months-without-you-again =
    The same last { $turn ->
        [round] round
       *[month] month
    }, and then { $of ->
        [one] { $of } time
       *[other] { $of } times
    } the months without you, each with luck of its own: { $list }.
your-advisers-on-every-offer-you = Your advisers, on every offer you made, asked or not (Brier score: 0 is perfect, 0.25 a coin):
in-this-model-overall-of = In this model, overall: { $grade }, { $overall } of 100.
# $grade: a word for the number
the-mandate = The mandate, { $mandate }: { $grade }, { $score }.
what-each-capital-was-underneath = What each capital was underneath:
# Put behind what a capital was underneath; the next as well.
you-had-found-that-out = {" "}You had found that out.
you-had-been-led-to-think = {" "}You had been led to think otherwise.
nothing-that-you-did-moved-what = Nothing that you did moved what decided it.
what-it-moved-most-besides = What it moved most besides:
what-you-did-or-left-undone = What you did, or left undone, that mattered most to it:
# The next two are put at the head of a line, after "In month 3, ": what it moved follows a colon.
you-left-unanswered = you left "{ $event }" unanswered
you-had-signed-and-did-not = you had signed { $joined } and did not deliver
what-ran-on-by-itself-month = What ran on by itself, month after month:
in-all = { $about } { $signed } in all. { $because }
in-the-months-without-you = In the { NUMBER($months) } months without you: { $line }
in-the-months-without-you-nothing = In the { NUMBER($months) } months without you nothing moved.
what-you-were-not-shown-in = What you were not shown in play: { $list }.
forecasts-judged =
    You made { $n ->
        [one] { $n } forecast
       *[other] { $n } forecasts
    }; { $came ->
        [0] none
       *[other] { $came }
    } came true. The mean squared gap is { $brier }: 0 is perfect, 0.25 is what always saying fifty earns.
# What stands behind 'debrief'; put for $about.
part-turning = where it turned, and what would test that
part-lenses = the same play under every lens
part-luck = luck and skill, and how sure the ending was
part-broken = promises that were broken, seen or not
part-numbers = what the numbers hide
part-questions = what to talk about
part-facilitator = what was put in or decided by hand
# $own: whether the game ended so; $times: how often it came, as a report has it
one-ending-of-many =
    { $ending }{ $own ->
        [yes] , as it came,
       *[no] {""}
    } { $times }

## desk

briefing-reads-the-rest-and-help = 'briefing' reads the rest, and 'help' teaches by example.
you-take-up-the-game-where = You take up the game where it was left.
# $place: where, with the word before it
the-game-is-kept-goodbye = The game is kept { $place }. Goodbye.
left-as-it-was = Left as it was.
nothing-was-asked = Nothing was asked.
more-reads-on =
    { $lines ->
        [one] 'more' reads on; { $lines } line is left.
       *[other] 'more' reads on; { $lines } lines are left.
    }
say-yes-or-the-same-again = { $why } Say 'yes', or the same again, to do it all the same.
what-shall-be-written-down-say = What shall be written down? Say 'note' and your words.
left-help-says-what-can-be = Left. 'help' says what can be typed.
there-is-no-more = There is no more.
there-is-no-list-now = There is no list now.
do-that = Do that: '{ $order }'.
the-game-is-over-status-has = The game is over; 'status' has the scores.
say-the-parties-a-colon-then = Say the parties, a colon, then issue and option, as in '{ $example }'. Or put it together with 'table'.
nothing-was-put-on-the-table = { $why } Nothing was put on the table.
it-takes-bandwidth = It takes { NUMBER($bandwidth) } bandwidth.
no-bandwidth-is-left-what-costs =
    No bandwidth is left; what costs none can still be done, and 'end' closes the { $turn ->
        [round] round
       *[month] month
    }.
bandwidth-is-left = { NUMBER($n) } bandwidth is left.
the-ending-could-not-be-added = The ending could not be added to those found: { $why }
there-is-nothing-to-take-back = There is nothing to take back.
# $last: as "you renewed Civil aviation"
taken-back-it-had-told-you = Taken back: { $last }. It had told you nothing, so the same game goes on.
taken-back-you-had-seen-what = Taken back: { $last }. You had seen what came of it, so this is a branch from here, kept as { $name }; the game you left stays as it was.
nothing-is-taken-back-since-the = Nothing is taken back, since the branch could not be kept: { $why }
# $in-round: as "in month 3"
you-are-back = You are back { $in-round }, { $when }.
answer-reads-again-what-waits-for = 'answer' reads again what waits for an answer.
you-are = You are { $round }, { $when }.
the-game-could-not-be-kept = The game could not be kept: { $why } You can go on; 'save' tries again, and 'save FOLDER' keeps it in another folder.
line-is-too-long = That line is too long to be an order; nothing was done.

## help

library-explains-it = {" "}'library { $rest }' explains it.
help-words-names-them-all = { $sentence } 'help words' names them all.{ $term }
bandwidth-of-a-turn = Each { $turn ->
        [round] round
       *[month] month
    } you have { NUMBER($bandwidth) } bandwidth. An offer takes { NUMBER($offer-cost) }, most other things { NUMBER($move-cost) }; answers, accepting and declining take none. What is not used is lost.
a-goes-like-this =
    A { $turn ->
        [round] round
       *[month] month
    } goes like this:
consult-lists-what-you-can-say = 'consult { $counterpart }' lists what you can say there; choose by number.
puts-an-offer-on-the-table = '{ $example }' puts an offer on the table; 'table' puts one together with you.
why-says-why-each-capital-reacted = 'why' says why each capital reacted as it did; 'why { $counterpart }' says it in full.
end-closes-the =
    'end' closes the { $turn ->
        [round] round
       *[month] month
    }.
what-is-agreed-is-not-yet = What is agreed is not yet done: 'agreements' says who owes what, and 'deliver' is how you keep your part.
a-number-chooses-from-the-last = A number chooses from the last list, and behind a word from that word's own list: 'answer 1'. Beginnings of words are enough, in orders and in names.
the-words = The words:
for-the-facilitator-inject-override = For the facilitator: inject, override.
help-word-says-what-one-does = 'help WORD' says what one does, 'help all' what each does; 'library glossary' explains terms; 'library realistic' says what this game leaves out.
the-words-help-and-one-of = The words: { $joined }. 'help' and one of them says what it does.
help-word-says-more-of-some = 'help WORD' says more of some of them.
parties-stand-before-the-colon-joined = Parties stand before the colon, joined by '+'; then issue and option, with commas between: '{ $example }'.
how-it-is-made-can-be = How it is made can be said too: '{ $example }, { $terms }'. What is left unsaid holds its first option: { $join }.
table-shows-your-draft-and-lists = 'table' shows your draft and lists clusters; a number leads from cluster to issue to option, and the option goes into the draft.
# $parties stands for names in the game: leave it as it is.
help-table-parties = 'table parties $parties' says to whom; 'table terms' how it is made; 'table copy' takes over what a capital has on the table.
at-the-table-names-are-enough = At the table names are enough: 'send', 'clear', 'security', 'back'. Anywhere, 'table send' puts it on the table, 'table probe' asks your desk about it, 'table clear' empties it; 'table all' names what nobody talks of yet.
why-tells-how-a-track-moved = 'why { $first }' tells how a track moved, month by month; 'why' and an event's name what that event changed.
a-party-can-embrace-accept-counter = A party can embrace, accept, counter, stall or reject; a bystander can support, acquiesce (let it pass), object, obstruct or retaliate. 'accept' means that it signs, so that it comes true where a party embraces the offer; 'counter' that it asks for changes or makes a counter-offer. It is judged by your next move.
notes-forecasts-deliveries-and-declined-offers = Notes, forecasts, deliveries and declined offers are taken back freely. Anything else had told you something, so that what follows is kept as a branch with its own name; in a game begun with a class code, only after the debrief.
# What words are for; a list of words follows after a colon.
group-act = To act
group-ask = To ask before you act
group-look = To look
group-go-back = To go back, and over
group-listen = To listen

## history

log-first-alone =
    There is only the first { $turn ->
        [round] round
       *[month] month
    } yet.
there-is-no-such-in-the =
    There is no such { $turn ->
        [round] round
       *[month] month
    } in the log yet; it goes from 1 to { $n }.
log-tells-everything-offers-reactions-events = 'log' tells everything; offers, reactions, events and notes are kinds, any other word is searched for.
as-of-first-alone =
    There is only the first { $turn ->
        [round] round
       *[month] month
    } yet: 'as-of 1', or 'as-of 1 capitals'.
say-which-from-to-as-of =
    Say which { $turn ->
        [round] round
       *[month] month
    }, from 1 to { $n }: 'as-of 1', or 'as-of 1 capitals'.
looking-back-as-it-stood-before = Looking back, as it stood { $at } before its end; what the end then moved, 'log { $month }' tells. Nothing is changed.
cannot-be-looked-back-at-say = "{ $other }" cannot be looked back at: say all, capitals, agreements or map.
# The next three are put behind the name of an event.
the-facilitators-plan-put-it-in = {" "}The facilitator's plan put it in.
you-answered = {" "}You answered: { $choice }.
you-did-not-answer-so = {" "}You did not answer, so: { $choice }.
you-did-nothing = You did nothing.
you-have-done-nothing-yet = You have done nothing yet.
at-its-end = At its end: { $line }
# What was done, in a small letter: it stands in a list, or its first letter is made a capital. The same holds down to you-ended-the.
you-made-an-offer = you made an offer { $offer }
you-asked-your-desk-about-an = you asked your desk about an offer { $offer }
you-spoke-to = you spoke to { $addressee }: { $consult }
you-acted-alone = you acted alone: { $measure }
you-took-the-counter-offer-or = you took the counter-offer or overture on the table
you-declined-what-was-on-the = you declined what was on the table
you-took-what-had-on-the = you took what { $capital } had on the table
you-declined-what-had-on-the = you declined what { $capital } had on the table
you-took-your-offer-back = you took your offer back
you-answered-with = you answered "{ $event }" with "{ $choice }"
you-answered-the-breach-of-with = you answered the breach of { $issue } with "{ $answer }"
you-delivered = you delivered { $issue }
you-renewed = you renewed { $issue }
you-noted = you noted: "{ $text }"
you-forecast-that-in-a-hundred = you forecast that { $capital } { $verb }, { $percent } in a hundred
the-facilitator-decided-that = the facilitator decided that { $capital } { $stance-verb }: "{ $text }"
the-facilitator-put-in = the facilitator put in "{ $event }"
you-ended-the =
    you ended the { $turn ->
        [round] round
       *[month] month
    }
# Put for $more in the next.
and-more = {" "}and { NUMBER($what) } more
# $first: the first issue in it; $more: empty, or as in and-more
your-offer-to = your offer to { $joined } ({ $first }{ $more })
the-agreement-you-took = the agreement you took
your-last-move = your last move
# What came of an offer, put behind it; the next four as well.
came-agreed = ; agreed
came-countered = ; met by a counter-offer
came-near = ; near, but not agreed
came-put-off = ; put off
came-rejected = ; rejected
the-end-of = the end of { $long-date }
# What a capital did about an offer, in a list: "Minsk wants changes, Warsaw supports and Moscow objects".
stance-short =
    { $stance ->
        [embrace] embraces
        [accept] accepts
        [counter] wants changes
        [stall] stalls
        [reject] rejects
        [support] supports
        [acquiesce] lets it pass
        [object] objects
        [obstruct] obstructs
       *[retaliate] will retaliate
    }
# What was done last, where nothing was.
nothing = nothing

## library

no-entry = The library has no entry "{ $typed }". 'library search { $typed }' looks through its texts.
no-entry-near = The library has no entry "{ $typed }". Did you mean { $any-of }?
the-library-a-number-or-a = The library. A number or a word chooses; 'library search WORD' looks through it.
what-is-modelled = What is modelled.
what-is-not = What is not.
which-numbers-are-judgement = Which numbers are judgement.
where-the-lenses-disagree = Where the lenses disagree.
how-to-disagree = How to disagree.
this-section-is-empty-in-this = This section is empty in this pack.
found-claim = { $id }, a claim: { $text }
it-stands-in-page = It stands in { $section }, page { $page }.
# The next two: the name of a source follows.
supported-by = Supported by
disputed-by = Disputed by
# The next two stand behind the name of a source, after a comma.
a-voice-for-the-claim = a voice for the claim
a-counter-claim = a counter-claim
source = Source: { $source }
it-speaks-to = It speaks to { $claim }: { $text }
this-rests-on-state-media-or = This rests on state media or an aggregator alone; no rule is built on it.
no-rule-rests-on-it = No rule rests on it.
no-rule-carries-it = No rule carries it. { $reason }
rules-rest-on-it =
    { $n ->
        [one] { $n } rule rests on it:
       *[other] { $n } rules rest on it:
    }
what-shall-be-looked-for-say = What shall be looked for? Say 'library search' and a word.
found-counter = { $id }, a counter-claim: { $text }
found-record = { $id }, the record: { $text }
found-word = { $term }, a word: { $text }
nothing-in-the-library-speaks-of = Nothing in the library speaks of "{ $word }". Its sections are { $sections }.
# The parts of the library.
section-claims = What the source claims
section-counters = Who disputes or supports it
section-record = What happened, by date
section-glossary = Words explained
section-lenses = Lenses: sets of assumptions
section-realistic = How realistic is this?
section-of =
    { $name }, { $n ->
        [one] { $n } entry
       *[other] { $n } entries
    }

## look

it-is-of =
    It is { $long-date }, { $turn ->
        [round] round
       *[month] month
    } { $round } of { $rounds }.
of-bandwidth-is-left = { NUMBER($bandwidth) } of { $of } bandwidth is left.
class-code-it-begins-the-same = Class code { $code }; it begins the same game anywhere.
every-track-to = Every track, 0 to 100:
# $scores: as "Security good (62), Trade poor (31)"
if-it-were-judged-as-it = If it were judged as it stands: { $scores }.
warning-of = Warning of { $when }: { $warning }
status-all-reads-every-track-capitals = 'status all' reads every track; 'capitals', 'agreements', 'map' and 'log' tell the rest.
track-of-100 = { $track }: { $value } of 100.
# $wish: what the mandate asks for; $grade: a word for the number
mandate-as-it-stands = Mandate. { $wish } As it stands, { $grade } ({ $score }).
mandate-failed = The mandate, { $mandate }, has failed: you agreed to the one thing Washington would not hear of.
capitals-adds-what-that-capital-came = 'capitals { $id }' adds what that capital came for; 'why { $id }' tells its last reaction in full.
# How much an interest weighs with a capital, put after its name and a comma; the next two as well.
of-lesser-weight = of lesser weight
of-middling-weight = of middling weight
of-great-weight = of great weight
two-soundings-agree-on-what-it = Two soundings agree on what it probably is: { $disposition }. { $text }
you-have-not-sounded-it-out = You have not sounded it out; two soundings that agree would say what it probably is.
what-it-is-underneath-is-not = What it is underneath is not known; two soundings that agree would tell.
# Put for $kind in the next, where it is known.
it-points-to = {" "}It points to { $kind }.
heard-in = Heard in { $when }: { $tell }{ $kind }
# $band and $band2: as in points and points-from-to
it-would-want-an-offer-to = It would want an offer to be worth { $band } to it; below { $band2 } it would rather have none.
for-now-it-stalls-on-whatever = For now it stalls on whatever is offered.
points = { NUMBER($low) } points
points-from-to = { $low } to { NUMBER($high) } points
# $deed-short: as "your offer", "the agreement you took"; $worth: as "a clear gain, +22"
last-heard-from-in-on-it = Last heard from in { $long-date }, on { $deed-short }: it { $stance-verb }, { $worth }.
this-pack-has-no-map-status = This pack has no map. 'status all' reads every track.
its-crossings-are-open =
    { $n ->
        [one] {" "}Its { $n } crossing is open as far as it was before.
       *[other] {" "}Its { $n } crossings are open as far as they were before.
    }
marked-on-the-map-this-month = Marked on the map this month: { $events }.
with-no-end-in-sight = with no end in sight
# How long something will go on, put after a comma behind what it is, or for $still; the one above as well.
still-for =
    { $n ->
        [1] this month only
       *[other] for { $n } months, this one included
    }
# $price: as in you-owe
you-would-owe =
    You would owe { $issues }: { $deliveries ->
        [one] { $deliveries } delivery
       *[other] { $deliveries } deliveries
    } within { $months ->
        [one] { $months } month
       *[other] { $months } months
    }, { $price }.
nothing-guards-yet-this-would = Nothing guards { $issue } yet; this would: { $issues }.
# The next three are put behind a choice and its price.
not-open-because = ; not open to you now: { $why }
not-enough-left = ; more than you have left
not-open = ; not open to you now
# What a choice costs, put behind it; the next two and price-free as well.
price-bandwidth = {" "}({ NUMBER($b) } bandwidth)
price-capital = {" "}({ NUMBER($p) } political capital)
price-both = {" "}({ NUMBER($b) } bandwidth, { NUMBER($p) } political capital)
a-breach-waits-for-your-answer = A breach waits for your answer until the end of { $until }. { $title }.
# $party: whether it is one of those whom the offer is put to; the next three likewise
expected-red-line =
    { $who }{ $party ->
        [yes] {""}
       *[no] , from outside,
    } would { $stance-bare }: this crosses one of its red lines.
expected-probably =
    { $who }{ $party ->
        [yes] {""}
       *[no] , from outside,
    } would probably { $stance-bare }.
expected-anything-from-retaliating =
    { $who }{ $party ->
        [yes] {""}
       *[no] , from outside,
    } could do anything from retaliating to { $gerund }.
# $low and $high: as stance-bare has them
expected-between =
    { $who }{ $party ->
        [yes] {""}
       *[no] , from outside,
    } would do something between these: { $low }, { $high }.
# Put for $gerund.
gerund =
    { $stance ->
        [embrace] embracing it
        [accept] accepting
        [counter] wanting changes
        [stall] stalling
        [reject] rejecting it
        [support] supporting it
        [acquiesce] letting it pass
        [object] objecting
        [obstruct] obstructing
       *[retaliate] retaliating
    }
crossings =
    { $n ->
        [one] { $n } crossing
       *[other] { $n } crossings
    }
price-free = {" "}(free)

## month

it-is-now = It is now { $long-date }, { $in-round }.
this-is-the-last =
    This is the last { $turn ->
        [round] round
       *[month] month
    }
turns-are-left =
    { $turn ->
        [round]
            { $n ->
                [one] With this one, { $n } round is left
               *[other] With this one, { $n } rounds are left
            }
       *[month]
            { $n ->
                [one] With this one, { $n } month is left
               *[other] With this one, { $n } months are left
            }
    }
# $track: political capital, as the pack calls it; $left: as in turns-are-left and this-is-the-last
you-have-of-bandwidth-this =
    You have { NUMBER($bandwidth) } of { $of } bandwidth this { $turn ->
        [round] round
       *[month] month
    }. { $track }: { $purse }. { $left }.
a-crisis-takes-bandwidth-of-this =
    A crisis takes { NUMBER($n) } bandwidth of this { $turn ->
        [round] round
       *[month] month
    }.
the-facilitator-put-this-in = The facilitator put this in.
what-it-changed = What it changed: { $line }
# The choices follow.
your-answer-by-number-or-as = Your answer, by number or as 'answer { $name } ...':
# Put behind a choice.
so-it-goes-if-you-say = {" "}(so it goes if you say nothing)
a-sign-something-may-come-of = A sign: { $sign } Something may come of it { $due }.
it-would-be-stopped-or-dulled = It would be stopped or dulled by any of these. { $list }.
on-the-calendar = On the calendar: { $list }.
own-offer-waits = Your offer waits with { $who } until the end of { $until }; 'withdraw' takes it back. It went { $offer }.
# $offer: to whom it goes and what is in it
stands-on-the-table =
    { $kind ->
        [counter] { $who } has a counter-offer on the table, { $offer }. It stands until the end of { $until }.
       *[own] { $who } has its own offer on the table, { $offer }. It stands until the end of { $until }.
    }
accept-it-no-bandwidth-accept = Accept it; no bandwidth ('accept { $id }').
decline-it-decline = Decline it ('decline { $id }').
what-now = What now?
nothing-that-costs-bandwidth-is-left =
    Nothing that costs bandwidth is left; 'end' closes the { $turn ->
        [round] round
       *[month] month
    }.
answer-what-has-happened-with-a = Answer what has happened with a number from above; it costs no bandwidth unless it says so.
respond-answers-a-breach-left-alone = 'respond' answers a breach; left alone, it passes.
accept-or-decline-what-is-on = 'accept' or 'decline' what is on the table; it costs no bandwidth.
renew-keeps-relief-from-lapsing-at = 'renew { $id }' keeps relief from lapsing at the end of this month.
what-now-consult = 'consult { $least-heard }' lists what you can say there, 'consult' who can be spoken to ({ NUMBER($move-cost) } bandwidth).
what-now-table = 'table' puts an offer together step by step; or type it whole, as in '{ $example }' ({ NUMBER($offer-cost) } bandwidth).
capitals-and-status-say-how-things = 'capitals' and 'status' say how things stand; 'help' teaches the rest.
you-left-unanswered-so-it-went = You left "{ $event }" unanswered; so it went its own way: { $choice }.
the-breach-of-went-unanswered-you = The breach of "{ $issue }" went unanswered; you let it pass.
what-was-broken-is-kept-now = What was broken is kept now. { $title }.
seen-to-be-kept = Seen to be kept. { $title }.
you-have-broken-a-promise = You have broken a promise. { $title }.
# $about: empty, or a sentence
a-breach-has-come-to-light = A breach has come to light. { $title }: broken.{ $about }
scenario-lens-mandate-seed = Scenario: { $scenario }. Lens: { $lens }. Mandate: { $mandate }. Seed: { $seed }.
players = Players: { $players }.
# Put for $due in a-sign-something-may-come-of, as are next-month and in-months.
soon = soon
# Put for $lens in scenario-lens-mandate-seed, where it is not shown.
sealed = sealed

## names

name-could-be = "{ $typed }" could be { $any-of }. Say a little more.
unknown-name = I know no { $kind } "{ $typed }".
unknown-name-near = I know no { $kind } "{ $typed }". Did you mean { $any-of }?
# The end of a list that is cut: $list has commas in it
or-others = { $list } or others
# The end of a list that is whole: $list has commas in it
or = { $list } or { $last }
# What was looked for, as it stands after "I know no".
kind =
    { $kind ->
        [analysis] analysis
        [answer] answer
        [breach-answer] answer to a breach
        [capital] capital
        [cluster] cluster of issues
        [entry] entry
        [event] event
        [issue] issue
        [lens] lens
        [mandate] mandate
        [measure] measure
        [scenario] scenario
        [setting] setting
        [stance] stance
        [template] template
        [term] term
        [thing] thing
       *[word] word
    }

## news

there-is-only-the-first-month = There is only the first month yet; 'news' reads what has happened in it.
say-which-from-to-news-alone = Say which, from 1 to { $n }: 'news 1'. Alone, 'news' reads what has happened now.
nothing-happened = Nothing happened.

## own

the-endings-found-so-far-cannot = The endings found so far cannot be told: { $why }
are-not-found-yet =
    { $n ->
        [1] One is not found yet.
       *[other] { $n } are not found yet.
    }
line-is-written = Line { $at } is written.
line-reads-so-now = Line { $at } reads so now.
line-is-gone = Line { $at } is gone.
say-which-line-the-notebook-has = Say which line: the notebook has lines 1 to { NUMBER($lines) }.
nothing-to-change-in-notebook = The notebook is empty; 'notebook add TEXT' writes a line.
say-notebook-add-text-notebook-change = Say 'notebook add TEXT', 'notebook change 2 TEXT' or 'notebook drop 2'.
the-notebook-is-full-notebook-drop = The notebook is full; 'notebook drop 1' takes a line out. Nothing was written.
notebook-is-empty = The notebook is empty. 'notebook add TEXT' writes a line; it is kept with the game.
line = Line { $at }: { $line }
the-guide-is-left-the-game = The guide is left; the game goes on.
say-tutorial-tutorial-next-tutorial-off = Say 'tutorial', 'tutorial next', 'tutorial off' or 'tutorial start'.
this-pack-has-no-guide-help = This pack has no guide; 'help' teaches by example.
no-guide-is-on-tutorial-start = No guide is on. 'tutorial start' begins a guided first game, or goes on with the one you left; this game is kept.
this-is-a-classs-game-and = This is a class's game, and the guide is played in another, in which nothing counts for the class. It would be kept, and 'open { $name }' would come back to it.
you-are-in-the-guided-game = You are in the guided game; 'tutorial' reads its step.
this-pack-has-no-guide = This pack has no guide.
you-take-up-the-guided-game = You take up the guided game where it was left.
a-guided-game-begins = A guided game begins.
there-is-no-guided-game-now = There is no guided game now: { $why }
the-guide-is-done-the-game = The guide is done; the game is yours. 'help' lists the words.
# What the step of the guide asks for; the next twelve as well. Put for $how, with a capital letter.
tutorial-next-goes-on = 'tutorial next' goes on
type-capitals = type 'capitals { $counterpart }'
consult-lists-what-can-be-said = 'consult { $counterpart }' lists what can be said there; a number says it
type-template = type 'template { $template }'
for-example-forecast-accept = for example 'forecast { $counterpart } accept 60'
type-table-send = type 'table send'
type-why = type 'why { $counterpart }'
type-agreements-deliver-lists-what-you = type 'agreements'; 'deliver' lists what you owe
type-answer = type 'answer'
type-end = type 'end'
note-and-your-words = 'note' and your words
type-log-as-of-looks-back = type 'log'; 'as-of 1' looks back
type-library = type 'library'
# Put for $skip in the second next.
tutorial-next-skips-this-step = {" "}'tutorial next' skips this step,
learning-to-play-step-of = Learning to play, step { $number } of { $of }: { $title }.
tutorial-off-leaves-the-guide = { $text } { $how }.{ $skip } 'tutorial off' leaves the guide.
empty-line = (empty)

## pick

there-is-no-list-to-choose = There is no list to choose from now. 'help' says what can be typed.
the-last-list-goes-from-to = The last list goes from 1 to { $list }. 'list' reads it again.
there-is-nothing-on-that-list = There is nothing on that list now.
that-list-goes-from-to = That list goes from 1 to { $list }.
that-is = That is '{ $order }'.

## prefer

lines-are-width-changes-it = Lines are { $width }. 'width 60' changes it.
not-broken = not broken
# How long lines are: put for $width; the one above as well.
broken-at-columns = broken at { NUMBER($columns) } columns
a-number-says-more-settings-theme = A number says more. 'settings theme light' changes one; all but signs and width are for the screens.
is-now = { $id } is { $value } now.
is-for-now-but-it-could = { $id } is { $value } for now, but it could not be kept: { $why }

## refusal

that-cannot-be-done-and-nothing = That cannot be done, and nothing has changed.
the-game-is-over-you-can = The game is over. You can still hear the 'debrief', ask 'why', take another 'chair', read the 'log' and the 'library', or 'quit'.
there-is-nothing-in-the-offer = There is nothing in the offer. Name at least one issue and its option; 'table' lists them.
the-offer-is-put-to-nobody = The offer is put to nobody. Name at least one party, such as { $id }.
is-never-a-party-to-an = { $capital } is never a party to an offer; it reacts from outside. You can 'consult { $id }'.
only-can-give-and-is-no = Only { $capital } can give "{ $issue }", and { $capital } is no party. Add { $id } to the parties, or leave the issue out.
binds-both-sides-so-must-be = "{ $issue }" binds both sides, so { $capital } must be a party. Add { $id }.
means-something-only-beside-put-into = "{ $issue }" means something only beside "{ $issue2 }". Put { $id } into the same offer, or leave it out.
needs-on-the-table-add-or = "{ $process }: { $process-option }" needs "{ $issue }" on the table. Add { $id }, or choose another.
has-no-object-at-present-so = "{ $issue }" has no object at present, so it cannot be put on the table. Leave it out for now.
not-enough-bandwidth =
    It takes { NUMBER($needs) } bandwidth, and { $has ->
        [0] none is left
       *[other] only { $has } is left
    }. 'end' closes the { $turn ->
        [round] round
       *[month] month
    } and brings the next one's.
not-enough-political-capital = It takes { NUMBER($needs) } political capital, and Washington has { NUMBER($has) } for you. What pleases Washington, or time, brings more.
cannot-be-done-at-present-consult = "{ $message }" cannot be done at present. 'consult { $capital }' lists what can.
cannot-be-taken-at-present-measure = "{ $measure }" cannot be taken at present. 'measure' lists what can.
no-counter-offer-and-no-overture = No counter-offer and no overture is open. 'status' says what is.
has-nothing-on-the-table-status = { $capital } has nothing on the table. 'status' says what is open.
none-of-your-offers-is-waiting = None of your offers is waiting, and none has an open counter; there is nothing to take back.
is-not-before-you-now-answer = "{ $event }" is not before you now. 'answer' lists what is.
has-been-answered-already = "{ $event }" has been answered already.
has-no-such-choice-answer-lists = "{ $event }" has no such choice. 'answer { $event-name }' lists them.
is-not-open-to-you-at = "{ $choice }" is not open to you at present in "{ $event }". Choose another.
no-breach-of-waits-for-an = No breach of "{ $issue }" waits for an answer. 'respond' lists those that do.
you-owe-nothing-on-now-deliver = You owe nothing on "{ $issue }" now. 'deliver' lists what you owe.
is-not-in-force-as-reversible = "{ $issue }" is not in force as reversible relief, or has been renewed ahead already. 'renew' lists what can be.
has-happened-this-month-already-inject = "{ $event }" has happened this month already. 'inject' lists what can.
no-chance-in-per-cent = { $p } is no chance in per cent. Say a number from 0 to 100.
names-a-capital-you-can-consult = "{ $line }" names a capital. You can 'consult { $id }', look at 'capitals { $id }', or ask 'why { $id }'.
unknown-word-near = I do not know the word "{ $first }". Did you mean { $any-of }? 'help' lists the words.
names-an-issue-table-says-what = "{ $line }" names an issue. 'table { $id }' says what it is and lists its options.
names-a-track-why-tells-how = "{ $line }" names a track. 'why { $id }' tells how it moved.
unknown-word = I do not know the word "{ $first }". 'help' says what can be typed, 'help words' names every word.
# Said where a word of other programs is typed. $track stands for a name in the game: leave it as it is.
instead-charts = Charts are told in sentences here: 'why' and a track, as in 'why $track', and 'log'.
instead-score = 'status' says how things stand, what they would be worth, and the mandate.
instead-lenses = 'library lenses' says what each lens assumes; once the game is over, 'debrief lenses' judges it under each.
instead-report = 'balcony report NAME -o FILE' writes a report, outside the game; 'saves export NAME to FILE' copies a game.
instead-new = 'balcony play' begins another game, outside this one; 'branch 1' plays this one again from its first month.
instead-events = 'news' reads what has happened, and 'answer' what waits for an answer.
instead-send = Nothing is on your desk to be sent: 'table' puts an offer together, 'offer' puts one on the table.
instead-back = You are in no list. 'help' says what can be typed.

## shelf

# $tidy: the message tidy; in the next two as well
to-tidy-them = To tidy them: { $tidy }
what-you-leave-stays-as-it = What you leave stays as it is, and branches share their luck: they differ only by what you decide. In a game begun with a class code, only after the debrief.
it-plays-the-month-of-your = It plays the month of your last offer again with that term changed and tells what a branch would have shown. Under a class code, only after the debrief.
kept = Kept { $place }.
say-how-to-tidy = Say { $tidy }
no-games-are-kept-yet = No games are kept yet.
nothing-is-found = Nothing is found.
sample-games-to-be-read-and = Sample games, to be read and branched off:
a-number-goes-over = A number goes over to one; the game you are in is kept. { $tidy }
you-are-here = {" "}(you are here)
off = , off { $place }
not-sound = {" "}Not sound: { $what }.
say-its-name-as-saves-lists = Say its name, as 'saves' lists it.
there-is-no-game-saves-lists = There is no game "{ $name }"; 'saves' lists them.
could-be-or-say-a-little = "{ $name }" could be { $what } or { $what2 }. Say a little more.
that-is-the-game-you-are = That is the game you are in.
it-cannot-be-opened-and-you = It cannot be opened, and you stay where you are: { $ended }
you-have-left-it-is-kept = You have left { $name }; it is kept, and 'open { $name }' goes back to it.
say-which-to-play-again-from =
    Say which { $turn ->
        [round] round
       *[month] month
    } to play again, from 1 to { $rounds }, and if you like a name for it: 'branch 1'.
this-is-a-branch-kept-as = This is a branch, kept as { $what }; the game you left stays as it was, and 'branches' finds it.
there-is-no-branch-since-it = There is no branch, since it could not be kept: { $ended }
nothing-has-branched-off-here-branch = Nothing has branched off here. 'branch' and a month play that month again, as a branch.
branches-numbers = A number goes over to one, and this game is kept; 'beside' and a number or a name lays it beside this game.
here = Here
# One of the scores in the next.
scores-of-one = { $objective } { $here } and { $there }
scores-here-and-there-overall-and = Scores, here and there: { $scores }; overall { $here } and { $there }.
# $name: "Here", or the name of a game
it-ended = { $name } it ended: { $ending }.
both-did-the-same-overall-here = { $when }, { $date }, both did the same; overall { $here } here and { $there } there.
not-there = { $name }: not there.
# Put behind what was done in a month.
overall-so-far = ; overall { $n }
against = { $track } { $here } against { $there }
# The end of a list, after a semicolon.
and-smaller-differences =
    { $n ->
        [one] and { $n } smaller difference
       *[other] and { $n } smaller differences
    }
at-its-end-of-two = At its end: { $changes }.
say-one-term-issue-and-option = Say one term, issue and option: 'what-if ISSUE OPTION'. 'off' takes an issue off the table.
help-saves = the saved games and the sample games; 'saves WORD' looks for one; 'help saves' says how to tidy them
help-open = go over to a saved or sample game: 'open NAME'; the one you leave is kept
help-branch = play a month again, as a branch: 'branch 3', or 'branch 3 NAME'
help-branches = this game and its branches, as a tree
help-switch = go over to another branch: 'switch NAME'
help-beside = lay another game beside this one: 'beside NAME'
help-what-if = your last offer with one term changed: 'what-if ISSUE OPTION'; nothing is written
help-settings = what you have chosen of colours, signs, mouse and width; 'settings theme light' chooses, and it is kept
help-template = drafts to begin from; 'template NAME' takes the place of your draft at the table
help-frontier = what can be agreed over some issues, what it is worth to both sides, and where your offers fell: 'frontier ISSUES'; alone, it lists them
help-analyze = what decides what your moves are worth, and in how many worlds they hold: 'analyze sensitivity', 'analyze robustness'
help-as-of = how things stood before a month closed: 'as-of 3', 'as-of 3 capitals', 'as-of 3 agreements'
help-notebook = a page of your own, kept with the game: 'notebook add TEXT'; alone, it is read
help-calibration = how well your forecasts have done so far
help-news = what has happened this month, read again; 'news 2' for month 2
help-debrief = once the game is over, how it came out; 'debrief turning', 'debrief lenses' and others say more
help-endings = the endings you have found, over games
help-tutorial = learn to play, step by step over a real game: 'tutorial start', 'tutorial next', 'tutorial off'
help-width = columns at which lines are broken: 'width 60'; 'width 0' leaves them unbroken
tidy = 'saves rename NAME to NEW', 'saves duplicate NAME', 'saves export NAME to FILE', 'saves import FILE', 'saves delete NAME', 'saves empty-trash', and 'saves rescue NAME' for what still plays of a damaged one.
# What was done in a month where nothing was.
did-nothing = nothing
# This game, beside another that is called by its name; "Here" where a sentence begins.
here-small = here

## speech

month-ends = { $when } ends.
round-ends = Round { $round } ends, { $date }.
# Put for $in-round; its first letter is made a capital where a line begins with it.
in-round =
    in { $turn ->
        [round] round
       *[month] month
    } { $round }
next-month = next month
in-months = in { NUMBER($n) } months
no-gain-and-no-loss = no gain and no loss, 0
nearly-nothing = nearly nothing, { $points }
while-a-red-line-is-on = While a red line is on the table, no sum of points will help.
by-points-it-would-do-better = By points it would do better, but for now it is not at home to offers.
# $stance-bare: as in stance-bare
points-more-and-it-would =
    { $n ->
        [one] { $n } point more, and it would { $stance-bare }.
       *[other] { $n } points more, and it would { $stance-bare }.
    }
# $name: a track; $down and $up: what the pack says for a fall and a rise of it. The next two likewise.
down-now-of = { $name }: down { $d } { $down }; now { $now } of 100
up-now-of = { $name }: up { $u } { $up }; now { $now } of 100
down-up-now-of = { $name }: down { $d } { $down }, up { $u } { $up }; now { $now } of 100
# How a track moved; several of these stand in a list, with semicolons between.
track-moved =
    { $name }: { $way ->
        [up] up
       *[down] down
    } { $points } to { $now }{ $verdict ->
        [better] , better
        [worse] , worse
       *[neither] {""}
    }
# The end of a list of changes.
and-smaller-changes =
    { $n ->
        [one] ; and { $n } smaller change
       *[other] ; and { $n } smaller changes
    }
# What a capital would do about an offer, after "would": put for $stance-bare.
stance-bare =
    { $stance ->
        [embrace] embrace it
        [accept] accept
        [counter] want changes
        [stall] stall
        [reject] reject it
        [support] support it
        [acquiesce] let it pass
        [object] object
        [obstruct] obstruct
       *[retaliate] retaliate
    }
# What a capital does about an offer; its name stands before it. Put for $stance-verb.
stance-verb =
    { $stance ->
        [embrace] embraces it
        [accept] accepts
        [counter] wants changes
        [stall] stalls
        [reject] rejects it
        [support] supports it
        [acquiesce] lets it pass
        [object] objects
        [obstruct] obstructs
       *[retaliate] will retaliate
    }
# What an offer is worth to a capital: put for $worth, or after a colon.
a-gain =
    a { $strength ->
        [mild] mild
        [clear] clear
       *[strong] strong
    } gain, { $points }
a-loss =
    a { $strength ->
        [mild] mild
        [clear] clear
       *[strong] strong
    } loss, { $points }
# When something comes, as the end of a sentence: put for $due or after what it is; next-month and in-months as well.
now = now

## table

the-draft-is-empty-again = The draft is empty again.
there-is-nothing-to-begin-from = There is nothing to begin from yet.
begin-from-one-of-these-it = Begin from one of these; it takes the place of your draft:
template-lists-them = { $sentence } 'template' lists them.
the-advisers-have-nothing-to-say = The advisers have nothing to say of an offer that cannot be made:
each-has-an-interest-of-its = Each has an interest of its own, and a bad month now and then; the debrief says how often each was right.
not-on-the-table-yet-they = Not on the table yet; they come into view as the game goes on:
every-issue-can-be-put-on = Every issue can be put on the table.
choose-by-number-or-name = Choose by number or name:
terms-of-process-how-the-offer = Terms of process: how the offer is made.
table-parties-and-names-says-to = 'table parties' and names says to whom it goes.
send-it-bandwidth = Send it ({ NUMBER($offer-cost) } bandwidth).
probe-ask-your-desk-what-it = Probe: ask your desk what it would take ({ NUMBER($move-cost) } bandwidth).
hear-the-advisers-free = Hear the advisers (free).
clear-the-draft = Clear the draft.
nobody-yet = nobody yet
your-draft-is-empty-it-would = Your draft is empty. It would go to { $to }.
your-draft-to = Your draft, to { $to }:
# Who gives what an issue is about; the next two as well.
you-give-it = You give it
it-binds-both-sides = It binds both sides
gives-it = { $capital } gives it
typed-whole-it-is = Typed whole, it is '{ $offer-order }'.
it-cannot-be-sent-so = It cannot be sent so. { $sentence }
what-your-desk-expects-which-may = What your desk expects, which may be wrong:
mind = Mind: { $warning }
left-unsaid-so-this-holds = Left unsaid, so this holds: { $list }.
to-whom-shall-it-go = To whom shall it go?
the-parties-stay-as-they-were = { $why } The parties stay as they were.
there-is-nothing-on-the-table = There is nothing on the table to copy.
how-the-offer-is-made = How the offer is made:
# Put behind an option.
not-set = , not set
i-know-no-at-the-table = I know no "{ $typed }" at the table. Did you mean { $any-of }?
nothing-was-named = Nothing was named.
choose-an-issue = { $cluster }. Choose an issue:
# Put behind an issue.
has-in-the-draft = , in the draft: { $option }
more-issues-later =
    { $n ->
        [one] { $n } more issue will come into view later; 'table all' names it, and it can be put on the table all the same.
       *[other] { $n } more issues will come into view later; 'table all' names them, and each can be put on the table all the same.
    }
back-leads-back-to-the-draft = 'back' leads back to the draft.
it-needs-in-the-same-offer = It needs { $issue } in the same offer.
# Put behind an option.
political-capital-when-delivered = {" "}({ NUMBER($n) } political capital when delivered)
# Put behind an option.
is-in-the-draft = , in the draft
take-it-off-the-draft = Take it off the draft.
off-the-draft = Off the draft: { $issue }.
put-in-the-draft = In the draft: { $term }.
process-put-in-the-draft = In the draft: { $term }, { $option }.
hear-the-whole-draft-and-where = Hear the whole draft, and where to go from it.

## tell

noted-it-stands-beside-your-next = Noted; it stands beside your next move.
written-down-in-a-hundred-it = Written down: { $capital } { $stance-verb }, { $percent } in a hundred.{ $means } It is judged by the next move.
turned-down-nothing-was-lost-by = Turned down. Nothing was lost by asking.
taken-back-it-no-longer-stands = Taken back. It no longer stands, and will not be remembered as refused.
# The next three are put for $means in written-down-in-a-hundred-it.
to-embrace-it-counts-as-well = {" "}To embrace it counts as well.
to-want-changes-counts-and-so = {" "}To want changes counts, and so does a counter-offer.
to-accept-it-without-embracing-it = {" "}To accept it without embracing it does not count.
what-you-heard-in-it-points = What you heard in { $capital }: { $tell } It points to { $kind }, if it was meant.
agreed-every-party-accepts = Agreed: every party accepts.
not-agreed-yet-there-is-a = Not agreed yet: there is a counter-offer.
not-agreed-there-is-interest-but = Not agreed: there is interest, but nobody found changes that all would accept.
not-agreed-it-was-put-off = Not agreed: it was put off.
offer-rejected = Rejected.
done-consult = Done: { $consult }.
done-measure = Done: { $measure }.
agreed-you-took-what-was-on = Agreed: you took what was on the table.
answered-event = You answered "{ $event }": { $choice }.
you-answered-the-breach-of = You answered the breach of "{ $issue }": { $answer }.
delivered = Delivered: { $issue }.
renewed = Renewed: { $issue }.
the-facilitator-decides = The facilitator decides: { $capital } { $stance-verb }.
done = Done.
let-it-pass =
    { $n ->
        [one] { $capitals } lets it pass.
       *[other] { $capitals } let it pass.
    }
# A reason follows after a colon; for the next as well.
for-it = For it
against-it = Against it
also = Also: { $rest }
would-sign-with =
    { $n ->
        [1] { $who } would sign with one change:
       *[other] { $who } would sign with these changes:
    }
# Put for $until in the next.
it-stands-until-the-end-of = {" "}It stands until the end of { $when }.
accept-the-counter-offer-it-costs = Accept the counter-offer; it costs nothing now ('accept { $id }').{ $until }
copy-it-into-your-draft-and = Copy it into your draft and change it ('table copy').
offer-waits = Your offer waits with { $capital } until the end of { $when }; 'withdraw' takes it back.
# Put for $chair in the next.
chair-tells-the-from-there =
    {" "}'chair { $id }' tells the { $turn ->
        [round] round
       *[month] month
    } from there.
why-tells-every-reason-with-its = 'why { $id }' tells every reason with its source; 'why' the first three of each.{ $chair }
# $still: as in still-for
from-now-on = From now on: { $flag }, { $still }.
no-longer = No longer: { $flag }.
what-had-on-the-table-has = What { $by } had on the table has run out.
warning = Warning: { $warning }
probe-finds-nothing = Your desk finds no change of one or two terms that all parties should accept. It may be wrong; it knows only what you know.
probe-as-it-stands = Your desk thinks that this would be accepted as it stands. It knows only what you know.
probe-with-changes = Your desk thinks that this would be accepted with these changes. It knows only what you know.
put-that-offer-on-the-table = Put that offer on the table.
# What was heard in a sounding, where the pack has no word for it: put for $kind.
something = something

## typed

what-will-you-say-lists-it = What will you say? '{ $order }' lists it.
i-know-no-message-to-you = I know no message "{ $rest }" to { $addressee }. You can say { $any-of }.
i-know-nobody-to-speak-to = I know nobody "{ $first }" to speak to. There are { $list }.
i-know-no-measure-measure-lists = I know no measure "{ $typed }". 'measure' lists them.
to-you-can-answer = To "{ $name }" you can answer { $any-of }.
is-no-answer-to-what-is = "{ $typed }" is no answer to what is before you: { $any-of }. 'answer' lists the choices.
say-the-issue-and-your-answer = Say the issue and your answer, as in 'respond ISSUE ANSWER'. 'respond' lists both.
i-know-no-answer-there-are = I know no answer "{ $rest }". There are { $list }.
say-a-forecast = Say a capital, a stance and a chance in per cent, as in 'forecast { $id } accept 60'.
typed-no-chance = "{ $percent }" is no chance in per cent; say a number from 0 to 100.
# $party and $bystander: words that can be typed
unknown-stance = I know no stance "{ $typed }". A party can { $party }; a bystander can { $bystander }.
to-whom-say-the-parties-a = To whom? Say the parties, a colon, then issue and option, as in '{ $example }'.
needs-an-option = { $of } needs an option: { $any-of }.
no-such-option = { $of } has no option "{ $option }". There are { $list }.
no-such-option-near = { $of } has no option "{ $option }". Did you mean { $any-of }?
i-know-no-issue-table-lists = I know no issue "{ $name }". 'table' lists what can be put on the table.
i-know-no-issue-did-you = I know no issue "{ $name }". Did you mean { $any-of }?
unknown-message-near = I know no message to { $addressee } "{ $typed }". Did you mean { $any-of }?
## verb

# What each word that can be typed does. The words themselves are the same in every language, and so are $capital, $message,
# $measure and $parties, which stand for names in the game: leave them as they are. In capitals (ISSUE, OPTION, TEXT) stands
# what a player puts in; these may be translated.
help-consult = speak to a capital: 'consult $capital $message'; alone, it lists whom and what
help-measure = act alone, without an agreement: 'measure $measure'; alone, it lists them
help-offer = put an offer on the table, parties before the colon: 'offer $parties: ISSUE OPTION, ISSUE OPTION'
help-probe = ask your desk what it would take, in the same form; commits nothing
help-advise = hear your advisers on an offer, in the same form; costs nothing
help-accept = take the newest counter-offer, or that of a capital: 'accept $capital'
help-decline = turn it down
help-withdraw = take back your newest offer that waits or has a counter-offer
help-answer = choose in an event: 'answer EVENT OPTION'; alone, it lists them
help-respond = answer a breach: 'respond ISSUE ANSWER'; alone, it lists them
help-deliver = deliver what your side owes: 'deliver ISSUE'; alone, it lists it
help-renew = renew relief that would lapse: 'renew ISSUE'; alone, it lists it
help-note = write down why you do what you do next: 'note TEXT'
help-forecast = say what you expect: 'forecast $capital accept 60'
help-end = end the month
help-done = leave a list; its numbers no longer choose
help-status = how things stand; 'status all' reads every track
help-capitals = the capitals one by one; 'capitals $capital' with what it wants
help-table = put an offer together step by step
help-map = borders and crossings, as a list
help-log = what happened; 'log 3' for one month, 'log offers' (reactions, events, notes) for a kind, 'log WORD' to search
help-agreements = who owes what to whom
help-why = why the last move was received so; 'why $capital' in full; 'why' and a track, a rule or an event
help-library = claims, those who dispute them, the record; 'library search WORD'
help-undo = take the last move back; if it told you something, what follows is a branch
help-save = keep the game now; it is kept after every move anyway; 'save FOLDER' keeps it in another folder from now on
help-help = teaches by example; 'help WORD' for one word
help-quit = keep the game and leave
help-more = read on in a long list
help-list = read the last list of numbers again
help-briefing = read the whole briefing again
help-calendar = known dates to come
help-hint = what the desk would try, played out in futures that may be; costs nothing

## why

nothing-is-agreed-on-so-there = Nothing is agreed on { $name }, so there is nothing to explain. 'table { $id }' says what it is.
nothing-to-explain = I know nothing called "{ $rest }" to explain. 'why' takes a capital, a track, an event that happened, an issue that is agreed, or a rule's id.
nothing-to-explain-near = I know nothing called "{ $rest }" to explain. Did you mean { $any-of }?
nobody-has-had-anything-to-react = Nobody has had anything to react to yet. After a move, 'why' tells the first three reasons of each capital.
# The next two stand behind the name of a capital.
had-put-it-on-the-table = had put it on the table or could live with it
was-not-touched-by-it = was not touched by it
why-tells-all-its-reasons-with = 'why { $id }' tells all its reasons, with sources.
has-had-nothing-to-react-to = { $capital } has had nothing to react to yet.
it-held-out-for-and-below = It held out for { NUMBER($aspiration) }, and below { $reservation } would rather have had no deal.
reasons-make-up-the-sum =
    { $n ->
        [one] { $n } reason makes up the sum:
       *[other] { $n } reasons make up the sum:
    }
why-and-a-rules-id-as = 'why' and a rule's id, as written after each, tells more of it; 'library' and a source's id what it rests on.
# Put for $red.
this-is-a-red-line = {" "}This is a red line.
# Put for $lens.
the-lens-changes-its-weight = {" "}The lens changes its weight.
# Put before a list of what makes up the sum.
sum-in-all = { $sum } in all,{" "}
# $red and $lens: empty, or a sentence; $confidence: as "stated there"
source-rule = { $points }: { $because }{ $red }{ $lens } Source: { $source }, { $confidence }. Rule { $id }.
# Who says so, in place of a source: put for $source; the next as well.
the-designers = the designers
the-engine = the engine
# How sure a rule is of its source: put for $confidence; the next two as well.
stated-there = stated there
inferred-from-it = inferred from it
our-judgement = our judgement
# What moved a track: put for $occasion, after "by"; likewise the-months-without-you, your-offer, your-answer-to, delivering, renewing.
end-of-turn =
    the { $turn ->
        [round] round
       *[month] month
    }'s end
from-to = { $in-round }, { $long-date }: from { $from } to { $to }.
the-months-without-you = the months without you
it-did-not-move-in =
    { $turn ->
        [round]
            { $n ->
                [one] It did not move in { $n } round.
               *[other] It did not move in { $n } rounds.
            }
       *[month]
            { $n ->
                [one] It did not move in { $n } month.
               *[other] It did not move in { $n } months.
            }
    }
your-offer = your offer
your-answer-to = your answer to "{ $event }"
delivering = delivering { $issue }
renewing = renewing { $issue }
by-rule = { $signed } by { $occasion }: { $because } Rule { $id }, { $source }.
something-like-it-happened-in = Something like it happened in { $year }.
it-moved-no-track-that-you = It moved no track that you were shown.
your-own-side-gives-it-it = Your own side gives it: it is kept by 'deliver', and by nothing else.
broken-it-looks-like-this = Broken, it looks like this: { $text }
# Put for $guarded in the next.
and-on-what-guards-it = , and on what guards it: { $joined }
no-month-says-why-such-a = No month says why such a promise is kept or broken. It hangs on what the capital is underneath, which 'consult' may sound out, on how things stand with it{ $guarded }.
rule = Rule { $id }: { $because }
under-a-lens-that-turns-it = Under a lens that turns it: { $reversed }
source-of-rule = Source: { $source }; { $confidence }.
read-in-the-library = Read { $id } in the library.
