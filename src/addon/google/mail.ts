import type { MailPort } from '../workflow/ports.ts';
import { readFile } from './drive.ts';

export const mailService: MailPort = {
  remainingRecipients: () => MailApp.getRemainingDailyQuota(),
  send: (mail) =>
    MailApp.sendEmail({
      to: mail.to,
      ...(mail.cc === '' ? {} : { cc: mail.cc }),
      replyTo: mail.replyTo,
      name: mail.senderName,
      subject: mail.subject,
      body: mail.text,
      htmlBody: mail.html,
      attachments: mail.attachments.map(({ fileId, fileName, as }) => readFile(fileId, as).setName(fileName)),
    }),
};
