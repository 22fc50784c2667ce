import { permissionsIn, type Step } from '../procedure/step.ts';
import type { CommandKind } from './command.ts';
import type { State } from './vocabulary.ts';

/** What becomes of an enquiry (guide, お問い合わせ・ご相談): tracked until it is answered. */
export const procedure = {
  'receive-enquiry': { from: ['new'], to: ['open'], by: ['applicant'], event: 'お問い合わせを受付' },
  'mark-answered': { from: ['open'], to: ['answered'], by: ['mduc'], event: '回答済みにする' },
  'invite-consultation': {
    from: ['open', 'answered'],
    to: ['answered'],
    by: ['mduc'],
    event: '相談申請を案内',
  },
  'reopen-enquiry': { from: ['answered'], to: ['open'], by: ['mduc'], event: '未回答に戻す' },
  'note-waiting': { from: ['open', 'answered'], to: ['unchanged'], by: ['program'], event: '遅れを確認' },
} as const satisfies Record<CommandKind, Step<State>>;

export const { isPermitted, isAllowed } = permissionsIn<CommandKind, State>(procedure);
