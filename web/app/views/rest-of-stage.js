// @ts-check
// The views that a room does without at first.

export { agenda } from "./agenda.js";
export { agreed } from "./agreed.js";
export { balance } from "./balance.js";
export { catchUp } from "./catch-up.js";
export { chairOffered, chairTaken } from "./chair.js";
export { commitments } from "./commitments.js";
export { courseSteps } from "./course-steps.js";
export { forLater, keptForLater } from "./drafted.js";
export { groundRules } from "./ground-rules.js";
export { help } from "./help.js";
export { hidden, ownUnseen } from "./hidden.js";
export { invitation, inviteLater } from "./invitation.js";
export { kinds } from "./kinds.js";
export { landed } from "./landed.js";
export { learnings } from "./learning.js";
export { broughtAlong, lingering } from "./lingering.js";
export { nextParts, saidBefore } from "./next-parts.js";
export { parked } from "./parked.js";
export { pastRounds } from "./past-rounds.js";
export { paths } from "./paths.js";
export { presenter } from "./presenter.js";
export { presenterGone } from "./presenter-gone.js";
export { problemWriting } from "./problem-writing.js";
export { promisedAsItBegins } from "./promised.js";
export { promises } from "./promises.js";
export { putBack } from "./put-back.js";
export { promisedBy, reports, toTell } from "./reports.js";
export { resources } from "./resources.js";
export { shortcutsView } from "./shortcuts.js";
export { skillCheck, skillChoice, skillsOfAll } from "./skills.js";
export { timeKnown } from "./time-known.js";
export { topics } from "./topics.js";
export { seenAnew, trail } from "./trail.js";
export { tray } from "./tray.js";
export { toWitness } from "./witnesses.js";
export { asWorded } from "./wordings.js";
