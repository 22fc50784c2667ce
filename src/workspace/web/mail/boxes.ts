import type { Host } from '../../host.ts';
import { type Delivery, type MailMessage, mailsOf } from '../../services/mail/service.ts';

/** The parts of a mailbox that its page shows; spam and the bin are for scripts. */
export const boxes = {
  inbox: {
    caption: '受信トレイ',
    label: 'INBOX',
    empty: ['メールはまだありません', 'フォームを送信するなどすると、ここに届きます。'],
  },
  sent: {
    caption: '送信済み',
    label: 'SENT',
    empty: ['送信したメールはまだありません', 'プログラムが送ったメールと、ここで書いた返信が並びます。'],
  },
  drafts: {
    caption: '下書き',
    label: 'DRAFT',
    empty: ['下書きはまだありません', 'プログラムが作った下書きが並びます。'],
  },
  all: {
    caption: 'すべて',
    label: undefined,
    empty: ['メールはまだありません', '届いたメール、送ったメール、下書きが並びます。'],
  },
} as const satisfies Record<
  string,
  { caption: string; label: string | undefined; empty: readonly [string, string] }
>;

export type BoxName = keyof typeof boxes;

/** A mail with what its mailbox knows of it. */
export type Mail = { readonly entry: Delivery; readonly message: MailMessage };

/** The box that an address names; the inbox where it names none. */
export function boxNamed(name: string | undefined): BoxName {
  return name !== undefined && Object.hasOwn(boxes, name) ? (name as BoxName) : 'inbox';
}

/** A box's mails, newest first. */
export function mailsIn(host: Host, address: string, name: BoxName): Mail[] {
  const { label } = boxes[name];
  return mailsOf(host, address).filter(
    ({ entry: { labels } }) =>
      !labels.includes('TRASH') &&
      !labels.includes('SPAM') &&
      (label === undefined || labels.includes(label)),
  );
}
