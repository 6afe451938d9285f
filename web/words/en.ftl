### Every sentence that a person sees, in English.
###
### One name for each thing.  To start a set; to plan, begin and end a meeting.  A phase is left out by
### skipping it, a question that gets no answer is skipped, a turn is passed.  What was hidden is shown.
### What is kept for oneself is removed; what somebody posted is struck out.  A vote on the problem is
### yes, nearly or no.  The clock runs or is stopped.  A sheet is closed, and nothing else.

## The words for people and the set. A set may choose others, which are in the folder en/ and take
## the place of these. How a word is inflected is for each language to say: here `many`, and `start`
## for the beginning of a line.

-coach =
    { $form ->
       *[one] coach
        [many] coaches
        [start] Coach
    }
-presenter =
    { $form ->
       *[one] presenter
        [many] presenters
        [start] Presenter
    }
-member =
    { $form ->
       *[one] member
        [many] members
        [start] Member
    }
-group =
    { $form ->
       *[one] set
        [many] sets
        [start] Set
    }

## Whoever leads a meeting: its coach, or, where no coach does, what en/chair.ftl calls them.

-lead =
    { $form ->
       *[one] { -coach }
        [start] { -coach(form: "start") }
    }

## Wherever somebody said something otherwise afterwards.

changed = changed
changed-answered = changed after it was answered
struck = struck out by the { -lead }
correct = Correct
correct-form = Correct: { $text }
correct-label = The words as they should be
correct-send = Save the correction
correct-end = Leave it as it is
strike = Strike it out
strike-more = Strike out: { $text }
strike-sure = Strike this out? Nobody sees its words any more: { $text }

## Every page: its name, and what stands there before anything is drawn.

app-name = Setroom
app-description = The live room for action learning sets: a link, a name, in.
app-missed = The page did not come whole. Look whether you are connected.
app-again = Load it again
app-noscript = Setroom needs JavaScript: the room is live, and your browser keeps it so.

## The front page.

home-title =
    Questions first.
    Then action.
    Then what you learned.
home-lead = Setroom is the live room for action learning. A small set of people meets with a coach, and works on one real problem at a time. All you need is a link and a name.
home-yours = Your sets
home-yours-none = No set is known in this browser yet. Come in with the link that a coach gave you, or start your own set.
home-done-left = You have left the set. What you said stays in it, and your name with it.
home-done-deleted = The set is deleted, with all that was said in it.
home-done-computer = This browser has forgotten your sets, in all its tabs.
home-as = You are { $name }
home-found-phrase = The words with which a set is started here
leave-lead = This browser knows these sets, and who you are in them. If others use this computer, leave it when you go.
leave-computer = Leave this computer
leave-sure = Leave this computer? This browser forgets your sets, and what you have written and not sent. You come back by your own links. Close the other tabs of { app-name }, and clear the history of this browser: a link that you opened here stands in it.
home-found-title = Start a set
home-found-lead = You will be its coach. Next, plan a meeting and give the members their link.
home-found-name = Name of the set
home-found-coach = Your name
home-found-send = Start the set
home-foot = What is written here stays on this server.
home-protocol = How programs talk to it
home-gym = Practise asking, alone, on twelve short problems

## What happens in a meeting, to whoever has been in none.

happens-title = What happens in a meeting
happens-problem = One of you brings a real problem. The others ask, and do not advise.
happens-unseen = Now and then everybody writes unseen, and all of it is shown together.
happens-action = At the end each says what they will do. Next time you hear how it went.

## Coming in by a link.

join-what = A live room for action learning: one brings a problem, the others ask questions.
join-over =
    { $count ->
        [one] { $name } invites you to { $set }.
       *[other] { $name } invite you to { $set }.
    }
join-over-meeting =
    { $count ->
        [one] { $name } invites you to { $set }, to the meeting “{ $title }”.
       *[other] { $name } invite you to { $set }, to the meeting “{ $title }”.
    }
join-now = Say your name and you are in. There is nothing to install, and no account.
join-over-back = Welcome back to { $set }
join-meeting = The meeting ahead: { $title }
join-members = With you there: { $names }
join-now-own = Press the button and you are in. There is nothing to install, and no account.
join-now-apprentice = Press the button and you are in. You learn to be { -coach }: you see what the { -coach } sees, have no turn and no word, and all know that you are there.
join-now-observer = You are asked to observe: you see and hear a meeting once all of the set have agreed, have no turn and no word, and all know that you are there.
join-now-host = Press the button and you are in. You look after the dates, the people and the links of the set, and read no meeting.
join-not-you = { $name } has been here before, by this link or another. If that is not you, do not come in by it: ask for a link of your own.
join-now-ask = Say your name and ask to come in: your { -coach } lets you in with a press. There is nothing to install, and no account.
join-known = You were here before
join-go-on = Go on as { $name }
join-back = Come in as { $name }
join-ask = Ask to come in
join-me-lead = If you are the { $name } whom the set knows, and this browser has forgotten you, ask to be let back to your seat.
join-me = I am that { $name }
join-asked = { $name }, you have asked to come in
join-asked-not = Ask by another name
join-unanswered = Nobody has answered for a day. Ask again, or tell whoever invited you.
join-others = This link is { $name }'s own. If you are somebody else, do not come in by it.
join-asked-lead =
    { $count ->
        [one] { $name } sees it, in the room too, and lets you in with a press. Keep this page open: it goes on by itself.
       *[other] { $name } see it, in the room too, and one of them lets you in with a press. Keep this page open: it goes on by itself.
    }
join-form = Come in
join-name = Your name
join-name-hint = As the others call you.
join-send = Come in
join-record = What is written in a meeting is kept, and all members of the set can read it. Voices and faces stay in your own call.
join-gym = First time? Practise asking, alone, before you come in.

## The practice room.

gym-title = Practise asking
gym-lead = Twelve short problems. Ask something you could not know the answer to. Nobody sees what you write.
gym-at = Problem { $at } of { $all }
gym-language = Language of the problems
gym-form = Your question about this problem
gym-label = What would you ask?
gym-look = Look at it
gym-next = Next
gym-back = Back
gym-finish = Finish
gym-nothing = There is nothing to look at yet. What would you like to know?
gym-away = Setroom cannot look at it just now. Go on without that, or try again in a moment.
gym-keep = Change it, or keep it as it is. You know best what you mean.
gym-pairs = How a question sounds
gym-pairs-instead = Instead of
gym-pairs-try = try
gym-over = Your questions
gym-over-lead = As they stand. Which of them would you like to be asked yourself?
gym-over-none = You wrote none this time. The problems wait for you whenever you like.
gym-home = Go to the front page
gym-clear = Clear all and start again

## The page of a set.

set-me = You are here as { $name }.
set-next = Next
set-ahead-none = No meeting is planned yet. When your coach plans one, the way in is here.
set-ahead-none-coach = No meeting is planned yet. Plan the next one, and everyone has a room to come to.
set-shape = How it goes, in { $minutes }
set-enter = Go to { $title }
set-return = Return to { $title }
set-undated = No day is set yet
set-change = Change it, or cancel it
set-change-title = Title
set-change-form = Change { $title }
set-change-same = As it is: { $name }
set-cancel = Cancel { $title }
set-cancel-sure = Cancel { $title }? Nobody can come into it any more. This cannot be undone; another can be planned.
set-running = Under way
set-plan-form = Plan a meeting
set-plan-another = Plan another meeting
set-plan-title = Title of the next meeting
set-plan-first = Meeting { $number }
set-plan-send = Plan the meeting
set-plan-when = Day and hour, in your time
set-plan-template = Kind of meeting
set-plan-option = { $name } ({ $minutes })
set-mine = You said you would
set-open = What the others will do
set-open-all = Open commitments
set-open-none = Nothing is open. What somebody commits to in a meeting is shown here until they tell how it went.
set-open-change = Change it, or take it back
set-cancelled = cancelled
set-past = Past meetings
set-settings = Settings of the set
set-members = Members
set-remove-who = Remove { $name } from the set
set-remove-sure = Remove { $name } from the set? They are signed out on every device at once, and the shared link is replaced. What they said stays, and their name with it.
set-people-way = People
set-people-way-coach = People and links
set-people-way-alone = Or type the names of your people, and give each a link of their own.
set-links-members = Shared link
set-links-members-lead = Give it to your people. Whoever has it can come in with a name.
set-links-members-lead-ask = Give it to your people. Whoever has it can ask to come in, and you let them in.
set-links-members-renew = Make a new shared link
set-links-members-sure = Make a new shared link? The old one stops working; whoever is in the set stays in.
set-links-own-sure = Make a new link for you? The old one stops working, and you are signed out everywhere else.
set-links-own-make = Make my link
set-links-own-renew = Make a new link for me

## The people of a set

roster-of = People of { $set }
roster-of-title = People and links
roster-change = Change
roster-rename = Name
roster-rename-form = The name of { $name }
roster-rename-send = Save the name
roster-way = Give { $name } a way back
roster-way-new = Make a new link for { $name }
roster-way-lead = { $name } lost their link? Make a new one. All see that you made it. Their private notes wait until they have confirmed that it is them.
roster-way-lead-new = { $name } has not come yet. A new link takes the place of the one before.
roster-way-sure = Make a new link for { $name }? The one before stops working.
roster-one = { $name } is the same person as
roster-one-form = { $name } and somebody else are one person
roster-one-none = choose a person
roster-one-missing = Choose who it is.
roster-one-send = Make them one
roster-one-sure = Are { $name } and { $other } one person? All that was { $name }'s becomes { $other }'s, in every meeting. This cannot be undone.
roster-former = Not in the set any more
roster-former-lead = A new link brings somebody back as who they were, with what they said they would do. All see that you made it. Add their name anew, and they are somebody new.
roster-former-way = Let { $name } come back
roster-former-sure = Let { $name } come back? They are in the set again, and come in by the link that is made.
roster-former-taken = Somebody in the set is called { $name } now. Change that name first.
roster-add = Add people
roster-add-lead = They are seen before they come, and each has a link of their own: no name to type, nobody mistaken.
roster-add-names = Names
roster-add-hint = One a line, or on one line with commas between.
roster-add-role = They come as
roster-add-taken = { $name } is in the set already.
roster-add-wrong = { $name }: { $why }
roster-add-missing = Write at least one name.
roster-add-send = Make their links
roster-links = Their links
roster-made =
    { $count ->
        [one] One link was made. It stands below.
       *[other] { $count } links were made. They stand below.
    }
roster-links-lead = Only this browser has them, and only you see them. Hand each to its person alone; each stops working once its owner makes one of their own, or you make another.
roster-link-of = The link of { $name }
roster-print = Print them, one to a person
roster-print-lead = { $name }, this is your way into { $set }. Open the link, or hold the camera of your phone over the picture.
roster-qr = Show it as a picture for a phone
roster-qr-of = The link of { $name } as a picture for a phone
roster-message = Hello { $name }, this is your own link into our set “{ $set }”: { $link } It opens in any browser; there is nothing to install. Keep it to yourself: it is your seat, and brings you back each time.
roster-message-copy = Copy a message
roster-message-of = Copy a message to { $name } with their link
roster-doorway = Whoever opens it
roster-doorway-open = comes in with a name
roster-doorway-ask = asks to come in, and you let them in
roster-doorway-closed = stays outside: it is closed

role-host = Host
role-apprentice = Learns to be { -coach }
role-observer = Observes
roles-title = What { $name } is in the set
roles-choose = { $name } is here as
roles-choose-member = { -member(form: "start") }
roles-choose-coach = { -coach(form: "start") } too
roles-choose-apprentice = Learning to be { -coach }
roles-choose-observer = Observer, if all agree
roles-choose-host = Host only: dates, people, links
roles-choose-send = Save
roles-coach-sure = Let { $name } be { -coach } too? They can do all that you can, and take the chair in every meeting.
roles-apprentice-sure = Is { $name } to learn to be { -coach }? They are seen in every meeting, see what you see, and have no turn and no word.
roles-observer-sure = Is { $name } to observe? All of the set are asked. { $name } comes in once everybody has agreed, and is out as soon as one says no.
roles-host-only-sure = Is { $name } to be host only? They look after dates, people and links, and read no meeting any more, not even one that they were in.
roles-member-other-sure = Is { $name } to take part as the others do?
roles-hand = Hand my seat as { -coach } to { $name }
roles-hand-sure = Hand your seat as { -coach } to { $name } for good? They lead the set from now on, and you take part as the others do. A meeting that goes on stays in the hands of whoever leads it now, until they hand it over.
roles-host = Let { $name } look after dates, people and links
roles-host-sure = Let { $name } plan meetings, expect people and look after the shared link?
roles-unhost = Let { $name } no longer look after dates, people and links
roles-unhost-sure = Let { $name } no longer look after dates, people and links?
roles-member = Step back as { -coach }
roles-member-sure = Step back as { -coach }? You take part as the others do, and somebody else leads the set.
roles-leave = Leave the set
roles-leave-sure = Leave the set? You are signed out on every device. What you said stays, and your name with it. Your { -coach } can bring you back as who you are now.

watching-title = Who watches
watching-now = You observe: all see you here, and you have no turn and no word.
consent-title = Who would like to observe
consent-asked = May { $name } observe your meetings? They would see and hear all, be seen by all, and have no turn and no word. They come in once everybody has agreed. You can take your yes back at any time; they are then out of the set.
consent-yes = I agree
consent-yes-who = I agree: { $name } may observe
consent-no = I do not agree
consent-no-who = I do not agree: { $name } may not observe
consent-no-sure = Do you not agree? { $name } is then out of the set. Nobody is told who said no.
consent-stands = All have agreed.
consent-waits = Not everybody has agreed yet.
consent-end = I do not agree any more
role-apprentice-lead = You learn to be { -coach }: in a meeting you see what its { -coach } sees. You have no turn and no word, and all know that you are there.
role-observer-lead = You observe this set. You can come in to a meeting once all have agreed, and see the meetings that you were in. You have no turn and no word, and all know that you are there.
role-host-lead = You look after the dates, the people and the links of this set. What is said in its meetings is not shown to you.
asking-title = At the door
asking-in = { $name } asks to come in.
asking-former = Somebody of that name was in the set before.
asking-back = Somebody who says they are { $name } asks to be let back to that seat.
asking-admit = Let in
asking-admit-who = Let in: { $name }
asking-refuse = Not now
asking-refuse-who = Not now: { $name }

own-way = Your own link
own-way-lead = It brings you back to your seat, in any browser and on any device. Keep it where you will find it, and to yourself.
own-way-devices = Your seat is open in { $count } browsers, with this one. If one of them is not yours, make a new link: all others end.
own-way-lead-handed = The link that you came by was made by somebody else, who may still have it. Make one that only you know: it brings you back, in any browser and on any device.
own-way-lead-renewed = This is your link from now on. Every one before it has stopped working, also the one in your mail. Keep it where you will find it, and to yourself.
own-way-lead-none = It brings you back to your seat if this browser forgets you, and on any other device. Keep it to yourself.
own-way-kept = I have kept it
own-way-later = Not now
own-way-waits = Is it you, { $name }?
own-way-waits-lead = You came by a link that somebody else made or allowed. Your notes and drafts stay hidden until you say that it is you. You then get a new link, every other way in ends, and the set sees that it was so.
own-way-confirm = Yes, I am { $name }

noted-title = What was done about people
noted-lead = { $count ->
    [one] One note
   *[other] { $count } notes
  }
noted-house = Whoever runs this service
noted-name_changed =
    { $self ->
        [yes] { $was } is called { $name } now.
       *[no] { $was } is called { $name } now, by { $by }.
    }
noted-member_removed = { $by } removed { $was }.
noted-person_expected = { $by } expects { $name }, and made a link for them.
noted-member_admitted = { $by } let { $name } in.
noted-doorway_set = { $by } changed what the shared link does.
noted-members_key_renewed = The shared link was replaced.
noted-way_handed = { $by } made a new link to the seat of { $name }.
noted-entries_joined = { $by } made the two entries { $was } and { $name } one.
noted-role_given =
    { $role ->
        [coach] { $by } let { $name } be { -coach }.
        [apprentice] { $by } had { $name } learn to be { -coach }.
        [observer] { $by } asked all whether { $name } may observe.
        [host] { $by } made { $name } host only.
       *[member] { $by } had { $name } take part as the others do.
    }
noted-consent_refused = { $was } does not observe: not everybody agreed. Whoever comes by the shared link is asked about, if it was open.
noted-seat_handed = { $by } handed the seat as { -coach } to { $name }.
noted-host_set =
    { $role ->
        [host] { $by } lets { $name } look after dates, people and links.
       *[none] { $by } has { $name } look after dates, people and links no longer.
    }
noted-member_left = { $was } left.
noted-seat_taken = Somebody came in as { $name }, by a link that another had made.
noted-own_key_made = { $name } confirmed that it is them: every other way to their seat has ended.

delete = Delete the set
delete-lead = All of it goes at once: people, meetings, transcripts, commitments, everybody's notes. Nobody can bring it back. Backups that were made of this service keep it until they expire.
delete-name = To be sure, write its name: { $name }
set-kinds = Kinds of meetings
set-kinds-lead = The course of a meeting: its phases, their minutes and rounds. Copy one to make it your own.
set-kinds-own = Yours
set-kinds-copy = Copy
set-kinds-copy-which = Copy “{ $name }”
set-kinds-change = Change
set-kinds-change-which = Change “{ $name }”
set-kinds-remove = Remove
set-kinds-remove-which = Remove “{ $name }”
set-kinds-remove-sure = Remove “{ $name }”? Meetings that are planned with it keep their course.
set-kept = Questions to come back to
set-kept-none = Nothing is kept for you yet. A question that you park in a meeting, or that all of you leave open, is kept here.
set-kept-mine = You parked these
set-kept-open = Put to you, and not answered yet
set-kept-ours = Left for all of us
set-kept-asked = { $name } asked it in “{ $meeting }”
set-kept-let_go = Remove it
set-kept-let_go-which = Remove: { $question }
set-talk = How we talk
set-talk-lead = If you talk in a call of your own, { app-name } stands beside it. A tap notes what was said, and little is written.
set-talk-how = The set
set-talk-true = talks in a call
set-talk-false = only writes
set-talk-call = Address of the call
set-talk-call-hint = In the room everyone finds it in the menu.
set-language = The language of the set
set-language-lead = If Setroom knows the language, it looks at each question while it is written. It tells only the author what it sees. A change is for meetings that begin from now on.
set-language-label = The set writes in
set-language-save = Save
set-people = What we call one another
set-people-lead = For meetings that begin from now on, unless their kind has words of its own. What you leave empty keeps its usual name.
set-people-hint = Empty: “{ $word }”.

## The languages that a set can write in.

language-en = English
language-de = German
language-other = another language

## How a meeting asked, in numbers, on the page of the set.

mix = Questions: { $parts }
mix-question = { $count } open
mix-closed = { $count } for a yes or no
mix-leading = { $count } with a view in it
mix-advice = { $count } with advice in it
mix-statement = { $count } that did not ask
mix-multi = { $count } with several in one
mix-edited = { $count } rephrased after a hint

## The editor of a kind of meeting.

template-title-copy = A kind of meeting of your own
template-title-change = Change a kind of meeting
template-lead-copy = Begun as a copy of “{ $name }”. Change what you like; the set keeps it when you save.
template-lead-change = Meetings that are planned with it already keep their course.
template-begun = What you changed here before is kept on this device, but not saved yet.
template-restart = Start again
template-restart-sure = Start again? What you changed here is lost.
template-form = Kind of meeting
template-about = The meeting as a whole
template-name = Name
template-copy_name = { $name }, our way
template-airtimes = How many present
template-airtimes-hint = Phases repeated for each presenter take their minutes each time.
template-labels = Words for people
template-labels-example = { -coach }, { -presenter }, { -group }
template-called-own = words of its own
template-talk = Talking
template-talk-usual = as the set usually does
template-talk-aloud = in a call
template-talk-written = in writing alone
template-facilitated = Who leads
template-facilitated-true = the { -coach } of the { -group }
template-facilitated-false = whoever takes the chair
template-facilitated-hint = Whoever takes the chair has a turn like everyone, and can hand it on.
template-alone = led by one of you
template-automatic = Phases follow each other by themselves
template-shared = One problem of the whole set, from meeting to meeting
template-phases = Its phases, in order
template-phases-none = No phase yet.
template-phase = { $place }. { $name }
template-kind = Kind: who may do what
template-minutes = Minutes
template-own_name = Name of the phase
template-own_name-hint = Empty: “{ $name }”.
template-round = Round { $number }
template-round-none = none
template-no_round = no round
template-then = { $rounds }, then { $next }
template-question = Its question
template-question-hint = Empty: “{ $question }”
template-options = What there is to choose from
template-options-hint = One a line, or with commas between: from { $least } to { $most }.
template-texts = How much each may write
template-texts_all =
    { $count ->
        [one] { $count } text
       *[other] up to { $count } texts
    }
template-each = Repeated for each { -presenter }
template-only = Only after some of them, like a break
template-only-hint = With none chosen it is repeated for each.
template-only-one = After { -presenter } { $number }
template-words = Words of its own
template-words-hint = Exactly this is shown in a meeting. What is empty shows nothing.
template-words-still = Something here is still as in “{ $name }”: change it where it does not fit, or clear it.
template-words-usual = Everyone reads the usual words of “{ $name }”.
template-words-opened = “{ $name }” has words of its own now, below its rounds.
template-words-open = Give it words of its own
template-words-close = Use the usual words again
template-words-coach = What to do now, for the { -lead }
template-words-presenter = What to do now, for the { -presenter }
template-words-member = What to do now, for the others
template-words-script = What the { -lead } may say aloud
template-up = Up
template-up-which = Move “{ $name }” up
template-down = Down
template-down-which = Move “{ $name }” down
template-add = Add after
template-add-which = Add after “{ $name }”
template-add-first = Add a phase
template-remove = Remove
template-remove-which = Remove “{ $name }”
template-moved = “{ $name }” is now { $place } of { $all }.
template-added = A phase was added as { $place } of { $all }.
template-removed = “{ $name }” was removed; { $all } left.
template-total = { $minutes } in { $phases }
template-in_hours = { $minutes } ({ $hours })
template-hours = { $hours } h
template-hours-and = { $hours } h { $minutes } min
template-save = Save for the set
template-back = Go back to the set
template-wrong-minutes = A phase takes whole minutes, from { $least } to { $most }.
template-wrong-none = A meeting needs at least one phase.
template-wrong-many = A meeting has { $most } phases at most.
template-minutes_all =
    { $count ->
        [one] { $count } minute
       *[other] { $count } minutes
    }
template-phases_all =
    { $count ->
        [0] no phase
        [one] { $count } phase
       *[other] { $count } phases
    }
template-presenters =
    { $count ->
        [0] no { -presenter }
        [one] one { -presenter }
       *[other] { $count } { -presenter(form: "many") }
    }

## What each will read in a meeting of that kind, beside the editor.

template-reads = What each will read
template-reads-end = Go back to the form
template-reads-who = Who reads
template-reads-coach = { -lead(form: "start") }
template-reads-presenter = { -presenter(form: "start") }
template-reads-member = The others
template-reads-where = Which phases
template-reads-one = This phase
template-reads-all = All, in order
template-reads-aloud = To say aloud
script-title = What you may say aloud
script-title-written = What you may write to all
template-reads-nothing = Nothing stands here.
template-reads-each = for each { -presenter }
template-reads-only = after { -presenter } { $numbers }

## Who may do what in each kind of phase, in that editor.

template-may-open = Everyone may speak and name a skill. No questions yet.
template-may-report_back = Each tells how it went. All may ask and answer.
template-may-choose = Bids are written, shown and supported. The { -lead } confirms who presents.
template-may-present = Only the { -presenter } speaks. Nobody asks yet.
template-may-clarify = All may ask and answer. A question for a yes or a no is as good as any.
template-may-explore = All may ask and answer. The { -presenter } may put the problem in new words.
template-may-reframe = All vote and write, unseen until it is shown. The { -presenter } may put the problem in new words.
template-may-deepen = All may ask and answer. The { -presenter } may ask for offers.
template-may-pause = Nobody speaks. Each may note something for themselves.
template-may-resources = Offers may be made once the { -presenter } asks for them. No new questions.
template-may-commit = The { -presenter } says what they will do. The others may ask.
template-may-commit_all = Each says what they will do, and may be asked about it.
template-may-learn = Each writes what they learned. Only the { -lead } asks.
template-may-close = Everyone may speak, and leave a question behind.
template-may-goal = All may ask and answer. The { -presenter } or the { -lead } puts the goal into one line.
template-may-respond = Only the { -presenter } speaks.
template-may-write_questions = Each writes questions, unseen until they are shown.
template-may-sort_questions = Questions that wait are answered, parked or skipped. No new ones.
template-may-mirror = All but the { -presenter } may speak.
template-may-talk = Everyone may speak, ask and answer.
template-may-write = Everyone may write and speak. Nobody asks.
template-may-rest = A break: nothing is asked or written.

## What people are called, in words of one's own: each for one person, or for one set.

called-coach = { -coach }
called-presenter = { -presenter }
called-member = { -member }
called-group = { -group }
called-coach-label = Whoever leads
called-presenter-label = Whoever has the problem
called-member-label = Each of the others
called-group-label = All of you together
called-example = For example: “The { -lead } opens. Then the { -presenter } tells the { -group } about it, and each { -member } asks a question.”

## The page that shows all parts.

design-title = The parts of the house
design-lead = Everything that the pages are built from, in one place. It follows your light or dark setting.
design-colours = Colours by their meaning
design-type = Type
design-spaces = Spaces
design-drawings = The mark, and drawings
design-buttons = Buttons
design-fields = Fields
design-icons = Icons
design-badges = Badges
design-notices = Notices
design-refused = Why a press came to nothing
design-people = People
design-ring-here = All are here: who leads, who presents
design-ring-turn = In a round: whose turn it is, who had it, who passed
design-ring-asked = Somebody is asked
design-ring-ready = Some have written
design-ring-away = Coming back, and away
design-ring-signals = Quiet signals, as whoever leads sees them
design-ring-many = As many as a set can have
design-strip = The strip
design-strip-calls = What calls
design-strip-clocks = The time: running, soon over, over, held
design-strip-connections = The connection
design-problem-title = The problem
design-problem-pinned = In reach, whatever goes on
design-questions = Questions
design-live-asked = For whoever is asked
design-live-others = For all others
design-live-answered = With its answer
design-queue-member = What waits, for whoever asked some of it
design-queue-presenter = What waits, for whoever decides
design-nudge = What the lens says to whoever writes
design-nudge-words = Have you tried
design-nudge-says = This may be advice in the form of a question.
design-nudge-opener = What have you tried so far?
design-dock = What a member has before them
design-dock-ask = Where all write
design-dock-talk = Where all talk
design-dock-turn = In one's turn
design-dock-write = While all write
design-unseen = What is written unseen
design-wall-down = Nobody is ready yet
design-wall-filled = Some are ready
design-wall-turned = Shown
design-vote-open = A vote
design-vote-shown = What all think
design-vote-scale = On a scale
design-floors = The floor
design-floor = What is each of us not saying?
design-floor-asked = Whoever leads asks everybody
design-floor-silence = A silence
design-leading = What whoever leads has before them
design-bar = Each next step
design-overlay-floor = The floor
design-overlay-silence = A silence
design-overlay-more = All else
design-overlay-menu = The menu
design-kept = What stays
design-commitment-made = A commitment
design-commitment-told = Said otherwise since, and told of
design-commitment-gone = Taken back
design-trail = The trail of a meeting
design-meeting = Spring
design-sample = What would you do if the deadline vanished?
design-answer = I would begin with the two shifts, and ask them first.
design-problem = Nobody owns the rota, and I keep mending it at night.
design-key = How do I stop being the one who mends it?
design-what = I will ask both shift leaders what they would drop.
design-first_step = Write to Nadia tonight.
design-learned = We hurry when nobody speaks.

## Where somebody cannot come in.

trouble-title = You cannot come in here
trouble-incomplete = This link is incomplete
trouble-replaced = This link was replaced
trouble-cancelled = It does not take place
trouble-deleted = This set is no more
trouble-consent = Not everybody has agreed yet
trouble-no_room = The live room does not come, though the service answers. It is tried again. If this stays so, whoever runs the service has to look at its proxy.
trouble-again = Try again
trouble-set = Go to the set
trouble-gone = This set is not here any more. It was deleted, or whoever runs this service can tell where it is now.
trouble-kept = If you made a new link elsewhere, come in by that one. What you have written here and not sent is kept in this browser until then.
trouble-forget = Take this set off my list
trouble-home = Go to the front page

## The box for a link that did not come whole.

paste-form = Come in by a link
paste-label = Your link
paste-whole = Some mail programs cut links, or change them. Paste the whole link here, or the whole message that it came in.
paste-newer = If you have the newer link, paste it here, or the whole message that it came in.
paste-any = If you have a link, paste it here, or the whole message that it came in.
paste-send = Go on
paste-missing = Paste your link first.
paste-none = There is no link to a set in that. A link looks like https://…/sets/…/join#…
paste-cut = The last part of that link is missing: the letters and digits behind “join#”. Copy all of it, also what stands on the next line.
paste-same = That is the same link as before. Copy it from the message again, or ask whoever invited you for it.

## What can be copied with one press.

copy = Copy
copy-what = Copy: { $what }
copy-selected = Selected: now copy it
copy-failed = It could not be copied
copy-done = Copied

## All forms.

form-sending = Sending …
form-choose = Choose one.
form-over =
    { $count ->
        [one] { $count } character too many. It can be sent once it is shorter.
       *[other] { $count } characters too many. It can be sent once it is shorter.
    }
form-left =
    { $count ->
        [one] { $count } character left
       *[other] { $count } characters left
    }

## The room: whether it is connected.

connection-live = Live
connection-joining = Coming in …
connection-lost = Not connected
connection-unsaving = Not saving
connection-ending = Starting again
connection-lost-long = The connection is lost, and we are trying again. What you write is kept.
connection-unsaving-long = Nothing can be saved just now. What you write is kept here, and sent as soon as it can be saved.
connection-ending-long = { app-name } is being started again, and is back in a moment. What you write is kept.
connection-renewed = Setroom has been renewed. Load the page again to have all of it; what you wrote is kept.
connection-again = Load the page again
connection-kept =
    { $count ->
        [one] One thing you sent waits, and will be sent then.
       *[other] { $count } things you sent wait, and will be sent then.
    }

call = Join the call

leave = Leave

## The room: the members' link, for whoever may hand it on.

invite-open = Invite
invite-title = Let the others in
invite-lead = Whoever has this link can come in with a name. Pass it on, or let the camera of a phone read it.
invite-people = Or give each a link of their own.
invite-lead-ask = Whoever has this link can ask to come in, and you let them in. Pass it on, or let the camera of a phone read it.
invite-link = Members' link
invite-qr = The members' link as a picture, for the camera of a phone
invite-done = Done

## The room: what is written and not revealed, when somebody moves on.

unrevealed-title =
    { $count ->
        [one] One person is ready, and nobody has seen what they wrote.
       *[other] { $count } people are ready, and nobody has seen what they wrote.
    }
unrevealed-kept = What you give back is for its author alone. What you discard, its author may still keep.
unrevealed-reveal = Show it now
unrevealed-keep = Give it back to its authors
unrevealed-discard = Discard it
unrevealed-stay = Stay here

## The room: what a move would pass over, asked of whoever leads.

passing-commit = This skips “{ $phase }”: nobody would say what they will do.
passing-write_learning = This skips “{ $phase }”: nobody would write what they learned.
passing-go = Go there anyway
passing-close = End anyway
passing-stay = Stay here

## The room: what is gone, where the log was put back to an earlier copy.

put_back =
    { $count ->
        [one] This meeting was put back to an earlier copy. One thing that you had seen is not in it any more.
       *[other] This meeting was put back to an earlier copy. { $count } things that you had seen are not in it any more.
    }
put_back-show = Show what is gone
put_back-done = I have read it

## The room: what a screen reader says of what has just happened.

aloud-sent = Sent.
aloud-back = The connection is back.
aloud-missed =
    { $count ->
        [one] One thing happened meanwhile. Everyone is in: { $phase }.
       *[other] { $count } things happened meanwhile. Everyone is in: { $phase }.
    }
aloud-minute = The last minute of this phase has begun.
aloud-answered = { $name } has answered.
aloud-asked = { $asker } asks { $asked }: { $text }
aloud-asked-count =
    { $count ->
        [one] One new question.
       *[other] { $count } new questions.
    }
aloud-taken_up = Now { $asker } asks { $asked }: { $text }

aloud-hand-up = Your hand is raised.
aloud-hand-down = Your hand is down.

## The room: the ways through it by keyboard.

skip = Skip to the meeting
shortcuts-title = Keyboard shortcuts
shortcuts-on = Use the single keys
shortcuts-hint = They do nothing while you type. Esc leaves the box that you type in.
shortcuts-close = Go back to the meeting
shortcut-send = Send what you are writing
shortcut-write = Go to where you write or tap
shortcut-hand = Raise your hand, or lower it
shortcut-next = Go to the next step
shortcut-course = See the course of the meeting
shortcut-top = Go to the top
shortcut-sheet = Show these shortcuts

## The room: what its reader is awaited for, at the beginning of the tab's title.

awaited-turn = Your turn
awaited-floor = The { -coach } asks
awaited-writing = Everybody writes
awaited-vote = Everybody votes

## The room: who is here, and as what.

people-title = In the { -group } today
people-me = (you)
people-unknown = Somebody
people-reconnecting = reconnecting
people-absent = not here now
people-expected = Not here yet
people-awaited = has not come yet
people-not_yet = Not here yet: { $names }.
people-everyone = everyone
people-alike =
    { $count ->
        [one] not { $names }: another person, whose name looks alike
       *[other] not { $names }: others, whose names look alike
    }
people-presenters = both { -presenter(form: "many") }
people-sound = A sound when I am awaited
people-notice = A notification when I am awaited and look elsewhere
people-notice-refused = Your browser does not allow it for this page. You can change that in its settings.
notice-sample = This is how you will be called
signals = Let the { -lead } know, quietly
signal-hand = Raise a hand
signal-slow = Slow down
signal-moment = I need a moment
signalled-hand = hand raised
signalled-slow = slow down
signalled-moment = needs a moment
signalled-writing = is writing
role-coach = { -lead(form: "start") }
role-presenter = { -presenter(form: "start") }
role-member = { -member(form: "start") }
role-deputy = next in the chair

## The room: the course of the meeting, along the top, and a look back.

strip-turn = Your turn
strip-floor = { $name } asks: { $question }
strip-writing = Everybody writes
strip-vote = Everybody votes
strip-asked = { $name } asks you
course-lead = Everybody goes with you. You can take it back for a few seconds.
course-look = Look
course-move = Go there
menu-title = More for you
overlay-close = Close
dock-title = For you to say or write
phases-title = The course of the meeting
phases-place = { $place } of { $all }
phases-past = done
phases-now = now
phases-ahead = to come
phases-skipped = skipped, as nothing was left from before
phases-chosen = skipped, as we know who presents
phases-minutes =
    { $count ->
        [one] { $count } minute
       *[other] { $count } minutes
    }
airtime-of = Presenting { $number } of { $all }: { $name }
airtime-open = Presenting { $number } of { $all }
look-at = Look back at { $phase }
tray-title = Written, and not sent
tray-what-answer = Your unfinished answer
tray-what-answer_floor = Your unfinished answer to the question for all
tray-what-ask = Your unfinished question
tray-what-ask_aloud = Your note of a question
tray-what-bid = Your unfinished bid
tray-what-change = Your commitment in new words
tray-what-commit = Your unfinished commitment
tray-what-correct = Your correction
tray-what-example = Your unfinished example
tray-what-linger = Your unfinished question to take along
tray-what-tell_help = How you were helped, unfinished
tray-what-promise = What you will do as a set, unfinished
tray-what-note = Your unfinished note
tray-what-offer = Your unfinished offer
tray-what-other = Your unfinished text
tray-what-pose_key_question = Your unfinished key question
tray-what-pose_goal = Your unfinished goal
tray-what-present = Your unfinished problem
tray-what-question = A question for later
tray-what-reframe = The problem as you see it now, unfinished
tray-what-report = Your unfinished report
tray-what-say = Your unfinished line
tray-what-skill = Your unfinished skill
tray-what-take_floor = Your unfinished question to all
tray-what-unseen = What you wrote was discarded, and nobody has seen it
tray-what-open_round = A round that you have not opened
tray-what-word_round = What you were going to ask in a round
tray-what-write = What you were writing
tray-answer_floor-past = That question takes no more answers. You can keep what you wrote.
tray-send = Send it
tray-keep = Keep it for myself
tray-let_go = Remove it
tray-kept = What you wrote, and nobody has seen, is kept on the page of the set, for you alone.
tray-kept-read = I have read it
tray-there = Send or keep it, in “{ $meeting }”
tray-let_go-which = Remove “{ $text }”
not-kept = This browser cannot keep anything for Setroom: its storage is blocked, full, or was emptied. Everything works for this visit. But if you close or reload this page, what you have not sent is gone. You may then need your link to come in again.
look-back = You are looking back at { $phase }. Only your own screen shows it.
look-now = Return to now

## The room: the time that is left.

clock-left = Time left in this phase:
clock-just_over = just over
clock-over =
    { $count ->
        [one] { $count } minute over
       *[other] { $count } minutes over
    }
clock-held = { $time }, stopped
clock-borrowed = Borrowed: { $what }.
clock-borrowed-from = { $minutes } min from { $phase }
clock-given_back = { $minutes } min back to { $phase }

## The phases: what each is called, and what everybody does in it now.

phase-lobby-name = Arrive
phase-lobby-now-coach = See who has arrived. Choose today's { -presenter } if you know, then begin.
phase-lobby-now-presenter = You need do nothing yet: the { -lead } will begin. Today it is your problem.
phase-lobby-now-member = You need do nothing yet: the { -lead } will begin, and your screen follows.
phase-lobby-free = You need do nothing yet: whoever takes the chair will begin, and your screen follows.
phase-closed-name = Ended
phase-closed-now-coach = The meeting is over. Until next time.
phase-closed-now-presenter = The meeting is over. Until next time.
phase-closed-now-member = The meeting is over. Until next time.
phase-last_closed-now-coach = The meeting is over. All the best to each of you.
phase-last_closed-now-presenter = The meeting is over. All the best to each of you.
phase-last_closed-now-member = The meeting is over. All the best to each of you.
phase-last_close-now-coach = Closing words from each, and thanks for what landed. Then end the meeting, and let it be over.
phase-last_close-now-presenter = When it is your turn, say some closing words, and thanks for what landed with you.
phase-last_close-now-member = When it is your turn, say some closing words. What you still want to say, say now.
phase-of = { $phase } ({ $name })

## The room: around what is going on.

stage-so_far = So far in this meeting
stage-all = In this meeting
stage-skipped = Nothing was left from before, so “{ $phase }” was skipped.
stage-chosen = We know whose problem it is, so “{ $phase }” was skipped.
stage-presents-lead = Today: { $names }. Move everyone on when you are ready.
stage-next = The next meeting: { $title }
stage-next-none = No next meeting is planned yet.
stage-next-plan = Plan it
stage-waits =
    { $count ->
        [one] Your commitment waits for you at the next one.
       *[other] Your commitments wait for you at the next one.
    }
agenda-title = The course: { $template }
agenda-minutes = { $minutes } min
agenda-all = In all
agenda-maybe = (skipped if nothing is left from before)
agenda-chosen = (skipped, as we know who presents)
rules-title = Two rules
rules-statements = Say something only to answer a question. Anyone may ask anyone.
rules-lead = The { -lead } may step in at any time.
catch_up-title = What has happened so far
catch_up-phase = Everyone is in “{ $phase }” now.
catch_up-questions = Questions so far
catch_up-commitments = { $names } committed to an action.
catch_up-done = I have read it

## The room: who is in the chair.

chair-title = The chair: who leads
chair-offered-first = Nobody is in the chair yet. Whoever takes it leads the meeting, and has a turn like everyone.
chair-offered = { $coach } is gone. Somebody may take the chair.
chair-offered-to = { $coach } is gone. The chair is offered to { $name }.
chair-taken = { $name } has the chair.
chair-take = Take the chair
chair-name_deputy = Next in the chair
chair-hand_over = Hand the chair to
chair-hand_over-sure = Hand the chair to { $name }?
chair-hand_over-back = Hand the chair to { $name }? You can take it back at any time.
chair-choose = Choose
chair-nobody = nobody

## The room: the presenter has gone, and how to go on.

gone-line = The connection to { $names } is lost for the moment.
gone-line-member = The connection to { $names } is lost for the moment. The { -lead } says how we go on.
gone-back = Back with us: { $names }. The clock is still stopped.
gone-ways = How to go on
gone-wait = Wait
gone-else = Other ways to go on
gone-silence = A silence to write questions
gone-question = What would you like to ask { $names }?

## The room: who has the floor.

floor-asks = { $name } asks everyone
floor-now = Answer the question for all, aloud or in writing.
floor-now-lead = Everyone answers your question. Then let everyone go on.
floor-kept = What you are writing is kept. You can send it when everyone goes on.
floor-aloud = answered aloud
floor-answered = I have answered
floor-heard = Answered aloud:
floor-answer-form = Answer the { -lead }'s question
floor-answer-write = Write it instead
floor-answer-label = Your answer
floor-answer-send = Answer
floor-release = Let everyone go on
floor-held = We pause for a moment.
floor-held-note = You need do nothing. The clock is stopped.
floor-silence = We are silent for a while.
floor-silence-end = End the silence

## The room: who presents, and who would like to.

presenter-lead = To present today yourself, hand the chair to somebody first.
presenter-title = Today's { -presenter }
presenter-is = Presenting today: { $name }.
presenter-none = No { -member } has arrived yet. Give them the link below.
presenter-else = Somebody else
presenter-second = Add a second { -presenter }
presenter-both = It is a problem of both. Choose one name to go back to one { -presenter }.
bids-title = Bids: who would like the time to present?
bids-settle = Those who bid agree on one bid among themselves. Then the { -lead } presses it.
bids-settle-lead = Those who bid agree on one bid among themselves. Then press that one.
bids-settled = It is settled.
bids-settled-lead = It is settled. Until somebody begins to present, you can still take another bid.
bids-support = I would gladly work on this
bids-support-back = Take that back
bids-support-by = { $names } would gladly work on it
bids-take = We take this one
bids-take-instead = This one instead
bids-instead-of = Presenting { $number }: instead of { $name }
bids-taken = Today: { $name }

## The room: the problem.

problem-title = { $name }'s problem
problem-shared = The problem of us all
problem-none-written = Nothing is written yet.
problem-none = Nothing is written yet. The { -presenter } may tell it aloud, too.
problem-key = The question I want help with
problem-key-form = The question you want help with
problem-key-label = In one line: the question you want help with
problem-key-send = Show it to all
problem-key-awaited = The question they want help with is still to be written.
problem-begin = Begin with what you bid
problem-bid = It began with this bid
problem-goal = What we would see if it were solved
problem-goal-form = The goal
problem-goal-label = In one line: what would we see if it were solved?
problem-goal-send = Show the goal to all
problem-reframed = As it looks now
problem-present-form = Tell the problem
problem-present-label = The problem
problem-present-hint = Use roles rather than names for people who are not here.
problem-present-send = Tell the { -group }
problem-reframe-form = Put the problem in new words
problem-reframe-label = The problem, as you see it now
problem-reframe-hint = A later version replaces this one.
problem-reframe-send = Show it to all
problem-solution = This may already be a solution. Which problem would it solve?
problem-closest = Begin from this: it comes closest

## How the problem of a whole set was worded in its meetings.

wording-problem = The problem
wording-reframed = The problem, in new words
wording-key_question = The question we want help with
wording-goal = What we would see if it were solved
wording-from = { $name }, in “{ $meeting }”
wording-path = How we came to see it so
wording-by = { $said }: { $name }
wording-before = As we worded it before
wording-settle = Mark this problem as settled
wording-settle-sure = Is this problem settled? It leaves this page for everyone. Your next meeting about a problem of you all begins with a new one. Commitments stay, and so does what was said.

## The room: asking, and what is said of a question while it is written.

ask-form = Ask a question
ask-label = Your question
ask-write = Write a question
ask-aloud = I asked aloud
ask-aloud-about = What it was about, if you like
ask-heard = Asked aloud:
heard = Count how it was asked
heard-closed = For a yes or no{ $count ->
    [0] { "" }
   *[other] { " " }({ $count })
}
heard-multi = Several in one{ $count ->
    [0] { "" }
   *[other] { " " }({ $count })
}
heard-advice = Advice{ $count ->
    [0] { "" }
   *[other] { " " }({ $count })
}
heard-back-closed = One less for a yes or no
heard-back-multi = One less with several in one
heard-back-advice = One less with advice in it
heard-private = Counted for the set, not for anybody in it; only you see it until the end.
ask-to = To
ask-send = Ask
nudge-as_is = Send it as it is
nudge-back = Put back what I wrote
nudge-genuine = This is a real question
nudge-private = Only you see this.
nudge-split = Ask only this: { $question }

## The room: questions for later, which nobody but their author sees.

drafted-title = Your questions for later
drafted-count =
    { $count ->
        [one] One question for later
       *[other] { $count } questions for later
    }
drafted-form = A question for later
drafted-label = What you would like to ask
drafted-hint = Only you see it, on each of your devices. When it is time for questions, you ask it with one press.
drafted-keep = Keep it for later
drafted-ask = Ask this
drafted-change = Change it first
drafted-use = Take it up
drafted-let_go = Remove it

## The room: the questions and their answers.

questions-title = Questions
questions-live = The question now
questions-last = The last question
questions-before = Before that
questions-earlier =
    { $count ->
        [one] Show one more
       *[other] Show { $count } more
    }
questions-none = No questions yet.
questions-of_round = { $phase }, go-round { $round }
questions-free = { $phase }
questions-asks = { $asker } asks { $asked }
questions-answers = { $name } answers
questions-waiting-own =
    { $count ->
        [one] Yours waits for its turn:
       *[other] Yours wait for their turn:
    }
questions-waiting =
    { $count ->
        [one] { $count } question waits
       *[other] { $count } questions wait
    }
questions-open =
    { $count ->
        [0] No question is left open.
        [one] { $count } question is open
       *[other] { $count } questions are open
    }
questions-park = Park it
questions-pass_question = Skip it
questions-set_aside = Set it aside: next question
questions-withdraw_question = Take it back
questions-aloud = Answered aloud
questions-asked_aloud = Asked aloud
questions-enough = That is all
questions-take_up = Take this one
questions-take_up-answered = Answered aloud: take this one
questions-answer-write = Write the answer
questions-star = This landed
questions-star-hint = Only you see your marks until the end
questions-marked = landed with you; the others hear of it at the end
questions-starred = landed with the { -presenter }
questions-answer-form = Answer: { $question }
questions-answer-label = Your answer
questions-answer-send = Answer
questions-answer-more = Say more
questions-answer-after_all = Answer it after all
status-open = not answered yet
status-answered = answered
status-aloud = answered aloud
status-parked = parked
status-passed = skipped
status-set_aside = set aside
status-withdrawn = taken back
status-collected = collected

## The room: a round, and whose turn it is.

round-title = The round
round-you = you
round-your_turn = It is your turn.
round-turn = { $name } has the turn.
round-next = Then: { $names }
round-last = That is the last of this round.
round-spoken = I have spoken
round-had = I have had my turn
round-spoken-already = I have spoken already
round-next-one = Next: { $name }
round-next-you = Next: you
round-all_spoken = All have spoken
round-all_had = All have had their turn
round-take_back = Take it back: { $name } still has a turn
round-take_back-mine = Take it back: I still have a turn
round-over = Everyone has had a turn.
round-over-lead = Everyone has had a turn. Move everyone on when you are ready.
round-over-end = Everyone has had a turn. End the meeting when you are ready.
round-ready = ready
round-pass = Pass
round-come_back = Come back to me
round-skip = Skip for now (their turn comes later):
round-asked-now = is asked
round-waiting = has the turn
round-asked = had their turn
round-passed = passed
round-nameless = Everyone writes, without names
round-collected =
    { $count ->
        [one] { $count } question so far
       *[other] { $count } questions so far
    }

## The room: what is asked above a round, for whoever leads to word.

word-open = Change the wording
word-form = Change what is asked
word-label = What is asked, in your words
word-hint = Empty: “{ $question }”
word-send = Ask it like this

## The rounds by what they are for: their names, what they ask, their options, what leads to
## them.

purpose-turns-name = Go-round
purpose-turns-about = Each has a turn, one after the other.
purpose-turns-then = Start the go-round
purpose-turns-end = End the go-round
purpose-flow-name = Free flow
purpose-flow-then = Start the free flow
purpose-flow-end = End the free flow
purpose-burst-name = Question burst
purpose-burst-about = Four minutes of questions only, which nobody answers.
purpose-burst-ask = Only questions, short, without answers.
purpose-burst-then = Start the question burst
purpose-burst-end = End the burst
purpose-silence-name = Silence
purpose-silence-about = Everybody's screen is calm, and a soft sound ends it.
purpose-silence-then = Start the silence
purpose-presenter-name = The { -presenter } alone
purpose-presenter-then = Let the { -presenter } speak alone
purpose-presenter-end = Let all speak again
purpose-offers-name = Offers
purpose-bids-name = Bids
purpose-bids-about = Each writes, unseen, what they would present: that is a bid.
purpose-bids-ask = Who would like the time to present?
purpose-bids-label = If I were to present today, it would be about …
purpose-bids-then = Let everyone write a bid
purpose-thoughts-name = Everyone writes
purpose-thoughts-about = Each writes unseen; all is shown at once, without names.
purpose-thoughts-ask = Everyone writes, then all is shown at once.
purpose-thoughts-label = What you want to say
purpose-thoughts-then = Let everyone write
purpose-questions-name = Written questions
purpose-questions-about = Each writes a question unseen; all are shown at once.
purpose-questions-ask = Everyone writes a question.
purpose-questions-label = Your question
purpose-questions-then = Let everyone write questions
purpose-agreement-name = Do we agree?
purpose-agreement-about = A vote: do we all see the same problem?
purpose-agreement-ask = Do we agree on the problem?
purpose-agreement-first = Vote: do we agree?
purpose-agreement-then = Vote again
option-agreement-yes = Yes
option-agreement-close = Nearly
option-agreement-no = No
purpose-statements-name = Write the problem
purpose-statements-about = Each writes the problem unseen, in their own words.
purpose-statements-ask = What is the problem, in your own words?
purpose-statements-then = Let everyone write the problem
purpose-statements-label = The problem is …
purpose-pulse-name = Pulse
purpose-pulse-about = A vote on how you are doing together.
purpose-pulse-ask = How are we doing as a { -group }?
option-pulse-not_ok = Not OK
option-pulse-ok = OK
option-pulse-great = Great
purpose-pulse-then = Check the pulse
purpose-going_well-name = What goes well
purpose-going_well-ask = What is going well?
purpose-going_well-then = Ask what is going well
purpose-going_well-label = We do well at …
purpose-better-name = What could be better
purpose-better-ask = What could be better?
purpose-better-then = Ask what could be better
purpose-better-label = We could …
purpose-scale-name = One to ten
purpose-scale-about = Each gives a number from one to ten.
purpose-scale-ask = From one to ten: where are we?
purpose-choice-name = A vote in your own words
purpose-choice-ask = Which do you choose?
purpose-scale-then = Ask for a number, one to ten
purpose-choice-then = Start the vote
purpose-learning-name = Learning
purpose-learning-about = Each writes what they learned, and says who may read it.
purpose-learning-ask = What did you learn today?
purpose-learning-then = Let everyone write what they learned

## The room: the steps of the problem check, and whether all agree.

check-title = The steps of this phase
check-vote = Vote
check-vote_again = Vote again
check-write = Write
check-write_again = Write again
check-is-done = done
check-is-passed = skipped
agreement-agreed = Agreed.
agreement-not_yet =
    { $no ->
        [0] Not yet: { $close } said nearly.
       *[other]
            { $close ->
                [0] Not yet: { $no } said no.
               *[other] Not yet: { $close } said nearly, { $no } said no.
            }
    }

## The room: what is written or voted unseen.

hidden-ready = { $ready } of { $all } ready.
hidden-nameless = It is shown without names.
hidden-hint = Nobody sees it until all is shown at once.
hidden-send = Ready
hidden-send-late = Show it to all
hidden-yours = You wrote:
hidden-passed = You chose to write nothing.
hidden-change = Change it
hidden-change-form = Change: { $text }
hidden-take_back = Take it back
hidden-else = Anything else?
hidden-several = You may write up to { $count }. Keep those you want.
hidden-write_after_all = Write something after all
hidden-nothing = I have nothing to write
hidden-voted = Only you see your choice, and you may change it.
hidden-vote-hint = Nobody sees what you choose until all is shown at once.
hidden-votes =
    { $count ->
        [0] nobody
        [one] { $count } person
       *[other] { $count } people
    }
hidden-empty = Nothing was written.
next-show =
    { $ready ->
        [0] Show them: nobody is ready yet
       *[other] Show them: { $ready } of { $all } are ready
    }
next-show-all = Everyone is ready: show them
hidden-reveal-sure =
    { $count ->
        [one] { $names } is still writing. Show what is there?
       *[other] { $names } are still writing. Show what is there?
    }
hidden-cancel-sure =
    { $count ->
        [one] { $names } is still writing. Cancel anyway?
       *[other] { $names } are still writing. Cancel anyway?
    }
bids-before = You wrote before:
bids-take_up = Bring it today
hidden-revealed = It is shown to everyone.
hidden-cancel = Cancel, and show nothing
hidden-close = Finish this round
hidden-add = Add yours
hidden-late = Everyone's was just shown, and you were still writing. Show yours too?
hidden-late-send = Send what I have
hidden-late-nothing = Send nothing
hidden-skip = Go on without it

## The room: lines that are said, notes, and questions that are left.

notes-title = What was said
notes-any-title = { $phase }
notes-any-label = Your line
notes-lobby-title = Before the meeting
notes-lobby-label = A line of welcome
notes-open-title = Check-in
notes-open-label = Your check-in
notes-close-title = Closing words
notes-close-label = Your closing words
notes-present-label = What you would say to it now
notes-respond-label = What you would say to what you heard
notes-write = Write it instead
notes-write-only = Write a line
notes-form = Write a line
notes-send = Send
note-short = Note
note-title = A note for myself
note-hint = Only you see it. What you keep is on your own page too, on each of your devices.
note-label = What you note
note-keep = Keep it
own-title = Yours alone
own-lead = You alone see this list.
own-more = These are your latest { $count }. The older ones are in the transcripts, and come back here when you remove some.
own-why-question = A question that you did not ask, in “{ $meeting }”
own-why-note = A note, in “{ $meeting }”
own-why-unseen = You wrote it, and it was not shown, in “{ $meeting }”
own-why-bid = Your bid, which was not chosen, in “{ $meeting }”
landed-title = This landed
landed-thanks = Thank you, { $names }.
## The room: what the set agreed on, who does what next time, room to think.

agreed-title = What we agreed
agreed-form = Write down what we agree
agreed-label = A point that all say yes to
agreed-hint = It stands in every meeting from now on, until it is removed.
agreed-send = Write it down
agreed-empty = Nothing is written down yet.
agreed-drop = Remove it
agreed-drop-which = Remove: { $text }
agreed-drop-sure = Remove “{ $text }” from what we agreed?
parts-title = The next meeting
part-chair = lead it
part-host = invite everybody
parts-chair = Who leads
parts-host = Who invites everybody
parts-nobody = Nobody has said so yet.
parts-taken = { $name } will.
parts-mine = You will.
parts-take = I will
parts-take-which = I will: { $part }
parts-leave = I will not, after all
parts-leave-which = I will not, after all: { $part }
parts-known =
    { $part ->
        [chair] { $name } said they will lead the next meeting.
       *[host] { $name } said they will invite everybody to the next meeting.
    }
parts-before =
    { $part ->
        [chair] { $name } said they would lead today.
       *[host] { $name } said they would invite everybody to today.
    }
paths-title = How our problems went
paths-empty = No problem was put into words.
paths-meeting = Meeting { $number }
paths-ours = The problem of us all
paths-first = First:
paths-last = In the end:
breath-on = Ask for a breath after each question
breath-off = Stop the breath after each question
breath-about = Ten quiet seconds before anybody answers.
breath-now = A breath first, before anybody answers.
topic-open = Keep a topic for later
topic-form = A topic for later
topic-label = What leads away from the question
topic-hint = It is kept for the next meeting, and everybody sees it.
topic-send = Keep it for later
topic-title = Topics kept for later
topic-kept = Kept from an earlier meeting
topic-from = { $name } kept it in “{ $meeting }”
tray-what-agree = A point that you all agree on, unfinished
tray-what-park_topic = A topic for later, unfinished

promise-title = What we will do about it
promise-form = Write down what we will do
promise-label = What will we do about it?
promise-hint = In a line. The next meeting begins with it.
promise-send = Write it down
lingering-title = Questions that are left
lingering-form = Leave a question for next time
lingering-label = What would you still have liked to ask?
lingering-hint = It is kept for the next meeting.
lingering-send = Leave the question
lingering-kept = Questions left from last time

## What a set promised itself: on its page, and as its next meeting begins.

promised-title = What we promised one another
promised-one = We said we would: { $text }
promised-in = In “{ $meeting }”

## The room: offers to the presenter.

offers-title = Offers
offers-ask = Ask for offers
offers-hint = Contacts, books, what others did: only if you ask for it.
offers-open = The { -presenter } asks for offers: a contact, a book, what you did yourself.
offers-close = I have enough, thank you
offers-form = Make an offer
offers-label = I can offer …
offers-send = Make the offer
offers-accept = Take it up
offers-decline = Not now
offers-accepted = taken up
offers-declined = not now

## The room: what was done since last time.

reports-title = What we said we would do
reports-said = { $name } said
reports-none = Nothing was open from last time.
reports-form = Report back on: { $what }
reports-how = How did it go?
reports-before = Told before, and still open:
reports-outcome = Outcome
reports-happened = What happened
reports-happened-missing = Say in a line what happened.
reports-learned = What I learned
reports-surprised = What surprised me
reports-by_when = By when it will be done now
reports-by_when-hint = Empty: the day stays as it was.
reports-more = More: what you learned, what surprised you
reports-more-on = More: what you learned, what surprised you, a new day
reports-absent = { $name } is not here today. It comes again next time.
reports-away = { $name } is not here today.
reports-gone = { $name } is not in the { -group } any more, and nobody waits for it.
reports-again_next = It comes again next time.
reports-bid = Make it my bid for today
reports-bid-has = It stands in your bid for today
reports-aloud = Told aloud:
reports-write = Write it
reports-send = Tell the { -group }
reports-again = Tell it again
outcome-done = Done
outcome-partly = Partly
outcome-not_yet = Not yet
outcome-changed = Changed my mind

## The room: how it helped, and commitments.

parked-count =
    { $count ->
        [one] You parked a question
       *[other] You parked { $count } questions
    }
help-title = How it helped
help-form = Tell how it helped
help-label = Were you helped today? How?
help-send = Send
help-more = Tell more about how it helped
commitments-title = Commitments
commitments-none = No commitment yet.
commit-sentence = I will { $what }.
commit-sentence-by = I will { $what }, by { $day }.
commitment-struck = { $name } had committed to something that is { struck }.
commitment-withdrawn = { $name } took this back: { $what }
witness =
    { $how ->
        [written] I read it
       *[aloud] I heard it
    }
witness-of = I heard what { $name } will do
witness-mine =
    { $how ->
        [written] You read it.
       *[aloud] You heard it.
    }
witness-by =
    { $how ->
        [written] Read by { $names }
       *[aloud] Heard by { $names }
    }
same-action = { $one }'s and { $other }'s may be the same action. Is it one, or two?
same-action-mine = Yours and { $name }'s may be the same action. Is it one, or two?
commit-form = Commit to an action
commit-another = Commit to another action
commit-what = I will …
commit-what-name = What I will do
commit-what-missing = Say what you will do.
commit-by_when = By when
commit-by_when-missing = Choose a day by which you will have done it.
commit-first_step = First step
commit-how_known = How I will know it worked
commit-obstacle = What could get in the way
commit-if_then = If that happens, I will …
commit-confidence = How sure I am, 1 to 10
commit-confidence-none = not said
commit-unsaid = not said
commit-confidence-of = { $count } of 10
commit-more = More: how you will know, what could get in the way
commit-send = Commit
commit-change = Change it, or take it back
commit-change-form = Change: { $what }
commit-change-send = Save the change
commit-withdraw = Take it back
commit-withdraw-sure = Take it back? Nobody waits for it any more: { $what }
lint-vague = “Try to” is not a promise yet. What exactly will you do?
lint-others = This seems to be for somebody else to do. What will you do yourself?
lint-verb = What is the verb? “I will …”
lint-many = There seems to be more than one action in it. You may make them two commitments.
lint-date = By when?

## The room: what was learned, and who may see it.

learnings-title = What we learned
learnings-own = For you alone
level-self = About myself
level-self-label = I noticed that I …
level-set = About us as a { -group }
level-set-label = What helped us today was …
level-organisation = About the organisation
level-best = What we did best
level-better = What would make us better
level-elsewhere = Where else I will use it
level-organisation-label = How things work here …
level-best-label = What did we do best as a { -group }?
level-better-label = What would make us better?
level-elsewhere-label = Where else will you use this?
read_by = Who may read it:
read_by-me = Only you
read_by-set = The { -group }
read_by-organisation = The { -group }, and those it tells
seen_by = Seen by
learned-mine = What I learned
learned-mine-lead = All that you wrote, in each meeting, and who may read it.
learned-seen = In “{ $meeting }”, seen by: { $who }
seen_by-me = me alone
seen_by-set = the { -group }
seen_by-organisation = the { -group }, and those it tells

## The room: skills to practise.

skill-title = The skill I practise today
skill-form = Choose a skill
skill-label = A skill
skill-send = Choose it
skill-idea-listening = listening to the end
skill-idea-open = asking open questions
skill-idea-patience = letting a silence be
skill-idea-courage = asking what is hard to ask
skill-idea-curiosity = staying curious
skill-idea-short = asking short questions
skill-idea-feedback = giving feedback
skill-idea-trust = saying what I do not know
skill-check = How did the skills go?
skill-rate = My skill today:
skill-rating-1 = hardly
skill-rating-2 = a little
skill-rating-3 = so-so
skill-rating-4 = well
skill-rating-5 = very well
skill-seen = { $name } saw:
skill-example = Tell somebody that you saw their skill
skill-example-of = Whom
skill-example-label = What they did
skill-example-send = Tell them

## Whoever leads: moving everyone on.

coach-title = For the { -lead }
apprentice-title = What { -lead(form: "start") } sees
apprentice-about = You learn to be { -coach }: this is what { $name } sees. You cannot press it.
coach-move = Move everyone to { $phase }
coach-close = End the meeting
coach-leave-sure =
    { $count ->
        [one] { $names } is still writing. Move on anyway? What is not sent stays with { $names }.
       *[other] { $names } are still writing. Move on anyway? What is not sent stays with them.
    }
coach-close-sure = End the meeting for everyone? You can open it again for a day.
bar-floor = Ask all
bar-more = More
bar-begun = with something you began to write
coach-reopen = Open the meeting again
coach-no_key = Their question is not written yet.
coach-undo = Undo: back to { $phase }
coach-undo-short = Undo

## The coach's panel.

panel-title = The { -lead }'s panel
panel-time = The time
panel-phase = This phase
panel-end = The meeting ends at
panel-planned = (planned { $time })
panel-asking = Asked, rather than told
panel-open = Questions not answered yet
panel-even = How evenly we ask
panel-silent = Has not asked in this phase: { $names }.
panel-moves = Rounds and other moves
panel-round = Going on now: { $round }
panel-questions = The questions in numbers
panel-mix = How the set asks
panel-mix-open = Open questions
panel-mix-closed = For a yes or no
panel-mix-other = With an answer in it, or several
picture-early = There are too few questions yet to show a picture of them.
balance-from = Who asks
balance-to = Who is asked
balance-count =
    { $count ->
        [one] { $count } question
       *[other] { $count } questions
    }
pays =
    { $count ->
        [one] The presenting is { $count } minute over. { $name } will have less time.
       *[other] The presenting is { $count } minutes over. { $name } will have less time.
    }
pays-nobody =
    { $count ->
        [one] The presenting is { $count } minute over. The next one will have less time.
       *[other] The presenting is { $count } minutes over. The next one will have less time.
    }

## The coach's panel: the time.

time-hold = Stop the clock
time-resume = Start the clock
time-less = −1 min
time-more = +{ $count } min
time-automatic = Move on by itself when the time is over
time-nowhere = No later phase can lend minutes. Where should they come from?
time-longer = End the meeting later
time-protected = Take them from closing, learning, commitment

## The coach's panel: moves.

move-floor = Ask everyone
move-floor-label = Your question to all
move-beside = Show beside it
move-nothing = nothing else
move-balance = Balance
move-balance-question = How balanced is our asking? Who are the questions going to?
move-kinds = Kinds of questions
move-kinds-question = What kinds of questions do we ask? What would open more?
move-questions = Open questions
move-questions-question = Which questions have not been answered? Which of them matter?
move-skills = Skills
move-skills-question = How are you doing with your skill? What did others see?
move-pace = Pace
move-pace-question = How are we doing with taking our time?
move-rabbit_hole = Side track
move-rabbit_hole-question = How is this helping the { -presenter }?
move-get_there = Ask: what would get us there?
move-get_there-question = What would get us there?
move-hold = Pause everyone
move-hold-about = A calm screen for all, and the clock stops.
move-ready = Questions that often help
move-seconds = { $count } s
move-minutes = { $count } min

preview = See what they will see
preview-of = See what they will see: { $move }

own_round-open = Ask in your own words
own_round-form = A round in your own words
own_round-kind = What kind
own_round-seconds = How long
own_round-send = Start it

## The coach's panel: what may be next.

suggest-disagree = { $close } said nearly, { $no } said no: write again?
suggest-disagree-do = Let everyone write the problem
suggest-uncommitted =
    { $minutes ->
        [0] The time of the meeting is over, and nobody has committed yet.
        [one] One minute is left, and nobody has committed yet.
       *[other] { $minutes } minutes are left, and nobody has committed yet.
    }
suggest-uncommitted-do = Move on to committing
suggest-over = The time of this phase is over.
suggest-unheard = { $name } has not asked yet: one go-round?
suggest-unheard-do = Start a go-round
suggest-pulse = { $minutes } minutes of questions: a pulse check?
suggest-pulse-do = Check the pulse
suggest-uneven = Some ask much more than others: look at it together?
suggest-uneven-do = Show the balance
suggest-soon = The time is nearly over, and { $count } questions are open.
suggest-soon-do = Ask which matter

## The transcript.

transcript-title = Transcript
transcript-read = Read the transcript
transcript-empty = Nothing has happened in this meeting yet.
transcript-with = With { $names }
transcript-all = Show everything that happened
transcript-told = What was said, in its order
transcript-happened = Everything that happened, in its order
transcript-more =
    { $count ->
        [one] Show one more
       *[other] Show { $count } more
    }
transcript-play-again = Replay the meeting
transcript-go = { $time }: see the room at this moment
transcript-question = “{ $question }”
transcript-question-aloud = the question that { $name } asked aloud
transcript-fact = { $label }: { $value }
transcript-changed = { $label }: { $value } (before: { $before })

## The replay of a meeting.

replay-title = Replay
replay-back = Go back to reading
replay-room = The room at this moment
replay-moments = Moments
replay-moments-show = Show the moments
replay-moments-hide = Show the room
replay-play = Play
replay-pause = Pause
replay-before = One moment back
replay-after = One moment on
replay-mark-before = To the mark before
replay-mark-after = To the next mark
replay-speed = Speed: { $speed }×. Play faster or slower
replay-speed-short = { $speed }×
replay-moment = Moment
replay-at = { $time }, { $phase }, { $place } of { $all }
replay-place = { $place } of { $all }
transcript-past = You are looking at the past.
replay-past-when = { $phase }, { $time }
replay-end = This is how it stands.
replay-earlier =
    { $count ->
        [one] One earlier in this phase
       *[other] { $count } earlier in this phase
    }
replay-later =
    { $count ->
        [one] One later in this phase
       *[other] { $count } later in this phase
    }
replay-marks = On the track, a short mark is a question, and one from above is what the { -lead } asked. A long one is writing that was shown, and a full one is a commitment.
replay-keys = Space plays and pauses. The arrows go from moment to moment, Home to the first and End to the last.

## The trail: what stays of a meeting.

trail-title = What stays of this meeting
trail-all = From us all
trail-told = The problem, as { $name } told it
trail-told-all = The problem, as it was told
trail-key = What { $name } wanted help with
trail-key-all = What we wanted help with
trail-now = The problem, as { $name } sees it now
trail-now-all = The problem, as it looks now
trail-said-bid = As a bid
trail-said-problem = As it was told
trail-said-reframed = In new words
trail-commitments =
    { $count ->
        [one] The commitment
       *[other] The commitments
    }
trail-more = More about it

## The lines of the transcript; most of them come after the name of whoever did it.

event-meeting_opened = “{ $title }” was opened for { $set }.
event-course_set = The plan for the meeting is “{ $template }”.
event-member_seated = { $name } arrived.
event-watcher_seated = { $name } came, to watch.
event-member_unseated = { $name } left the { -group }.
event-known_as = From here on { $name } is known by this name, and as what they are in the { -group } now.
event-became_one = Two entries of { $name } are one now.
event-brought =
    { $commitments ->
        [0] No commitment is open from before
        [one] One commitment is open from before
       *[other] { $commitments } commitments are open from before
    }, and { $questions ->
        [0] no question is waiting.
        [one] one question is waiting.
       *[other] { $questions } questions are waiting.
    }
event-phase_began = { $phase }
event-meeting_reopened = opened the meeting again, at “{ $phase }”.
event-noted_down = wrote a note for themselves:
event-floor_taken =
    { $how ->
        [held] asked everyone to pause for a moment.
       *[asked] asked everyone:
    }
event-floor_released = let everyone go on.
event-clock_held = stopped the clock.
event-clock_resumed = started the clock again.
event-time_adjusted =
    { $how ->
        [more] gave this phase { $minutes ->
            [one] one more minute
           *[other] { $minutes } more minutes
        }.
       *[less] took { $minutes ->
            [one] one minute
           *[other] { $minutes } minutes
        } from this phase.
    }
event-automatic_set =
    { $how ->
        [on] let the phases follow each other by themselves.
       *[off] chose to say when everyone moves on.
    }
event-presenter_chosen = chose { $name } to present{ $how ->
    [bid] , beginning with:
   *[named] .
}
event-support_withdrawn = would no longer choose “{ $bid }”.
event-deputy_named = named { $name } as next in the chair.
event-chair_offered = The chair was offered to { $name }.
event-chair_kept = Whoever had the chair came back to it.
event-chair_taken = { $name } took the chair.
event-round_opened = opened a round, “{ $round }”{ $how ->
    [asked] :
   *[bare] .
}
event-round_worded = asked in “{ $round }”:
event-round_closed = The round “{ $round }” came to its end.
event-turn_spoken = { $name } had their turn.
event-turn_taken_back = took a turn back.
event-passed = passed on their turn.
event-turn_put_off = asked to come at the end.
event-turn_skipped = { $name } gets a turn later.
event-vote_cast = voted, unseen by the others: “{ $choice }”.
event-text_written =
    { $how ->
        [empty] had nothing to write for “{ $round }”.
       *[written] wrote, unseen by the others, for “{ $round }”:
    }
event-learning_written = wrote down what they learned, for { $seen_by ->
    [me] themselves alone
    [organisation] the { -group } and those it tells
   *[set] the { -group }
}:
event-veiled =
    { $how ->
        [own] Somebody kept something for themselves.
       *[round] Somebody wrote or voted, unseen by the others.
    }
event-revealed = “{ $round }” was shown to everyone{ $how ->
    [empty] . Nothing stood in it.
   *[some] :
}
event-floor_answered = { $name } answered { $how ->
    [aloud] aloud.
   *[written] the question for all:
}
event-said = said:
event-reported_back = { $name } told how it went with “{ $what }”: { $outcome }.
event-bid_supported = would gladly work on “{ $bid }”.
event-problem_presented = told the problem:
event-key_question_posed = asked for help with this question:
event-goal_posed = said what we would see if it were solved:
event-problem_reframed = put the problem in new words:
event-question_drafted = kept a question for later:
event-draft_dropped = removed a question that was kept for later:
event-heard_counted = { $how ->
    [back] counted one less of those that were asked aloud
   *[counted] counted one that was asked aloud
}: { $kind ->
    [advice] advice
    [closed] for a yes or no
    [multi] several in one
   *[other] others
}.
event-question_asked = asked { $asked }:
event-asked_aloud = { $name } asked { $asked } aloud{ $how ->
    [told] :
   *[bare] .
}
event-question_taken_up = turned to { $question }.
event-question_answered = { $how ->
    [aloud] answered { $question } aloud.
   *[written] answered { $question }:
}
event-question_settled =
    { $how ->
        [parked] parked { $question }
        [passed] skipped { $question }
        [set_aside] set { $question } aside
        [withdrawn] took back { $question }
       *[aloud] noted that { $question } was answered aloud
    }{ $note ->
        [noted] :
       *[bare] .
    }
event-question_starred =
    { $how ->
        [landed] said that { $question } landed.
       *[not] took back that { $question } landed.
    }
event-landed = { $count ->
    [one] This question landed:
   *[other] These questions landed:
}
event-offered = offered:
event-offer_answered =
    { $how ->
        [yes] would like what was offered: “{ $offer }”.
       *[no] did not take up what was offered: “{ $offer }”.
    }
event-question_lingered = left this question for the { -group }:
event-skill_chosen = chose a skill to practise today:
event-skill_rated = said how it went with their skill: { $rating }.
event-example_given = saw { $name } practise their skill:
event-committed = made a commitment:
event-witnessed =
    { $how ->
        [written] read what { $name } will do.
       *[aloud] heard what { $name } will do.
    }
event-help_told = told how it helped:
event-promised = We said we would:
event-agreed = wrote down something that we all agree on:
event-agreement_dropped = removed this from what we all agree on:
event-part_taken =
    { $how ->
        [takes] { $part ->
            [chair] will lead the next meeting.
           *[host] will invite everybody to the next meeting.
        }
       *[leaves] { $part ->
            [chair] will not lead the next meeting, after all.
           *[host] will not invite everybody to the next meeting, after all.
        }
    }
event-breathing_set =
    { $how ->
        [on] asked for a breath of ten seconds after each question.
       *[off] let questions follow each other without a breath.
    }
event-topic_parked = kept a topic for later:
event-commitment_changed = changed their commitment:
event-corrected = corrected what they had written:
event-struck_out = struck out what { $how ->
    [named] { $name } had written.
   *[nameless] somebody had written.
}
event-commitment_withdrawn = took back their commitment: “{ $what }”.

## Refusals, by their codes; the server says them, too.

refusal-offline = The server does not answer. What you wrote is kept; try again.
refusal-not_now = That is not part of this phase.
refusal-not_yours = In this phase that is for somebody else to do.
refusal-phase_moved = Everyone has already moved on from that phase.
refusal-same_phase = Everyone is in that phase already.
refusal-no_such_phase = There is no such phase in this meeting.
refusal-no_presenter = That phase needs its { -presenter }. Choose one first.
refusal-no_such_member = That person is not in this set.
refusal-coach_presents_not = Whoever leads looks after the process, and so cannot present.
refusal-no_such_question = That question is not in this meeting.
refusal-nothing_counted = None of that kind is counted.
refusal-no_such_draft = You have asked that question already, or removed it.
refusal-not_asked_of_you = That question was put to somebody else, who will answer it.
refusal-round_open = Such a round is open already.
refusal-turn_taken = You have had your turn in this round.
refusal-no_such_commitment = That commitment is not yours, or not one of this meeting.
refusal-witnessed = You have said already that you heard it, or the commitment is your own.
refusal-reported_on = You have told in a later meeting how that went, so it stays as it is.
refusal-no_such_post = That cannot be corrected or struck out any more.
refusal-enough_commitments = Three commitments are enough for one meeting.
refusal-date_past = That day has passed. Choose one that is still to come.
refusal-meeting_full = This meeting is full. Move on, or go on in another one.
refusal-id_taken = That did not work. Try again.
refusal-id_used = Meanwhile something else of yours was sent from here. What stands here is kept: send it once more.
refusal-meeting_cancelled = This meeting was cancelled. The page of the set says when the next one is.
refusal-entries_joined = Your two entries in this set are one now.
refusal-not_seated = You have no seat in this set on this device. Come in by your link.
refusal-seat_revoked = You are not in this set any more. Talk to your { -coach }.
refusal-not_joined = Join the meeting first.
refusal-malformed = That message cannot be understood.
refusal-unknown_word = The room knows no such action.
refusal-missing_field = Something is missing.
refusal-unknown_field = That message has a field too many.
refusal-wrong_type = That does not belong here. Try something else.
refusal-not_allowed_value = That cannot be chosen here.
refusal-blank = Write something first.
refusal-too_long = That is too long.
refusal-out_of_range = That number is too small or too large.
refusal-too_large = That message is too large.
refusal-enough_of_yours = A quarter of all there can be is yours. The rest is for the others.
refusal-store_away = The server could not save that just now. It is safe to try again.
refusal-fault = Something went wrong on the server. It is safe to try again.
refusal-floor_taken = The { -lead } has stopped us for a moment. What you wrote is kept, and can be sent soon.
refusal-silence = We are silent together. What you wrote is kept.
refusal-presenter_only = Only the { -presenter } speaks just now.
refusal-writing = Everyone is writing or voting. What you have here can be sent once that is shown.
refusal-no_answers_now = In a burst questions are only collected. Answers come later.
refusal-check_first = First everyone writes the problem in their own words. Put it in new words once that is shown to all.
refusal-not_your_turn = It is not your turn yet. What you write is kept until it is.
refusal-others_first = Your question waits already. Let the others ask theirs first.
refusal-floor_free = Everyone may speak already.
refusal-clock_held = The clock is stopped already.
refusal-clock_runs = The clock is running already.
refusal-too_short = The phase needs at least one minute.
refusal-nothing_to_borrow = No later phase has enough minutes to lend.
refusal-coach_already = That person has the chair already.
refusal-chair_not_offered = The chair is not offered to you, or somebody has taken it.
refusal-chair_offered = The chair is offered already.
refusal-no_such_airtime = Not so many people present in this meeting.
refusal-of_yourself = Choose somebody other than yourself.
refusal-not_live = That question still waits. Take it up first.
refusal-awaits_answer = Your question waits for its answer. Then it is the next one's turn.
refusal-not_for_others = Only the { -lead } can note what others said.
refusal-not_waiting = That person has had a turn, or passed.
refusal-too_late = It is too late to change that.
refusal-not_your_question = Somebody else asked that question.
refusal-question_settled = That question does not wait any more.
refusal-no_such_bid = That bid is not in this meeting.
refusal-supported = That bid has your support already.
refusal-not_asked_for = The { -presenter } has not asked for offers.
refusal-no_such_offer = That offer is not in this meeting.
refusal-no_skill = No skill was named for today.
refusal-round_over = That round is over.
refusal-round_unfit = That does not fit this round or this phase.
refusal-options_unfit = A vote needs two to ten options, each different.
refusal-presenter_opens = Only the { -presenter } asks for offers.
refusal-not_their_turn = It is not that person's turn.
refusal-not_again = You have already asked to come later. Take your turn now, or pass.
refusal-unrevealed = Something is written that nobody has seen yet. Show it, give it back to its authors, or discard it.
refusal-revealed = It is shown already.
refusal-airtime_began = They have begun to present. Go back before that to choose somebody else.
refusal-enough_agreements = Forty points are enough. Remove one first.
refusal-no_such_agreement = That point is removed already.
refusal-enough_lingering = Five questions are enough to leave behind.

## Refusals that nobody is told in a room: at the door, of a set, and of a room that cannot be had

refusal-no_such_set = There is no such set here. Check the link with your { -coach }.
refusal-no_such_meeting = This set has no such meeting.
refusal-not_json = That message cannot be read.
refusal-unreadable_line = This meeting cannot be read here. What was written is kept as it is; whoever runs this service can help. Other meetings go on.
refusal-newer_line = This meeting was written by a newer version of Setroom than the one that runs here. Nothing is lost; it opens once the service is up to date.
refusal-other_protocol = This page is older or newer than the service. Load it again.
refusal-no_such_page = There is nothing at this address.
refusal-already_founded = That set has been started already.
refusal-set_deleted = The set was deleted, with all that was written in it.
refusal-name_differs = The name is not that of the set.
refusal-name_missing = Tell the others your name.
refusal-name_taken = Somebody in the set has that name. If that is you, come back as yourself; if not, add a letter.
refusal-set_full = The set is full.
refusal-token_taken = This browser holds the seat of somebody else in the set. Try again.
refusal-key_unknown = A part of this link is missing, or was changed on its way.
refusal-key_replaced = There is a newer link than this one. Ask whoever invited you for it, or use your own link.
refusal-meeting_began = Somebody has come to it already: that stands now.
refusal-founding_closed = Sets are started here by whoever runs this service.
refusal-phrase_wrong = Those are not the words with which a set is started here. Whoever runs this service knows them.
refusal-key_taken = That link was made before. Try again.
refusal-door_closed = The link that all share lets nobody in now. Ask your { -coach } for a link of your own.
refusal-awaits_admission = You have asked to come in.
refusal-turned_away = You were not let in this time. If that surprises you, ask your { -coach }, and try again.
refusal-too_many_ask = Many people ask to come in already. Try again in a few minutes.
refusal-nobody_asks = They do not wait at the door any more.
refusal-same_entry = Choose two different entries.
refusal-host_unknown = This address is not one that this service knows. Whoever runs the service has to add it to HOSTS.
refusal-origin_unknown = This address may not connect, as the service is asked for by another. Whoever runs it has to let the proxy pass the host on, or to add this address to ORIGINS.
refusal-not_from_page = Only a page of { app-name } may ask that.
refusal-roles_differ = One of them takes part in your meetings, the other does not. Give both the same part first.
refusal-reads_no_meeting = This meeting is not open to you, by what you are in this set.
refusal-awaits_consent = You can watch once all of the set have agreed to it. They are asked in the room and on their page. This page goes on by itself.
refusal-hosts_by_role = Say first that they are here as something else.
refusal-same_role = They have that role already.
refusal-not_come = They have not come to the set yet. Wait until they have.
refusal-seat_waits = Say first that it is you, as the page of your set asks: somebody was helped to your seat.
refusal-coach_stays = The set needs its { -coach }. Hand your seat to somebody else first.
refusal-no_such_template = There is no such kind of meeting.
refusal-enough_templates = The set has as many kinds of meetings as it can keep.
refusal-needs_airtime = Where several present, this phase must be repeated for each of them.
refusal-enough_meetings = Enough meetings are planned. End some of them first.
refusal-no_such_kept = That question is not kept any more.
refusal-set_over = This set has come to its end. Start a new one, and hand its link to everybody.
refusal-too_fast = That was too much at once. Wait a moment: what you wrote is still here.
refusal-silent = Nothing came for too long, so the connection was closed.
refusal-crowded = Too many people are here at once. Come back in a moment.
refusal-too_many_open = This meeting is open in too many windows of yours. Close some of them.
