export type Limits = {
  kind: "text" | "id" | "date" | "choice" | "number" | "flag" | "object" | "list";
  maxLength?: number;
  choices?: string[];
  min?: number;
  max?: number;
  fields?: Record<string, Limits>;
  item?: Limits;
  optional?: boolean;
};
export type Words = { fields: string[]; most?: number; of?: string };
/** Where a value comes from: a field of the event, of its entry, of the moment; or a constant. */
export type Origin = string | { is: unknown };
/** Fields are put into what is at the path, or something is appended to it. */
export type Effect =
  | { change: "put"; path: string; values: Record<string, Origin> }
  | { change: "append"; path: string; values?: Record<string, Origin>; source?: Origin };
/** An event by its name. */
export type EventOf<T extends Event["type"]> = Extract<Event, { type: T }>;

export const PROTOCOL: number;
export const PHASES: Phase[];
export const START: Meeting;
export const RULES: Record<Purpose, Rule>;
/** What waits while everybody writes, or while the presenter alone has the floor. */
export const TALKING: Command["type"][];
/** What waits while the coach has the floor, and in silence. */
export const POSTING: Command["type"][];
/** What waits while questions are only collected. */
export const ANSWERING: Command["type"][];
/** What was begun in a phase that opens it, and may be sent in those that come after. */
export const LATE: Command["type"][];
/** What is noted of speech, and what is written of it: both take the same turn. */
export const ALOUD: Record<string, Command["type"]>;
/** The events of which somebody has spoken: their `member`, or else whoever they are by. */
export const SPEAKING: Entry["event"]["type"][];
export const COMMANDS: Record<Command["type"], Record<string, Limits>>;
export const EVENTS: Event["type"][];
/** What events change, where it is only put or appended; the rest is by hand. */
export const EFFECTS: Record<string, Effect>;
/** Which fields of an event have words that all see, and to how many characters these are corrected. */
export const POSTED: Record<string, Words>;
/** In what else words of a post stand; `of` names the field that says of which. */
export const REPEATED: Record<string, Words>;
/** Which fields beside one that holds the id of a post have its words. */
export const PLACES: Record<string, string[]>;
export const CORRECTED_WITHIN_MS: number;
export const MOST_COMMITMENTS: number;
/** So many things that are a person's alone are on their page: the latest. */
export const MOST_OWN: number;
export const REOPENED_WITHIN_MS: number;
/** How long somebody who is away is awaited before they count as gone. */
export const GRACE_MS: number;
/** How a commitment went that comes back at the next meeting. */
export const GOING_ON: Outcome[];
