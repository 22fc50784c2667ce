import { messagesFor } from '../workspace/services/mail/service.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { consultation, formalRequest, imageList } from './demonstration.ts';
import { people, type Person } from './people.ts';
import type { LocalDesk } from './provision.ts';
import * as visit from './visit.ts';

export const register = '画像データ台帳';

const DAY_MS = 86_400_000;

export type Acts = ReturnType<typeof actsOf>;

/** What the page of a step is told of one request. */
export type StepResult = { readonly reference: string; readonly done: boolean; readonly message: string };

type StepValues = Readonly<Record<string, string>>;

/** What applicant, MDUC and radiology do with one request, each through their own doors; what is refused throws. */
export function actsOf(workspace: Workspace, desk: LocalDesk) {
  let reference = '';
  let applicant: Person = 'researcher';

  const answer = (who: Person, functionName: string, argument: unknown) => {
    const run = visit.callFromDialog(workspace, desk, people[who].email, functionName, argument);
    if (run.status !== 'completed')
      throw new Error(`The dialog's call ${functionName} failed: ${run.error ?? ''}`);
    return run.value as Record<string, unknown>;
  };
  const rowNumber = () =>
    visit.readTab(workspace, desk, register).findIndex((row) => row['受付番号'] === reference) + 2;
  const order = (command: string, values: StepValues, references: readonly string[]) => ({
    command,
    references: references.length === 0 ? [reference] : references,
    values,
    eventId: '',
    acknowledged: true,
  });
  const attempt = (
    command: string,
    values: StepValues = {},
    who: Person = 'staff',
    references: readonly string[] = [],
  ): readonly StepResult[] => {
    const asked = order(command, values, references);
    const preview = answer(who, 'previewStep', asked);
    const taken = answer(who, 'takeStep', { ...asked, eventId: preview['eventId'] ?? 'not-previewed' });
    if (Array.isArray(taken['results'])) return taken['results'] as StepResult[];
    return asked.references.map((each) => ({
      reference: each,
      done: false,
      message: String(taken['message']),
    }));
  };

  return {
    reference: () => reference,
    rowNumber,

    /** From now on another request is spoken of. */
    about(other: string, who: Person = 'researcher'): void {
      reference = other;
      applicant = who;
    },

    /** The consultation form; the request is from then on the one that is spoken of. */
    consult(changes: visit.Answers = {}, who: Person = 'researcher'): void {
      applicant = who;
      const form = visit.findForm(workspace, '相談申請');
      const answers = { ...consultation(workspace.clock.now()), ...changes };
      accepted(visit.submit(workspace, form, people[who].email, answers));
      reference = visit.readTab(workspace, desk, register).at(-1)?.['受付番号'] ?? '';
    },

    /** What a step's page shows before it is taken; nothing happens. */
    preview(command: string, values: StepValues = {}, who: Person = 'staff', references: string[] = []) {
      return answer(who, 'previewStep', order(command, values, references));
    },

    /** A step from the menu, for the request spoken of or for several: what its page is told, also where it is refused. */
    attempt,

    /** A step from the menu: the page's preview, then its confirmation. */
    step(command: string, values: StepValues = {}, who: Person = 'staff'): void {
      const [result] = attempt(command, values, who);
      if (!result?.done)
        throw new Error(`The step ${command} was refused: ${result?.message ?? 'it has no result'}`);
    },

    /** The dialog that sends a list: the preview, then its confirmation. */
    sendList(csv = imageList(), who: Person = 'staff'): void {
      const content = Buffer.from(csv, 'utf8').toString('base64');
      const upload = { reference, fileName: '画像データリスト.csv', content, expectedDelivery: '' };
      const { kind, message, eventId, fileId, folderId, expectedDelivery } = answer(
        who,
        'inspectImageList',
        upload,
      );
      if (kind !== 'inspected') throw new Error(`The list was refused: ${String(message)}`);
      const sent = answer(who, 'sendFormalForm', {
        ...upload,
        eventId,
        fileId,
        folderId,
        expectedDelivery,
        overrideReason: '',
      });
      if (sent['kind'] !== 'sent') throw new Error(`The list was not sent: ${String(sent['message'])}`);
    },

    /** The formal form by the newest link in the applicant's mailbox; what the link fills in need not be answered. */
    requestFormally(changes?: visit.Answers): void {
      const [invitation] = messagesFor(workspace, people[applicant].email).filter(({ text }) =>
        /viewform\?/.test(text),
      );
      const { formId, prefill } = visit.formLinkIn(invitation?.text ?? '');
      const answers = changes ?? formalRequest(workspace.clock.now());
      accepted(visit.submit(workspace, formId, people[applicant].email, answers, prefill));
    },

    /** Types into a cell of the request's row; the answer is what is told beside the sheet, '' for nothing. */
    edit(caption: string, text: string, who: Person = 'staff'): string {
      const cell = { tab: register, row: rowNumber(), caption };
      return visit.typeInto(workspace, desk, people[who].email, cell, text);
    },

    /** Types counts into 見積, row by row; the total that it shows. */
    estimate(counts: readonly string[], who: Person = 'staff'): string {
      counts.forEach((count, index) =>
        visit.typeInto(
          workspace,
          desk,
          people[who].email,
          { tab: '見積', row: index + 2, caption: '検査数' },
          count,
        ),
      );
      return visit.readTab(workspace, desk, '見積')[0]?.['合計(円)'] ?? '';
    },

    /** The menu's check of the closings: what it says. */
    checkSettlements(who: Person = 'staff'): string {
      const { effects } = visit.clickMenu(
        workspace,
        desk,
        people[who].email,
        'checkSettlements',
        register,
        2,
      );
      return effects.flatMap((effect) => (effect.kind === 'alert' ? [effect.message] : [])).join('\n');
    },

    firstReference: () => visit.readTab(workspace, desk, register)[0]?.['受付番号'] ?? '',

    /** The quarter of the fiscal year in which the clock stands, `2026-Q3`, and the days until its last. */
    quarter: () => quarterAt(workspace.clock.now()),

    /** The page 四半期精算: what a closing of `quarter` (`2026-Q3`) would hold. */
    previewClosing: (quarter: string, who: Person = 'staff') =>
      answer(who, 'previewSettlement', { kind: 'close', quarter, eventId: '', digest: '' }),

    /** The page 四半期精算: the preview, then its confirmation; what the page is told, also where it is refused. */
    closeQuarter(quarter: string, who: Person = 'staff'): Record<string, unknown> {
      const shown = answer(who, 'previewSettlement', { kind: 'close', quarter, eventId: '', digest: '' });
      if (shown['kind'] !== 'previewed') return shown;
      const { eventId, digest } = shown;
      return answer(who, 'settle', { kind: 'close', quarter, eventId, digest });
    },

    /** The same for taking a closing back. */
    reverseClosing(number: string, reason: string, who: Person = 'staff'): Record<string, unknown> {
      const shown = answer(who, 'previewSettlement', { kind: 'reverse', number, reason, eventId: '' });
      if (shown['kind'] !== 'previewed') return shown;
      return answer(who, 'settle', { kind: 'reverse', number, reason, eventId: shown['eventId'] });
    },

    /** Lets days pass on which nobody does anything: each trigger of the clock fires once a day on the way. */
    pass(days: number): void {
      for (let day = 0; day < days; day += 1) {
        workspace.clock.advance(DAY_MS);
        workspace.tick();
      }
    },

    /** Days in which the clock's triggers did not run; then they run once, as Google's do. */
    skip(days: number): void {
      workspace.clock.advance(days * DAY_MS);
      workspace.tick();
    },

    /** `2026-12-01T10:00`, so many days from now. */
    momentIn(days: number, time: string): string {
      return `${dayIn(workspace, days)}T${time}`;
    },

    dayIn: (days: number) => dayIn(workspace, days),
  };
}

function dayIn(workspace: Workspace, days: number): string {
  return new Date(workspace.clock.now() + 9 * 3_600_000 + days * DAY_MS).toISOString().slice(0, 10);
}

function quarterAt(now: number): { readonly key: string; readonly daysLeft: number } {
  const today = new Date(now + 9 * 3_600_000);
  const [year, month] = [today.getUTCFullYear(), today.getUTCMonth()];
  const first = month - (month % 3);
  const lastDay = Date.UTC(year, first + 3, 0);
  const daysLeft = Math.round((lastDay - Date.UTC(year, month, today.getUTCDate())) / DAY_MS);
  return { key: `${first < 3 ? year - 1 : year}-Q${first < 3 ? 4 : first / 3}`, daysLeft };
}

function accepted(result: { readonly kind: string }): void {
  if (result.kind !== 'accepted') throw new Error(`The form was not accepted: ${JSON.stringify(result)}.`);
}
