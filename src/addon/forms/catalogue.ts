import { consultation } from './consultation.ts';
import type { FormDefinition } from './definition.ts';
import { enquiry } from './enquiry.ts';
import { formalRequest } from './formal-request.ts';
import type { FormKey } from './installation.ts';
import { reviewIntake } from './review-intake.ts';
import { reviewSubmission } from './review-submission.ts';

/** Every form of the desk. */
export const forms = {
  consultation,
  'formal-request': formalRequest,
  'review-intake': reviewIntake,
  'review-submission': reviewSubmission,
  enquiry,
} as const satisfies Record<FormKey, FormDefinition>;
