import type { Caption } from '../../domain/caption.ts';
import { contact, lines, paragraphs } from './contact.ts';

/** What one reminder says in one language. */
type Reminder = {
  /** What is waited for, as the subject names it. */
  readonly subject: string;
  /** Since when it is waited for. */
  readonly opening: string;
  /** What the reader needs at hand, with its heading. */
  readonly needed?: string;
  readonly please: string;
  /** Whether the reader is told of something to come, which nobody has asked for before. */
  readonly ahead?: true;
};

/** Every reminder is as gentle as the others; `about` is what the request is called. */
export function remindersOf(about: Caption) {
  return (occasion: string, ja: Reminder, en: Reminder) =>
    ({
      reader: 'applicant',
      occasion,
      ja: {
        subject: `[{{reference}}] ${ja.ahead ? '' : '(再度のご連絡)'}${ja.subject}`,
        body: paragraphs(
          '{{applicantName}} 様',
          `${about.ja}(受付番号: {{reference}})についてご連絡します。${ja.opening}行き違いの場合はご容赦ください。`,
          ...parts(ja.needed),
          lines('■ お願い', ja.please),
          contact.ja,
        ),
      },
      en: {
        subject: `[{{reference}}] ${en.ahead ? '' : 'A reminder: '}${en.subject}`,
        body: paragraphs(
          'Dear {{applicantName}},',
          `This is about your ${about.en} {{reference}}. ${en.opening} If your answer has crossed with this mail, please disregard this reminder.`,
          ...parts(en.needed),
          lines('■ What you need to do', en.please),
          contact.en,
        ),
      },
    }) as const;
}

function parts(needed: string | undefined): readonly string[] {
  return needed === undefined ? [] : [needed];
}
