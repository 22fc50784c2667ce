import type { CommandOf, DeskCommand } from '../domain/enquiry/command.ts';
import type { Enquiry } from '../domain/enquiry/request.ts';
import type { Field } from './dialogs/step.types.ts';
import { note, reason } from './step-fields.ts';
import type { About, StepDefinition } from './step-table.ts';
import type { Values } from './step-values.ts';

type Steps = {
  readonly [Kind in Exclude<DeskCommand['kind'], 'note-waiting'>]: StepDefinition<Enquiry> & {
    readonly command: (about: About, values: Values) => CommandOf<Kind>;
  };
};

/** Every step of an enquiry with its words and its form. */
export const enquirySteps: Steps = {
  'mark-answered': {
    caption: '回答済みにする',
    explanation: 'メールや電話で回答したことを記録します。メールは送りません。',
    confirm: '記録する',
    fields: () => [
      answerNote('回答の内容', 'どのように回答したか。台帳にだけ残ります。空欄でも構いません。'),
    ],
    command: (about, values) => ({ kind: 'mark-answered', ...about, note: values.text('note') }),
  },
  'invite-consultation': {
    caption: '相談申請を案内する',
    explanation:
      'お問い合わせの内容を入力済みの相談申請フォームのリンクを、問い合わせた方へ送り、回答済みにします。',
    confirm: '案内を送る',
    fields: () => [answerNote('伝えること', 'メールに載せる言葉。空欄でも送れます。')],
    command: (about, values) => ({ kind: 'invite-consultation', ...about, note: values.text('note') }),
  },
  'reopen-enquiry': {
    caption: '未回答に戻す',
    explanation: '回答が足りなかったお問い合わせを未回答に戻します。メールは送りません。',
    confirm: '未回答に戻す',
    isSidePath: true,
    fields: () => [reason('戻す理由', '操作履歴に記録されます(5文字以上)。')],
    command: (about, values) => ({ kind: 'reopen-enquiry', ...about, reason: values.text('reason') }),
  },
};

function answerNote(label: string, help: string): Field {
  return { ...note(label, help), key: 'note' };
}
