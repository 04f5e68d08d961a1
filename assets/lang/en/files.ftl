### What is said of saves, packs, settings, class codes, plans and slips. What stands in `backticks` is typed, and stays.

## game

that-month-has-not-been-reached = That month has not been reached.
the-log-does-not-play = The log does not play.

## class

balcony-facilitate-help-shows-the-form = { $explain }; `balcony facilitate --help` shows the form of a plan
a-code-fixes-scenario-lens-mandate = a code fixes scenario, lens, mandate and seed; leave those out, or the code
a-plan-needs-a-seed-or = a plan needs a seed (or a code), so that every team meets the same luck
this-scenario-has-rounds-expected-to = this scenario has { NUMBER($all) } rounds; expected 1 to { $all }
a-round-has-at-most-minutes = a round has at most { NUMBER($most-minutes) } minutes
round-is-not-played-expected-to = round { $month } is not played; expected 1 to { $rounds }
a-plan-names-to-teams = a plan names 1 to { NUMBER($most-teams) } teams
two-teams-have-that-name-and = two teams have that name, and so would their files; capitals make no difference
that-is-no-slip = that is no slip; a slip begins with "{ $head }" and ends with a check of four characters
that-slip-does-not-check = that slip does not check: something in it was heard or copied wrong; ask for it once more
a-code-has-ten-characters = a code has ten characters, like 0ABCD-12345; this has { $characters }
no-code-has-the-character = no code has the character '{ $character }', which is the { $ordinal } here; a code is written with digits and letters, without U
that-code-does-not-check = that code does not check: a character is mistyped, or it is for another pack; look at it once more
that-code-is-for-what-this-pack-lacks = that code is for a { $kind } this pack does not have; ask for the pack's newer version
it-cannot-be-done = cannot { $doing } { $path }: { $cure }
no-home-folder = cannot tell where your files belong (no home folder); say where with --data-dir DIR

## keeper

is-not-here-games-are-not = "{ $handle }" is not here: games are not kept in a folder now.
games-are-not-kept-in-a = Games are not kept in a folder now.
cannot-be-used-games-are-not = "{ $folder }" cannot be used: games are not kept in a folder now.

## line

unknown = unknown { $kind } "{ $typed }"
did-you-mean = ; did you mean "{ $nearest }"?
answer-to-a-breach = answer to a breach
capital-to-consult = capital to consult
issue-or-process-term = issue or process term

## replay

month = month { $month }: { $what }
month-the-scenario-has-months-leave = month { $at }: the scenario has { $rounds ->
        [one] { $rounds } month
       *[other] { $rounds } months
    }; leave out what comes after
month-move = month { $month }, move { $at }: { $unknown }
month-move-why = month { $month }, move { $at } ({ $deed }): { $why }

## settings

colours-of-the-screens-all-are = Colours of the screens; all are told apart by colour-blind eyes, and nothing is said by colour alone. Dark and light are for grounds of that kind, high contrast has no grey, monochrome no colour, projector is black on white and bold.
how-many-colours-are-used-sixteen = How many colours are used: sixteen, many (256) or true. Auto asks COLORTERM and TERM, and takes sixteen where they say nothing.
full-draws-the-map-in-braille = Full draws the map in Braille, dots without it, ascii draws everything in ASCII and takes the marks off letters. Auto is full, but ascii where the locale is not UTF-8.
a-click-puts-the-mark-on = A click puts the mark on a line, a second one chooses it, the wheel scrolls. While it is on, the terminal selects text with Shift held.
whether-answers-to-an-offer-appear = Whether answers to an offer appear one after another, for half a second in all.
columns-at-which-line-mode-breaks = Columns at which line mode breaks lines, 20 to 200; 0 leaves them unbroken.
the-language-of-the-frames-words = The language of the frame's words, where it has them, else English; a pack has texts of its own. Auto takes the one that LC_ALL, LC_MESSAGES or LANG names. What is typed is the same in all.
a-width-is-or-to = A width is 0, or { $least } to { $most }.
can-be = { $id } can be { $list }.
a-width-is-or-to-this = a width is 0, or { $least } to { $most }; this is { $width }

## store

no-folder-can-be-made-there = no folder can be made there; { $elsewhere }
its-folder-is-gone-make-it = its folder is gone; make it again and save again, or { $elsewhere }
there-is-no-such-file-look = there is no such file; look at the spelling, or list saves with `balcony saves list`
you-may-not-change-the-permissions = you may not; change the permissions, or { $elsewhere }
the-disk-is-read-only = the disk is read-only; { $elsewhere }
the-disk-is-full-make-room = the disk is full; make room and save again, or { $elsewhere }
a-file-stands-where-a-folder = a file stands where a folder is needed; { $elsewhere }
it-is-a-folder-name-a = it is a folder; name a file
if-it-stays-so = { $error }; if it stays so, { $elsewhere }

## browse

a-sample-game-only-read-what = A sample game, only read: what you change goes on as a branch of your own.
is-a-sample-game-open-it = { $name } is a sample game; open it, and branch off it to have one of your own.
it-is-called-now = It is called { $stem } now.
the-copy-is-called = The copy is called { $stem }.
written-to = Written to { $file }.
it-is-here-as = It is here as { $stem }.
it-is-in-the-trash-as = It is in the trash, as { $path }.
there-is-nothing-in-the-trash = There is nothing in the trash.
saves-are-gone-for-good =
    { $count ->
        [one] One save is gone for good.
       *[other] { $count } saves are gone for good.
    }
what-plays-of-it-is-kept = What plays of it is kept as { $stem }.
there-is-nothing-to-rescue-it = There is nothing to rescue: it is sound, or nothing of it plays.
line-column = line { $line }, column { $column }:{" "}
the-version-before-it-is-sound = ; the version before it is sound, and lies beside it with .bak at the end of its name
what-still-plays-can-be-kept = ; what still plays can be kept as a branch
nothing-of-it-plays = ; nothing of it plays
opened-it-goes-on-as-a = ; opened, it goes on as a branch

## config

the-settings-are-ignored-until-it = { $why }; the settings are ignored until it is mended

## keeper

what-was-saved-before-it-is = { $error }. What was saved before it is safe.
the-game-it-leaves-is-safe = { $error }. The game it leaves is safe.
among-the-sample-games-what-you = among the sample games; what you change goes on as a branch of your own
in-word = in { $path }
from-now-on-it-is-kept = From now on it is kept in { $path }.
why-and-what-was-saved-is-safe = { $why }. What was saved before it is safe.

## packs

there-is-no-such-folder-a = there is no such folder; a pack is a folder with a file pack.ron in it
it-is-no-folder-a-pack = it is no folder; a pack is a folder with a file pack.ron in it
there-is-no-pack-ron-in = there is no pack.ron in it, so it is no pack; name the folder that holds it
its-name-is-not-in-utf = its name is not in UTF-8; rename it
it-is-a-symbolic-link-and = it is a symbolic link, and a pack holds its own files; copy the file here
folders-lie-more-than-deep-a = folders lie more than { $deepest } deep; a pack needs one, as in rules/border.ron
it-is-no-ordinary-file-remove = it is no ordinary file; remove it from the pack

## read

it-is-larger-than-mib-which = it is larger than { NUMBER($most) } MiB, which no such file is
it-is-no-text-in-utf = it is no text in UTF-8 from here on; is it the right file?

## saves

the-spare-is-sound = ; the version before it is sound: `balcony play --continue { $path }`
balcony-saves-verify-keep-keeps-what = ; `balcony saves verify --keep { $path }` keeps what still plays of it
it-is-no-folder-name-another = it is no folder; name another with --data-dir DIR
write-in = write in
no-name-is-left-for-a = no name is left for a save; move old saves elsewhere
it-was-changed-by-hand-since = It was changed by hand since it was written
it-is-the-spare-of-a = It is the spare of a save
and-a-game-under-a-class = { $open }, and a game under a class code has no second copy before it is over; go on there, or quit it there first
this-copy-goes-on-as-a = { $why }: this copy goes on as a branch, { $branch }. The other stays as it is.
it-is-open-in-another-copy = It is open in another copy of balcony (process { $process })
it-is-open-in-some-other-copy = It is open in another copy of balcony

## shelf

a-save-of-that-name-is = a save of that name is there already; choose another name
it-was-begun-with-a-class = it was begun with a class code, and has no second copy before it is over
there-is-such-a-file-already = there is such a file already; name another, or remove it first
it-is-a-script-and-no = it is a script and no save; `balcony replay FILE` plays it
there-is-no-such-save-in = there is no such save in { $path }; `balcony saves list` names them
quit-it-there-first = { $why }; quit it there first
a-saves-name-has-letters-digits = a save's name has letters, digits, '-', '_', '.' and blanks, at most { $longest }, a letter or digit first; choose another

## verify

sound-in-month = sound, in month { $month }
sound-in-month-played-under-version = sound, in month { $month }; played under version { $version } of the pack, and nothing differs
damaged-before-its-first-move = damaged before its first move: { $what }
damaged-it-replays-through-month = damaged: { $what }; it replays through month { $months }
damaged-it-replays-through-move-of = damaged: { $what }; it replays through move { $moves } of month { $months }
from-another-pack-version = from another pack version ("{ $pack }" { $version }): { $what }
changed-since-it-was-written-month = changed since it was written: month { $month } does not end as its digest says; the moves still play
this-is-pack-name-the-other = this is pack "{ $id }"; name the other with --pack DIR
month-is-the-first-to-end = month { $month } is the first to end differently under this one
