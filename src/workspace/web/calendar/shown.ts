import type { AgendaEntry } from '../../services/calendar/agenda.ts';

/** Which events the page shows. */
export type Shown = {
  readonly period: 'coming' | 'past';
  /** Cancelled events too. */
  readonly cancelled: boolean;
};

export function parseShown(query: URLSearchParams): Shown {
  return {
    period: query.get('period') === 'past' ? 'past' : 'coming',
    cancelled: query.get('cancelled') === '1',
  };
}

/** Address of the page that shows them. */
export function shownUrl({ period, cancelled }: Shown): string {
  const query = new URLSearchParams();
  if (period === 'past') query.set('period', period);
  if (cancelled) query.set('cancelled', '1');
  return query.size === 0 ? '/calendar' : `/calendar?${query}`;
}

/** Coming events in their order, past ones newest first; an event that goes on at `now` (ms) is still coming. */
export function select(entries: readonly AgendaEntry[], shown: Shown, now: number): AgendaEntry[] {
  const found = entries.filter(
    ({ event, end }) =>
      (shown.cancelled || event.status !== 'cancelled') && end > now === (shown.period === 'coming'),
  );
  return shown.period === 'coming' ? found : found.reverse();
}
