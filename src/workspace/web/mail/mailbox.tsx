import type { Account, Accounts } from '../../accounts.ts';
import type { UserLabel } from '../../services/mail/service.ts';
import { Avatar, Empty } from '../layout.tsx';
import { type BoxName, boxes, type Mail } from './boxes.ts';
import { MailLine } from './mail-line.tsx';
import { boxPath, mailboxPath } from './paths.ts';

/** Whose mailbox it is; an address without account goes by its address. */
export type Owner = Pick<Account, 'email' | 'name'>;

export type MailboxProps = {
  /** Of all mailboxes. */
  readonly owners: readonly Owner[];
  readonly owner: Owner;
  readonly box: BoxName;
  /** Newest first. */
  readonly mails: readonly Mail[];
  readonly labels: readonly UserLabel[];
  readonly accounts: Pick<Accounts, 'find'>;
  /** Milliseconds since the epoch, by the Workspace's clock. */
  readonly now: number;
};

/** One box of an account's mail, and the way to its other boxes and to everybody else's mail. */
export function Mailbox({ owners, owner, box, mails, labels, accounts, now }: MailboxProps) {
  const [title, sentence] = boxes[box].empty;
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
      <div class="person mail-head">
        <Avatar account={owner} large />
        <div class="person-words">
          <h1>{owner.name}</h1>
          {owner.name !== owner.email && <p class="muted">{owner.email}</p>}
        </div>
        <nav class="mail-boxes" aria-label={`${owner.name} のメール`}>
          {Object.entries(boxes).map(([name, { caption }]) => (
            <a href={boxPath(owner.email, name as BoxName)} aria-current={name === box ? 'page' : undefined}>
              {caption}
            </a>
          ))}
        </nav>
        <p class="mail-count muted">{mails.length} 通</p>
      </div>
      <div class="card card-flush">
        {mails.length === 0 ? (
          <Empty title={title}>{sentence}</Empty>
        ) : (
          <ul class="mail-list">
            {mails.map((mail) => (
              <MailLine address={owner.email} mail={mail} labels={labels} accounts={accounts} now={now} />
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}
