import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { Account, Accounts } from '../accounts.ts';

const cookie = 'account';

/** Where accounts are looked up: a Workspace, or a part of one. */
export type Directory = { readonly accounts: Pick<Accounts, 'find'> };

/** Whom the browser is signed in as; undefined before an account was chosen, or when it no longer exists. */
export function currentAccount(c: Context, directory: Directory): Account | undefined {
  const email = getCookie(c, cookie);
  return email === undefined ? undefined : directory.accounts.find(email);
}

/** Signs the browser in as `account`, until the browser is closed. */
export function signIn(c: Context, account: Account): void {
  setCookie(c, cookie, account.email, { path: '/', httpOnly: true, sameSite: 'Lax' });
}

/** The page to show next, when it is one of ours: anything else would let a link lead a person astray. */
export function safeContinuation(target: string | undefined): string {
  return target !== undefined && /^\/(?![/\\])[^\\]*$/.test(target) ? target : '/';
}

/** Address of the account chooser that comes back to the page now shown. */
export function chooserUrl(here: string): string {
  return `/accounts?continue=${encodeURIComponent(here)}`;
}

/** Path and query of the page now shown. */
export function here(c: Context): string {
  const { pathname, search } = new URL(c.req.url);
  return pathname + search;
}
