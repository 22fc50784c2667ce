import { consultation } from './consultation.ts';
import type { FormDefinition } from './definition.ts';
import { formalRequest } from './formal-request.ts';
import type { FormKey } from './installation.ts';

/** Every form of the desk. */
export const forms = {
  consultation,
  'formal-request': formalRequest,
} as const satisfies Record<FormKey, FormDefinition>;
