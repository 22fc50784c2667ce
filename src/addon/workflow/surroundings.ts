import { belongsTo } from '../domain/mail-address.ts';
import type { Actor } from '../domain/image-request/command.ts';
import type { Context } from '../domain/image-request/decision.ts';
import type { Settings } from '../ledger/settings.ts';

/** Whose hand a form submission is. */
export function respondent(mail: string, settings: Settings): Actor {
  return { mail, role: belongsTo(mail, settings.allowedDomains) ? 'applicant' : 'visitor' };
}

/**
 * Whose hand a click in the spreadsheet is. Where no staff accounts are listed in 設定, whoever may edit the
 * spreadsheet counts as MDUC staff: Google has checked that already.
 */
export function colleague(mail: string, settings: Settings): Actor {
  const listed = (accounts: readonly string[]) => accounts.some((account) => account.toLowerCase() === mail.toLowerCase());
  if (listed(settings.radiologyStaff)) return { mail, role: 'radiology' };
  if (settings.mducStaff.length === 0 || listed(settings.mducStaff)) return { mail, role: 'mduc' };
  return { mail, role: 'visitor' };
}

export function contextOf(actor: Actor, now: number, settings: Settings, rest: Pick<Context, 'tariff' | 'nextReference'>): Context {
  return { now, actor, rules: { allowedDomains: settings.allowedDomains }, ...rest };
}
