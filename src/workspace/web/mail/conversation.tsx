import type { Accounts } from '../../accounts.ts';
import type { UserLabel } from '../../services/mail/service.ts';
import type { Mail } from './boxes.ts';
import { MailLine } from './mail-line.tsx';
import type { Owner } from './mailbox.tsx';

export type ConversationProps = {
  readonly owner: Owner;
  /** The other mails of the thread, oldest first. */
  readonly mails: readonly Mail[];
  readonly labels: readonly UserLabel[];
  readonly accounts: Pick<Accounts, 'find'>;
  /** Milliseconds since the epoch, by the Workspace's clock. */
  readonly now: number;
};

/** What else was written in the same conversation; nothing where a mail stands alone. */
export function Conversation({ owner, mails, labels, accounts, now }: ConversationProps) {
  if (mails.length === 0) return null;
  return (
    <section class="conversation" aria-label="同じ会話のメール">
      <h2>同じ会話のメール</h2>
      <div class="card card-flush">
        <ul class="mail-list">
          {mails.map((mail) => (
            <MailLine address={owner.email} mail={mail} labels={labels} accounts={accounts} now={now} />
          ))}
        </ul>
      </div>
    </section>
  );
}

/** Where a person answers a mail by hand, as whoever has the mailbox. */
export function ReplyForm({ action, to }: { readonly action: string; readonly to: string }) {
  return (
    <form method="post" action={action} class="card reply">
      <label for="reply-text" class="reply-caption">
        {to} へ返信
      </label>
      <textarea id="reply-text" name="text" class="input" required />
      <button class="button button-primary">返信する</button>
    </form>
  );
}
