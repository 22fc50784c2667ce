import { facade } from '../../../runtime/facade.ts';
import { deleteDraft, type Draft, draftedMail, findDraft, sendDraft, updateDraft } from '../drafts.ts';
import type { OutgoingMail } from '../message.ts';
import { checkLimits, writeMail, type WrittenMail } from '../send.ts';
import { type GmailContext, requireThere, standsFor } from './context.ts';
import { gmailOptions, type MailOptions, outgoing } from './options.ts';

type GmailDraft = GoogleAppsScript.Gmail.GmailDraft;

/** A draft of the account. */
export function draftFacade(context: GmailContext, { id }: Draft): GmailDraft {
  const { host, execution, account } = context;
  const current = (): Draft => requireThere(findDraft(host, account, id));

  const draft: GmailDraft = facade<GmailDraft>(
    execution,
    'GmailApp.GmailDraft',
    {
      getId: () => id,
      getMessageId: () => current().messageId,
      getMessage: () => context.message(current().messageId),
      update(to: string, subject: string, body: string, options: MailOptions = {}) {
        const sender = { member: 'GmailApp.GmailDraft.update', account, known: gmailOptions };
        const mail = {
          ...outgoing(options, sender),
          to: String(to),
          subject: String(subject),
          text: String(body),
        };
        const { inReplyTo, references } = draftedMail(host, account, current()).message;
        const continued = { ...(inReplyTo && { inReplyTo }), ...(references && { references }) };
        updateDraft(host, account, current(), writtenDraft(context, { ...mail, ...continued }));
        return draft;
      },
      send: () => context.message(sendDraft(host, account, current()).id),
      deleteDraft: () => deleteDraft(host, account, current()),
    },
    ['getMessage', 'update', 'send', 'deleteDraft'],
  );
  return standsFor(draft, 'draft', id);
}

/** A mail that may be kept as a draft: nobody needs to be named yet. */
export function writtenDraft({ host, account }: GmailContext, mail: OutgoingMail): WrittenMail {
  checkLimits(host, mail);
  return writeMail(host, account, mail);
}
