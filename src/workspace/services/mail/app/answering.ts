import { forwarded, replyTo, replyToAll } from '../answers.ts';
import { createDraft } from '../drafts.ts';
import type { MailMessage, OutgoingMail } from '../message.ts';
import { sendMail } from '../send.ts';
import { readAttachment } from '../store.ts';
import type { GmailContext } from './context.ts';
import { writtenDraft } from './draft.ts';
import { answerOptions, type MailOptions, outgoing } from './options.ts';

type GmailDraft = GoogleAppsScript.Gmail.GmailDraft;

/** How a script answers or hands on one mail; `member` words what is refused. */
export function answering(
  context: GmailContext,
  member: (name: string) => string,
  original: () => MailMessage,
) {
  const { host, execution, account } = context;

  function answer(name: string, all: boolean, body: string, options: MailOptions): OutgoingMail {
    const given = outgoing(options, { member: member(name), account, known: answerOptions });
    const addressed = all ? replyToAll(original(), account) : replyTo(original());
    return {
      ...given,
      ...addressed,
      cc: [addressed.cc, given.cc].filter(Boolean).join(', '),
      subject: given.subject || addressed.subject,
      text: String(body),
    };
  }

  return {
    reply(body: string, options: MailOptions = {}): void {
      sendMail(host, account, answer('reply', false, body, options));
    },
    replyAll(body: string, options: MailOptions = {}): void {
      sendMail(host, account, answer('replyAll', true, body, options));
    },
    createDraftReply(body: string, options: MailOptions = {}): GmailDraft {
      const mail = answer('createDraftReply', false, body, options);
      return context.draft(createDraft(host, account, writtenDraft(context, mail)));
    },
    createDraftReplyAll(body: string, options: MailOptions = {}): GmailDraft {
      const mail = answer('createDraftReplyAll', true, body, options);
      return context.draft(createDraft(host, account, writtenDraft(context, mail)));
    },
    forward(recipient: string, options: MailOptions = {}): void {
      const given = outgoing(options, { member: member('forward'), account, known: answerOptions });
      const message = original();
      const { text, ...continued } = forwarded(message, execution.project.manifest.timeZone);
      sendMail(host, account, {
        ...given,
        ...continued,
        to: String(recipient),
        subject: given.subject || continued.subject,
        text,
        attachments: [...given.attachments, ...attachmentsOf(context, message)],
      });
    },
  };
}

function attachmentsOf(
  { host }: GmailContext,
  { id, attachments }: MailMessage,
): OutgoingMail['attachments'] {
  return attachments.map(({ size: _size, ...described }, index) => ({
    ...described,
    bytes: readAttachment(host, id, index) ?? new Uint8Array(),
  }));
}
