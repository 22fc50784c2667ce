import { refuse } from '../refusal.ts';
import type { Command } from './command.ts';
import type { Context, Outcome } from './decision.ts';
import { isPermitted } from './permissions.ts';
import { receiveConsultation } from './receive-consultation.ts';
import { receiveFormalRequest } from './receive-formal-request.ts';
import type { ImageRequest } from './request.ts';
import { sendFormalForm } from './send-formal-form.ts';

/**
 * What becomes of a request when something is asked of it. `request` is the one the command is about, if there is one;
 * permission comes before everything, so that a refusal tells nothing to those who may not ask.
 */
export function decide(request: ImageRequest | undefined, command: Command, context: Context): Outcome {
  if (!isPermitted(command.kind, context.actor.role)) {
    const isForm = command.kind !== 'send-formal-form';
    return isForm
      ? refuse('outside-domain', { mail: context.actor.mail })
      : refuse('not-permitted', { user: context.actor.mail });
  }
  switch (command.kind) {
    case 'receive-consultation':
      return receiveConsultation(request, command, context);
    case 'send-formal-form':
      return sendFormalForm(request, command, context);
    case 'receive-formal-request':
      return receiveFormalRequest(request, command, context);
  }
}
