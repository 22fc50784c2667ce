import * as z from 'zod/mini';
import type { Actor } from '../domain/procedure/actor.ts';
import type { DeskCommand } from '../domain/image-request/command.ts';
import { feeLines } from '../domain/fee/describe.ts';
import type { OutsideHours } from '../domain/image-request/office-hours.ts';
import { isAllowed, isPermitted } from '../domain/image-request/procedure.ts';
import type { ImageRequest } from '../domain/image-request/request.ts';
import { states } from '../domain/image-request/vocabulary.ts';
import { refuse, type Refusal } from '../domain/refusal.ts';
import type { OutboxRecord } from '../ledger/outbox.ts';
import { settingsOf } from '../ledger/settings.ts';
import { momentInWords } from '../messages/moments.ts';
import { refusalSentence } from '../messages/refusals.ts';
import type { Desk } from '../workflow/ports.ts';
import type { Selected } from '../workflow/selected-requests.ts';
import { previewStep, takeStep, type Weighed } from '../workflow/take-step.ts';
import type {
  PreviewedRequest,
  StepContext,
  StepForm,
  StepPreview,
  StepTaken,
} from './dialogs/step.types.ts';
import {
  formSteps,
  isFormStep,
  steps,
  type FormOccasion,
  type FormStep,
  type StepCommand,
} from './step-forms.ts';
import { valuesIn } from './step-values.ts';

const orderShape = z.object({
  command: z.string().check(z.refine(isFormStep)),
  references: z
    .array(z.string().check(z.minLength(1), z.maxLength(40)))
    .check(z.minLength(1), z.maxLength(50)),
  values: z.record(z.string().check(z.maxLength(40)), z.string().check(z.maxLength(10_000))),
  eventId: z.string().check(z.maxLength(80)),
  acknowledged: z.boolean(),
});

/** What a form begins with is the page's affair; what may be filled in does not depend on it. */
const { settings: initialSettings } = settingsOf([]);

/** What the page of a step shows when it opens. */
export function stepContext(
  desk: Desk,
  command: FormStep,
  { requests, actor, settings }: Selected,
): StepContext {
  return {
    step: stepForm(command, { requests, now: desk.now(), settings }),
    requests: requests.map((request) => ({
      reference: request.reference,
      applicant: request.applicantName,
      state: states[request.state].ja,
      problem: problemOf(command, request, actor),
    })),
  };
}

/** A step as a button and a form. */
export function stepForm(command: StepCommand, occasion: FormOccasion): StepForm {
  const { caption, explanation, confirm, isSidePath = false } = steps[command];
  return {
    command,
    caption,
    explanation,
    confirm,
    isSidePath,
    opensListDialog: !isFormStep(command),
    fields: isFormStep(command) ? formSteps[command].fields(occasion) : [],
  };
}

/** Why a step cannot even be begun for a request; '' where it can. */
function problemOf(command: StepCommand, { reference, state }: ImageRequest, actor: Actor): string {
  if (!isPermitted(command, actor.role)) {
    return refusalSentence(refuse('not-permitted', { user: actor.mail }), 'ja');
  }
  return isAllowed(command, state) ? '' : refusalSentence(refuse('wrong-state', { reference, state }), 'ja');
}

/** What a step would do and whom it would write to; nothing has happened. */
export function previewStepOrder(desk: Desk, argument: unknown): StepPreview {
  const eventId = desk.newId();
  const commands = commandsOf(desk, argument, eventId);
  if ('kind' in commands) return refused(commands);
  return { kind: 'previewed', eventId, requests: previewStep(desk, commands).map(previewed) };
}

/** Takes the step that the page has shown. */
export function takeStepOrder(desk: Desk, argument: unknown): StepTaken {
  const commands = commandsOf(desk, argument, undefined);
  if ('kind' in commands) return refused(commands);
  const results = takeStep(desk, commands);
  if ('kind' in results) return refused(results);
  return { kind: 'taken', results: results.map(resultOf) };
}

function commandsOf(
  desk: Desk,
  argument: unknown,
  previewId: string | undefined,
): readonly DeskCommand[] | Refusal {
  const order = z.parse(orderShape, argument);
  const command = order.command as FormStep;
  const eventId = previewId ?? order.eventId;
  if (eventId.length < 8) throw new Error(`Cannot take the step ${command}: it was not shown before.`);
  const { fields, command: toCommand } = formSteps[command];
  const values = valuesIn(
    fields({ requests: [], now: desk.now(), settings: initialSettings }),
    order.values,
    order.acknowledged,
  );
  if ('kind' in values) return values;
  // A request that is named twice takes the step once.
  return [...new Set(order.references)].map((reference) => toCommand({ eventId, reference }, values));
}

function previewed({ reference, before, outcome, outgoing, warnings, fees }: Weighed): PreviewedRequest {
  const after = outcome.kind === 'decision' ? outcome.request.state : before?.state;
  return {
    reference,
    applicant: before?.applicantName ?? '',
    from: before ? states[before.state].ja : '',
    to: after ? states[after].ja : '',
    problem: problemIn(outcome),
    warnings: warnings.map((warning) => warningInWords(warning, outcome)),
    mails: outgoing
      .filter(({ kind }) => kind === 'mail')
      .map(({ to, subject, body, attachments }) => ({
        to,
        subject,
        text: body,
        attachments: attachments.map(({ fileName }) => fileName),
      })),
    effects: outgoing.flatMap(effectInWords),
    ...(fees && {
      comparison: { before: feeLines(fees.before, 'ja'), after: feeLines(fees.after, 'ja') },
    }),
  };
}

function problemIn(outcome: Weighed['outcome']): string {
  switch (outcome.kind) {
    case 'refusal':
      return refusalSentence(outcome, 'ja');
    case 'unchanged':
      return 'すでに記録されています。変更はありません。';
    case 'decision':
      return '';
  }
}

function warningInWords(warning: OutsideHours, outcome: Weighed['outcome']): string {
  const at = outcome.kind === 'decision' ? outcome.request.meetingAt : undefined;
  const when = at === undefined ? '' : momentInWords(at).ja;
  switch (warning) {
    case 'closed-day':
      return `${when}は、土日祝日または休業日です。`;
    case 'closed-hours':
      return `${when}からの打合せは、相談受付時間の外にかかります。`;
  }
}

function effectInWords({ kind, to, task }: OutboxRecord): string[] {
  switch (kind) {
    case 'mail':
      return [];
    case 'calendar':
      return task && 'isCancelled' in task && task.isCancelled
        ? [`カレンダーの予定を取り消します(招待者: ${to})。`]
        : [`カレンダーの予定に招待します(${to})。`];
  }
}

function resultOf({ reference, outcome }: Weighed) {
  switch (outcome.kind) {
    case 'refusal':
      return { reference, done: false, message: refusalSentence(outcome, 'ja') };
    case 'unchanged':
      return { reference, done: true, message: 'すでに記録されています。二重には行っていません。' };
    case 'decision': {
      const { state } = outcome.request;
      return { reference, done: true, message: `状態は「${states[state].ja}」です。` };
    }
  }
}

function refused(refusal: Refusal): { readonly kind: 'refused'; readonly message: string } {
  return { kind: 'refused', message: refusalSentence(refusal, 'ja') };
}
