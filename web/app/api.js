// @ts-check
// The HTTP routes, each a function; a refusal is thrown with its code, sentence and field.

/** @import { Back, Door, NewKey, NewSet, RefusalBody, Seat, SetPage, Transcript } from "./protocol.js" */

/** A refusal of the server, or its silence (code `offline`). */
export class Refused extends Error {
  /** @param {RefusalBody} refusal */
  constructor(refusal) {
    super(refusal.sentence);
    this.refusal = refusal;
  }
}

/**
 * The refusal that was thrown; anything else is a mistake of ours, and is thrown again.
 * @param {unknown} error
 */
export function refusalOf(error) {
  if (error instanceof Refused) return error.refusal;
  throw error;
}

/**
 * @param {string} method
 * @param {string} path
 * @param {{ token?: string, body?: object, page?: boolean }} options `page`: only a page of ours may ask it
 */
async function call(method, path, { token, body, page } = {}) {
  /** @type {Record<string, string>} */
  const headers = {};
  if (token) headers.authorization = `Bearer ${token}`;
  if (body) headers["content-type"] = "application/json";
  if (page) headers["setroom-page"] = "yes";
  const response = await fetch(`api/${path}`, {
    method,
    headers,
    body: body === undefined ? null : JSON.stringify(body),
  }).catch(() => null);
  const answer = await response?.json().catch(() => null);
  if (response?.ok && answer) return answer;
  throw new Refused(
    answer?.refusal ?? { code: "offline", sentence: "", field: "", again: true, after: 0 },
  );
}

/** @type {(body: { name: string, coach: string, phrase: string, token: string }) => Promise<NewSet>} */
export const foundSet = (body) => call("POST", "sets", { body });

/** @type {(set: string, key: string) => Promise<Door>} */
export const knock = (set, key) => call("POST", `sets/${set}/door`, { body: { key } });

/** @type {(set: string, body: { key: string, name: string, token: string, own_key?: string, back?: boolean }) => Promise<Seat>} */
export const takeSeat = (set, body) => call("POST", `sets/${set}/seats`, { body });

/** @type {(set: string, token: string) => Promise<SetPage>} */
export const showSet = (set, token) => call("GET", `sets/${set}`, { token });

/** @type {(set: string, token: string, body: object) => Promise<{ seq: number }>} */
export const actOnSet = (set, token, body) => call("POST", `sets/${set}/acts`, { token, body });

/** @type {(set: string, token: string) => Promise<NewKey>} */
export const makeOwnKey = (set, token) => call("POST", `sets/${set}/own-key`, { token });

/** @type {(set: string, token: string) => Promise<NewKey>} */
export const renewMembersKey = (set, token) => call("POST", `sets/${set}/members-key`, { token });

/** @type {(body: { keep: { set: string, token: string }[], leave: boolean }) => Promise<Back>} */
export const wayBack = (body) => call("POST", "back", { body, page: true });

/** @type {(set: string, number: number, token: string) => Promise<Transcript>} */
export const entries = (set, number, token) =>
  call("GET", `sets/${set}/meetings/${number}/entries`, { token });
