import { note, reason } from './step-fields.ts';
import type { About } from './step-table.ts';
import type { Values } from './step-values.ts';

/** What leaves the straight path in every procedure, with the same words on menu and buttons; each says itself what it does. */
export const sidePathSteps = {
  hold: {
    caption: '保留にする',
    confirm: '保留にして知らせる',
    isSidePath: true,
    fields: () => [reason('保留の理由')],
    command: (about: About, values: Values) => ({
      kind: 'hold' as const,
      ...about,
      reason: values.text('reason'),
    }),
  },
  resume: {
    caption: '保留を解除する',
    confirm: '解除して知らせる',
    fields: () => [],
    command: (about: About) => ({ kind: 'resume' as const, ...about }),
  },
  withdraw: {
    caption: '取下げを記録する',
    confirm: '記録して知らせる',
    isSidePath: true,
    fields: () => [note('申し出の内容', 'いつ、どのように申し出があったか。空欄でも記録できます。')],
    command: (about: About, values: Values) => ({
      kind: 'withdraw' as const,
      ...about,
      reason: values.text('reason'),
    }),
  },
} as const;
