import type { Actor } from '../domain/procedure/actor.ts';
import type { Context } from '../domain/procedure/outcome.ts';
import type { ReviewPoint } from '../domain/joint-research/vocabulary.ts';
import { belongsTo, sameMail } from '../domain/mail-address.ts';
import type { Band, Tariff } from '../domain/fee/tariff.ts';
import type { Registers } from '../ledger/registers.ts';
import type { RecordOf } from '../ledger/register.ts';
import { settingsOf, type Settings } from '../ledger/settings.ts';
import type { Snapshot } from '../ledger/snapshot.ts';
import type { TextOverride } from '../messages/render.ts';
import type { Stationery } from './stationery.ts';
import { linksOf } from './links.ts';
import type { Desk } from './ports.ts';

/** What every command reads besides its own registers; of journal and outbox it needs only where their columns are. */
export const surroundings = {
  journal: [],
  outbox: [],
  settings: ['key', 'value'],
  mailTexts: ['code', 'language', 'subject', 'body'],
} as const;

/** The rows of the tariff, for commands that price. */
export const tariffColumns = ['priceClass', 'from', 'to', 'charge', 'yen', 'validFrom'] as const;

/** The points of 確認項目, for the review of documents. */
export const reviewPointColumns = ['document', 'point'] as const;

type Surrounded = Snapshot<typeof surroundings>;

export function stationeryOf(desk: Desk, snapshot: Surrounded): Stationery {
  const { settings, problems } = settingsOf(snapshot.rows('settings').map(({ record }) => record));
  for (const problem of problems) console.warn(problem);
  return {
    settings,
    texts: textsOf(snapshot),
    links: linksOf(desk),
    now: desk.now(),
    newId: () => desk.newId(),
  };
}

function textsOf(snapshot: Surrounded): TextOverride[] {
  return snapshot.rows('mailTexts').flatMap(({ record }) => {
    const { code, language, subject = '', body = '' } = record;
    return code && language && (subject !== '' || body !== '') ? [{ code, language, subject, body }] : [];
  });
}

/** The tariff as the tab holds it. A row that cannot be read whole is no band: what it would price stays unpriced. */
export function tariffOf(snapshot: Snapshot<{ readonly tariff: typeof tariffColumns }>): Tariff {
  return snapshot.rows('tariff').flatMap(({ record }) => bandOf(record) ?? []);
}

/** What is to be looked at in documents; a line that is not filled in whole is none. */
export function checklistOf(
  snapshot: Snapshot<{ readonly reviewPoints: typeof reviewPointColumns }>,
): ReviewPoint[] {
  return snapshot.rows('reviewPoints').flatMap(({ record: { document, point = '' } }) => {
    const words = point.replace(/\s+/g, ' ').trim();
    return document && words !== '' ? [{ document, point: words }] : [];
  });
}

export function bandOf({
  priceClass,
  from,
  to,
  charge,
  yen,
  validFrom,
}: RecordOf<Registers['tariff']>): Band | undefined {
  if (!priceClass || from === undefined || !charge || yen === undefined || !validFrom) return undefined;
  return { priceClass, from, to, charge, yen, validFrom };
}

/** What a decision is made from besides request and command; `more` where something is new, priced or looked through. */
export function contextOf(
  { now, settings }: Stationery,
  actor: Actor,
  more: Partial<Pick<Context, 'tariff' | 'nextReference' | 'checklist'>> = {},
): Context {
  return { now, actor, policy: settings, tariff: [], nextReference: '', checklist: [], ...more };
}

/** Whose hand a form submission is. */
export function respondent(mail: string, settings: Settings): Actor {
  return { mail, role: belongsTo(mail, settings.allowedDomains) ? 'applicant' : 'visitor' };
}

/**
 * Whose hand a click in the spreadsheet is. Where no staff accounts are listed in 設定, whoever may edit the
 * spreadsheet counts as MDUC staff: Google has checked that already.
 */
export function colleague(mail: string, settings: Settings): Actor {
  const isListed = (accounts: readonly string[]) => accounts.some((account) => sameMail(account, mail));
  if (isListed(settings.radiologyStaff)) return { mail, role: 'radiology' };
  if (settings.mducStaff.length === 0 || isListed(settings.mducStaff)) return { mail, role: 'mduc' };
  return { mail, role: 'visitor' };
}
