import { refuse } from '../refusal.ts';
import { advance } from '../procedure/advance.ts';
import type { CommandOf } from './command.ts';
import type { Context, Outcome } from './decision.ts';
import type { ImageRequest } from './request.ts';
import { processingFacts, type ProcessingFact } from './vocabulary.ts';

const facts = Object.keys(processingFacts) as ProcessingFact[];

/** Step 6 of the guide, 画像データ処理・提供準備: one of the four facts, with who and when; or that it was noted by mistake. */
export function recordProcessing(
  request: ImageRequest,
  command: CommandOf<'record-processing'>,
  context: Context,
): Outcome {
  const { fact, done } = command;
  if ((request[fact] !== undefined) === done) return { kind: 'unchanged', reference: request.reference };
  const record = done ? { at: context.now, by: context.actor.mail } : undefined;
  return advance(request, command, 'processing', { [fact]: record }, context, {
    detail: done ? `${processingFacts[fact].ja}: 済` : `${processingFacts[fact].ja}: 記録を取消し`,
  });
}

/** All four are done: the applicant learns when and where to collect the data, and gets the pledge to sign. */
export function announceReady(
  request: ImageRequest,
  command: CommandOf<'announce-ready'>,
  context: Context,
): Outcome {
  const missing = facts.filter((fact) => request[fact] === undefined);
  if (missing.length > 0) {
    const { reference } = request;
    return refuse('processing-incomplete', {
      reference,
      missing: missing.map((fact) => processingFacts[fact].ja).join('、'),
    });
  }
  const handoverNote = command.handoverNote.trim();
  if (handoverNote === '') return refuse('handover-note-missing');
  return advance(request, command, 'ready', { readyAt: context.now, handoverNote }, context, {
    detail: handoverNote,
    notices: [{ code: 'data-ready', to: 'applicant', withPledge: true }],
  });
}

/** A new list makes what was done with the old one void. */
export const processingUndone: Readonly<Record<ProcessingFact, undefined>> = {
  pseudonymised: undefined,
  stored: undefined,
  onMedium: undefined,
  outputListed: undefined,
};
