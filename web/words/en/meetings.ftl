### The meetings that are built in: what each is called and for whom it is; of each phase its name,
### what everybody does in it now, what whoever leads may say aloud, and what its rounds ask.

## The kinds of meeting, and for whom each is right.

template-standard_60-name = One presenter, 60 minutes
template-standard_60-for = For most meetings: one problem, an hour, and somebody who leads.
template-standard_90-name = One presenter, 90 minutes
template-standard_90-for = When one problem deserves more time, or many have something to report.
template-airtime_2-name = Two presenters, 120 minutes
template-airtime_2-for = When two have something pressing, and both are to have the same time.
template-single_problem-name = One problem of us all, 90 minutes
template-single_problem-for = When all work on the same problem, and each takes a step for it.
template-self_facilitated-name = Without a facilitator, 75 minutes
template-self_facilitated-for = When you lead yourselves: whoever takes the chair finds here what to say.
template-written-name = In writing, 60 minutes
template-written-for = When you cannot talk in a call, or want to think slowly, in writing.
template-case_clinic-name = Case clinic, 70 minutes
template-case_clinic-for = When questions alone go round in circles, and another way of listening may help.
template-taster-name = A taster, 40 minutes
template-taster-for = For people who have never done this, and want to know what it is like.
template-contracting-name = Beginning a set, 75 minutes
template-contracting-for = For the first meeting: who you are, what you hope for, and what you agree.
template-ending-name = Ending a set, 75 minutes
template-ending-for = For the last meeting: what became of it all, what each takes along, and thanks.
template-mid_review-name = Mid-review, 60 minutes
template-mid_review-for = About half-way: what works, what to change, and for how long you go on.

## The phases that many meetings share.

phase-open-name = Welcome
phase-open-now-coach = Say the two rules first: statements only in answer to questions; you may step in at any time. Name what was promised last time. Then each checks in and names a skill.
phase-open-now-presenter = When it is your turn, say how you are arriving, and name one skill that you want to practise today.
phase-open-now-member = When it is your turn, say how you are arriving, and name one skill that you want to practise today.
phase-open-script = Welcome, everybody. Two rules hold here, and I say them every time. We make statements only in answer to a question. And I may step in at any time to ask how we work together. Please ask me now if one of them is not clear. If we promised one another something last time, I name it now. Then we go round: how are you arriving, and which skill do you want to practise today? When everyone has had a turn, we go on.
phase-open-ask-0 = How are you arriving today, and which skill do you want to practise?

phase-report_back-name = Since last time
phase-report_back-now-coach = One after another: what became of it, what happened, what was learned. Keep the turns even. Questions are fine, advice and verdicts are not.
phase-report_back-now-presenter = When it is your turn: what became of what you said you would do, what happened, and what you learned. “Not yet” is news too.
phase-report_back-now-member = When it is your turn: what became of what you said you would do, what happened, and what you learned. “Not yet” is news too.
phase-report_back-script = Before anything new, let us hear what became of what we said we would do. In your turn, tell us what became of it, what happened, and what you learned. Done, partly, not yet, or you changed your mind: each of these is news, and none needs an excuse. If you had promised nothing, tell us what has moved since we met. Take a minute or so; when everyone has had a turn, we go on.
phase-report_back-ask-0 = What became of it, what happened, and what did you learn?

phase-choose-name = Whose problem
phase-choose-now-coach = Everyone writes a bid, unseen; then show them all. Those who bid settle it among themselves, and you confirm it with a press on that bid.
phase-choose-now-presenter = Today it is your problem. Stay with us while the rest is settled; the { -lead } then moves everyone on.
phase-choose-now-member = Write what you would bring, or that you have nothing today. When bids are shown, give your support or take it back. Those who bid settle it.
phase-choose-script = Whose problem shall we work on today? Write in one line what you would bring; nobody sees it until all are shown. Then you may say which one you would gladly work on, and take that back again. Those who bid talk it over briefly: what is pressing, and who has not had the time for a while? They settle it, I only confirm it, and then we begin.
phase-choose-ask-0 = What would you bring today, in one line?

phase-present-name = The problem
phase-present-now-coach = Only the { -presenter } talks, and nobody asks yet. See that the question they want help with is written, in one line.
phase-present-now-presenter = Tell us what is going on, why it is yours, and what is still open. Then write the question you want help with, in one line.
phase-present-now-member = Listen to the end. If a question comes to you, draft it for yourself; asking comes next.
phase-present-script = These minutes belong to the { -presenter } alone. Tell us what is going on, why it is yours, and what is still open. Roles will do instead of names. The rest of us listen and ask nothing yet, but you may draft questions for yourself. At the end, please write one line: the question you want help with. When it is there for all to read, we begin to ask.

phase-clarify-name = Clarifying questions
phase-clarify-now-coach = Only what the { -group } must know in order to follow. Yes or no is answer enough. Keep it short; stop when there is enough to go on.
phase-clarify-now-presenter = Answer in a sentence. You may park a question for later, or skip it; you owe no reason.
phase-clarify-now-member = Ask for the facts you need in order to follow. A question that takes a yes or a no is welcome here. No advice.
phase-clarify-script = First a few short questions about facts: who, when, how many. A yes or a no is answer enough. The { -presenter } may answer, park a question for later or skip it, and owes nobody a reason. We need not know everything, only enough to follow. When nobody lacks a fact any more, or the time is up, we go on to open questions.

phase-explore-name = Exploring questions
phase-explore-now-coach = Open questions only: one each in turn, then as they come. Let silences be. Part of the way through, stop and check the pulse.
phase-explore-now-presenter = Take your time. Answer what helps you think, park or skip the rest. If a question moves something in you, mark that it landed.
phase-explore-now-member = Ask one short, open question at a time, about the { -presenter } as well as the problem. Anyone may ask anyone. Leave room for the answer. No advice.
phase-explore-script = Now we ask open questions: about the problem, and about the person who has it. First one each in turn, then as they come. Ask one short question, and then wait: a silence often means that somebody is thinking. If advice comes to mind, look for what you do not know yet, and ask that. I may stop us to ask how we are doing; otherwise we go on until the time is up.
phase-explore-ask-0 = Which question might help to see it anew?

phase-reframe-name = Problem check
phase-reframe-now-coach = First vote: do we agree what the problem is? Then everyone writes it, unseen. Show all, compare by questions, and vote again.
phase-reframe-now-presenter = Vote and write like everyone. Compare what is shown; then say the problem as you see it now. Only you decide on those words.
phase-reframe-now-member = Vote, then write the problem in a sentence of your own: what it is, not what to do about it. Compare, and vote again.
phase-reframe-script = Are we all thinking about the same problem? We find out in three steps: first we vote yes, nearly or no. Then each of us writes the problem in a sentence, the problem and not its solution; then we vote again. Nobody sees what is written until I show all of it at once, and we ask about what strikes us. We need not agree; a difference may be what helps most. At the end the { -presenter } says how they see the problem now.
phase-reframe-ask-0 = Do we agree what the problem is?
phase-reframe-ask-1 = What is the problem, in a sentence of your own?
phase-reframe-ask-2 = Now that we have read them all: do we agree what the problem is?

phase-reframe_short-name = Problem check
phase-reframe_short-now-coach = Everyone writes the problem, unseen. Show all at once, let them be compared by questions, then take one vote.
phase-reframe_short-now-presenter = Write it like everyone, compare what is shown, and vote. Then say the problem as you see it now. Only you decide on those words.
phase-reframe_short-now-member = Write the problem in a sentence of your own: what it is, not what to do about it. Compare what is shown, and vote.
phase-reframe_short-script = Are we all thinking about the same problem? Each of us writes it in a sentence, the problem and not its solution. Nobody sees it until I show all at once. We read them, and ask about what strikes us. Then we vote once: do we agree, yes, nearly or no? Whatever comes of it, the { -presenter } then says how they see the problem now, and we go on from there.
phase-reframe_short-ask-0 = What is the problem, in a sentence of your own?
phase-reframe_short-ask-1 = Now that we have read them all: do we agree what the problem is?

phase-deepen-name = Ways forward
phase-deepen-now-coach = Still only questions: what is wanted, what could be done, what stands in the way? One each in turn, then as they come.
phase-deepen-now-presenter = Think aloud: what do you want, what could you do, what stands in the way? If you would like offers, ask for them.
phase-deepen-now-member = Ask what is wanted, what could be done, and what stands in the way. If your question already holds your answer, look for another.
phase-deepen-script = Now we look ahead, still with questions only. What does the { -presenter } want, what could they do, and what may get in the way? One each in turn, then as they come. Nobody offers anything unless the { -presenter } asks for it. We end when the time is up, even if no way has been found yet. What to do is for the { -presenter } to say, and there is time for that.
phase-deepen-ask-0 = Which question might open a way forward?

phase-goal-name = The goal
phase-goal-now-coach = Ask what we would see if it were solved. Help by questions only, until it stands there in one line.
phase-goal-now-presenter = Imagine it solved: what would we see? Say it aloud, then put it into one line in your own words.
phase-goal-now-member = Ask until you can picture it: who would notice first, and by what? Questions only; the line is the { -presenter }'s own.
phase-goal-script = Imagine that this were solved. What would we see then that we do not see now? We ask the { -presenter } until all of us can picture it: who would notice first, and by what? Then the { -presenter } puts it into one line. When that line stands there, we go on.

phase-pause-name = Silence
phase-pause-now-coach = Say how long it lasts, then be silent yourself. When it is over, move on without summing up.
phase-pause-now-presenter = These minutes are yours. What have you heard, and what do you want to do? What you note is for you alone.
phase-pause-now-member = Nobody talks. What stays with you of what you heard? What you note is for you alone.
phase-pause-script = Now we are silent together for a few minutes. Nothing has to come of it. Think back to what you heard, and write yourself a note if you like; nobody else sees it. I say when the time is over, and then we go on.
phase-pause-ask-0 = What stays with me?

phase-resources-name = Offers
phase-resources-now-coach = Open it only if the { -presenter } asks. Then one short line from each who has something; nobody argues for theirs.
phase-resources-now-presenter = Ask for offers only if you want some, and say when it is enough. Take up what helps; the rest needs no reason.
phase-resources-now-member = Wait until offers are asked for. Then one line: a person, something to read, what you did yourself. Leave it there; it need not be used.
phase-resources-script = Until now we have asked; here, if the { -presenter } would like it, is a place for offers. It may be somebody to talk to, something to read, or what one of us did in a like case. Would you like some? If so, each of us says theirs in a line and leaves it there. Take up what helps you, and leave the rest. If you want none, or have enough, we go on.

phase-commit-name = Commitment
phase-commit-now-coach = Ask the { -presenter }: were you helped, and how? Is a parked question worth another look? What will you do, by when? Nobody else adds anything.
phase-commit-now-presenter = Say whether you were helped, and how. Look at what you parked. Then write what you will do, and by when: nobody decides it but you.
phase-commit-now-member = Ask only what makes it sharper: the first step, what could get in the way, how it will show. Then tap that you heard it.
phase-commit-script = Now I ask the { -presenter }: were you helped, and if so, how? If you parked questions, do you want to look at one of them now? Then say what you will do, and by when. The rest of us may ask about the first step, or about what could get in the way, but we add nothing of our own. When it is written, each of us taps that we have heard it, and we go on.

phase-commit_all-name = Commitments
phase-commit_all-now-coach = Ask each what they will do, and by when. Where two say the same, point it out and ask what is meant. Nobody commits for anybody else.
phase-commit_all-now-presenter = Write what you will do, and by when. Ask the others what makes theirs sharper, and tap that you heard it.
phase-commit_all-now-member = Write what you will do, and by when. Ask the others what makes theirs sharper, and tap that you heard it.
phase-commit_all-script = Now each of us takes a step of our own. Write what you will do and by when: something that is in your own hands. We look at them one by one, and ask about the first step and about what could stop it. If the same thing is there twice, I ask: do you mean to do it together, or is one enough? Tap that you have heard what the others take on. When everyone has a step, or says that they have none, we go on.

phase-learn-name = Learning
phase-learn-now-coach = This time is not for the problem. Everyone writes, then it is shown at once. Ask what strikes them, and how the skills went.
phase-learn-now-presenter = Write: what did we do best, and what would make us better? What did you learn about yourself, the { -group }, the organisation, and where else will you use it?
phase-learn-now-member = Write: what did we do best, and what would make us better? What did you learn about yourself, the { -group }, the organisation, and where else will you use it?
phase-learn-script = We leave the problem now, even where it is unfinished: this time is for what we learned. Please write: what did we do best together, and what would make us better? What have you learned about yourself, us and the organisation, and where else will you use it? Then I show, all at once, what is meant for everyone, and beside your words you see who may read them. After that we ask about what strikes us, and how our skills went, until the time is up.
phase-learn-ask-0 = What did we do best, what would make us better, what did I learn, and where else will I use it?

phase-close-name = Closing
phase-close-now-coach = A closing word each. Ask for questions that are left, settle the next date, and give thanks for what landed. Then end the meeting.
phase-close-now-presenter = When it is your turn, a closing word; say thanks for what landed with you. If a question is left, leave it for next time.
phase-close-now-member = When it is your turn, a closing word. If there is a question you did not get to ask, leave it for next time.
phase-close-script = We come to the end; please go round with a closing word, a sentence is enough. If there is a question you would still have liked to ask, leave it here. It is kept for next time. Some questions landed today: thank you for those. Let us say before we part when we meet next. When everyone has had a turn, I end the meeting.
phase-close-ask-0 = What is your closing word for today?

phase-write_questions-name = Writing questions
phase-write_questions-now-coach = All but the { -presenter } write three to five questions, unseen. When most are ready, show them all at once. No answers yet.
phase-write_questions-now-presenter = The others are writing questions to you. Rest, or write for yourself; soon you will choose which to take up.
phase-write_questions-now-member = Write three to five short, open questions, one thing in each. Nobody sees them until all are shown.
phase-write_questions-script = Now we ask in writing, and it is quiet. Each of us writes three to five questions for the { -presenter }: short, open, one thing in each. Nobody sees them before I show them all at once. The { -presenter } has nothing to do meanwhile, and nothing is answered yet. When most of us are ready, I show them.

phase-sort_questions-name = Choosing questions
phase-sort_questions-now-coach = The { -presenter } takes up three to five, parks some for later, and skips the rest. See that nobody hurries or pleads.
phase-sort_questions-now-presenter = Read them all. Take up three to five, park what you want to keep for later, skip the rest. You owe no reason.
phase-sort_questions-now-member = Read what the others asked. The { -presenter } alone chooses; do not plead for your own.
phase-sort_questions-script = Here are all our questions. The { -presenter } reads them and chooses: three to five to take up now, some to park for later, and the rest to skip. There is no need to say why, and a question that is skipped is not a bad one. The rest of us read, and do not plead for our own. When the choice is made, we go on.

phase-mirror-name = Mirroring
phase-mirror-now-coach = Each in turn: an image, a feeling, a gesture. Where somebody explains, advises or fixes, lead them gently back.
phase-mirror-now-presenter = Only listen. You need not answer, agree, or put anything right.
phase-mirror-now-member = When it is your turn: which image, feeling or gesture came to you? Give it as it is, and fix nothing.
phase-mirror-script = While we listened, something came up in each of us: an image, a feeling, perhaps a gesture. We go round, and each gives theirs, briefly and as it is. Nothing is explained or fixed here, and nothing you saw can be wrong. The { -presenter } only listens. When everyone has spoken or passed, we go on.

phase-talk-name = Talk
phase-talk-now-coach = One turn each, then as it comes. Make room for those who have not spoken yet.
phase-talk-now-presenter = Speak when it is your turn, or as it comes. Be brief, and let others finish; you may pass.
phase-talk-now-member = Speak when it is your turn, or as it comes. Be brief, and let others finish; you may pass.
phase-talk-script = Here we simply talk. First we go round once, so that everyone is heard; you may pass. Then as it comes: please be brief, and let others finish. I say when the time is nearly over, and then we go on.

phase-write-name = Writing
phase-write-now-coach = Everyone writes, unseen. When most are ready, show all of it at once. Leave time to read.
phase-write-now-presenter = Write in your own words. Nobody sees it until all is shown.
phase-write-now-member = Write in your own words. Nobody sees it until all is shown.
phase-write-script = Let us write for a few minutes, each in our own words. Nobody sees it until I show all of it at once. When most of us are ready, I do so; then we read in quiet, and say what strikes us. After that we go on.

phase-rest-name = Break
phase-rest-now-coach = A break for you too. Say when it ends, and begin again on time.
phase-rest-now-presenter = A break. Move, drink something, look out of the window, and be back on time.
phase-rest-now-member = A break. Move, drink something, look out of the window, and be back on time.
phase-rest-script = Now a break. Leave the screen if you can, and leave the problem too. The clock shows how long we have; when it is over, we go on with whoever is here.

phase-respond-name = What I think now
phase-respond-now-coach = Only the { -presenter } talks: what do they think now about what they heard? Nobody asks or replies, nor do you.
phase-respond-now-presenter = Say what you think now about what you heard: what struck you, what has changed. You need not deal with all of it.
phase-respond-now-member = Listen. Nobody replies, and nothing has to be agreed.
phase-respond-script = You have listened to us; now we listen to you. What do you think now about what you heard? You need not answer it all, nor any of it: what struck you is enough. The rest of us say nothing, not even to put something right. When you say that you are done, we go on.

## One problem of us all.

phase-single_open-name = Welcome and skills
phase-single_open-now-coach = Say the two rules, and ask whether they are clear. Name what was promised last time. Then each checks in and names a skill.
phase-single_open-now-presenter = When it is your turn, say how you are arriving, and which skill you want to practise today.
phase-single_open-now-member = When it is your turn, say how you are arriving, and which skill you want to practise today.
phase-single_open-script = Welcome: the problem we work on belongs to all of us, and I look after how we work and learn, not after the answer. Two rules: we make statements only in answer to questions, and anyone may ask anyone. I may step in at any time. Please ask me now if one of them is not clear. If we promised one another something last time, I name it now. Then we go round: how are you arriving, and which skill will you practise. When all have had a turn, we go on.
phase-single_open-ask-0 = How are you arriving today, and which skill do you want to practise?

phase-single_report-name = Since last time
phase-single_report-now-coach = Each in turn: what became of their step, what happened, what was learned. Ask what it tells us about the problem. No verdicts.
phase-single_report-now-presenter = When it is your turn: what became of your step, what happened, and what it taught you about our problem. “Not yet” is news too.
phase-single_report-now-member = When it is your turn: what became of your step, what happened, and what it taught you about our problem. “Not yet” is news too.
phase-single_report-script = Each of us took a step for our problem; let us hear what became of it. In your turn: what happened, and what did it show you? Done, partly, not yet, or you changed your mind: all of it tells us something about the problem, and nobody needs an excuse. When everyone has had a turn, we look at the problem again.
phase-single_report-ask-0 = What became of your step, and what did it show you about our problem?

phase-our_problem-name = The problem of us all
phase-our_problem-now-coach = Whoever knows it best tells it in a few minutes; nobody else talks. See that the question we want to answer is written, in one line.
phase-our_problem-now-presenter = You know it best: tell it in a few minutes, as it is today. Then write in one line the question we need to answer.
phase-our_problem-now-member = Listen, even if you know it all already. What sounds different today? Draft your questions for yourself.
phase-our_problem-script = The problem is ours, but one of us tells it: the { -presenter }, who knows it best today. A few minutes are enough; facts that are missing we can ask for. The rest of us listen, even where we would tell it differently. At the end one line is written down: the question we want to answer. Then I ask who has the first question.

phase-our_explore-name = Questions among us
phase-our_explore-now-coach = Anyone may ask anyone; statements only in answer. After about ten minutes, stop and check the pulse. Leave the problem to them.
phase-our_explore-now-presenter = You told it; from here you ask and answer like everyone else. You may park a question, or skip it.
phase-our_explore-now-member = Ask anyone, and say who. Answer what you are asked; you may park it or skip it. No statement without a question.
phase-our_explore-script = Now anyone may ask anyone, and we say something only when we are asked. Say whom your question is for, let the answer come before the next, and see that not all questions go to one person. We do not look for a solution yet: first we want to know what the problem is. In some minutes I stop us, and ask how we are doing together. Otherwise we go on until the time is up.

phase-our_check-name = Do we have one problem?
phase-our_check-now-coach = First vote: do we agree what our problem is? Then everyone writes it, unseen. Show all, compare by questions, and vote again.
phase-our_check-now-presenter = Vote and write like everyone, and compare. Then write down the words of the { -group }, not yours alone.
phase-our_check-now-member = Vote, then write our problem in a sentence of your own: what it is, not what to do about it. Compare, and vote again.
phase-our_check-script = Do we all have the same problem in mind? First we vote yes, nearly or no. Then each of us writes our problem in a sentence, and I show them all at once. What is the same, what is different, and which of them are solutions rather than problems? Then we vote again, and if we agree, the { -presenter } writes it down for all of us. If we do not, we have more time to ask, and that is no failure.
phase-our_check-ask-0 = Do we agree what our problem is?
phase-our_check-ask-1 = What is our problem, in a sentence of your own?
phase-our_check-ask-2 = Now that we have read them all: do we agree what our problem is?

phase-our_explore_again-name = More questions among us
phase-our_explore_again-now-coach = Anyone asks anyone again. Ask who has not been asked yet, and what the { -group } does not know. Check the pulse if you have not.
phase-our_explore_again-now-presenter = Ask and answer like everyone. What do we take for granted, now that the problem reads differently?
phase-our_explore_again-now-member = Ask anyone, in the light of what we wrote. What do we take for granted? Who is affected, and has not been heard?
phase-our_explore_again-script = With what we wrote before us, we ask on, anyone to anyone, and statements come only as answers. What do we take for granted, and what do we not know? Who else has to do with this, and how would they describe it? If our problem changes once more, let us say so. We go on until the time is up; then we say what we want to reach.

phase-our_goal-name = Our goal
phase-our_goal-now-coach = Ask what we would see if our problem were solved. Go on by questions until one line stands there that all can picture.
phase-our_goal-now-presenter = Say what you would see if it were solved. When the { -group } has found its line, write it down.
phase-our_goal-now-member = What would you see if our problem were solved? Ask and answer until all of us can picture the same.
phase-our_goal-script = Imagine that our problem is solved. What do we see then that we do not see today, and who notices it first? Anyone may ask anyone. We look for one line that all of us can picture. When it stands there, we go on.

phase-our_deepen-name = Ways forward
phase-our_deepen-now-coach = Still only questions: which ways are there, what follows from each, what could stand in the way? Keep time for everybody's step.
phase-our_deepen-now-presenter = Ask and answer like everyone: which ways do we have, what would follow, what could stand in the way?
phase-our_deepen-now-member = Ask anyone: which ways do we have, what else, what would follow, what could stand in the way? What is in our own hands?
phase-our_deepen-script = Which ways lead there, and what else? We still ask, and say something only in answer: what would follow from each way, and for whom? What could get in the way, and what of it is in our own hands? We need no plan at the end: in the next phase each of us says what they will do themselves. We go on until the time is up.

## Without a facilitator.

phase-self_open-name = Welcome
phase-self_open-now-coach = You lead, and take part like all. Begin with whoever is here. Say the two rules, name what was promised last time; then each checks in, you too.
phase-self_open-now-presenter = When it is your turn, say how you are arriving, and name a skill to practise. Keeping the rules is up to all of us.
phase-self_open-now-member = When it is your turn, say how you are arriving, and name a skill to practise. Keeping the rules is up to all of us.
phase-self_open-script = Welcome; we begin with whoever is here, and wait for nobody, not even for whoever set this up. I have the chair today, and I take my turns like all of you. In each phase I read out a few words, so that nobody needs to know how it goes. Two rules: we make statements only in answer to questions, and I may step in at any time. If I forget them, remind me. If something was promised last time, I name it now. Then we go round, I too: how are you arriving, and which skill will you practise. After the last turn we go on.
phase-self_open-ask-0 = How are you arriving today, and which skill do you want to practise?

phase-self_choose-name = Whose problem
phase-self_choose-now-coach = You may bid as well. When all bids are shown, those who bid settle it; confirm it with a press on that bid. If it is yours, hand on the chair.
phase-self_choose-now-presenter = Today it is your problem. If you have the chair, hand it on now, so that you are free to think.
phase-self_choose-now-member = Write what you would bring, or that you have nothing today. When bids are shown, give your support or take it back. Those who bid settle it.
phase-self_choose-script = Whose problem shall we work on? All of us write in one line what we would bring, I too; nobody sees it until all are shown. Then say which you would gladly work on; you may take it back. Those who bid settle it, and I only confirm it: what is pressing, and who has not had the time for a while? If it is my problem, somebody else takes the chair, so that I can think; then we begin.
phase-self_choose-ask-0 = What would you bring today, in one line?

phase-self_close-name = Closing, and who leads next
phase-self_close-now-coach = Settle first: the next date, who takes the chair, who sees to the date and the link. Then a closing word each, and end the meeting.
phase-self_close-now-presenter = Say whether you would take the chair next time, or see to date and link. Then a closing word, and thanks for what landed.
phase-self_close-now-member = Say whether you would take the chair next time, or see to date and link. Then a closing word, and a question if one is left.
phase-self_close-script = Before we part, let us settle what keeps us going. When do we meet next? Who takes the chair, perhaps somebody who has not had it for a while? And who sees to the date and the link until then? Nobody has to: I wait a moment for those who want to. Then we go round with a closing word, and thanks for the questions that landed. If a question is left, leave it here, and it is kept. After the last turn I end the meeting.
phase-self_close-ask-0 = What is your closing word for today?

## In writing.

phase-written_open-name = Welcome
phase-written_open-now-coach = Post the two rules, and what was promised last time. Then let each write a line to check in. Today nobody talks, and nobody need type fast.
phase-written_open-now-presenter = When it is your turn, write a line: how you are arriving, and which skill you want to practise. Short is fine.
phase-written_open-now-member = When it is your turn, write a line: how you are arriving, and which skill you want to practise. Short is fine.
phase-written_open-script = Welcome. Today we write, and nobody has to be quick. Statements only in answer to questions; and I may step in at any time. Write a line in your turn: how are you arriving, and which skill will you practise?
phase-written_open-ask-0 = How are you arriving today, and which skill do you want to practise?

phase-written_report-name = Since last time
phase-written_report-now-coach = Each writes in turn what became of it. Read along, and ask where something is open. No advice, no verdicts.
phase-written_report-now-presenter = When it is your turn, write two lines: what became of what you meant to do, and what you learned. “Not yet” is news too.
phase-written_report-now-member = When it is your turn, write two lines: what became of what you meant to do, and what you learned. “Not yet” is news too.
phase-written_report-script = What became of what you meant to do? Done, partly, not yet or changed my mind: two lines are enough, one on what happened, one on what you learned. When everyone has written or passed, we go on.
phase-written_report-ask-0 = What became of it, what happened, and what did you learn?

phase-written_present-name = The problem
phase-written_present-now-coach = Only the { -presenter } writes. The question they want help with stands there at the end, in one line. Nobody asks yet.
phase-written_present-now-presenter = Write what is going on, why it is yours, and what is open: ten lines are plenty. Then, in one line, the question you want help with.
phase-written_present-now-member = Read slowly, and read it twice. If a question comes to you, draft it for yourself.
phase-written_present-script = Please write your problem for us: what is going on, why it is yours, what is still open, and in one line the question you want help with. The others read, and draft questions for themselves. We go on when you write that you are done.

phase-several_questions-name = Writing questions
phase-several_questions-now-coach = All but the { -presenter } write three to five questions, unseen. When most are ready, show them all at once.
phase-several_questions-now-presenter = The others are writing questions to you. You have nothing to write yet; soon you will choose which to take up.
phase-several_questions-now-member = Write three to five short, open questions, one thing in each. Nobody sees them until all are shown.
phase-several_questions-script = Please write three to five questions for the { -presenter }: short, open, one thing in each. Nobody sees them until all are shown at once; that is when most of us are ready.
phase-several_questions-ask-0 = Which three to five questions would be worth thinking about?

phase-taking_up-name = Taking up questions
phase-taking_up-now-coach = Leave the { -presenter } time to read and choose. What is still open at the end is kept for them; nothing gets lost.
phase-taking_up-now-presenter = Take up three to five of the questions, park some for later, skip the rest. What you leave open is kept for you.
phase-taking_up-now-member = Read what the others asked. The { -presenter } alone chooses; write nothing in favour of your own.
phase-taking_up-script = Please read all the questions at your own pace. Take up three to five, park what you want to keep, skip the rest. No reasons are needed, and what is still open is kept. We go on when you have chosen.

phase-answers-name = Answers and further questions
phase-answers-now-coach = One question at a time: its answer first, then what follows from it. Ask for a pause if it gets fast; check the pulse once.
phase-answers-now-presenter = Write your answers one after another, as far as they help you think. Park or skip new questions as you like.
phase-answers-now-member = Read the answer before you write the next question. Ask on from the { -presenter }'s own words; one short question, no advice.
phase-answers-script = The { -presenter } answers in writing what they took up, one question after another. When you have read an answer, you may ask on from it: short, open, one at a time. Slow is good; we go on when the time is up.

phase-written_check-name = Problem check
phase-written_check-now-coach = Everyone writes the problem, unseen. Show all at once, leave time to read, then open the vote.
phase-written_check-now-presenter = Write it like everyone, read what is shown, and vote. Then write the problem as you see it now. Only you decide on those words.
phase-written_check-now-member = Write the problem in a sentence of your own: what it is, not what to do about it. Read what is shown, and vote.
phase-written_check-script = Please write the problem in one sentence, the problem and not its solution. All are shown at once; read them, then vote whether we agree. At the end the { -presenter } writes how they see it now.
phase-written_check-ask-0 = What is the problem, in a sentence of your own?
phase-written_check-ask-1 = Now that we have read them all: do we agree what the problem is?

phase-written_pause-name = Silence
phase-written_pause-now-coach = Nobody posts, nor do you. Move on when the time is over.
phase-written_pause-now-presenter = Lean back. Read again what moved you, and note for yourself what you want to do.
phase-written_pause-now-member = Lean back. Nobody posts now. What you note is for you alone.
phase-written_pause-script = For a few minutes nobody posts anything. Lean back, read again if you like, and note for yourself what stays with you. I write when we go on.
phase-written_pause-ask-0 = What stays with me?

phase-written_commit-name = Commitment
phase-written_commit-now-coach = Ask the { -presenter } in writing: were you helped, and how? Is a parked question worth another look? What will you do, by when?
phase-written_commit-now-presenter = Write whether you were helped, and how. Look at what you parked. Then write what you will do, by when: nobody decides it but you.
phase-written_commit-now-member = Write a question only if it makes the step sharper. Then tap that you have read it.
phase-written_commit-script = Were you helped, and how? Look once more at what you parked: what will you do, and by when? The others may ask about the first step, and tap when they have read it; then we go on.

phase-written_learn-name = Learning
phase-written_learn-now-coach = The problem rests. Everyone writes, then it is shown at once. Leave time to read, and ask in writing what strikes them.
phase-written_learn-now-presenter = Write: what did we do best, and what would make us better? What did you learn about yourself, the { -group }, the organisation, and where else will you use it?
phase-written_learn-now-member = Write: what did we do best, and what would make us better? What did you learn about yourself, the { -group }, the organisation, and where else will you use it?
phase-written_learn-script = The problem rests now. Please write what we did best, what would make us better, what you learned, and where else you will use it. You see who may read which words. What is meant for all is shown at once, and we read until the time is up.
phase-written_learn-ask-0 = What did we do best, what would make us better, what did I learn, and where else will I use it?

phase-written_close-name = Closing
phase-written_close-now-coach = Let each write a last line. Post the next date, give thanks for what landed, and end the meeting.
phase-written_close-now-presenter = When it is your turn, write a last line, and thanks for what landed. Leave a question for next time if you have one.
phase-written_close-now-member = When it is your turn, write a last line. Leave a question for next time if you have one.
phase-written_close-script = Please write a last line, and leave a question for next time if one stays with you. Thank you for those that landed. I post the date of our next meeting; when all have written or passed, I end the meeting.
phase-written_close-ask-0 = What is your last line for today?

## Case clinic.

phase-clinic_roles-name = Who brings a case, who keeps time
phase-clinic_roles-now-coach = Ask who brings a case and who keeps time; confirm both. Whoever keeps time is the { -lead }, and listens like the others.
phase-clinic_roles-now-presenter = You bring the case today: something of yours that is still open, in which you can act. Make yourself comfortable.
phase-clinic_roles-now-member = Say if you would like to bring a case, or to keep time. If neither, you listen, and lend the case your attention.
phase-clinic_roles-script = One of us brings a case today: something that matters, that is still open, and in which they can act. We call them the { -presenter }; another keeps time and reads out what comes next, and that is the { -lead }. The others listen closely, and nobody has to be clever. Who brings a case, and who keeps time? When both are settled, we begin.

phase-intention-name = Intention
phase-intention-now-coach = Only the { -presenter } talks. Read out a prompt only if they get stuck. See that where they need help is written, in one line.
phase-intention-now-presenter = Tell the situation, who is in it, what you want to bring about, what you must let go of. Then write in one line where you need help.
phase-intention-now-member = Listen with all you have, and do not ask. Notice what stirs in you: images, feelings, gestures.
phase-intention-script = You have the next minutes to yourself, and nobody interrupts. What is the situation, who else is in it, and how do they see it? What do you want to bring about, and what must you let go of, or learn, to get there? Where do you need help: please write that in one line. The rest of us listen and watch what stirs in us. When you are done, we ask the little we need to know.

phase-clinic_clarify-name = Questions to understand
phase-clinic_clarify-now-coach = A few short questions about facts, and no more. End it in time: the stillness matters more than the details.
phase-clinic_clarify-now-presenter = Answer in a sentence, park it or skip it. You need not tell more than you want to.
phase-clinic_clarify-now-member = Ask only if you could not follow something. Nothing that steers: no advice, no guesses.
phase-clinic_clarify-script = We have a few minutes for facts, for whatever you could not follow. Ask briefly; a yes or a no is answer enough. Please do not interpret or advise yet, and leave out what you are only curious about. When nobody lacks anything, we become still.

phase-stillness-name = Stillness
phase-stillness-now-coach = Open the silence, then sit in it with the others. Do not fill it. When the time is over, begin the round.
phase-stillness-now-presenter = Be still. You have laid it down with us; you need not hold it for these minutes.
phase-stillness-now-member = Be still, and let what you heard come to you: an image, a feeling, a gesture. You may note it for yourself.
phase-stillness-script = Now we are still for a few minutes. Shut your eyes if you like, and let the case sink in. Do not think about solutions; wait for an image, a feeling, a movement that it brings to you. You may note it for yourself. I say when the time is over, and then each of us tells what came.
phase-stillness-ask-0 = Which images, feelings or gestures does it bring to me?

phase-mirroring-name = Mirroring
phase-mirroring-now-coach = Each in turn: images, feelings, gestures. Take your own turn too. Where somebody fixes or explains, lead them gently back.
phase-mirroring-now-presenter = Only listen, and let it come to you. You need not answer now; the dialogue comes after.
phase-mirroring-now-member = When it is your turn: say what came to you in the stillness, as it is. “I saw …”, “I felt …”. Nothing to fix.
phase-mirroring-script = We go round, and each tells what came in the stillness. Begin with “I saw” or “I felt”, or show a gesture and say what it was. Do not explain it, and do not draw a lesson from it: the { -presenter } will see what it says to them. Take a minute or two each, and you may pass. When everyone has had a turn, we talk about what came up.
phase-mirroring-ask-0 = What came to you: which image, which feeling, which gesture?

phase-dialogue-name = Dialogue
phase-dialogue-now-coach = As it comes: let them think together about what came up. Slow them down where they start to fix. See that every voice has room.
phase-dialogue-now-presenter = You begin: what did their images stir in you? Then think along with the others. Say where you want to stay longer.
phase-dialogue-now-member = Think together about what came up. Build on what was said last, ask, and leave pauses. You are not here to fix it.
phase-dialogue-script = Now we think together about what has come up, as it comes. The { -presenter } begins, with what it stirred in them. What is it that we begin to see? Listen to the one before you, take your time, and build on it. We are not here to fix the case. Where we notice that we do, let us go back to a question. I tell you when five minutes are left; then comes a closing round.

phase-closing_remarks-name = Closing remarks
phase-closing_remarks-now-coach = Each in turn: one remark or one offer, no debate. The { -presenter } comes last, with what they take along and what they do next.
phase-closing_remarks-now-presenter = Listen to each; take what you want. You come last: what do you see now, and what is your next step?
phase-closing_remarks-now-member = When it is your turn: one remark, or one offer, which may be left lying. Be brief.
phase-closing_remarks-script = We go round once more. Each of us gives one remark or one offer: something you see now, or something you could do to help. Nobody replies, and no offer has to be taken. The { -presenter } comes last, and says what they see now, and what they will do next. After that the round is over, and we write for ourselves.
phase-closing_remarks-ask-0 = Which one remark or offer do you want to leave here?

phase-journal-name = Journal
phase-journal-now-coach = Silence again. Everyone writes for themselves, you too. Nothing of it is shown.
phase-journal-now-presenter = Write for yourself what this has shown you, and what you want to try. It is kept as a note of yours alone.
phase-journal-now-member = Write for yourself: where does this case touch your own life and work? It is kept as a note of yours alone.
phase-journal-script = For a few minutes each of us writes, for nobody else. What did this case show me, and what has it to do with me? It is kept as a note of your own, and nobody else will read it. I say when the time is over; then we thank one another, and part.
phase-journal-ask-0 = What has this shown me, and what do I want to do with it?

phase-clinic_close-name = Thanks
phase-clinic_close-now-coach = Thank the { -presenter } for the case, and all for listening. A closing word each, the next date; then end the meeting.
phase-clinic_close-now-presenter = When it is your turn, a word of thanks: for what, and to whom?
phase-clinic_close-now-member = When it is your turn, a word of thanks. What was told here stays here.
phase-clinic_close-script = Before we part, thank you to the { -presenter } for trusting us with this, and to all of you for listening. Please go round with one word or one sentence. What was told here stays with us; what you saw about yourself is yours to use. When everyone has had a turn and we know when we meet next, I end the meeting.
phase-clinic_close-ask-0 = What would you like to give thanks for?

## A taster.

phase-taster_open-name = Welcome
phase-taster_open-now-coach = Say what this is, the two rules, and that we are only trying it out. Then each says their name. Ask who would lend us a real, small problem.
phase-taster_open-now-presenter = When it is your turn, say your name, and what made you curious. Your problem is next; it may be small, but real.
phase-taster_open-now-member = When it is your turn, say your name, and what made you curious. You need to know nothing about this.
phase-taster_open-script = Welcome: today one of us brings a real problem, and the rest of us do not solve it, but ask, so that the { -presenter } can think. Two rules: we make statements only in answer to a question, and I may step in at any time. It feels odd at first, and nobody can do it wrong. What is told here stays here. Please say your name and what made you curious; after the last turn we begin.
phase-taster_open-ask-0 = What is your name, and what made you curious?

phase-taster_check-name = What is the problem?
phase-taster_check-now-coach = Everyone writes the problem in a sentence, unseen. Show all at once, be quiet while they read, then take the vote.
phase-taster_check-now-presenter = Write it like everyone. Read what the others heard, and vote. Then say the problem as you see it now.
phase-taster_check-now-member = Write in a sentence what you think the problem is, not what to do about it. Read what the others wrote, and vote.
phase-taster_check-script = Each of us writes, in one sentence, what the problem is: the problem, not a solution. Nobody sees it before I show all at once; many people are surprised then. We read, and vote whether we mean the same: yes, nearly or no. There is no right one among them. Then the { -presenter } says how the problem looks to them now.
phase-taster_check-ask-0 = What is the problem, in a sentence of your own?
phase-taster_check-ask-1 = Now that we have read them all: do we agree what the problem is?

phase-taster_close-name = Again?
phase-taster_close-now-coach = One vote: would you do this again? Show it, say where those who want to go on can do so, and end the meeting.
phase-taster_close-now-presenter = Vote as you feel; nobody sees your choice before all is shown. Thank you for lending us your problem.
phase-taster_close-now-member = Vote as you feel; nobody sees your choice before all is shown.
phase-taster_close-script = One last question, and then we are done: would you do this again? Choose what is true for you; all three answers help us. Thank you to the { -presenter } for lending us a real problem, and to everyone for asking. When the answers are shown, I tell you how it might go on, and end the meeting.
phase-taster_close-ask-0 = Would you do this again?
phase-taster_close-option-0-yes = Yes
phase-taster_close-option-0-perhaps = Perhaps
phase-taster_close-option-0-no = No

## Beginning a set.

phase-begin_open-name = Welcome
phase-begin_open-now-coach = Welcome all, and say how the time goes. No problem is worked on yet. Then each says their name, and how they are arriving.
phase-begin_open-now-presenter = When it is your turn, say your name, and how you are arriving today. More about you comes next.
phase-begin_open-now-member = When it is your turn, say your name, and how you are arriving today. More about you comes next.
phase-begin_open-script = Welcome to our first meeting. Today we do not work on a problem yet: we find out who we are, what we hope for, how this works, and what we want to agree. You need not prepare or know anything. How we work together is for all of us to settle, so ask whenever something is not clear. Let us begin with our names, and how we are arriving; when everyone has had a turn, we go on.

phase-who_we_are-name = Who we are
phase-who_we_are-now-coach = Say first, briefly, who you are. Then one turn each, with the same time for all; questions only when all have spoken.
phase-who_we_are-now-presenter = When it is your turn: what do you do, what brought you here, and what should we know about you? You choose how much.
phase-who_we_are-now-member = When it is your turn: what do you do, what brought you here, and what should we know about you? You choose how much.
phase-who_we_are-script = I have said who I am; now we go round, and each has about two minutes. Tell us what you do, what brought you here, and something that people at work may not know about you. You choose how much you tell. The rest of us listen, and nobody comments. When everyone has had a turn, there may be time for a few questions; then we go on.
phase-who_we_are-ask-0 = What do you do, what brought you here, and what should we know about you?

phase-hopes-name = Hopes and worries
phase-hopes-now-coach = Everyone writes what they hope for and what worries them, unseen. Show all at once, leave time to read, and ask what strikes them.
phase-hopes-now-presenter = Write what you hope for from this { -group }, and what worries you about it. Nobody sees it until all is shown.
phase-hopes-now-member = Write what you hope for from this { -group }, and what worries you about it. Nobody sees it until all is shown.
phase-hopes-script = Please write what you hope for here, and also what worries you. Worries are as welcome as hopes: we can only look after what we know of. Nobody sees it until I show everything at once. Then we read in quiet, and ask about what strikes us. We answer none of it yet; much of it comes back when we say what we agree.
phase-hopes-ask-0 = What do you hope for here, and what worries you?

phase-how_it_works-name = How it works
phase-how_it_works-now-coach = Say the two rules. Tell a small, true example of your own in three sentences, and let each type one question about it. Then answer some.
phase-how_it_works-now-presenter = Type one question about the small example. See what the room remarks to you alone; change your question, or leave it.
phase-how_it_works-now-member = Type one question about the small example. See what the room remarks to you alone; change your question, or leave it.
phase-how_it_works-script = Two rules carry what we do: we make statements only in answer to questions, and whoever leads may step in at any time. Why questions: advice brings you my answer, and a question helps you to find yours. Let us try it: I tell you something small from my own days, and you type one question to which you could not know the answer. Before you send it, the room may remark on it, to you alone; take that or leave it. I answer a few aloud, we say what it was like, and then we go on.

phase-what_we_agree-name = What we agree
phase-what_we_agree-now-coach = Talk it through until each point has everyone's yes; what has not is left out for now. Write it into the list. Say where confidence ends.
phase-what_we_agree-now-presenter = Say what you need in order to speak freely. Say no where you mean no: the list holds only what all of us want.
phase-what_we_agree-now-member = Say what you need in order to speak freely. Say no where you mean no: the list holds only what all of us want.
phase-what_we_agree-script = What do we want to agree, so that each of us can speak freely? For instance: what may leave this room, who may read what is kept, being on time and undisturbed, no recordings, what we do when somebody is missing. Confidence has a limit: if somebody is in danger, or the law demands it. We go from point to point, and write down only what all of us want. The list holds for now, and we can change it at any meeting; when nothing is missing, we go on.
phase-what_we_agree-ask-0 = What do we agree, so that each of us can speak freely?

phase-in_the_air-name = What is in the air
phase-in_the_air-now-coach = Everyone writes what they might bring one day, unseen; then show it. It is not a choice yet, and nobody is held to it.
phase-in_the_air-now-presenter = Write in a line or two what you might bring one day: real, yours, and still open. Nobody holds you to it.
phase-in_the_air-now-member = Write in a line or two what you might bring one day: real, yours, and still open. Nobody holds you to it.
phase-in_the_air-script = What might we work on in the months to come? Write a line or two about something that is real, that is yours, and that has no answer yet. Roles will do instead of names. Nobody is held to it: when the time comes, you may bring something else. I show everything at once, and we only read; questions can wait. Then we go on.
phase-in_the_air-ask-0 = What might you bring one day?

phase-dates-name = Dates and turns
phase-dates-now-coach = Settle the next dates, who presents first, and who sees to dates and the link. Leave nothing at “we will see”.
phase-dates-now-presenter = Say which dates suit you, whether you would present early, and whether you would see to dates and the link.
phase-dates-now-member = Say which dates suit you, whether you would present early, and whether you would see to dates and the link.
phase-dates-script = Many a good { -group } ended not with a quarrel but for want of a date, so let us settle three things. When do we meet, and how many times before we look back? In what order do we present, and who would like to begin? Who sees to the dates and the link? Say what you can and what you cannot; when all three are settled, we end.

phase-begin_close-name = Closing
phase-begin_close-now-coach = A closing word each: what do they leave with? Read out the next date, and end the meeting.
phase-begin_close-now-presenter = When it is your turn: what do you leave with today? A word or a sentence.
phase-begin_close-now-member = When it is your turn: what do you leave with today? A word or a sentence.
phase-begin_close-script = That was our beginning. Please go round: what do you leave with today? A word or a sentence is enough, and it may also be a doubt. If a question is left, leave it here, and it is kept for next time. Then I read out when we meet again, and end the meeting.
phase-begin_close-ask-0 = What do you leave with today?

## Ending a set.

phase-end_open-name = Welcome
phase-end_open-now-coach = Say that this is the last of the agreed meetings, and how the time goes. Say the two rules once more. Then each checks in.
phase-end_open-now-presenter = When it is your turn: what is it like for you to be here for the last time?
phase-end_open-now-member = When it is your turn: what is it like for you to be here for the last time?
phase-end_open-script = Welcome to the last meeting that we agreed on. Today we take on nothing new. We hear what became of things, and look at how our problems changed. Then we say what we take along and what others may know, and thank one another. The two rules hold once more: statements only in answer to questions, and I may step in at any time. What is it like for you to be here today? When everyone has had a turn, we begin.
phase-end_open-ask-0 = What is it like for you to be here for the last time?

phase-last_report-name = What became of it
phase-last_report-now-coach = One after another: what became of the last step, and of the problem as a whole? What is unfinished may stay so. No new steps.
phase-last_report-now-presenter = When it is your turn: what became of your last step, and where does your problem stand? Unfinished is fine.
phase-last_report-now-member = When it is your turn: what became of your last step, and where does your problem stand? Unfinished is fine.
phase-last_report-script = For the last time we hear what became of what we meant to do. In your turn: what happened, what did you learn, and where does your problem stand today? It may be solved, changed, let go, or as open as ever; each is an honest ending. We ask for no new step today. When everyone has had a turn, we go on.
phase-last_report-ask-0 = What became of it, and where does your problem stand today?

phase-paths-name = How our problems changed
phase-paths-now-coach = Each problem stands there from its first words to its last. Let all read; then each in turn says what they see in their own.
phase-paths-now-presenter = Read your own path, from your first words to your last. When it is your turn, say what changed, and what changed it.
phase-paths-now-member = Read your own path, from your first words to your last. When it is your turn, say what changed, and what changed it.
phase-paths-script = Here our problems stand side by side, each from the first words we had for it to the last. Let us read for two minutes without talking. Then we go round: when you read your own path, what changed, and which moment or question changed it? If nothing changed, that is worth saying too. The others may ask; when everyone has had a turn, we go on.
phase-paths-ask-0 = What changed between your first words and your last, and what changed it?

phase-what_i_take-name = What I take with me
phase-what_i_take-now-coach = Everyone writes, unseen. Show it at once, leave time to read, and ask what strikes them.
phase-what_i_take-now-presenter = Write what you take with you: what you do differently, what you know about yourself now, what you will go on practising.
phase-what_i_take-now-member = Write what you take with you: what you do differently, what you know about yourself now, what you will go on practising.
phase-what_i_take-script = Please write what you take with you from our time. What do you do differently now, what do you know about yourself that you did not, and what will you go on practising? Write it as you would tell it to a friend. Nobody sees it until I show all at once. Then we read, and say what strikes us until the time is up.
phase-what_i_take-ask-0 = What do you take with you?

phase-what_we_were-name = What we were together
phase-what_we_were-now-coach = Everyone writes, unseen: what were we at our best, and what was hard? Show it at once, and let them talk about it.
phase-what_we_were-now-presenter = Write what we were to one another: when we were at our best, what was hard, and what you will miss.
phase-what_we_were-now-member = Write what we were to one another: when we were at our best, what was hard, and what you will miss.
phase-what_we_were-script = Now we write about us as a { -group }. When were we at our best, and what will you miss? What was hard, and what did we make of it? Be as honest as we were with our problems. I show everything at once; we read it, and talk about it until the time is up.
phase-what_we_were-ask-0 = What were we together, at our best and when it was hard?

phase-others_may_know-name = What others may know
phase-others_may_know-now-coach = Everyone writes what others might learn from us, without names or cases. Show all; only what every one of you agrees to goes out.
phase-others_may_know-now-presenter = Write what others may know: what we found out about how things work here. No names, no cases. Say no where you mean no.
phase-others_may_know-now-member = Write what others may know: what we found out about how things work here. No names, no cases. Say no where you mean no.
phase-others_may_know-script = What we told one another stays with us, but we may have learned something about how things work around us that others should know. Please write it without names and without cases, so that nobody could be recognised. I show all at once, and we go from line to line. Only what every one of us agrees to may go out; one no is enough, without a reason. When we are through, we go on.
phase-others_may_know-ask-0 = What may others know of what we found out?

phase-go_on-name = Go on, or end?
phase-go_on-now-coach = Take the vote, unseen. Show it, ask what is behind it, and settle what follows. Nobody has to go on who does not want to.
phase-go_on-now-presenter = Vote as you feel; nobody sees your choice before all is shown. To end well is worth as much as to go on.
phase-go_on-now-member = Vote as you feel; nobody sees your choice before all is shown. To end well is worth as much as to go on.
phase-go_on-script = Shall we go on, end, or decide later? Please choose for yourself, unseen, and not for the sake of the others. I show the answers at once, and we hear what is behind them. Some may go on and others stop; to end well is worth as much as to go on. If we go on, we say now for how many meetings and when the first is. Then we thank one another.
phase-go_on-ask-0 = Do we go on, or end here?
phase-go_on-option-0-go_on = Go on
phase-go_on-option-0-end = End here
phase-go_on-option-0-later = Decide later

phase-thanks-name = Thanks
phase-thanks-now-coach = Each gives thanks in turn; yours come last. Nothing is kept for a next meeting. Then end it, and let it be over.
phase-thanks-now-presenter = When it is your turn: whom do you thank, and for what? Say it to them. Nothing is kept for a next time.
phase-thanks-now-member = When it is your turn: whom do you thank, and for what? Say it to them. Nothing is kept for a next time.
phase-thanks-script = We end with thanks. In your turn, thank whom you want to, for something you remember: a question, a silence, a sentence. Whoever is thanked only takes it, and need not answer. Nothing is kept for a next meeting today, so what you still want to say, say now. When everyone has had a turn, I end our last meeting, and wish you all well.
phase-thanks-ask-0 = Whom do you want to thank, and for what?

## Mid-review.

phase-review_open-name = Welcome
phase-review_open-now-coach = Say that today we look at ourselves, and how the time goes. Say the two rules; name what was promised last time. Then each checks in.
phase-review_open-now-presenter = When it is your turn: how are you arriving, and what is it like for you to be in this { -group } just now?
phase-review_open-now-member = When it is your turn: how are you arriving, and what is it like for you to be in this { -group } just now?
phase-review_open-script = Welcome: today nobody's problem is on the table, for we look at how we work together, and at what we want to change. The two rules hold for this too: statements only in answer to questions, and I may step in at any time. If we promised one another something last time, I name it now. Then we go round: how are you arriving, and what is it like for you to be one of us just now? When everyone has had a turn, we go on.
phase-review_open-ask-0 = How are you arriving, and what is it like for you to be one of us just now?

phase-what_works-name = What works
phase-what_works-now-coach = Everyone writes what helps them here, unseen. Show all at once, leave time to read, and ask for an example. Nothing to change yet.
phase-what_works-now-presenter = Write what works: what do we do that helps you think? A moment you remember says more than praise.
phase-what_works-now-member = Write what works: what do we do that helps you think? A moment you remember says more than praise.
phase-what_works-script = Let us begin with what works, so that we do not lose it. What do we do that helps you think? Write down moments you remember rather than praise; nobody sees it until I show all at once. We read, and ask for examples. What you would change comes next; please keep it until then.
phase-what_works-ask-0 = What do we do that helps you think?

phase-what_to_change-name = What to change
phase-what_to_change-now-coach = Everyone writes what they would change, unseen, also about how you lead. Show all at once. Ask to understand; defend nothing.
phase-what_to_change-now-presenter = Write what you would change: what do we do too much, too little, or not at all? Write of what we do, not of who somebody is.
phase-what_to_change-now-member = Write what you would change: what do we do too much, too little, or not at all? Write of what we do, not of who somebody is.
phase-what_to_change-script = Now the other side: what do we do too much, too little, or not at all? Write of what we do, and not of who somebody is; how I lead is part of it. I show all at once. Then we ask, only to understand: nobody has to defend anything, and I do not either. We decide nothing yet; when we have understood, we look at what we agreed.
phase-what_to_change-ask-0 = What do we do too much, too little, or not at all?

phase-agreed_again-name = What we agreed, looked at again
phase-agreed_again-now-coach = Go through the list point by point: keep, change or remove? Put in what is new. Only what has everyone's yes stands there.
phase-agreed_again-now-presenter = Read what we agreed. Say what you want to keep, change or remove; say no where you mean no.
phase-agreed_again-now-member = Read what we agreed. Say what you want to keep, change or remove; say no where you mean no.
phase-agreed_again-script = Here is what we agreed when we began. We go through it point by point: do we keep to it, and do we still want it? We keep it, change it or remove it, and put in what is new from what we have just written. Only what all of us want stands there at the end, and it can be changed again. When the list is as we want it, we go on.
phase-agreed_again-ask-0 = What do we keep, what do we change, and what is missing?

phase-one_question-name = One question to us all
phase-one_question-now-coach = Read the question aloud; each answers it in turn, or passes. Nobody replies to an answer. Leave a silence after each.
phase-one_question-now-presenter = When it is your turn, answer the question for yourself. You may pass. Let the other answers stand as they are.
phase-one_question-now-member = When it is your turn, answer the question for yourself. You may pass. Let the other answers stand as they are.
phase-one_question-script = There is one question to us all, and we answer it one after another. I read it out, and then we take half a minute to think. Answer for yourself, as briefly as you like, or pass. Nobody replies, and after each answer we leave a short silence. When everyone has had a turn, we say what we have heard, and go on.
phase-one_question-ask-0 = What have we not asked one another yet, although it would help us?

phase-how_many-name = How many more?
phase-how_many-now-coach = Take the vote, unseen. Show it, hear what is behind it, and settle one number. Plan the dates, or at least the next one.
phase-how_many-now-presenter = Vote for how many more meetings you would come to. Nobody sees your choice before all is shown.
phase-how_many-now-member = Vote for how many more meetings you would come to. Nobody sees your choice before all is shown.
phase-how_many-script = For how many more meetings do we go on? Choose what you would really come to, and not what you think you should. Nobody sees it before I show all at once. Then we hear what is behind the numbers, and settle on one that all of us can keep to. None at all is an answer too. When we have it, we say when we meet next, and go on.
phase-how_many-ask-0 = For how many more meetings do we go on?
phase-how_many-option-0-open = As many as it takes

phase-review_learn-name = Learning
phase-review_learn-now-coach = Everyone writes what they have learned since we began, and from today. Show at once what is meant for all, and ask what strikes them.
phase-review_learn-now-presenter = Write what you have learned since we began: about yourself, the { -group }, the organisation. Where do you already use it?
phase-review_learn-now-member = Write what you have learned since we began: about yourself, the { -group }, the organisation. Where do you already use it?
phase-review_learn-script = We are about half-way. What have you learned since we began, about yourself, about us, about the organisation? Where do you already use it, and what do you want to learn in the time that is left? Then I show, all at once, what is meant for everyone, and beside your words you see who may read them. After that we ask about what strikes us, until the time is up.
phase-review_learn-ask-0 = What have I learned since we began, and what do I want to learn in the time that is left?

phase-review_close-name = Closing
phase-review_close-now-coach = A closing word each: one thing they will do differently here. Name what was promised, say the next date, and end the meeting.
phase-review_close-now-presenter = When it is your turn: what is one thing that you will do differently here from now on?
phase-review_close-now-member = When it is your turn: what is one thing that you will do differently here from now on?
phase-review_close-script = To end, we go round: what is one thing that you yourself will do differently here from now on? A sentence is enough. What we promise one another I name at the beginning of our next meeting. If a question is left, leave it here; it is kept. When everyone has had a turn and we know when we meet next, I end the meeting.
phase-review_close-ask-0 = What will you do differently here from now on?
