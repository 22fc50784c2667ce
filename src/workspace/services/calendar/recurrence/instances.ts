import type { Host } from '../../../host.ts';
import { isCancelled, type StoredEvent } from '../event.ts';
import type { EventView } from '../event-view.ts';
import { exceptionsOf } from '../store.ts';
import { always, occurrenceName, occurrences, type Span } from './occurrences.ts';

/** One event of a series, as it follows from the rule: nothing is kept of it until somebody changes it. */
function instanceOf(series: StoredEvent, range: Pick<StoredEvent['content'], 'start' | 'end'>): StoredEvent {
  const { recurrence: _, ...content } = series.content;
  return {
    ...series,
    id: `${series.id}_${occurrenceName(range.start)}`,
    content: { ...content, ...range },
    recurringEventId: series.id,
    originalStart: range.start,
  };
}

/** The views of single events: in place of a series those of its events that lie within a span. */
export function singleViews(host: Host, views: readonly EventView[], span: Span = always): EventView[] {
  return views.flatMap((view) => {
    if (!isSeries(view.event)) return [view];
    return isCancelled(view.event) ? [] : instancesOf(host, view, span);
  });
}

/** The events of a series that nobody has changed; those that were are kept, and stand among the views themselves. */
function instancesOf(host: Host, view: EventView, span: Span): EventView[] {
  const { event: series, calendar } = view;
  const changed = new Set(exceptionsOf(host, series).map(({ id }) => id));
  return occurrences(series.content, calendar.timeZone, span)
    .map((range) => instanceOf(series, range))
    .filter(({ id }) => !changed.has(id))
    .map((event) => ({ ...view, event }));
}

/** The event that `<series>_<time>` names; undefined where the series has none then. */
export function findInstance(
  eventId: string,
  findSeries: (id: string) => EventView | undefined,
): EventView | undefined {
  const [, seriesId = '', name = ''] = /^(.+)_(\d{8}(?:T\d{6}Z)?)$/.exec(eventId) ?? [];
  const view = seriesId === '' ? undefined : findSeries(seriesId);
  if (!view || !isSeries(view.event)) return undefined;
  const { event: series, calendar } = view;
  const [, year, month, day, time = 'T000000Z'] = /^(\d{4})(\d\d)(\d\d)(T\d{6}Z)?$/.exec(name) ?? [];
  const near = Date.parse(
    `${year}-${month}-${day}T${time.slice(1, 3)}:${time.slice(3, 5)}:${time.slice(5, 7)}Z`,
  );
  const dayMs = 86_400_000;
  const found = occurrences(series.content, calendar.timeZone, { from: near - dayMs, to: near + dayMs }).find(
    ({ start }) => occurrenceName(start) === name,
  );
  return found && { ...view, event: instanceOf(series, found) };
}

export function isSeries({ content }: StoredEvent): boolean {
  return content.recurrence !== undefined;
}
