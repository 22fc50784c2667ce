import type { JointResearchRequest } from './request.ts';

/** What staff may set right by hand in the register; the rest is what the program knows better, or what a step records. */
export const correctableFields = [
  'applicantName',
  'applicantAffiliation',
  'applicantPosition',
  'language',
  'title',
  'contractApprovedOn',
  'contractSignedOn',
  'ethicsAppliedOn',
  'ethicsNumber',
  'ethicsApprovedOn',
  'dataProvidedOn',
  'periodEndsOn',
] as const satisfies readonly (keyof JointResearchRequest)[];

export type CorrectableField = (typeof correctableFields)[number];

/** Fields that must not become empty. */
export const requiredFields: readonly CorrectableField[] = [
  'applicantName',
  'applicantAffiliation',
  'applicantPosition',
  'language',
  'title',
];
