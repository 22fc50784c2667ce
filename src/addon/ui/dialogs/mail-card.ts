/// <reference lib="dom" />
import { badge, make } from './dom.ts';

export type ShownMail = {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly attachments: readonly string[];
  /** Stands before the recipient: when it was written, and of what kind it is. */
  readonly lead?: string;
  /** How it fares. */
  readonly mark?: HTMLElement;
};

/** A mail as one line that opens to its text; one without a text has nothing to open. */
export function mailCard(
  { to, subject, text, attachments, lead, mark }: ShownMail,
  open = false,
): HTMLElement {
  const attached =
    attachments.length > 0 ? badge(`添付 ${attachments.length.toLocaleString('ja-JP')}件`) : undefined;
  const head = [
    make('span', { class: 'mail-subject' }, subject || '(件名なし)'),
    make('span', { class: 'mail-marks' }, mark, attached),
    make(
      'span',
      { class: 'mail-to' },
      lead === undefined ? undefined : make('span', { class: 'quiet' }, lead),
      make('span', {}, make('span', { class: 'label' }, '宛先'), ` ${to}`),
    ),
  ];
  if (text === '' && attachments.length === 0) return make('div', { class: 'mail-card' }, ...head);
  return make(
    'details',
    { class: 'mail-card', open },
    make('summary', {}, ...head),
    attachments.length > 0
      ? make(
          'p',
          { class: 'attachments' },
          make('span', { class: 'label' }, '添付'),
          ` ${attachments.join('、')}`,
        )
      : undefined,
    make('pre', { tabindex: 0, 'aria-label': `「${subject}」の本文` }, text),
  );
}
