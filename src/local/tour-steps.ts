import type { ExecutionRecord } from '../workspace/runtime/execution.ts';
import { messagesFor } from '../workspace/services/mail/service.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { consultation, formalRequest, imageList } from './demonstration.ts';
import { people } from './people.ts';
import type { LocalDesk } from './provision.ts';
import { callFromDialog, clickMenu, findForm, formLinkIn, readTab, submit, type Row } from './visit.ts';

/** What one step of the main job did, as a visitor can check it. */
export type TourStep = {
  readonly step: string;
  readonly reference: string;
  readonly state: string;
  /** As the register shows it; '' before there is one. */
  readonly fee: string;
  readonly mails: readonly { readonly to: string; readonly subject: string }[];
  /** Calls to the tracking spreadsheet in the execution that carried the step out. */
  readonly roundTrips: { readonly reads: number; readonly writes: number };
};

export const register = '画像データ台帳';

/** The main job on one request, through the same forms, menu and dialog calls that people use. */
export function* takeTour(workspace: Workspace, desk: LocalDesk): Generator<TourStep> {
  const look = observer(workspace, desk);
  const now = workspace.clock.now();

  accepted(submit(workspace, findForm(workspace, '相談申請'), people.researcher.email, consultation(now)));
  yield look('相談申請を送信(申請者)');

  sendFormalForm(workspace, desk);
  yield look('画像データリストと正式申請フォームを送付(MDUC)');

  const [invitation] = messagesFor(workspace, people.researcher.email);
  const { formId, prefill } = formLinkIn(invitation?.text ?? '');
  accepted(submit(workspace, formId, people.researcher.email, formalRequest(now), prefill));
  yield look('正式申請を送信(申請者)');
}

function sendFormalForm(workspace: Workspace, desk: LocalDesk): void {
  const rows = readTab(workspace, desk, register);
  const reference = rows.at(-1)?.['受付番号'] ?? '';
  const { effects } = clickMenu(
    workspace,
    desk,
    people.staff.email,
    'openFormalFormDialog',
    register,
    rows.length + 1,
  );
  if (effects[0]?.kind !== 'dialog')
    throw new Error(`Cannot send the formal form: the menu showed ${JSON.stringify(effects)}.`);

  const upload = {
    reference,
    fileName: '画像データリスト.csv',
    content: Buffer.from(imageList(), 'utf8').toString('base64'),
    expectedDelivery: '',
  };
  const staff = people.staff.email;
  const inspection = answer(callFromDialog(workspace, desk, staff, 'inspectImageList', upload), 'inspected');
  const { eventId, fileId, folderId, expectedDelivery } = inspection;
  const confirmation = { ...upload, eventId, fileId, folderId, expectedDelivery, overrideReason: '' };
  answer(callFromDialog(workspace, desk, staff, 'sendFormalForm', confirmation), 'sent');
}

function answer(
  run: { readonly value?: unknown; readonly error?: string },
  kind: string,
): Record<string, unknown> {
  const value = run.value as Record<string, unknown> | undefined;
  if (value?.['kind'] !== kind)
    throw new Error(`The dialog was answered ${JSON.stringify(value ?? run.error)}: expected ${kind}.`);
  return value;
}

function accepted(result: { readonly kind: string }): void {
  if (result.kind !== 'accepted') throw new Error(`The form was not accepted: ${JSON.stringify(result)}.`);
}

/** Tells what has changed since it was last asked. */
function observer(workspace: Workspace, desk: LocalDesk) {
  const addresses = Object.values(people).map(({ email }) => email);
  const mails = () =>
    addresses.flatMap((address) => messagesFor(workspace, address).map((mail) => ({ address, mail })));
  let seen = new Set(mails().map(({ address, mail }) => `${address} ${mail.id}`));

  return (step: string): TourStep => {
    const all = mails();
    const fresh = all.filter(({ address, mail }) => !seen.has(`${address} ${mail.id}`));
    seen = new Set(all.map(({ address, mail }) => `${address} ${mail.id}`));
    const row: Row = readTab(workspace, desk, register).at(-1) ?? {};
    return {
      step,
      reference: row['受付番号'] ?? '',
      state: row['状態'] ?? '',
      fee: row['提供料(円)'] || row['提供料の状態'] || '',
      mails: fresh.map(({ address, mail }) => ({ to: address, subject: mail.subject })),
      roundTrips: ledgerRoundTrips(workspace.executions()[0]),
    };
  };
}

/** Round trips to the spreadsheet in one execution. */
export function ledgerRoundTrips(execution: ExecutionRecord | undefined): { reads: number; writes: number } {
  const members = (execution?.calls ?? [])
    .map(({ member }) => member)
    .filter((member) => member.startsWith('Sheets.'));
  const writes = members.filter((member) => member === 'Sheets.Spreadsheets.batchUpdate').length;
  return { reads: members.length - writes, writes };
}
