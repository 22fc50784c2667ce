import type { Host } from '../../host.ts';
import type { Execution } from '../../runtime/execution.ts';
import { facade } from '../../runtime/facade.ts';
import { late } from '../../runtime/late.ts';
import { requireScope } from '../authorization.ts';
import { gmailApp } from './app/gmail-app.ts';
import { mailAppOptions, type MailOptions, outgoing } from './app/options.ts';
import { mismatch } from '../signature.ts';
import { remainingRecipients } from './quota.ts';
import { sendMail } from './send.ts';

type GmailApp = GoogleAppsScript.Gmail.GmailApp;
type MailApp = GoogleAppsScript.Mail.MailApp;

const sendScope = 'https://www.googleapis.com/auth/script.send_mail';

export function mailGlobals(host: Host, execution: Execution): Record<string, unknown> {
  const account = execution.effectiveUser;
  function authorize(member: string): void {
    requireScope(execution, `MailApp.${member}`, [sendScope]);
  }

  const MailApp = facade<MailApp>(
    execution,
    'MailApp',
    {
      sendEmail(...args: readonly unknown[]) {
        authorize('sendEmail');
        const [first, second, third, fourth] = args as SendArguments;
        // A list of addresses is taken as its text, addresses parted by commas.
        const to = Array.isArray(first) ? String(first) : first;
        if (typeof to === 'object' && to !== null ? args.length > 1 : args.length < 3 || args.length > 4) {
          throw mismatch('MailApp.sendEmail', args);
        }
        const sender = { member: 'MailApp.sendEmail', account, known: mailAppOptions };
        sendMail(host, account, outgoing(parameters(to, second, third, fourth), sender));
      },
      getRemainingDailyQuota() {
        authorize('getRemainingDailyQuota');
        return remainingRecipients(host, account);
      },
    },
    ['sendEmail', 'getRemainingDailyQuota'],
  );
  return { MailApp, GmailApp: late<GmailApp>((self) => gmailApp(host, execution, self)) };
}

type SendArguments = readonly [
  first: string | MailOptions,
  second?: string,
  third?: string,
  fourth?: string | MailOptions,
];

/** The four ways of calling `sendEmail`, as one. */
function parameters(
  first: string | MailOptions,
  second?: string,
  third?: string,
  fourth?: string | MailOptions,
): MailOptions {
  if (typeof first === 'object' && first !== null) return first;
  if (typeof fourth === 'string') {
    return {
      to: first,
      ...(second !== undefined && { replyTo: second }),
      ...(third !== undefined && { subject: third }),
      body: fourth,
    };
  }
  return {
    ...fourth,
    to: first,
    ...(second !== undefined && { subject: second }),
    ...(third !== undefined && { body: third }),
  };
}
