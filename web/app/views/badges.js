// @ts-check
// What somebody is in their set, beside their name.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { say } from "../words.js";

/** @import { SetMember } from "../protocol.js" */

/** @param {SetMember} member */
export function badges({ role, hosts }) {
  const isHostToo = hosts && role !== "host";
  return html`
    ${role === "member" ? nothing : html`<span class="badge badge--${role}">${say(`role-${role}`)}</span>`}
    ${isHostToo ? html`<span class="badge">${say("role-host")}</span>` : nothing}
  `;
}
