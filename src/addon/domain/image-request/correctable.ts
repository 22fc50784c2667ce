import type { ImageRequest } from './request.ts';
import type { State } from './vocabulary.ts';

/** What staff may set right by hand in the register; the rest is what the program knows better, or what a step records. */
export const correctableFields = [
  'applicantName',
  'applicantAffiliation',
  'applicantPosition',
  'category',
  'language',
  'outline',
  'wantedCt',
  'wantedMri',
  'wantedCr',
  'wantedOther',
  'wantedOtherKind',
  'candidateDates',
  'expectedDelivery',
  'purpose',
  'ethicsNumber',
  'ethicsApprovedOn',
  'fundingSource',
  'handoverNote',
  'mediumLent',
  'mediumDueOn',
] as const satisfies readonly (keyof ImageRequest)[];

export type CorrectableField = (typeof correctableFields)[number];

/** Fields that must not become empty. */
export const requiredFields: readonly CorrectableField[] = [
  'applicantName',
  'applicantAffiliation',
  'applicantPosition',
  'category',
  'language',
  'outline',
  'candidateDates',
];

/** The use decides about the fee: until the fee is frozen it may be set right by hand. */
export const categoryMayChangeIn: readonly State[] = [
  'received',
  'under-review',
  'meeting-fixed',
  'more-information',
  'provision-approved',
  'formal-form-sent',
  'not-offered',
];
