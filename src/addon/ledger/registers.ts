import { mailTextsTab, settingsTab, tariffTab } from './registers/configuration.ts';
import { imageRequests } from './registers/image-requests.ts';
import { journal, outbox, quarantine, sequences } from './registers/records.ts';
import type { Register } from './register.ts';

/** Every tab of the program, in the order in which they stand. */
export const registers = {
  imageRequests,
  quarantine,
  journal,
  outbox,
  tariff: tariffTab,
  mailTexts: mailTextsTab,
  settings: settingsTab,
  sequences,
} as const satisfies Record<string, Register>;

export type Registers = typeof registers;
export type RegisterName = keyof Registers;
