import type { Host } from '../../host.ts';
import type { Execution } from '../../runtime/execution.ts';
import { facade } from '../../runtime/facade.ts';
import { requireScope } from '../authorization.ts';
import { readBlob } from '../utilities/blob.ts';
import type { OutgoingAttachment, OutgoingMail } from './message.ts';
import { remainingRecipients } from './quota.ts';
import { sendMail } from './send.ts';

type MailApp = GoogleAppsScript.Mail.MailApp;
type GmailApp = GoogleAppsScript.Gmail.GmailApp;
type Parameters = GoogleAppsScript.Mail.MailAdvancedParameters;

const gmailScope = 'https://mail.google.com/';
const sendScope = 'https://www.googleapis.com/auth/script.send_mail';
const knownParameters = [
  'to',
  'subject',
  'body',
  'cc',
  'bcc',
  'replyTo',
  'name',
  'htmlBody',
  'noReply',
  'attachments',
  'inlineImages',
] as const satisfies readonly (keyof Parameters)[];

export function mailGlobals(host: Host, execution: Execution): Record<string, unknown> {
  function authorize(member: string): void {
    requireScope(execution, `MailApp.${member}`, [sendScope]);
  }

  const MailApp = facade<MailApp>(
    execution,
    'MailApp',
    {
      sendEmail(first: string | Parameters, second?: string, third?: string, fourth?: string | Parameters) {
        authorize('sendEmail');
        sendMail(host, execution.effectiveUser, outgoing(parameters(first, second, third, fourth)));
      },
      getRemainingDailyQuota() {
        authorize('getRemainingDailyQuota');
        return remainingRecipients(host, execution.effectiveUser);
      },
    },
    ['sendEmail', 'getRemainingDailyQuota'],
  );
  return { MailApp, GmailApp: gmailApp(host, execution) };
}

/** Sending is all of Gmail that is emulated. */
function gmailApp(host: Host, execution: Execution): GmailApp {
  const sendEmail = (to: string, subject: string, body: string, options?: Parameters): GmailApp => {
    requireScope(execution, 'GmailApp.sendEmail', [gmailScope]);
    sendMail(host, execution.effectiveUser, outgoing(parameters(to, subject, body, options)));
    return app;
  };
  const app: GmailApp = facade<GmailApp>(
    execution,
    'GmailApp',
    { sendEmail: sendEmail as GmailApp['sendEmail'], getAliases: () => [] },
    ['sendEmail', 'getAliases'],
  );
  return app;
}

/** The four ways of calling `sendEmail`, as one. */
function parameters(
  first: string | Parameters,
  second?: string,
  third?: string,
  fourth?: string | Parameters,
): Parameters {
  if (typeof first === 'object') return first;
  if (typeof fourth === 'string') return { to: first, replyTo: second, subject: third, body: fourth };
  return { ...fourth, to: first, subject: second, body: third };
}

function outgoing(given: Parameters): OutgoingMail {
  for (const name of Object.keys(given)) {
    if (!knownParameters.some((known) => known === name)) {
      throw new Error(`not emulated: MailApp.sendEmail with ${name}`);
    }
  }
  const { cc, bcc, replyTo, name, htmlBody, noReply, attachments, inlineImages } = given;
  return {
    to: text(given.to),
    subject: text(given.subject),
    text: text(given.body),
    ...(cc && { cc: text(cc) }),
    ...(bcc && { bcc: text(bcc) }),
    ...(replyTo && { replyTo: text(replyTo) }),
    ...(name && { name: text(name) }),
    ...(noReply && { noReply }),
    ...(htmlBody && { html: text(htmlBody) }),
    attachments: [
      ...(attachments ?? []).map((blob) => attached(blob)),
      ...Object.entries(inlineImages ?? {}).map(([key, blob]) => ({ ...attached(blob), contentId: key })),
    ],
  };
}

function text(value: string | undefined): string {
  return value === undefined || value === null ? '' : String(value);
}

function attached(source: GoogleAppsScript.Base.BlobSource): OutgoingAttachment {
  const { bytes, contentType, name } = readBlob(source);
  return { bytes, name: name ?? 'Untitled', mimeType: contentType ?? 'application/octet-stream' };
}
