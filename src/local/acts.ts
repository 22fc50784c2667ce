import { messagesFor } from '../workspace/services/mail/service.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { consultation, formalRequest, imageList } from './demonstration.ts';
import { people, type Person } from './people.ts';
import type { LocalDesk } from './provision.ts';
import * as visit from './visit.ts';

export const register = '画像データ台帳';

const DAY_MS = 86_400_000;

export type Acts = ReturnType<typeof actsOf>;

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

  return {
    reference: () => reference,

    /** The consultation form; the request is from then on the one that is spoken of. */
    consult(changes: visit.Answers = {}, who: Person = 'researcher'): void {
      applicant = who;
      const form = visit.findForm(workspace, '相談申請');
      const answers = { ...consultation(workspace.clock.now()), ...changes };
      accepted(visit.submit(workspace, form, people[who].email, answers));
      reference = visit.readTab(workspace, desk, register).at(-1)?.['受付番号'] ?? '';
    },

    /** A step from the menu: the page's preview, then its confirmation. */
    step(command: string, values: Readonly<Record<string, string>> = {}, who: Person = 'staff'): void {
      const order = { command, references: [reference], values, eventId: '', acknowledged: true };
      const preview = answer(who, 'previewStep', order);
      const taken = answer(who, 'takeStep', { ...order, eventId: preview['eventId'] ?? '' });
      const [result] = (taken['results'] ?? []) as { done: boolean; message: string }[];
      if (!result?.done)
        throw new Error(
          `The step ${command} was refused: ${result?.message ?? JSON.stringify(taken['message'])}`,
        );
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

    /** Types into a cell of the request's row. */
    edit(caption: string, text: string, who: Person = 'staff'): void {
      const cell = { tab: register, row: rowNumber(), caption };
      visit.typeInto(workspace, desk, people[who].email, cell, text);
    },

    /** Lets days pass; the clock's triggers run on the way. */
    pass(days: number): void {
      workspace.advance(days * DAY_MS);
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

function accepted(result: { readonly kind: string }): void {
  if (result.kind !== 'accepted') throw new Error(`The form was not accepted: ${JSON.stringify(result)}.`);
}
