import type { Accounts } from '../../accounts.ts';
import {
  answeredPeople,
  type Mailbox,
  type MailMessage,
  type UserLabel,
} from '../../services/mail/service.ts';
import { fileSize } from '../file-size.ts';
import { Icon } from '../icons.tsx';
import { Avatar } from '../layout.tsx';
import { longDateTime } from '../time.ts';
import type { Mail } from './boxes.ts';
import { Conversation, ReplyForm } from './conversation.tsx';
import { LinkedText } from './linked-text.tsx';
import type { Owner } from './mailbox.tsx';
import { bodySandbox } from './message-body.ts';
import { attachmentPath, mailboxPath, messagePath } from './paths.ts';
import { nameOf } from './people.ts';

export type MessageProps = {
  readonly owner: Owner;
  readonly mail: Mail;
  /** The other mails of its thread, oldest first. */
  readonly conversation: readonly Mail[];
  readonly labels: readonly UserLabel[];
  readonly accounts: Pick<Accounts, 'find'>;
  /** Shows the plain text although there is HTML. */
  readonly plain: boolean;
  /** Milliseconds since the epoch, by the Workspace's clock. */
  readonly now: number;
};

/** One message as its reader sees it, with the rest of its conversation and a way to answer. */
export function Message({ owner, mail, conversation, labels, accounts, plain, now }: MessageProps) {
  const { entry, message } = mail;
  const path = messagePath(owner.email, message.id);
  const { html } = message;
  return (
    <div class="stack message-page">
      <div class="row message-tools">
        <a class="button button-quiet button-small" href={mailboxPath(owner.email)}>
          <Icon name="back" />
          {owner.name} のメール
        </a>
        <span class="row">
          {html !== undefined && (
            <a class="button button-small" href={plain ? path : `${path}?view=text`}>
              {plain ? 'HTML で表示' : 'テキストで表示'}
            </a>
          )}
          <a class="button button-small" href={`${path}/raw.eml`}>
            <Icon name="download" />
            .eml
          </a>
        </span>
      </div>
      <article class="card message">
        <h1>{message.subject === '' ? '(件名なし)' : message.subject}</h1>
        <Headers mail={mail} accounts={accounts} />
        {html === undefined || plain ? (
          <LinkedText text={message.text} />
        ) : (
          <iframe class="message-frame" title="メール本文" src={`${path}/html`} sandbox={bodySandbox} />
        )}
        <Attachments message={message} path={attachmentPath(owner.email, message.id)} />
      </article>
      {!entry.labels.includes('DRAFT') && <ReplyForm action={`${path}/reply`} to={answeredPeople(mail)} />}
      <Conversation owner={owner} mails={conversation} labels={labels} accounts={accounts} now={now} />
    </div>
  );
}

function Headers({ mail: { entry, message }, accounts }: Pick<MessageProps, 'mail' | 'accounts'>) {
  const { from, to, cc, replyTo, date } = message;
  return (
    <div class="message-head">
      <Avatar account={{ email: from.address, name: nameOf(from, accounts) }} large />
      <dl class="facts message-facts">
        <People caption="差出人" people={[from]} accounts={accounts} />
        <People caption="宛先" people={to} accounts={accounts} />
        <People caption="Cc" people={cc} accounts={accounts} />
        <People caption="Bcc" people={entry.bcc ?? []} accounts={accounts} />
        <People caption="返信先" people={replyTo} accounts={accounts} />
        <dt>日時</dt>
        <dd>{longDateTime(date)}</dd>
      </dl>
    </div>
  );
}

type PeopleProps = {
  readonly caption: string;
  readonly people: readonly Mailbox[];
  readonly accounts: Pick<Accounts, 'find'>;
};

function People({ caption, people, accounts }: PeopleProps) {
  if (people.length === 0) return null;
  const words = people.map((person) => {
    const name = nameOf(person, accounts);
    return name === person.address ? name : `${name} <${person.address}>`;
  });
  return (
    <>
      <dt>{caption}</dt>
      <dd>{words.join('、')}</dd>
    </>
  );
}

function Attachments({
  message,
  path,
}: {
  readonly message: MailMessage;
  readonly path: (index: number) => string;
}) {
  if (message.attachments.length === 0) return null;
  return (
    <section class="attachments" aria-label="添付ファイル">
      <h2>添付ファイル {message.attachments.length} 件</h2>
      <ul class="attachment-list">
        {message.attachments.map(({ name, size }, index) => (
          <li>
            <a class="attachment" href={path(index)}>
              <Icon name="attachment" />
              <span class="attachment-name">{name}</span>
              <span class="muted small nowrap">{fileSize(size)}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
