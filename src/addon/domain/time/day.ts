/** A day in Tokyo, `2026-11-23`. */
export type Day = string;

/** A moment, in milliseconds since the epoch. */
export type Moment = number;
