import type { Accounts } from '../../accounts.ts';
import type { Mailbox as Person, UserLabel } from '../../services/mail/service.ts';
import { Icon } from '../icons.tsx';
import { dateTime, shortDate } from '../time.ts';
import type { Mail } from './boxes.ts';
import { messagePath } from './paths.ts';
import { nameOf } from './people.ts';

export type MailLineProps = {
  /** Address of the mailbox. */
  readonly address: string;
  readonly mail: Mail;
  /** The labels that the mailbox has. */
  readonly labels: readonly UserLabel[];
  readonly accounts: Pick<Accounts, 'find'>;
  /** Milliseconds since the epoch, by the Workspace's clock. */
  readonly now: number;
};

/** One mail in a list: bold until it was read, and of one's own mails whom they are for. */
export function MailLine({ address, mail: { entry, message }, labels, accounts, now }: MailLineProps) {
  const { id, subject, text, date, attachments } = message;
  const isNew = entry.labels.includes('UNREAD');
  return (
    <li>
      <a class={`mail-line${isNew ? ' mail-line-new' : ''}`} href={messagePath(address, id)}>
        <span class="mail-from">{whom({ entry, message }, accounts)}</span>
        <span class="mail-words">
          {labels
            .filter((label) => entry.labels.includes(label.id) && label.messageListVisibility !== 'hide')
            .map(({ name }) => (
              <span class="badge mail-label">{name}</span>
            ))}
          <span class="mail-subject">{subject === '' ? '(件名なし)' : subject}</span>
          <span class="mail-excerpt"> {excerpt(text)}</span>
        </span>
        <span class="mail-marks">{attachments.length > 0 && <Attached count={attachments.length} />}</span>
        <time class="mail-date" datetime={new Date(date).toISOString()} title={dateTime(date)}>
          {shortDate(date, now)}
        </time>
      </a>
    </li>
  );
}

function whom(
  { entry: { labels }, message: { from, to, cc } }: Mail,
  accounts: Pick<Accounts, 'find'>,
): string {
  const name = (person: Person): string => nameOf(person, accounts);
  if (labels.includes('INBOX') || !(labels.includes('SENT') || labels.includes('DRAFT'))) return name(from);
  const people = [...to, ...cc].map(name).join('、');
  return `${labels.includes('DRAFT') ? '下書き' : '宛先'}: ${people === '' ? '(なし)' : people}`;
}

function Attached({ count }: { readonly count: number }) {
  return (
    <>
      <Icon name="attachment" />
      <span class="visually-hidden">添付ファイル {count} 件</span>
    </>
  );
}

function excerpt(text: string): string {
  return text.slice(0, 400).replaceAll(/\s+/g, ' ').trim().slice(0, 120);
}
