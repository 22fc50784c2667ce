import * as z from 'zod/mini';
import type { Actor } from '../domain/procedure/actor.ts';
import type { CommandBase } from '../domain/procedure/outcome.ts';
import type { RequestBase } from '../domain/procedure/request.ts';
import { isAllowedBy, isPermittedBy } from '../domain/procedure/step.ts';
import { feeLines } from '../domain/fee/describe.ts';
import { once } from '../domain/once.ts';
import { refuse, type Refusal } from '../domain/refusal.ts';
import type { OutboxRecord } from '../ledger/outbox.ts';
import { registers } from '../ledger/registers.ts';
import { settingsOf } from '../ledger/settings.ts';
import { momentInWords } from '../messages/moments.ts';
import { refusalSentence } from '../messages/refusals.ts';
import type { Desk } from '../workflow/ports.ts';
import { procedureOf } from '../workflow/procedures/all.ts';
import type { Procedure } from '../workflow/procedures/procedure.ts';
import type { Selected } from '../workflow/selected-requests.ts';
import { previewStep, takeStep, type Weighed } from '../workflow/take-step.ts';
import type {
  PreviewedRequest,
  StepContext,
  StepForm,
  StepPreview,
  StepTaken,
} from './dialogs/step.types.ts';
import type { FormOccasion } from './step-table.ts';
import { stepNamed, stepTableOf } from './step-tables.ts';
import { valuesIn } from './step-values.ts';

const orderShape = once(() =>
  z.object({
    command: z.string().check(z.maxLength(40)),
    references: z
      .array(z.string().check(z.minLength(1), z.maxLength(40)))
      .check(z.minLength(1), z.maxLength(50)),
    values: z.record(z.string().check(z.maxLength(40)), z.string().check(z.maxLength(10_000))),
    eventId: z.string().check(z.maxLength(80)),
    acknowledged: z.boolean(),
  }),
);

/** What a form begins with is the page's affair; what may be filled in does not depend on it. */
const initialSettings = once(() => settingsOf([]).settings);

/** What the page of a step shows when it opens; refused where the selected tab has no such step. */
export function stepContext(
  desk: Desk,
  command: string,
  { procedure, requests, actor, settings, checklist }: Selected,
): StepContext | Refusal {
  if (!(command in stepTableOf(procedure))) return wrongRegister(command, procedure);
  const problems = requests.map((request) => problemOf(procedure, command, request, actor));
  // What is asked and offered is about those that the step is taken for.
  const possible = requests.filter((_, index) => problems[index] === '');
  return {
    step: stepForm(procedure, command, { requests: possible, now: desk.now(), settings, checklist }),
    requests: requests.map((request, index) => ({
      reference: request.reference,
      applicant: request.applicantName,
      state: stateInWords(procedure, request),
      problem: problems[index] ?? '',
    })),
  };
}

/** The step belongs to requests in another tab than the selected one. */
export function wrongRegister(command: string, { register }: Procedure): Refusal<'wrong-register'> {
  return refuse('wrong-register', { step: stepNamed(command).caption, register: registers[register].title });
}

/** A step as a button and a form. */
export function stepForm(procedure: Procedure, command: string, occasion: FormOccasion): StepForm {
  const step = stepTableOf(procedure)[command] ?? stepNamed(command);
  const { caption, explanation, confirm, isSidePath = false } = step;
  return {
    command,
    caption,
    explanation,
    confirm,
    isSidePath,
    opensListDialog: step.fields === undefined,
    fields: step.fields?.(occasion) ?? [],
  };
}

/** Why a step cannot even be begun for a request; '' where it can. */
function problemOf({ steps }: Procedure, command: string, request: RequestBase, actor: Actor): string {
  if (!isPermittedBy(steps, command, actor.role)) {
    return refusalSentence(refuse('not-permitted', { user: actor.mail }), 'ja');
  }
  const { reference, state } = request;
  return isAllowedBy(steps, command, state)
    ? ''
    : refusalSentence(refuse('wrong-state', { reference, state }), 'ja');
}

function stateInWords({ states }: Procedure, { state }: RequestBase): string {
  return states[state]?.ja ?? state;
}

/** What a step would do and whom it would write to; nothing has happened. */
export function previewStepOrder(desk: Desk, argument: unknown): StepPreview {
  const eventId = desk.newId();
  const order = orderOf(desk, argument, eventId);
  if ('kind' in order) return refused(order);
  const { procedure, commands } = order;
  const weighed = previewStep(desk, procedure, commands);
  return { kind: 'previewed', eventId, requests: weighed.map((one) => previewed(procedure, one)) };
}

/** Takes the step that the page has shown. */
export function takeStepOrder(desk: Desk, argument: unknown): StepTaken {
  const order = orderOf(desk, argument, undefined);
  if ('kind' in order) return refused(order);
  const { procedure, commands } = order;
  const results = takeStep(desk, procedure, commands);
  if ('kind' in results) return refused(results);
  return { kind: 'taken', results: results.map((one) => resultOf(procedure, one)) };
}

type Order = { readonly procedure: Procedure; readonly commands: readonly CommandBase[] };

/** What the page asks for; its requests are all of one procedure, because they were selected in one tab. */
function orderOf(desk: Desk, argument: unknown, previewId: string | undefined): Order | Refusal {
  const { command, references, values, acknowledged, ...order } = z.parse(orderShape(), argument);
  const eventId = previewId ?? order.eventId;
  if (eventId.length < 8) throw new Error(`Cannot take the step ${command}: it was not shown before.`);
  const [first = ''] = references;
  const procedure = procedureOf(first);
  if (!procedure) return refuse('unknown-reference', { reference: first });
  const { fields, command: toCommand } = stepTableOf(procedure)[command] ?? {};
  if (!fields || !toCommand) throw new Error(`Cannot take the step ${command}: ${first} has no such step.`);
  const form = fields({ requests: [], now: desk.now(), settings: initialSettings(), checklist: [] });
  const given = valuesIn(form, values, acknowledged);
  if ('kind' in given) return given;
  // A request that is named twice takes the step once.
  const commands = [...new Set(references)].map((reference) => toCommand({ eventId, reference }, given));
  return { procedure, commands };
}

function previewed(
  procedure: Procedure,
  { reference, before, outcome, outgoing, warnings, fees }: Weighed,
): PreviewedRequest {
  const after = outcome.kind === 'decision' ? outcome.request : before;
  return {
    reference,
    applicant: before?.applicantName ?? '',
    from: before ? stateInWords(procedure, before) : '',
    to: after ? stateInWords(procedure, after) : '',
    problem: problemIn(outcome),
    warnings: warnings.map(warningInWords),
    mails: outgoing
      .filter(({ kind }) => kind === 'mail')
      .map(({ to, subject, body, attachments }) => ({
        to,
        subject,
        text: body,
        attachments: attachments.map(({ fileName }) => fileName),
      })),
    effects: [...outgoing.flatMap(effectInWords), ...recordedInWords(outcome)],
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

function warningInWords({ kind, at }: Weighed['warnings'][number]): string {
  const when = momentInWords(at).ja;
  switch (kind) {
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
    case 'documents':
      return ['10分ほどで書類のフォルダを準備し、申請者と共有します。'];
  }
}

/** Where the state stays and nobody is told, what is recorded is all that there is to look over. */
function recordedInWords(outcome: Weighed['outcome']): string[] {
  if (outcome.kind !== 'decision' || outcome.notices.length > 0 || !outcome.event) return [];
  const { from, to, detail } = outcome.event;
  return from === to && detail !== '' ? [`記録する内容: ${detail}`] : [];
}

function resultOf(procedure: Procedure, { reference, outcome }: Weighed) {
  switch (outcome.kind) {
    case 'refusal':
      return { reference, done: false, message: refusalSentence(outcome, 'ja') };
    case 'unchanged':
      return { reference, done: true, message: 'すでに記録されています。二重には行っていません。' };
    case 'decision': {
      const state = stateInWords(procedure, outcome.request);
      return { reference, done: true, message: `状態は「${state}」です。` };
    }
  }
}

function refused(refusal: Refusal): { readonly kind: 'refused'; readonly message: string } {
  return { kind: 'refused', message: refusalSentence(refusal, 'ja') };
}
