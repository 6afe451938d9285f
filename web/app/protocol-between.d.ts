// Generated from server/domain by `python -m server.protocol`: change it there.
import type { Limits, SetCommand } from "./protocol.js";

export const SET_COMMANDS: Record<SetCommand["type"], Record<string, Limits>>;
export const BODIES: Record<string, Record<string, Limits>>;
