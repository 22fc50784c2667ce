import { facade } from '../../../runtime/facade.ts';
import { htmlBody, plainBody } from '../bodies.ts';
import { openBox } from '../box.ts';
import { composeEml } from '../eml.ts';
import { headersOf, written } from '../headers.ts';
import type { MailMessage } from '../message.ts';
import { type Delivery, readAttachment, readMessage } from '../store.ts';
import { change, changes, type LabelChange } from '../threads.ts';
import { answering } from './answering.ts';
import { attachmentFacade } from './attachment.ts';
import { type GmailContext, requireThere, standsFor } from './context.ts';

type GmailMessage = GoogleAppsScript.Gmail.GmailMessage;
type AttachmentOptions = GoogleAppsScript.Gmail.GmailAttachmentOptions;

/** A mail of the account. Its labels are read when asked for, so `refresh` has nothing left to do. */
export function messageFacade(context: GmailContext, id: string): GmailMessage {
  const { host, execution, account } = context;
  let known: MailMessage | undefined;

  const entry = (): Delivery => requireThere(openBox(host, account).byMessage.get(id));
  const mail = (): MailMessage => (known ??= requireThere(readMessage(host, entry().messageId)));
  const has = (label: string) => (): boolean => entry().labels.includes(label);
  const changed = (wanted: LabelChange) => (): GmailMessage => {
    change(host, [entry()], wanted);
    return message;
  };
  const { reply, replyAll, forward, ...drafting } = answering(
    context,
    (name) => `GmailApp.GmailMessage.${name}`,
    mail,
  );
  const chained =
    <A extends unknown[]>(work: (...args: A) => void) =>
    (...args: A): GmailMessage => {
      work(...args);
      return message;
    };

  const message: GmailMessage = facade<GmailMessage>(
    execution,
    'GmailApp.GmailMessage',
    {
      ...drafting,
      reply: chained(reply),
      replyAll: chained(replyAll),
      forward: chained(forward),
      getAttachments: (options: AttachmentOptions = {}) => attachments(context, mail(), options),
      getBcc: () => written(entry().bcc ?? []),
      getBody: () => htmlBody(mail()),
      getCc: () => written(mail().cc),
      getDate: () => new Date(mail().date) as unknown as GoogleAppsScript.Base.Date,
      getFrom: () => written([mail().from]),
      getHeader: (name) => header(mail(), entry(), String(name)),
      getId: () => id,
      getPlainBody: () => plainBody(mail()),
      getRawContent: () => new TextDecoder().decode(composeEml(host, mail(), entry().bcc)),
      getReplyTo: () => written(mail().replyTo.length > 0 ? mail().replyTo : [mail().from]),
      getSubject: () => mail().subject,
      getThread: () => context.thread(entry().threadId),
      getTo: () => written(mail().to),
      isDraft: has('DRAFT'),
      isInChats: () => false,
      isInInbox: has('INBOX'),
      isInPriorityInbox: () => ['INBOX', 'IMPORTANT'].every((label) => entry().labels.includes(label)),
      isInTrash: has('TRASH'),
      isStarred: has('STARRED'),
      isUnread: has('UNREAD'),
      markRead: changed(changes.markRead),
      markUnread: changed(changes.markUnread),
      moveToTrash: changed(changes.moveToTrash),
      refresh: () => message,
      star: changed(changes.star),
      unstar: changed(changes.unstar),
    },
    [
      'createDraftReply',
      'createDraftReplyAll',
      'reply',
      'replyAll',
      'forward',
      'getAttachments',
      'getBody',
      'getPlainBody',
      'getRawContent',
      'markRead',
      'markUnread',
      'moveToTrash',
      'refresh',
      'star',
      'unstar',
    ],
  );
  return standsFor(message, 'message', id);
}

/** Values of a header that stands there several times, one a line; '' for one that is not there. */
function header(mail: MailMessage, { bcc }: Delivery, name: string): string {
  return headersOf(mail, bcc)
    .filter((candidate) => candidate.name.toLowerCase() === name.toLowerCase())
    .map(({ value }) => value)
    .join('\n');
}

function attachments(
  { host, execution }: GmailContext,
  mail: MailMessage,
  { includeInlineImages = true, includeAttachments = true }: AttachmentOptions,
) {
  return mail.attachments.flatMap(({ name, mimeType, contentId }, index) => {
    if (!(contentId === undefined ? includeAttachments : includeInlineImages)) return [];
    const bytes = readAttachment(host, mail.id, index) ?? new Uint8Array();
    return [attachmentFacade(execution, { bytes, name, contentType: mimeType })];
  });
}
