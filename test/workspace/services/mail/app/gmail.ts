import type { Host } from '../../../../../src/workspace/host.ts';
import { mailGlobals } from '../../../../../src/workspace/services/mail/globals.ts';
import { fakeExecution, fakeHost, people } from '../../../../support/workspace/fake-execution.ts';

export type Gmail = GoogleAppsScript.Gmail.GmailApp;

/** GmailApp as an account's script sees it. */
export function gmailOf(host: Host, email: string): Gmail {
  return mailGlobals(host, fakeExecution({ user: email }))['GmailApp'] as Gmail;
}

/** Two accounts of one Workspace that write to each other. */
export function twoAccounts() {
  const host = fakeHost();
  return {
    host,
    own: gmailOf(host, people.staff.email),
    other: gmailOf(host, people.applicant.email),
  };
}
