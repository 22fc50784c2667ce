import type { Host } from '../../host.ts';

const limitKind = 'limit';

/** Google's limits on mail from scripts, Workspace accounts (Apps Script guide, "Quotas for Google Services"). */
const mailLimits = {
  'mail.recipientsPerDay': 1_500,
  'mail.recipientsPerMessage': 50,
  /** Bytes of text or HTML. */
  'mail.bodyBytes': 400 * 1024,
  'mail.attachmentsPerMessage': 250,
  /** Bytes of all attachments together. */
  'mail.attachmentBytes': 25 * 1024 * 1024,
  'mail.subjectCharacters': 250,
} as const;

export type MailLimit = keyof typeof mailLimits;

/** The limit that holds in this Workspace: Google's, or what stands in the store under `limit/<name>`. */
export function limit(host: Host, name: MailLimit): number {
  return host.store.read<number>(limitKind, name) ?? mailLimits[name];
}
