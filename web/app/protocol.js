// Generated from server/domain by `python -m server.protocol`: change it there.
const SHARED = {note_down:["coach","presenter","member"],change_commitment:["coach","presenter","member"],withdraw_commitment:["coach","presenter","member"],correct:["coach","presenter","member"],strike_out:["coach"],move:["coach"],name_deputy:["coach"],hand_over:["coach"],take_chair:["member"],take_floor:["coach"],release_floor:["coach"],hold_clock:["coach"],resume_clock:["coach"],adjust_time:["coach"],set_automatic:["coach"],open_round:["coach"],close_round:["coach"],skip_turn:["coach"],reveal:["coach"],vote:["presenter","member"],write:["presenter","member"],pass:["presenter","member"],come_back:["presenter","member"],have_spoken:["coach","presenter","member"],take_back_turn:["coach","presenter","member"],answer_floor:["coach","presenter","member"]};
export const PHASES = [
{ key: "lobby", may: {note_down:["coach","presenter","member"],change_commitment:["coach","presenter","member"],withdraw_commitment:["coach","presenter","member"],correct:["coach","presenter","member"],strike_out:["coach"],move:["coach"],name_deputy:["coach"],hand_over:["coach"],take_chair:["member"],choose_presenter:["coach"],say:["coach"]}, rounds:[],turn:"",writing:"thoughts",voting:"pulse",presenter:false,carries:false,nudges:[]},
{ key: "open", may: {...SHARED, choose_presenter:["coach"],say:["coach","presenter","member"],choose_skill:["presenter","member"]}, rounds:["go_round"],turn:"say",writing:"thoughts",voting:"pulse",presenter:false,carries:false,nudges:[]},
{ key: "report_back", may: {...SHARED, choose_presenter:["coach"],ask:["coach","presenter","member"],ask_aloud:["coach","presenter","member"],answer:["coach","presenter","member"],answer_aloud:["coach","presenter","member"],park:["coach","presenter","member"],pass_question:["coach","presenter","member"],withdraw_question:["coach","presenter","member"],set_aside:["coach"],star:["presenter"],take_up:["presenter","coach"],report_back:["coach","presenter","member"],report_aloud:["coach","presenter","member"],say:["coach","presenter","member"]}, rounds:["go_round"],turn:"report_back",writing:"thoughts",voting:"pulse",presenter:false,carries:false,nudges:["multi","advice","leading","statement"]},
{ key: "choose", may: {...SHARED, choose_presenter:["coach"],support_bid:["presenter","member"]}, rounds:["write_reveal"],turn:"",writing:"bids",voting:"pulse",presenter:false,carries:false,nudges:[]},
{ key: "present", may: {...SHARED, pose_key_question:["presenter"],present:["presenter"]}, rounds:["presenter_only"],turn:"",writing:"thoughts",voting:"pulse",presenter:true,carries:false,nudges:[]},
{ key: "clarify", may: {...SHARED, pose_key_question:["presenter"],ask:["coach","presenter","member"],ask_aloud:["coach","presenter","member"],answer:["coach","presenter","member"],answer_aloud:["coach","presenter","member"],park:["coach","presenter","member"],pass_question:["coach","presenter","member"],withdraw_question:["coach","presenter","member"],set_aside:["coach"],star:["presenter"],take_up:["presenter","coach"]}, rounds:["popcorn"],turn:"ask",writing:"questions",voting:"pulse",presenter:true,carries:true,nudges:["multi","advice","leading","statement"]},
{ key: "explore", may: {...SHARED, pose_key_question:["presenter"],ask:["coach","presenter","member"],ask_aloud:["coach","presenter","member"],answer:["coach","presenter","member"],answer_aloud:["coach","presenter","member"],park:["coach","presenter","member"],pass_question:["coach","presenter","member"],withdraw_question:["coach","presenter","member"],set_aside:["coach"],star:["presenter"],take_up:["presenter","coach"],reframe:["presenter"]}, rounds:["go_round","popcorn"],turn:"ask",writing:"questions",voting:"pulse",presenter:true,carries:true,nudges:["multi","advice","leading","statement","closed"]},
{ key: "reframe", may: {...SHARED, reframe:["presenter"]}, rounds:["vote","write_reveal","vote"],turn:"",writing:"statements",voting:"agreement",presenter:true,carries:false,nudges:[]},
{ key: "deepen", may: {...SHARED, ask:["coach","presenter","member"],ask_aloud:["coach","presenter","member"],answer:["coach","presenter","member"],answer_aloud:["coach","presenter","member"],park:["coach","presenter","member"],pass_question:["coach","presenter","member"],withdraw_question:["coach","presenter","member"],set_aside:["coach"],star:["presenter"],take_up:["presenter","coach"],open_resources:["presenter"],close_resources:["presenter"],offer:["member"],answer_offer:["presenter"],reframe:["presenter"]}, rounds:["go_round","popcorn"],turn:"ask",writing:"questions",voting:"pulse",presenter:true,carries:true,nudges:["multi","advice","leading","statement","closed"]},
{ key: "pause", may: {...SHARED}, rounds:["silence"],turn:"",writing:"thoughts",voting:"pulse",presenter:false,carries:false,nudges:[]},
{ key: "resources", may: {...SHARED, answer:["coach","presenter","member"],answer_aloud:["coach","presenter","member"],park:["coach","presenter","member"],pass_question:["coach","presenter","member"],withdraw_question:["coach","presenter","member"],set_aside:["coach"],star:["presenter"],take_up:["presenter","coach"],open_resources:["presenter"],close_resources:["presenter"],offer:["member"],answer_offer:["presenter"]}, rounds:[],turn:"",writing:"thoughts",voting:"pulse",presenter:true,carries:true,nudges:[]},
{ key: "commit", may: {...SHARED, ask:["member","coach"],ask_aloud:["member","coach"],answer:["coach","presenter","member"],answer_aloud:["coach","presenter","member"],park:["coach","presenter","member"],pass_question:["coach","presenter","member"],withdraw_question:["coach","presenter","member"],set_aside:["coach"],star:["presenter"],take_up:["presenter","coach"],open_resources:["presenter"],close_resources:["presenter"],offer:["member"],answer_offer:["presenter"],commit:["presenter"]}, rounds:[],turn:"",writing:"thoughts",voting:"pulse",presenter:true,carries:false,nudges:["multi","advice","leading","statement"]},
{ key: "commit_all", may: {...SHARED, ask:["member","coach"],ask_aloud:["member","coach"],answer:["coach","presenter","member"],answer_aloud:["coach","presenter","member"],park:["coach","presenter","member"],pass_question:["coach","presenter","member"],withdraw_question:["coach","presenter","member"],set_aside:["coach"],star:["presenter"],take_up:["presenter","coach"],open_resources:["presenter"],close_resources:["presenter"],offer:["member"],answer_offer:["presenter"],commit:["presenter","member"]}, rounds:[],turn:"",writing:"thoughts",voting:"pulse",presenter:false,carries:false,nudges:["multi","advice","leading","statement"]},
{ key: "learn", may: {...SHARED, rate_skill:["presenter","member"],give_example:["coach","presenter","member"],ask:["coach"],ask_aloud:["coach"],withdraw_question:["coach"],set_aside:["coach"],take_up:["coach"],answer:["coach","presenter","member"],answer_aloud:["coach","presenter","member"],park:["coach","presenter","member"],pass_question:["coach","presenter","member"],write_learning:["presenter","member"],linger:["coach","presenter","member"]}, rounds:["write_reveal"],turn:"",writing:"learning",voting:"pulse",presenter:false,carries:false,nudges:["multi","advice","leading","statement"]},
{ key: "close", may: {...SHARED, rate_skill:["presenter","member"],give_example:["coach","presenter","member"],say:["coach","presenter","member"],linger:["coach","presenter","member"]}, rounds:["go_round"],turn:"say",writing:"thoughts",voting:"pulse",presenter:false,carries:false,nudges:[]},
{ key: "write_questions", may: {...SHARED}, rounds:["write_reveal"],turn:"",writing:"questions",voting:"pulse",presenter:true,carries:true,nudges:["multi","advice","leading","statement","closed"]},
{ key: "sort_questions", may: {...SHARED, answer:["coach","presenter","member"],answer_aloud:["coach","presenter","member"],park:["coach","presenter","member"],pass_question:["coach","presenter","member"],withdraw_question:["coach","presenter","member"],set_aside:["coach"],star:["presenter"],take_up:["presenter","coach"]}, rounds:[],turn:"",writing:"thoughts",voting:"pulse",presenter:true,carries:true,nudges:[]},
{ key: "mirror", may: {...SHARED, say:["member"]}, rounds:["go_round"],turn:"say",writing:"thoughts",voting:"pulse",presenter:true,carries:false,nudges:[]},
{ key: "talk", may: {...SHARED, choose_presenter:["coach"],ask:["coach","presenter","member"],ask_aloud:["coach","presenter","member"],answer:["coach","presenter","member"],answer_aloud:["coach","presenter","member"],park:["coach","presenter","member"],pass_question:["coach","presenter","member"],withdraw_question:["coach","presenter","member"],set_aside:["coach"],star:["presenter"],take_up:["presenter","coach"],say:["coach","presenter","member"]}, rounds:["go_round"],turn:"say",writing:"thoughts",voting:"pulse",presenter:false,carries:false,nudges:["multi","advice","leading","statement"]},
{ key: "write", may: {...SHARED, choose_presenter:["coach"],say:["coach","presenter","member"]}, rounds:["write_reveal"],turn:"say",writing:"thoughts",voting:"pulse",presenter:false,carries:false,nudges:[]},
{ key: "rest", may: {...SHARED}, rounds:[],turn:"",writing:"thoughts",voting:"pulse",presenter:false,carries:false,nudges:[]},
{ key: "closed", may: {note_down:["coach","presenter","member"],change_commitment:["coach","presenter","member"],withdraw_commitment:["coach","presenter","member"],correct:["coach","presenter","member"],strike_out:["coach"],reopen:["coach"]}, rounds:[],turn:"",writing:"thoughts",voting:"pulse",presenter:false,carries:false,nudges:[]},
];
export const PROTOCOL = 3;
export const START = {
seq: 0,
opened_at: 0,
began_at: 0,
set: "",
set_name: "",
number: 0,
title: "",
template: "One presenter, 60 minutes",
labels: "set",
language: "en",
talks: true,
facilitated: true,
course: [{key:"lobby",kind:"lobby",name:"",minutes:0,planned:0,rounds:[],airtime:0,spent:0},{key:"open",kind:"open",name:"",minutes:4,planned:4,rounds:[],airtime:0,spent:0},{key:"report_back",kind:"report_back",name:"",minutes:8,planned:8,rounds:[],airtime:0,spent:0},{key:"choose",kind:"choose",name:"",minutes:3,planned:3,rounds:["write_reveal"],airtime:0,spent:0},{key:"present",kind:"present",name:"",minutes:4,planned:4,rounds:[],airtime:1,spent:0},{key:"clarify",kind:"clarify",name:"",minutes:5,planned:5,rounds:[],airtime:1,spent:0},{key:"explore",kind:"explore",name:"",minutes:10,planned:10,rounds:[],airtime:1,spent:0},{key:"reframe",kind:"reframe",name:"",minutes:5,planned:5,rounds:[],airtime:1,spent:0},{key:"deepen",kind:"deepen",name:"",minutes:6,planned:6,rounds:[],airtime:1,spent:0},{key:"pause",kind:"pause",name:"",minutes:2,planned:2,rounds:[],airtime:1,spent:0},{key:"commit",kind:"commit",name:"",minutes:4,planned:4,rounds:[],airtime:1,spent:0},{key:"learn",kind:"learn",name:"",minutes:6,planned:6,rounds:["write_reveal"],airtime:0,spent:0},{key:"close",kind:"close",name:"",minutes:3,planned:3,rounds:[],airtime:0,spent:0},{key:"closed",kind:"closed",name:"",minutes:0,planned:0,rounds:[],airtime:0,spent:0}],
phase: "lobby",
floor: null,
coach_asked: [],
clock: {running:false,since:0,automatic:false},
loans: [],
chair: {coach:null,takes_part:false,deputy:null,offered:0,to:null},
members: [],
presenters: [[]],
rounds: [],
due: [],
kept: [],
mentioned: [],
notes: [],
own_notes: [],
bids: [],
problem: [],
key_questions: [],
reframed: [],
questions: [],
stage: "",
mix: {question:0,closed:0,leading:0,advice:0,statement:0,multi:0,unread:0,edited:0},
posts: [],
offers: [],
commitments: [],
learnings: [],
examples: [],
lingering: [],
};
export const RULES = {
turns: {kind:"go_round",options:[],named:true,keeps:"nothing",opens:"open_round",writes:"write",needs:"",fair:false,least:0,most:0},
flow: {kind:"popcorn",options:[],named:true,keeps:"nothing",opens:"open_round",writes:"write",needs:"",fair:true,least:0,most:0},
burst: {kind:"burst",options:[],named:true,keeps:"nothing",opens:"open_round",writes:"write",needs:"ask",fair:false,least:60,most:600},
silence: {kind:"silence",options:[],named:true,keeps:"nothing",opens:"open_round",writes:"write",needs:"",fair:false,least:10,most:180},
presenter: {kind:"presenter_only",options:[],named:true,keeps:"nothing",opens:"open_round",writes:"write",needs:"",fair:false,least:0,most:0},
bids: {kind:"write_reveal",options:[],named:true,keeps:"bids",opens:"open_round",writes:"write",needs:"",fair:false,least:0,most:0},
thoughts: {kind:"write_reveal",options:[],named:true,keeps:"nothing",opens:"open_round",writes:"write",needs:"",fair:false,least:0,most:0},
questions: {kind:"write_reveal",options:[],named:true,keeps:"questions",opens:"open_round",writes:"write",needs:"",fair:false,least:0,most:0},
agreement: {kind:"vote",options:["yes","close","no"],named:true,keeps:"nothing",opens:"open_round",writes:"write",needs:"",fair:false,least:0,most:0},
statements: {kind:"write_reveal",options:[],named:true,keeps:"nothing",opens:"open_round",writes:"write",needs:"",fair:false,least:0,most:0},
pulse: {kind:"vote",options:["not_ok","ok","great"],named:false,keeps:"nothing",opens:"open_round",writes:"write",needs:"",fair:false,least:0,most:0},
going_well: {kind:"write_reveal",options:[],named:false,keeps:"nothing",opens:"open_round",writes:"write",needs:"",fair:false,least:0,most:0},
better: {kind:"write_reveal",options:[],named:false,keeps:"nothing",opens:"open_round",writes:"write",needs:"",fair:false,least:0,most:0},
scale: {kind:"vote",options:["1","2","3","4","5","6","7","8","9","10"],named:false,keeps:"nothing",opens:"open_round",writes:"write",needs:"",fair:false,least:0,most:0},
learning: {kind:"write_reveal",options:[],named:true,keeps:"learnings",opens:"open_round",writes:"write_learning",needs:"write_learning",fair:false,least:0,most:0},
offers: {kind:"popcorn",options:[],named:true,keeps:"nothing",opens:"open_resources",writes:"write",needs:"",fair:false,least:0,most:0},
};
export const TALKING = ["answer","answer_aloud","ask","ask_aloud","have_spoken","offer","open_resources","present","report_aloud","report_back","say"];
export const POSTING = ["answer","answer_aloud","answer_offer","ask","ask_aloud","change_commitment","choose_skill","commit","give_example","have_spoken","linger","offer","open_resources","park","pass_question","pose_key_question","present","rate_skill","reframe","report_aloud","report_back","say","support_bid","take_up"];
export const ANSWERING = ["answer","answer_aloud","park","pass_question","take_up"];
export const LATE = ["answer","commit","linger","pose_key_question","present","reframe","report_back","say"];
export const ALOUD = {
ask_aloud: "ask",
report_aloud: "report_back",
};
export const SPEAKING = ["said","turn_spoken","question_asked","asked_aloud","question_answered","floor_answered","reported_back"];
export const COMMANDS = {
move: {leaving:{kind:"text",maxLength:64},to:{kind:"text",maxLength:64},unrevealed:{kind:"choice",choices:["ask","keep","discard"]}},
reopen: {},
take_floor: {question:{kind:"text",maxLength:280},showing:{kind:"choice",choices:["nothing","balance","questions","skills"]}},
release_floor: {},
hold_clock: {},
resume_clock: {},
adjust_time: {minutes:{kind:"number",min:-60,max:60},source:{kind:"choice",choices:["lenders","protected","longer"]}},
set_automatic: {on:{kind:"flag"}},
choose_presenter: {airtime:{kind:"number",min:1,max:4},member:{kind:"id",maxLength:64}},
name_deputy: {member:{kind:"id",maxLength:64}},
hand_over: {member:{kind:"id",maxLength:64}},
take_chair: {},
open_round: {purpose:{kind:"choice",choices:["turns","flow","burst","silence","presenter","bids","thoughts","questions","agreement","statements","pulse","going_well","better","scale","learning","offers"]},question:{kind:"text",maxLength:280},seconds:{kind:"number",min:0,max:600}},
close_round: {round:{kind:"id",maxLength:80},unrevealed:{kind:"choice",choices:["ask","keep","discard"]}},
open_resources: {},
close_resources: {round:{kind:"id",maxLength:80}},
have_spoken: {round:{kind:"id",maxLength:80},member:{kind:"id",maxLength:64}},
pass: {round:{kind:"id",maxLength:80}},
come_back: {round:{kind:"id",maxLength:80}},
skip_turn: {round:{kind:"id",maxLength:80},member:{kind:"id",maxLength:64}},
take_back_turn: {round:{kind:"id",maxLength:80},turn:{kind:"id",maxLength:80}},
vote: {round:{kind:"id",maxLength:80},choice:{kind:"id"}},
write: {round:{kind:"id",maxLength:80},text:{kind:"text",maxLength:2000},kind:{kind:"choice",choices:["question","closed","leading","advice","statement","multi","unread"]},edited:{kind:"flag"}},
write_learning: {round:{kind:"id",maxLength:80},level:{kind:"choice",choices:["self","set","organisation"]},text:{kind:"text",maxLength:2000},seen_by:{kind:"choice",choices:["me","set","organisation"]}},
reveal: {round:{kind:"id",maxLength:80}},
answer_floor: {member:{kind:"id",maxLength:64},text:{kind:"text",maxLength:2000}},
say: {text:{kind:"text",maxLength:2000},phase:{kind:"text",maxLength:64}},
note_down: {text:{kind:"text",maxLength:2000}},
report_back: {commitment:{kind:"id",maxLength:80},outcome:{kind:"choice",choices:["done","partly","not_yet","changed"]},happened:{kind:"text",maxLength:2000},learned:{kind:"text",maxLength:280},surprised:{kind:"text",maxLength:280},by_when:{kind:"date",optional:true}},
report_aloud: {commitment:{kind:"id",maxLength:80},member:{kind:"id",maxLength:64},outcome:{kind:"choice",choices:["done","partly","not_yet","changed"]}},
support_bid: {bid:{kind:"id",maxLength:80}},
present: {text:{kind:"text",maxLength:2000}},
pose_key_question: {text:{kind:"text",maxLength:280}},
reframe: {text:{kind:"text",maxLength:2000}},
ask: {to:{kind:"id",maxLength:64},text:{kind:"text",maxLength:2000},kind:{kind:"choice",choices:["question","closed","leading","advice","statement","multi","unread"]},edited:{kind:"flag"}},
ask_aloud: {member:{kind:"id",maxLength:64},to:{kind:"id",maxLength:64},about:{kind:"text",maxLength:280}},
take_up: {question:{kind:"id",maxLength:80},answered:{kind:"flag"}},
withdraw_question: {question:{kind:"id",maxLength:80}},
answer: {reply_to:{kind:"id",maxLength:80},text:{kind:"text",maxLength:2000}},
answer_aloud: {reply_to:{kind:"id",maxLength:80},note:{kind:"text",maxLength:280}},
park: {question:{kind:"id",maxLength:80}},
pass_question: {question:{kind:"id",maxLength:80}},
set_aside: {question:{kind:"id",maxLength:80}},
star: {question:{kind:"id",maxLength:80},starred:{kind:"flag"}},
offer: {text:{kind:"text",maxLength:280}},
answer_offer: {offer:{kind:"id",maxLength:80},accepted:{kind:"flag"}},
linger: {text:{kind:"text",maxLength:280}},
choose_skill: {skill:{kind:"text",maxLength:280}},
rate_skill: {rating:{kind:"number",min:1,max:5}},
give_example: {member:{kind:"id",maxLength:64},text:{kind:"text",maxLength:2000}},
commit: {what:{kind:"text",maxLength:2000},by_when:{kind:"date"},first_step:{kind:"text",maxLength:280},how_known:{kind:"text",maxLength:280},obstacle:{kind:"text",maxLength:280},if_then:{kind:"text",maxLength:280},confidence:{kind:"number",min:0,max:10}},
change_commitment: {commitment:{kind:"id",maxLength:80},what:{kind:"text",maxLength:2000},by_when:{kind:"date"},first_step:{kind:"text",maxLength:280},how_known:{kind:"text",maxLength:280},obstacle:{kind:"text",maxLength:280},if_then:{kind:"text",maxLength:280},confidence:{kind:"number",min:0,max:10}},
withdraw_commitment: {commitment:{kind:"id",maxLength:80}},
correct: {post:{kind:"id",maxLength:80},text:{kind:"text",maxLength:2000}},
strike_out: {post:{kind:"id",maxLength:80}},
};
export const SET_COMMANDS = {
plan_meeting: {title:{kind:"text",maxLength:120},template:{kind:"text",maxLength:64}},
save_template: {replaces:{kind:"text",maxLength:64},template:{kind:"object",fields:{name:{kind:"text",maxLength:120},airtimes:{kind:"number",min:1,max:4},labels:{kind:"choice",choices:["set","wial","uk","neutral"]},talk:{kind:"choice",choices:["usual","aloud","written"]},facilitated:{kind:"flag"},phases:{kind:"list",item:{kind:"object",fields:{kind:{kind:"choice",choices:["open","report_back","choose","present","clarify","explore","reframe","deepen","pause","resources","commit","commit_all","learn","close","write_questions","sort_questions","mirror","talk","write","rest"]},name:{kind:"text",maxLength:60},minutes:{kind:"number",min:1,max:240},rounds:{kind:"list",item:{kind:"choice",choices:["go_round","popcorn","write_reveal","burst","silence","vote","presenter_only"]},maxLength:4},airtime:{kind:"flag"}}},maxLength:40}}}},
remove_template: {template:{kind:"text",maxLength:64}},
choose_language: {language:{kind:"choice",choices:["en","de","other"]}},
choose_talk: {talks:{kind:"flag"},call:{kind:"id"}},
remove_member: {member:{kind:"id",maxLength:64}},
let_go: {kept:{kind:"id",maxLength:80}},
};
export const BODIES = {
FoundASet: {name:{kind:"text",maxLength:120},coach:{kind:"text",maxLength:60},token:{kind:"id"}},
Knock: {key:{kind:"id",maxLength:128}},
TakeASeat: {key:{kind:"id",maxLength:128},name:{kind:"text",maxLength:60},token:{kind:"id"}},
Join: {protocol:{kind:"number"},set:{kind:"id",maxLength:64},meeting:{kind:"number",min:1,max:100000},token:{kind:"id"},position:{kind:"object",fields:{seq:{kind:"number",min:0},at:{kind:"number",min:0},life:{kind:"text",maxLength:64}}}},
Signal: {what:{kind:"choice",choices:["hand","slow","moment","writing"]},on:{kind:"flag"}},
};
export const EVENTS = ["meeting_opened","course_set","member_seated","member_unseated","brought","phase_began","meeting_reopened","floor_taken","floor_released","clock_held","clock_resumed","time_adjusted","automatic_set","presenter_chosen","deputy_named","chair_offered","chair_kept","chair_taken","round_opened","round_closed","turn_spoken","passed","turn_put_off","turn_skipped","turn_taken_back","vote_cast","text_written","learning_written","veiled","revealed","floor_answered","said","noted_down","reported_back","bid_supported","problem_presented","key_question_posed","problem_reframed","question_asked","asked_aloud","question_taken_up","question_answered","question_settled","question_starred","offered","offer_answered","question_lingered","skill_chosen","skill_rated","example_given","committed","commitment_changed","commitment_withdrawn","corrected","struck_out"];
export const EFFECTS = {
meeting_opened: {change:"put",path:"",values:{set:"set",set_name:"set_name",number:"number",title:"title",language:"language",talks:"talks",opened_at:"at"}},
clock_resumed: {change:"put",path:"clock",values:{running:{is:true},since:"at"}},
automatic_set: {change:"put",path:"clock",values:{automatic:"on"}},
deputy_named: {change:"put",path:"chair",values:{deputy:"member"}},
chair_offered: {change:"put",path:"chair",values:{to:"to",offered:"at"}},
chair_kept: {change:"put",path:"chair",values:{offered:{is:0},to:{is:null}}},
turn_put_off: {change:"append",path:"rounds[round].later",source:"by"},
floor_answered: {change:"append",path:"floor.answers",values:{id:"act",by:"member",text:"text"}},
noted_down: {change:"append",path:"own_notes",values:{id:"act",by:"by",phase:"phase",text:"text"}},
bid_supported: {change:"append",path:"bids[bid].support",source:"by"},
problem_presented: {change:"append",path:"problem",values:{id:"act",by:"by",phase:"phase",text:"text"}},
key_question_posed: {change:"append",path:"key_questions",values:{id:"act",by:"by",phase:"phase",text:"text"}},
problem_reframed: {change:"append",path:"reframed",values:{id:"act",by:"by",phase:"phase",text:"text"}},
question_starred: {change:"put",path:"questions[question]",values:{starred:"starred"}},
offered: {change:"append",path:"offers",values:{id:"act",by:"by",airtime:"airtime",text:"text",accepted:{is:null}}},
offer_answered: {change:"put",path:"offers[offer]",values:{accepted:"accepted"}},
question_lingered: {change:"append",path:"lingering",values:{id:"act",by:"by",phase:"phase",text:"text"}},
skill_chosen: {change:"put",path:"members[by]",values:{skill:"skill",skill_id:"act"}},
skill_rated: {change:"put",path:"members[by]",values:{rating:"rating"}},
example_given: {change:"append",path:"examples",values:{id:"act",by:"by",member:"member",text:"text"}},
committed: {change:"append",path:"commitments",values:{id:"act",member:"by",meeting:"number",what:"what",by_when:"by_when",first_step:"first_step",how_known:"how_known",obstacle:"obstacle",if_then:"if_then",confidence:"confidence",report:{is:null},changed:{is:false},withdrawn:{is:false}}},
commitment_changed: {change:"put",path:"commitments[commitment]",values:{what:"what",by_when:"by_when",first_step:"first_step",how_known:"how_known",obstacle:"obstacle",if_then:"if_then",confidence:"confidence",changed:{is:true}}},
commitment_withdrawn: {change:"put",path:"commitments[commitment]",values:{withdrawn:{is:true}}},
};
export const POSTED = {
said: {fields:["text"],most:2000},
question_asked: {fields:["text"],most:2000},
asked_aloud: {fields:["about"],most:280},
question_answered: {fields:["text"],most:2000},
question_settled: {fields:["note"],most:280},
problem_presented: {fields:["text"],most:2000},
key_question_posed: {fields:["text"],most:280},
problem_reframed: {fields:["text"],most:2000},
offered: {fields:["text"],most:280},
question_lingered: {fields:["text"],most:280},
example_given: {fields:["text"],most:2000},
skill_chosen: {fields:["skill"],most:280},
floor_taken: {fields:["question"],most:280},
floor_answered: {fields:["text"],most:2000},
round_opened: {fields:["question"],most:280},
reported_back: {fields:["happened","learned","surprised"]},
committed: {fields:["what","first_step","how_known","obstacle","if_then"]},
};
export const REPEATED = {
corrected: {fields:["text"],of:"post"},
commitment_changed: {fields:["what","first_step","how_known","obstacle","if_then"],of:"commitment"},
text_written: {fields:["text"]},
learning_written: {fields:["text"]},
};
export const PLACES = {
id: ["text","question","happened","learned","surprised","what","first_step","how_known","obstacle","if_then"],
note_id: ["note"],
skill_id: ["skill"],
};
export const CORRECTED_WITHIN_MS = 120000;
export const MOST_COMMITMENTS = 3;
export const MOST_OWN = 300;
export const REOPENED_WITHIN_MS = 86400000;
export const GRACE_MS = 20000;
export const GOING_ON = ["partly","not_yet"];
export const OUTCOMES = ["done","partly","not_yet","changed"];
export const LEVELS = ["self","set","organisation"];
export const SEEN_BY = ["me","set","organisation"];
export const SHOWINGS = ["nothing","balance","questions","skills"];
export const PHASE_KINDS = ["open","report_back","choose","present","clarify","explore","reframe","deepen","pause","resources","commit","commit_all","learn","close","write_questions","sort_questions","mirror","talk","write","rest"];
export const ROUND_KINDS = ["go_round","popcorn","write_reveal","burst","silence","vote","presenter_only"];
export const PURPOSES = ["turns","flow","burst","silence","presenter","bids","thoughts","questions","agreement","statements","pulse","going_well","better","scale","learning","offers"];
export const LABELS = ["set","wial","uk","neutral"];
export const TALKS = ["usual","aloud","written"];
export const LANGUAGES = ["en","de","other"];
export const KINDS = ["question","closed","leading","advice","statement","multi","unread"];
export const CAPACITIES = ["coach","presenter","member"];
