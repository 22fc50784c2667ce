import { searchFor } from '../../services/mail/search/search.ts';
import type { Delivery } from '../../services/mail/store.ts';
import type { MailCall } from './account.ts';
import { requireNoSearch } from './metadata-scope.ts';

/** The API's days begin at midnight in California (Gmail API, "Search and filter messages"). */
export const timeZone = 'America/Los_Angeles';

/** Which mails the parameters `q`, `labelIds` and `includeSpamTrash` of a list let through. */
export function listedBy(call: MailCall, method: string): (entry: Delivery) => boolean {
  requireNoSearch(call);
  const { host, account, query } = call;
  const labels = query.getAll('labelIds');
  const everywhere =
    query.get('includeSpamTrash') === 'true' || labels.includes('TRASH') || labels.includes('SPAM');
  const isFound = searchFor({ host, account, timeZone, caller: method, everywhere }, query.get('q') ?? '');
  return (entry) => labels.every((label) => entry.labels.includes(label)) && isFound(entry);
}
