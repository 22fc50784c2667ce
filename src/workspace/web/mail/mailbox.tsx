import type { Account } from '../../accounts.ts';
import type { MailMessage } from '../../services/mail/service.ts';
import { Icon } from '../icons.tsx';
import { Avatar, Empty } from '../layout.tsx';
import { dateTime, shortDate } from '../time.ts';
import { mailboxPath, messagePath } from './paths.ts';

/** Whose mailbox it is; an address without account goes by its address. */
export type Owner = Pick<Account, 'email' | 'name'>;

export type MailboxProps = {
  /** Of all mailboxes. */
  readonly owners: readonly Owner[];
  readonly owner: Owner;
  /** Newest first. */
  readonly messages: readonly MailMessage[];
  /** Milliseconds since the epoch, by the Workspace's clock. */
  readonly now: number;
};

/** One account's messages, and the way to everybody else's. */
export function Mailbox({ owners, owner, messages, now }: MailboxProps) {
  return (
    <div class="stack">
      <nav class="tabs" aria-label="メールボックス">
        {owners.map(({ email, name }) => (
          <a
            href={mailboxPath(email)}
            title={email}
            aria-current={email === owner.email ? 'page' : undefined}
          >
            {name}
          </a>
        ))}
      </nav>
      <div class="person">
        <Avatar account={owner} large />
        <div class="person-words">
          <h1>{owner.name}</h1>
          {owner.name !== owner.email && <p class="muted">{owner.email}</p>}
        </div>
        <p class="mail-count muted">{messages.length} 通</p>
      </div>
      <div class="card card-flush">
        {messages.length === 0 ? (
          <Empty title="メールはまだありません">フォームを送信するなどすると、ここに届きます。</Empty>
        ) : (
          <ul class="mail-list">
            {messages.map((message) => (
              <Line owner={owner} message={message} now={now} />
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}

type LineProps = { readonly owner: Owner; readonly message: MailMessage; readonly now: number };

const dayMs = 24 * 60 * 60 * 1_000;

function Line({ owner, message, now }: LineProps) {
  const { id, from, subject, text, date, attachments } = message;
  return (
    <li>
      <a class={`mail-line${now - date < dayMs ? ' mail-line-new' : ''}`} href={messagePath(owner.email, id)}>
        <span class="mail-from">{from.name === '' ? from.address : from.name}</span>
        <span class="mail-words">
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
