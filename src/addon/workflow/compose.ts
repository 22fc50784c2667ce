import type { Effect, Notice } from '../domain/procedure/outcome.ts';
import type { RequestBase } from '../domain/procedure/request.ts';
import type { OutboxRecord } from '../ledger/outbox.ts';
import type { Settings } from '../ledger/settings.ts';
import type { Procedure } from './procedures/procedure.ts';
import { radiologyAddressOf, write, type Stationery } from './stationery.ts';

/** The outbox rows of a decision's notices; staff are written to in Japanese. */
export function writeNotices(
  procedure: Procedure,
  notices: readonly Notice[],
  request: RequestBase,
  stationery: Stationery,
): OutboxRecord[] {
  return notices.map((notice) =>
    write(
      {
        code: notice.code,
        reference: request.reference,
        to: addressOf(notice.to, request, stationery.settings),
        language: notice.to === 'applicant' ? request.language : 'ja',
        facts: procedure.facts(notice.code, request, stationery),
        attachments: procedure.attachments(notice, request, stationery),
      },
      stationery,
    ),
  );
}

/** The outbox rows of what a decision does besides mails. */
export function writeEffects(
  procedure: Procedure,
  effects: readonly Effect[],
  request: RequestBase,
  stationery: Stationery,
): OutboxRecord[] {
  return effects.map((effect) => procedure.entry(effect, request, stationery));
}

function addressOf(to: Notice['to'], request: RequestBase, settings: Settings): string {
  switch (to) {
    case 'applicant':
      return request.applicantMail;
    case 'mduc':
      return settings.mducAddress;
    case 'radiology':
      return radiologyAddressOf(settings);
  }
}
