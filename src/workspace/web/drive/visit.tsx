import type { Context } from 'hono';
import type { Account } from '../../accounts.ts';
import type { Host } from '../../host.ts';
import { type DriveFile, findFile, type Role, roleOf } from '../../services/drive/files.ts';
import { AccessPage } from '../access-page.tsx';
import { currentAccount, here } from '../session.ts';

/** Somebody who has opened a file's page and may see it. */
export type Visit = {
  readonly file: DriveFile;
  readonly role: Role;
  /** Undefined for somebody who is not signed in and has come by a link that is for anyone. */
  readonly account: Account | undefined;
  /** Of the account, or ''. */
  readonly email: string;
};

type Answer = Response | Promise<Response>;

/** Answers for a file that the person may see; otherwise says that this takes access, whether there is one or not. */
export function visit(
  c: Context,
  host: Host,
  fileId: string,
  thing: string,
  answer: (visit: Visit) => Answer,
): Answer {
  const account = currentAccount(c, host);
  const email = account?.email ?? '';
  const file = findFile(host, fileId);
  const role = file && roleOf(host, email, fileId);
  return file && role ? answer({ file, role, account, email }) : denied(c, host, thing);
}

/** The same for pages of Drive, which name people and so take an account. */
export function visitSignedIn(
  c: Context,
  host: Host,
  fileId: string,
  thing: string,
  answer: (visit: Visit & { readonly account: Account }) => Answer,
): Answer {
  return visit(c, host, fileId, thing, (visited) =>
    visited.account ? answer({ ...visited, account: visited.account }) : denied(c, host, thing),
  );
}

function denied(c: Context, host: Host, thing: string): Answer {
  const accounts = host.accounts.list();
  const account = currentAccount(c, host);
  return c.html(<AccessPage thing={thing} account={account} accounts={accounts} here={here(c)} />, 403);
}

/** Whether the role lets one change the file and its sharing. */
export function mayWrite(role: Role): boolean {
  return role === 'owner' || role === 'writer';
}
