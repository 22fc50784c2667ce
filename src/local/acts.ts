import { messagesFor } from '../workspace/services/mail/service.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { consultation, formalRequest, imageList } from './demonstration.ts';
import { people, type Person } from './people.ts';
import type { LocalDesk } from './provision.ts';
import { accepted, registerActs } from './register-acts.ts';
import * as visit from './visit.ts';

export const register = '画像データ台帳';

const DAY_MS = 86_400_000;

export type Acts = ReturnType<typeof actsOf>;

/** What applicant, MDUC and radiology do with one request, each through their own doors; what is refused throws. */
export function actsOf(workspace: Workspace, desk: LocalDesk) {
  const common = registerActs(workspace, desk, register);

  return {
    ...common,

    /** The consultation form; the request is from then on the one that is spoken of. */
    consult(changes: visit.Answers = {}, who: Person = 'researcher'): void {
      common.begin('相談申請', { ...consultation(workspace.clock.now()), ...changes }, who);
    },

    /** The dialog that sends a list: the preview, then its confirmation. */
    sendList(csv = imageList(), who: Person = 'staff'): void {
      const content = Buffer.from(csv, 'utf8').toString('base64');
      const upload = {
        reference: common.reference(),
        fileName: '画像データリスト.csv',
        content,
        expectedDelivery: '',
      };
      const { kind, message, eventId, fileId, folderId, expectedDelivery } = common.answer(
        who,
        'inspectImageList',
        upload,
      );
      if (kind !== 'inspected') throw new Error(`The list was refused: ${String(message)}`);
      const sent = common.answer(who, 'sendFormalForm', {
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
      const [invitation] = messagesFor(workspace, people[common.applicant()].email).filter(({ text }) =>
        /viewform\?/.test(text),
      );
      const { formId, prefill } = visit.formLinkIn(invitation?.text ?? '');
      const answers = changes ?? formalRequest(workspace.clock.now());
      accepted(visit.submit(workspace, formId, people[common.applicant()].email, answers, prefill));
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

    /** The quarter of the fiscal year in which the clock stands, `2026-Q3`, and the days until its last. */
    quarter: () => quarterAt(workspace.clock.now()),

    /** The page 四半期精算: what a closing of `quarter` (`2026-Q3`) would hold. */
    previewClosing: (quarter: string, who: Person = 'staff') =>
      common.answer(who, 'previewSettlement', { kind: 'close', quarter, eventId: '', digest: '' }),

    /** The page 四半期精算: the preview, then its confirmation; what the page is told, also where it is refused. */
    closeQuarter(quarter: string, who: Person = 'staff'): Record<string, unknown> {
      const shown = common.answer(who, 'previewSettlement', {
        kind: 'close',
        quarter,
        eventId: '',
        digest: '',
      });
      if (shown['kind'] !== 'previewed') return shown;
      const { eventId, digest } = shown;
      return common.answer(who, 'settle', { kind: 'close', quarter, eventId, digest });
    },

    /** The same for taking a closing back. */
    reverseClosing(number: string, reason: string, who: Person = 'staff'): Record<string, unknown> {
      const shown = common.answer(who, 'previewSettlement', { kind: 'reverse', number, reason, eventId: '' });
      if (shown['kind'] !== 'previewed') return shown;
      return common.answer(who, 'settle', { kind: 'reverse', number, reason, eventId: shown['eventId'] });
    },
  };
}

function quarterAt(now: number): { readonly key: string; readonly daysLeft: number } {
  const today = new Date(now + 9 * 3_600_000);
  const [year, month] = [today.getUTCFullYear(), today.getUTCMonth()];
  const first = month - (month % 3);
  const lastDay = Date.UTC(year, first + 3, 0);
  const daysLeft = Math.round((lastDay - Date.UTC(year, month, today.getUTCDate())) / DAY_MS);
  return { key: `${first < 3 ? year - 1 : year}-Q${first < 3 ? 4 : first / 3}`, daysLeft };
}
