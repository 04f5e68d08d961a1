### What line mode says: the game in sentences, line by line.
###
### What stands in quotes, as 'why', 'deliver { $id }' or 'help words', is typed and is the same in every language; words in
### capitals in it (ISSUE, NAME) are for the player to put in, and may be translated. $id is what is typed for a thing, as
### "minsk". $turn is "month", or "round" where a turn of the game is more than one month. Where a text says "Put behind ...",
### it is no sentence of its own; {" "} is a space at its beginning or end, and must stay.

## agreements

# Your own country, to which something is promised: put for $to in the next two.
your-side = your side
promise-between-both-sides = Between both sides, for { $to }
# Who has promised something to whom, as a heading; the issue and its option follow it.
promise = { $from } to { $to }
# How a promise stands: small letters, since it follows a colon.
waiting-until = waiting until { $when }
to-be-delivered-by = to be delivered by the end of { $when }
agreed-due-by = agreed, due by the end of { $when }
half-delivered = half delivered; the rest is due by the end of { $when }
broken-unseen = broken, unseen at the time
game-was-over-before = the game was over before it fell due
it-was-not-done = it was not done
# $undone: one of the two above
was-due-by = due by the end of { $due }; { $undone }
nothing-agreed-yet = Nothing has been agreed yet.
no-longer-in-force =
    { $terms ->
        [one] No longer in force: { $terms } term.
       *[other] No longer in force: { $terms } terms.
    }
# Put after how a promise stands.
runs-until-unless-renewed = ; runs until the end of { $when } unless renewed
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
bandwidth = { NUMBER($bandwidth) } bandwidth
political-capital = { NUMBER($capital) } political capital
bandwidth-and-political-capital = { NUMBER($bandwidth) } bandwidth and { NUMBER($capital) } political capital
# The next three are put for $does.
delivers-what-was-broken = does what you broke your word on; done in the end, it may mend a part
delivers-what-is-late = does what is late; left undone, the promise is broken
delivers-what-is-due = keeps a promise that is due; left undone, it is late, and that costs trust
deliver = 'deliver { $id }' { $does }.
# $price: as in you-owe
lapses-unless-renewed = { $issue }, { $option }, lapses at the end of { $when } unless renewed: { $price }.
# $standing: how a promise stands, as "kept, 3 months in a row"
agreed = Agreed. { $title }: { $standing }.
# Put after how a promise stands.
now-runs-until = ; it runs until the end of { $when }
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
# $standing: how it stands, as "broken".
lapses-for-good = { $term }, lapses at the end of { $until }; { $standing }, it cannot be renewed as it stands.

## ask

whom-will-you-speak-to = Whom will you speak to? A number or a name chooses.
what-will-you-say = What will you say?
what-will-you-do-alone = What will you do alone? A number or a name chooses.
# Put behind a choice. $why: empty, or a colon and what is missing
not-possible-now = {" "}Not possible now{ $why }.
# Put behind a choice.
more-than-you-have-left = {" "}More than you have left.
nothing-to-answer = Nothing is before you that asks for an answer now.
news-reads-again = 'news' reads again what has happened.
no-breach-waits = No breach waits for an answer.
# Put behind a choice.
happens-if-you-say-nothing = {" "}This happens if you say nothing.
you-owe-no-delivery-now = You owe no delivery now.
nothing-to-renew = Nothing in force can be renewed now.

## bench

frontier-over-which-issues = Over which issues shall it be drawn?
what-shall-be-worked-out = What shall be worked out?
frontier-draws-what-can-be-agreed = 'frontier' draws what can be agreed.
# $kind: as in kind
unknown-name-there-are = I know no { $kind } "{ $typed }". There are { $list }.
it-was-stopped = It was stopped.

## caution

# $last: as "you renewed Civil aviation"
takes-back-as-branch = That takes back { $last }, as a branch.

## choose

how-to-choose = An empty line takes what is proposed; 'quit' leaves. A class code, where you were given one, chooses all at once.
which-scenario = Which scenario?
which-lens = Which lens, that is, which set of assumptions?
which-mandate = Which mandate does Washington give you?
# $sentence: why it was not understood, as in unknown-name
say-number-or-name = { $sentence } Say a number from 1 to { $last }, or a name.
which-seed = Which seed? The same seed and the same moves give the same game. Proposed: { $proposed }.
is-no-seed = "{ $line }" is no seed; say a number from 0 to { $max }.
# Put behind a choice.
is-proposed = {" "}(proposed)

## class

more-on-chair = It tells what reached that capital in the month and what it made of it, what it wants and what it fears; in play only from what you were shown. A facilitator may keep it for the debrief.
more-on-facilitator = It stands in the log and in the debrief, marks the game as adjudicated, and cannot be taken back before the debrief.
your-line-for-the-board = Your line for the board: { $line }
no-such-turn-yet =
    There is no such { $turn ->
        [round] round
       *[month] month
    } yet; say a number from 1 to { $last }.
chair-is-your-own = That chair is your own side's; 'chair' lists the others.
from-whose-chair = From whose chair?
inject-which-event = Which event? It happens now, whatever its conditions.
inject-say-whole-name = That would be "{ $name }". Say its whole name, since it happens at once: 'inject { $id }'.
# $sentence: as in unknown-name
inject-lists-them = { $sentence } 'inject' lists them.
# $stances: the message stances
say-a-ruling = Say a capital, a stance and why, as in 'override { $counterpart } accept They made the case aloud'. { $stances } The reason stands in the log.
# $why: whole sentences; $stances: the sentence above.
nothing-was-decided = { $why } Nothing was decided. { $stances }
help-chair = see this month from another capital: 'chair $capital'; 'chair $capital 2' for month 2
help-inject = for the facilitator of a plan's game: put an event in now, 'inject EVENT'; alone, it lists them
help-override = for the facilitator of a plan's game: decide an answer, 'override $capital accept REASON'
no-forecasts = The facilitator asks for no forecasts in this game; nothing was written down.
no-plan = That is for the facilitator of a game made from a plan; 'balcony facilitate' makes such games.
stances = A party can embrace, accept, counter, stall or reject; a bystander can support, acquiesce, object, obstruct or retaliate.

## debrief

the-game-is-over = The game is over.
# $about: empty, or a colon and a text
sealed-lens-was = The sealed lens was { $lens }{ $about }
holds-in-this-model = All of this holds in this model. { $disclaimer }
debrief-says-more = 'debrief' reads this again, and behind it { $words } say more.
what-can-still-be-asked = You can still ask 'why', take another 'chair', and read 'log', 'agreements', 'calibration', 'notebook', 'endings' and 'library', or 'quit'. 'balcony report NAME' writes it all down.
undo-takes-end-back =
    'undo' takes the end back; 'branch { $last }' plays { $turn ->
        [round] round
       *[month] month
    } { $last } again, as a branch, and so with any other.
debrief-comes-later = The debrief comes when the game is over; 'status' says how it would be judged as it stands.
no-promise-was-broken = Nothing that was promised was broken.
no-facilitator = No facilitator put anything in.
no-such-part = The debrief has no part "{ $typed }".
part = 'debrief { $word }': { $about }.
no-turning-point = No answer changed between comparable moves, and no track moved.
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
advisers-records = Your advisers, on every offer you made, asked or not (Brier score: 0 is perfect, 0.25 a coin):
overall-score = In this model, overall: { $grade }, { $overall } of 100.
# $grade: a word for the number
mandate-score = The mandate, { $mandate }: { $grade }, { $score }.
capitals-underneath = What each capital was underneath:
# Put behind what a capital was underneath; the next as well.
you-had-found-that-out = {" "}You had found that out.
you-had-been-misled = {" "}You had been led to think otherwise.
nothing-you-did-mattered = Nothing that you did moved what decided it.
what-it-moved-besides = What it moved most besides:
what-mattered-most = What you did, or left undone, that mattered most to it:
# The next two are put at the head of a line, after "In month 3, ": what it moved follows a colon.
you-left-unanswered = you left "{ $event }" unanswered
you-did-not-deliver = you had signed { $issues } and did not deliver
what-ran-on = What ran on by itself, month after month:
# $about: a track; $points: as "+12"; $because: a sentence of the pack
ran-on = { $about } { $points } in all. { $because }
months-without-you = In the { NUMBER($months) } months without you: { $line }
months-without-you-nothing = In the { NUMBER($months) } months without you nothing moved.
what-was-hidden = What you were not shown in play: { $list }.
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

briefing-reads-the-rest = 'briefing' reads the rest, and 'help' teaches by example.
game-taken-up = You take up the game where it was left.
# $place: where, with the word before it
goodbye = The game is kept { $place }. Goodbye.
left-as-it-was = Left as it was.
nothing-was-asked = Nothing was asked.
more-reads-on =
    { $lines ->
        [one] 'more' reads on; { $lines } line is left.
       *[other] 'more' reads on; { $lines } lines are left.
    }
say-yes-to-do-it = { $why } Say 'yes', or the same again, to do it all the same.
note-what = What shall be written down? Say 'note' and your words.
list-left = Left. 'help' says what can be typed.
there-is-no-more = There is no more.
there-is-no-list-now = There is no list now.
do-that = Do that: '{ $order }'.
over-no-hint = The game is over; 'status' has the scores.
how-to-offer = Say the parties, a colon, then issue and option, as in '{ $example }'. Or put it together with 'table'.
nothing-was-offered = { $why } Nothing was put on the table.
it-takes-bandwidth = It takes { NUMBER($bandwidth) } bandwidth.
no-bandwidth-left =
    No bandwidth is left; what costs none can still be done, and 'end' closes the { $turn ->
        [round] round
       *[month] month
    }.
bandwidth-is-left = { NUMBER($n) } bandwidth is left.
ending-not-added = The ending could not be added to those found: { $why }
nothing-to-take-back = There is nothing to take back.
# $last: as "you renewed Civil aviation"
taken-back-freely = Taken back: { $last }. It had told you nothing, so the same game goes on.
taken-back-as-branch = Taken back: { $last }. You had seen what came of it, so this is a branch from here, kept as { $name }; the game you left stays as it was.
not-taken-back = Nothing is taken back, since the branch could not be kept: { $why }
# $in-round: as "in month 3"
you-are-back = You are back { $in-round }, { $when }.
answer-reads-again = 'answer' reads again what waits for an answer.
# $round: as "in month 3"
you-are = You are { $round }, { $when }.
game-not-kept = The game could not be kept: { $why } You can go on; 'save' tries again, and 'save FOLDER' keeps it in another folder.
line-is-too-long = That line is too long to be an order; nothing was done.

## help

# Put for $term in the next.
library-explains-it = {" "}'library { $typed }' explains it.
# $sentence: as in unknown-name
help-words-names-them-all = { $sentence } 'help words' names them all.{ $term }
bandwidth-of-a-turn = Each { $turn ->
        [round] round
       *[month] month
    } you have { NUMBER($bandwidth) } bandwidth. An offer takes { NUMBER($offer-cost) }, most other things { NUMBER($move-cost) }; answers, accepting and declining take none. What is not used is lost.
a-turn-goes-like-this =
    A { $turn ->
        [round] round
       *[month] month
    } goes like this:
teach-consult = 'consult { $counterpart }' lists what you can say there; choose by number.
teach-offer = '{ $example }' puts an offer on the table; 'table' puts one together with you.
teach-why = 'why' says why each capital reacted as it did; 'why { $counterpart }' says it in full.
# Said in help, and at the end of what can be done.
end-closes-turn =
    'end' closes the { $turn ->
        [round] round
       *[month] month
    }.
teach-deliver = What is agreed is not yet done: 'agreements' says who owes what, and 'deliver' is how you keep your part.
teach-numbers = A number chooses from the last list, and behind a word from that word's own list: 'answer 1'. Beginnings of words are enough, in orders and in names.
the-words = The words:
words-of-facilitator = For the facilitator: inject, override.
more-help = 'help WORD' says what one does, 'help all' what each does; 'library glossary' explains terms; 'library realistic' says what this game leaves out.
words-alone = The words: { $words }. 'help' and one of them says what it does.
help-says-more-of-some = 'help WORD' says more of some of them.
more-on-offer = Parties stand before the colon, joined by '+'; then issue and option, with commas between: '{ $example }'.
more-on-offer-terms = How it is made can be said too: '{ $example }, { $terms }'. What is left unsaid holds its first option: { $all }.
more-on-table = 'table' shows your draft and lists clusters; a number leads from cluster to issue to option, and the option goes into the draft.
# $parties stands for names in the game: leave it as it is.
more-on-table-orders = 'table parties $parties' says to whom; 'table terms' how it is made; 'table copy' takes over what a capital has on the table.
more-on-table-names = At the table names are enough: 'send', 'clear', 'security', 'back'. Anywhere, 'table send' puts it on the table, 'table probe' asks your desk about it, 'table clear' empties it; 'table all' names what nobody talks of yet.
more-on-why = 'why { $track }' tells how a track moved, month by month; 'why' and an event's name what that event changed.
more-on-forecast = A party can embrace, accept, counter, stall or reject; a bystander can support, acquiesce (let it pass), object, obstruct or retaliate. 'accept' means that it signs, so that it comes true where a party embraces the offer; 'counter' that it asks for changes or makes a counter-offer. It is judged by your next move.
more-on-undo = Notes, forecasts, deliveries and declined offers are taken back freely. Anything else had told you something, so that what follows is kept as a branch with its own name; in a game begun with a class code, only after the debrief.
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
log-no-such-turn =
    There is no such { $turn ->
        [round] round
       *[month] month
    } in the log yet; it goes from 1 to { $n }.
log-kinds = 'log' tells everything; offers, reactions, events and notes are kinds, any other word is searched for.
as-of-first-alone =
    There is only the first { $turn ->
        [round] round
       *[month] month
    } yet: 'as-of 1', or 'as-of 1 capitals'.
as-of-say-which =
    Say which { $turn ->
        [round] round
       *[month] month
    }, from 1 to { $n }: 'as-of 1', or 'as-of 1 capitals'.
looking-back = Looking back, as it stood { $at } before its end; what the end then moved, 'log { $month }' tells. Nothing is changed.
cannot-look-back-at = "{ $other }" cannot be looked back at: say all, capitals, agreements or map.
# The next three are put behind the name of an event.
put-in-by-plan = {" "}The facilitator's plan put it in.
answered-with = {" "}You answered: { $choice }.
not-answered-so = {" "}You did not answer, so: { $choice }.
you-did-nothing = You did nothing.
you-have-done-nothing-yet = You have done nothing yet.
# $line: as in track-moved, several
at-its-end = At its end: { $line }
# What was done, in a small letter: it stands in a list, or its first letter is made a capital. The same holds down to you-ended-turn.
you-made-an-offer = you made an offer { $offer }
you-probed = you asked your desk about an offer { $offer }
you-spoke-to = you spoke to { $addressee }: { $consult }
you-acted-alone = you acted alone: { $measure }
you-took-counter = you took the counter-offer or overture on the table
you-declined-counter = you declined what was on the table
you-took-what-a-capital-had = you took what { $capital } had on the table
you-declined-what-a-capital-had = you declined what { $capital } had on the table
you-took-your-offer-back = you took your offer back
you-answered-event = you answered "{ $event }" with "{ $choice }"
you-answered-breach = you answered the breach of { $issue } with "{ $answer }"
you-delivered = you delivered { $issue }
you-renewed = you renewed { $issue }
you-noted = you noted: "{ $text }"
you-forecast = you forecast that { $capital } { $verb }, { $percent } in a hundred
facilitator-decided = the facilitator decided that { $capital } { $stance-verb }: "{ $text }"
facilitator-put-in = the facilitator put in "{ $event }"
you-ended-turn =
    you ended the { $turn ->
        [round] round
       *[month] month
    }
# Put for $more in the next.
and-more = {" "}and { NUMBER($n) } more
# $first: the first issue in it; $more: empty, or as in and-more
your-offer-to = your offer to { $capitals } ({ $first }{ $more })
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
library-how-to-choose = The library. A number or a word chooses; 'library search WORD' looks through it.
what-is-modelled = What is modelled.
what-is-not = What is not.
which-numbers-are-judgement = Which numbers are judgement.
where-the-lenses-disagree = Where the lenses disagree.
how-to-disagree = How to disagree.
section-is-empty = This section is empty in this pack.
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
weak-source = This rests on state media or an aggregator alone; no rule is built on it.
no-rule-rests-on-it = No rule rests on it.
# $reason: a sentence of the pack
no-rule-carries-it = No rule carries it. { $reason }
rules-rest-on-it =
    { $n ->
        [one] { $n } rule rests on it:
       *[other] { $n } rules rest on it:
    }
search-for-what = What shall be looked for? Say 'library search' and a word.
found-counter = { $id }, a counter-claim: { $text }
found-record = { $id }, the record: { $text }
found-word = { $term }, a word: { $text }
nothing-found = Nothing in the library speaks of "{ $word }". Its sections are { $sections }.
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

today =
    It is { $long-date }, { $turn ->
        [round] round
       *[month] month
    } { $round } of { $rounds }.
bandwidth-left-of = { NUMBER($bandwidth) } of { $of } bandwidth is left.
class-code-is = Class code { $code }; it begins the same game anywhere.
every-track = Every track, 0 to 100:
# $scores: as "Security good (62), Trade poor (31)"
judged-as-it-stands = If it were judged as it stands: { $scores }.
warning-of = Warning of { $when }: { $warning }
status-says-more = 'status all' reads every track; 'capitals', 'agreements', 'map' and 'log' tell the rest.
track-of-100 = { $track }: { $value } of 100.
# $wish: what the mandate asks for; $grade: a word for the number
mandate-as-it-stands = Mandate. { $wish } As it stands, { $grade } ({ $score }).
mandate-failed = The mandate, { $mandate }, has failed: you agreed to the one thing Washington would not hear of.
capitals-says-more = 'capitals { $id }' adds what that capital came for; 'why { $id }' tells its last reaction in full.
# How much an interest weighs with a capital, put after its name and a comma; the next two as well.
of-lesser-weight = of lesser weight
of-middling-weight = of middling weight
of-great-weight = of great weight
soundings-agree = Two soundings agree on what it probably is: { $disposition }. { $text }
not-sounded-out = You have not sounded it out; two soundings that agree would say what it probably is.
soundings-do-not-agree = What it is underneath is not known; two soundings that agree would tell.
# Put for $kind in the next, where it is known.
it-points-to = {" "}It points to { $kind }.
heard-in = Heard in { $when }: { $tell }{ $kind }
# $band and $least: as in points and points-from-to
wants-offer-worth = It would want an offer to be worth { $band } to it; below { $least } it would rather have none.
stalls-for-now = For now it stalls on whatever is offered.
points = { NUMBER($low) } points
points-from-to = { $low } to { NUMBER($high) } points
# $deed-short: as "your offer", "the agreement you took"; $worth: as "a clear gain, +22"
last-heard-from = Last heard from in { $long-date }, on { $deed-short }: it { $stance-verb }, { $worth }.
no-map = This pack has no map. 'status all' reads every track.
# Put behind how tense a border is.
its-crossings-are-open =
    { $n ->
        [one] {" "}Its { $n } crossing is open as far as it was before.
       *[other] {" "}Its { $n } crossings are open as far as they were before.
    }
marked-on-map = Marked on the map this month: { $events }.
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
nothing-guards = Nothing guards { $issue } yet; this would: { $issues }.
# The next three are put behind a choice and its price.
not-open-because = ; not open to you now: { $why }
not-enough-left = ; more than you have left
not-open = ; not open to you now
# What a choice costs, put behind it; the next two and price-free as well.
price-bandwidth = {" "}({ NUMBER($bandwidth) } bandwidth)
price-capital = {" "}({ NUMBER($capital) } political capital)
price-both = {" "}({ NUMBER($bandwidth) } bandwidth, { NUMBER($capital) } political capital)
breach-waits = A breach waits for your answer until the end of { $until }. { $title }.
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
# At a border, put behind how tense it is.
crossings =
    { $n ->
        [one] { $n } crossing
       *[other] { $n } crossings
    }
price-free = {" "}(free)

## month

it-is-now = It is now { $long-date }, { $in-round }.
last-turn =
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
# $track: political capital, as the pack calls it; $left: as in turns-are-left and last-turn
bandwidth-this-turn =
    You have { NUMBER($bandwidth) } of { $of } bandwidth this { $turn ->
        [round] round
       *[month] month
    }. { $track }: { $purse }. { $left }.
crisis-takes-bandwidth =
    A crisis takes { NUMBER($n) } bandwidth of this { $turn ->
        [round] round
       *[month] month
    }.
facilitator-put-this-in = The facilitator put this in.
# $line: as in track-moved, several
what-it-changed = What it changed: { $line }
# The choices follow.
your-answer = Your answer, by number or as 'answer { $name } ...':
# Put behind a choice.
goes-so-if-you-say-nothing = {" "}(so it goes if you say nothing)
# $sign: a sentence of the pack; $due: as in soon
a-sign = A sign: { $sign } Something may come of it { $due }.
sign-would-be-dulled = It would be stopped or dulled by any of these. { $list }.
on-the-calendar = On the calendar: { $list }.
own-offer-waits = Your offer waits with { $who } until the end of { $until }; 'withdraw' takes it back. It went { $offer }.
# $offer: to whom it goes and what is in it
stands-on-the-table =
    { $kind ->
        [counter] { $who } has a counter-offer on the table, { $offer }. It stands until the end of { $until }.
       *[own] { $who } has its own offer on the table, { $offer }. It stands until the end of { $until }.
    }
accept-it = Accept it; no bandwidth ('accept { $id }').
decline-it = Decline it ('decline { $id }').
what-now = What now?
what-now-nothing-left =
    Nothing that costs bandwidth is left; 'end' closes the { $turn ->
        [round] round
       *[month] month
    }.
what-now-answer = Answer what has happened with a number from above; it costs no bandwidth unless it says so.
what-now-respond = 'respond' answers a breach; left alone, it passes.
what-now-accept = 'accept' or 'decline' what is on the table; it costs no bandwidth.
what-now-renew = 'renew { $id }' keeps relief from lapsing at the end of this { $turn }.
what-now-consult = 'consult { $least-heard }' lists what you can say there, 'consult' who can be spoken to ({ NUMBER($move-cost) } bandwidth).
what-now-table = 'table' puts an offer together step by step; or type it whole, as in '{ $example }' ({ NUMBER($offer-cost) } bandwidth).
what-now-look = 'capitals' and 'status' say how things stand; 'help' teaches the rest.
event-went-its-way = You left "{ $event }" unanswered; so it went its own way: { $choice }.
breach-went-unanswered = The breach of "{ $issue }" went unanswered; you let it pass.
broken-is-kept-now = What was broken is kept now. { $title }.
seen-to-be-kept = Seen to be kept. { $title }.
you-have-broken-a-promise = You have broken a promise. { $title }.
# $about: empty, or a sentence
breach-came-to-light = A breach has come to light. { $title }: broken.{ $about }
game-begun-with = Scenario: { $scenario }. Lens: { $lens }. Mandate: { $mandate }. Seed: { $seed }.
players = Players: { $players }.
# Put for $due in a-sign, as are next-month and in-months.
soon = soon
# Put for $lens in game-begun-with, where it is not shown.
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

news-first-alone = There is only the first month yet; 'news' reads what has happened in it.
news-say-which = Say which, from 1 to { $n }: 'news 1'. Alone, 'news' reads what has happened now.
nothing-happened = Nothing happened.

## own

endings-unknown = The endings found so far cannot be told: { $why }
endings-not-found =
    { $n ->
        [1] One is not found yet.
       *[other] { $n } are not found yet.
    }
line-is-written = Line { $at } is written.
line-reads-so-now = Line { $at } reads so now.
line-is-gone = Line { $at } is gone.
notebook-say-which-line = Say which line: the notebook has lines 1 to { NUMBER($lines) }.
nothing-to-change-in-notebook = The notebook is empty; 'notebook add TEXT' writes a line.
notebook-orders = Say 'notebook add TEXT', 'notebook change 2 TEXT' or 'notebook drop 2'.
notebook-is-full = The notebook is full; 'notebook drop 1' takes a line out. Nothing was written.
notebook-is-empty = The notebook is empty. 'notebook add TEXT' writes a line; it is kept with the game.
notebook-line = Line { $at }: { $line }
guide-is-left = The guide is left; the game goes on.
tutorial-orders = Say 'tutorial', 'tutorial next', 'tutorial off' or 'tutorial start'.
no-guide-use-help = This pack has no guide; 'help' teaches by example.
no-guide-is-on = No guide is on. 'tutorial start' begins a guided first game, or goes on with the one you left; this game is kept.
guide-leaves-class = This is a class's game, and the guide is played in another, in which nothing counts for the class. It would be kept, and 'open { $name }' would come back to it.
guide-is-here = You are in the guided game; 'tutorial' reads its step.
no-guide = This pack has no guide.
guide-taken-up = You take up the guided game where it was left.
a-guided-game-begins = A guided game begins.
guide-not-begun = There is no guided game now: { $why }
guide-is-done = The guide is done; the game is yours. 'help' lists the words.
# What the step of the guide asks for; the next twelve as well. Put for $how, with a capital letter.
step-go-on = 'tutorial next' goes on
step-capitals = type 'capitals { $counterpart }'
step-consult = 'consult { $counterpart }' lists what can be said there; a number says it
step-template = type 'template { $template }'
step-forecast = for example 'forecast { $counterpart } accept 60'
step-send = type 'table send'
step-why = type 'why { $counterpart }'
step-agreements = type 'agreements'; 'deliver' lists what you owe
step-answer = type 'answer'
step-end = type 'end'
step-note = 'note' and your words
step-log = type 'log'; 'as-of 1' looks back
step-library = type 'library'
# Put for $skip in the second next.
step-skip = {" "}'tutorial next' skips this step,
step-title = Learning to play, step { $number } of { $of }: { $title }.
step-text = { $text } { $how }.{ $skip } 'tutorial off' leaves the guide.
empty-line = (empty)

## pick

no-list-to-choose-from = There is no list to choose from now. 'help' says what can be typed.
last-list-goes-to = The last list goes from 1 to { $last }. 'list' reads it again.
that-list-is-empty = There is nothing on that list now.
that-list-goes-to = That list goes from 1 to { $last }.
chosen-order = That is '{ $order }'.

## prefer

# $width: one of the two below
lines-are = Lines are { $width }. 'width 60' changes it.
lines-not-broken = not broken
# How long lines are: put for $width; the one above as well.
lines-broken-at = broken at { NUMBER($columns) } columns
settings-how = A number says more. 'settings theme light' changes one; all but signs and width are for the screens.
setting-is-now = { $id } is { $value } now.
setting-not-kept = { $id } is { $value } for now, but it could not be kept: { $why }

## refusal

cannot-be-done = That cannot be done, and nothing has changed.
over-what-can-be-asked = The game is over. You can still hear the 'debrief', ask 'why', take another 'chair', read the 'log' and the 'library', or 'quit'.
offer-is-empty = There is nothing in the offer. Name at least one issue and its option; 'table' lists them.
offer-to-nobody = The offer is put to nobody. Name at least one party, such as { $id }.
never-a-party = { $capital } is never a party to an offer; it reacts from outside. You can 'consult { $id }'.
giver-is-no-party = Only { $capital } can give "{ $issue }", and { $capital } is no party. Add { $id } to the parties, or leave the issue out.
binds-both-sides = "{ $issue }" binds both sides, so { $capital } must be a party. Add { $id }.
only-beside = "{ $issue }" means something only beside "{ $other }". Put { $id } into the same offer, or leave it out.
process-needs = "{ $process }: { $process-option }" needs "{ $issue }" on the table. Add { $id }, or choose another.
issue-has-no-object = "{ $issue }" has no object at present, so it cannot be put on the table. Leave it out for now.
not-enough-bandwidth =
    It takes { NUMBER($needs) } bandwidth, and { $has ->
        [0] none is left
       *[other] only { $has } is left
    }. 'end' closes the { $turn ->
        [round] round
       *[month] month
    } and brings the next one's.
not-enough-political-capital = It takes { NUMBER($needs) } political capital, and Washington has { NUMBER($has) } for you. What pleases Washington, or time, brings more.
consult-not-now = "{ $message }" cannot be done at present. 'consult { $capital }' lists what can.
measure-not-now = "{ $measure }" cannot be taken at present. 'measure' lists what can.
no-counter-open = No counter-offer and no overture is open. 'status' says what is.
capital-has-nothing = { $capital } has nothing on the table. 'status' says what is open.
nothing-to-withdraw = None of your offers is waiting, and none has an open counter; there is nothing to take back.
event-not-open = "{ $event }" is not before you now. 'answer' lists what is.
event-answered = "{ $event }" has been answered already.
no-such-choice = "{ $event }" has no such choice. 'answer { $event-name }' lists them.
choice-not-open = "{ $choice }" is not open to you at present in "{ $event }". Choose another.
no-breach-of = No breach of "{ $issue }" waits for an answer. 'respond' lists those that do.
nothing-owed-on = You owe nothing on "{ $issue }" now. 'deliver' lists what you owe.
not-renewable = "{ $issue }" is not in force as reversible relief, or has been renewed ahead already. 'renew' lists what can be.
event-was-here = "{ $event }" has happened this month already. 'inject' lists what can.
no-chance-in-per-cent = { $percent } is no chance in per cent. Say a number from 0 to 100.
names-a-capital = "{ $line }" names a capital. You can 'consult { $id }', look at 'capitals { $id }', or ask 'why { $id }'.
unknown-word-near = I do not know the word "{ $first }". Did you mean { $any-of }? 'help' lists the words.
names-an-issue = "{ $line }" names an issue. 'table { $id }' says what it is and lists its options.
names-a-track = "{ $line }" names a track. 'why { $id }' tells how it moved.
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
more-on-saves = To tidy them: { $tidy }
more-on-branches = What you leave stays as it is, and branches share their luck: they differ only by what you decide. In a game begun with a class code, only after the debrief.
more-on-what-if = It plays the month of your last offer again with that term changed and tells what a branch would have shown. Under a class code, only after the debrief.
game-kept = Kept { $place }.
say-how-to-tidy = Say { $tidy }
no-games-are-kept-yet = No games are kept yet.
nothing-is-found = Nothing is found.
sample-games = Sample games, to be read and branched off:
saves-numbers = A number goes over to one; the game you are in is kept. { $tidy }
# Put behind the name of a game; branched-off and not-sound behind what is said of it.
you-are-here = {" "}(you are here)
branched-off = , off { $place }
not-sound = {" "}Not sound: { $why }.
say-name-of-game = Say its name, as 'saves' lists it.
no-such-game = There is no game "{ $name }"; 'saves' lists them.
game-could-be = "{ $name }" could be { $first } or { $second }. Say a little more.
already-in-that-game = That is the game you are in.
cannot-be-opened = It cannot be opened, and you stay where you are: { $why }
game-left = You have left { $name }; it is kept, and 'open { $name }' goes back to it.
branch-say-which =
    Say which { $turn ->
        [round] round
       *[month] month
    } to play again, from 1 to { $rounds }, and if you like a name for it: 'branch 1'.
branch-kept-as = This is a branch, kept as { $name }; the game you left stays as it was, and 'branches' finds it.
branch-not-kept = There is no branch, since it could not be kept: { $why }
nothing-branched-off = Nothing has branched off here. 'branch' and a month play that month again, as a branch.
branches-numbers = A number goes over to one, and this game is kept; 'beside' and a number or a name lays it beside this game.
here = Here
# One of the scores in the next.
scores-of-one = { $objective } { $here } and { $there }
scores-here-and-there = Scores, here and there: { $scores }; overall { $here } and { $there }.
# $name: "Here", or the name of a game
one-ended = { $name } it ended: { $ending }.
both-did-the-same = { $when }, { $date }, both did the same; overall { $here } here and { $there } there.
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
what-if-how = Say one term, issue and option: 'what-if ISSUE OPTION'. 'off' takes an issue off the table.
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
no-gain-no-loss = no gain and no loss, 0
nearly-nothing = nearly nothing, { $points }
# $stance-bare: as in stance-bare
points-more =
    { $n ->
        [one] { $n } point more, and it would { $stance-bare }.
       *[other] { $n } points more, and it would { $stance-bare }.
    }
# $name: a track; $down and $up: what the pack says for a fall and a rise of it. The next two likewise.
track-fell = { $name }: down { $by } { $down }; now { $now } of 100
track-rose = { $name }: up { $by } { $up }; now { $now } of 100
track-fell-and-rose = { $name }: down { $down-by } { $down }, up { $up-by } { $up }; now { $now } of 100
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

draft-cleared = The draft is empty again.
no-templates = There is nothing to begin from yet.
templates = Begin from one of these; it takes the place of your draft:
# $sentence: as in unknown-name
template-lists-them = { $sentence } 'template' lists them.
advisers-silent = The advisers have nothing to say of an offer that cannot be made:
advisers-have-interests = Each has an interest of its own, and a bad month now and then; the debrief says how often each was right.
issues-out-of-view = Not on the table yet; they come into view as the game goes on:
every-issue-in-view = Every issue can be put on the table.
choose-by-number-or-name = Choose by number or name:
terms-of-process = Terms of process: how the offer is made.
how-to-say-parties = 'table parties' and names says to whom it goes.
send-it = Send it ({ NUMBER($offer-cost) } bandwidth).
probe-it = Probe: ask your desk what it would take ({ NUMBER($move-cost) } bandwidth).
hear-advisers = Hear the advisers (free).
clear-the-draft = Clear the draft.
nobody-yet = nobody yet
draft-is-empty = Your draft is empty. It would go to { $to }.
draft-to = Your draft, to { $to }:
# Who gives what an issue is about; the next two as well.
you-give-it = You give it
issue-binds-both = It binds both sides
capital-gives-it = { $capital } gives it
draft-typed-whole = Typed whole, it is '{ $offer-order }'.
# $sentence: why, as in issue-has-no-object
draft-cannot-be-sent = It cannot be sent so. { $sentence }
what-desk-expects = What your desk expects, which may be wrong:
mind = Mind: { $warning }
left-unsaid = Left unsaid, so this holds: { $list }.
to-whom-shall-it-go = To whom shall it go?
parties-stay = { $why } The parties stay as they were.
nothing-to-copy = There is nothing on the table to copy.
how-the-offer-is-made = How the offer is made:
# Put behind an option.
not-set = , not set
unknown-at-table = I know no "{ $typed }" at the table. Did you mean { $any-of }?
nothing-was-named = Nothing was named.
choose-an-issue = { $cluster }. Choose an issue:
# Put behind an issue.
has-in-the-draft = , in the draft: { $option }
more-issues-later =
    { $n ->
        [one] { $n } more issue will come into view later; 'table all' names it, and it can be put on the table all the same.
       *[other] { $n } more issues will come into view later; 'table all' names them, and each can be put on the table all the same.
    }
back-to-draft = 'back' leads back to the draft.
issue-needs = It needs { $issue } in the same offer.
# Put behind an option.
option-price = {" "}({ NUMBER($n) } political capital when delivered)
# Put behind an option.
is-in-the-draft = , in the draft
take-it-off-the-draft = Take it off the draft.
off-the-draft = Off the draft: { $issue }.
put-in-the-draft = In the draft: { $term }.
process-put-in-the-draft = In the draft: { $term }, { $option }.
hear-whole-draft = Hear the whole draft, and where to go from it.

## tell

noted = Noted; it stands beside your next move.
# $means: empty, or one of the three below
forecast-written = Written down: { $capital } { $stance-verb }, { $percent } in a hundred.{ $means } It is judged by the next move.
turned-down = Turned down. Nothing was lost by asking.
withdrawn = Taken back. It no longer stands, and will not be remembered as refused.
# The next three are put for $means in forecast-written.
embrace-counts = {" "}To embrace it counts as well.
changes-count = {" "}To want changes counts, and so does a counter-offer.
mere-accept-does-not-count = {" "}To accept it without embracing it does not count.
what-you-heard = What you heard in { $capital }: { $tell } It points to { $kind }, if it was meant.
offer-agreed = Agreed: every party accepts.
offer-countered = Not agreed yet: there is a counter-offer.
offer-near = Not agreed: there is interest, but nobody found changes that all would accept.
offer-put-off = Not agreed: it was put off.
offer-rejected = Rejected.
done-consult = Done: { $consult }.
done-measure = Done: { $measure }.
agreed-by-taking = Agreed: you took what was on the table.
answered-event = You answered "{ $event }": { $choice }.
answered-breach = You answered the breach of "{ $issue }": { $answer }.
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
# $changes: as in track-moved, several
also = Also: { $changes }
would-sign-with =
    { $n ->
        [1] { $who } would sign with one change:
       *[other] { $who } would sign with these changes:
    }
# Put for $until in the next.
counter-stands-until = {" "}It stands until the end of { $when }.
accept-counter = Accept the counter-offer; it costs nothing now ('accept { $id }').{ $until }
copy-counter = Copy it into your draft and change it ('table copy').
offer-waits = Your offer waits with { $capital } until the end of { $when }; 'withdraw' takes it back.
# Put for $chair in the next.
chair-tells-turn =
    {" "}'chair { $id }' tells the { $turn ->
        [round] round
       *[month] month
    } from there.
why-tells-reasons = 'why { $id }' tells every reason with its source; 'why' the first three of each.{ $chair }
# $still: as in still-for
from-now-on = From now on: { $flag }, { $still }.
no-longer = No longer: { $flag }.
offer-ran-out = What { $capital } had on the table has run out.
warning = Warning: { $warning }
probe-finds-nothing = Your desk finds no change of one or two terms that all parties should accept. It may be wrong; it knows only what you know.
probe-as-it-stands = Your desk thinks that this would be accepted as it stands. It knows only what you know.
probe-with-changes = Your desk thinks that this would be accepted with these changes. It knows only what you know.
put-probed-offer = Put that offer on the table.
# What was heard in a sounding, where the pack has no word for it: put for $kind.
something = something

## typed

say-which-message = What will you say? '{ $order }' lists it.
unknown-message = I know no message "{ $rest }" to { $addressee }. You can say { $any-of }.
unknown-addressee = I know nobody "{ $first }" to speak to. There are { $list }.
unknown-measure = I know no measure "{ $typed }". 'measure' lists them.
event-can-be-answered = To "{ $name }" you can answer { $any-of }.
is-no-answer = "{ $typed }" is no answer to what is before you: { $any-of }. 'answer' lists the choices.
say-issue-and-answer = Say the issue and your answer, as in 'respond ISSUE ANSWER'. 'respond' lists both.
unknown-answer = I know no answer "{ $rest }". There are { $list }.
say-a-forecast = Say a capital, a stance and a chance in per cent, as in 'forecast { $id } accept 60'.
typed-no-chance = "{ $percent }" is no chance in per cent; say a number from 0 to 100.
# $party and $bystander: words that can be typed
unknown-stance = I know no stance "{ $typed }". A party can { $party }; a bystander can { $bystander }.
to-whom = To whom? Say the parties, a colon, then issue and option, as in '{ $example }'.
needs-an-option = { $of } needs an option: { $any-of }.
no-such-option = { $of } has no option "{ $option }". There are { $list }.
no-such-option-near = { $of } has no option "{ $option }". Did you mean { $any-of }?
unknown-issue = I know no issue "{ $name }". 'table' lists what can be put on the table.
unknown-issue-near = I know no issue "{ $name }". Did you mean { $any-of }?
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

nothing-agreed-on = Nothing is agreed on { $name }, so there is nothing to explain. 'table { $id }' says what it is.
nothing-to-explain = I know nothing called "{ $rest }" to explain. 'why' takes a capital, a track, an event that happened, an issue that is agreed, or a rule's id.
nothing-to-explain-near = I know nothing called "{ $rest }" to explain. Did you mean { $any-of }?
no-reaction-yet = Nobody has had anything to react to yet. After a move, 'why' tells the first three reasons of each capital.
# The next two stand behind the name of a capital.
had-put-it-on-the-table = had put it on the table or could live with it
was-not-touched-by-it = was not touched by it
# $points: what they come to together, as "-12".
more-reasons = { $count ->
        [one] { $points }: 1 more reason.
       *[other] { $points }: { $count } more reasons.
    }
why-tells-all = 'why { $id }' tells all its reasons, with sources.
capital-has-not-reacted = { $capital } has had nothing to react to yet.
held-out-for = It held out for { NUMBER($aspiration) }, and below { $reservation } would rather have had no deal.
reasons-make-up-the-sum =
    { $n ->
        [one] { $n } reason makes up the sum:
       *[other] { $n } reasons make up the sum:
    }
why-and-rule = 'why' and a rule's id, as written after each, tells more of it; 'library' and a source's id what it rests on.
# Put for $red.
is-red-line = {" "}This is a red line.
# Put for $lens.
lens-changes-weight = {" "}The lens changes its weight.
# Put before a list of what makes up the sum.
sum-in-all = { $sum } in all,{" "}
# $red and $lens: empty, or a sentence; $confidence: as "stated there"
reason-in-full = { $points }: { $because }{ $red }{ $lens } Source: { $source }, { $confidence }. Rule { $id }.
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
track-moved-from-to = { $in-round }, { $long-date }: from { $from } to { $to }.
the-months-without-you = the months without you
track-did-not-move =
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
# $signed: points, as "+3"; $occasion: what moved it; $because: a sentence of the pack
by-rule = { $signed } by { $occasion }: { $because } Rule { $id }, { $source }.
precedent = Something like it happened in { $year }.
event-moved-nothing = It moved no track that you were shown.
why-own-promise = Your own side gives it: it is kept by 'deliver', and by nothing else.
broken-looks-like = Broken, it looks like this: { $text }
# Put for $guarded in the next.
and-on-guards = , and on what guards it: { $issues }
why-promises-are-kept = No month says why such a promise is kept or broken. It hangs on what the capital is underneath, which 'consult' may sound out, on how things stand with it{ $guarded }.
rule = Rule { $id }: { $because }
# $text: a sentence of the pack
rule-reversed = Under a lens that turns it: { $text }
source-of-rule = Source: { $source }; { $confidence }.
read-in-the-library = Read { $id } in the library.
