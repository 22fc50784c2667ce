import { mailTextsTab, settingsTab, tariffTab } from './registers/configuration.ts';
import { imageRequests } from './registers/image-requests.ts';
import { enquiries } from './registers/enquiries.ts';
import { jointResearch } from './registers/joint-research.ts';
import { reviewPoints } from './registers/review-points.ts';
import { journal, outbox, quarantine, sequences } from './registers/records.ts';
import { estimate } from './registers/estimate.ts';
import { settlementLines, settlements } from './registers/settlements.ts';
import { tariffCurve } from './registers/tariff-curve.ts';
import type { Register } from './register.ts';

/** Every tab of the program, in the order in which they stand. */
export const registers = {
  imageRequests,
  jointResearch,
  enquiries,
  estimate,
  settlements,
  settlementLines,
  quarantine,
  journal,
  outbox,
  tariff: tariffTab,
  reviewPoints,
  mailTexts: mailTextsTab,
  settings: settingsTab,
  sequences,
  tariffCurve,
} as const satisfies Record<string, Register>;

export type Registers = typeof registers;
export type RegisterName = keyof Registers;
