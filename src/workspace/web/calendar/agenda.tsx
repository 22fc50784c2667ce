import type { AgendaEntry } from '../../services/calendar/agenda.ts';
import { Empty } from '../layout.tsx';
import { byMonth, dateOf, type Day } from './days.ts';
import { EventCard } from './event-card.tsx';
import { select, type Shown, shownUrl } from './shown.ts';

export type AgendaProps = {
  readonly entries: readonly AgendaEntry[];
  readonly shown: Shown;
  /** Milliseconds since the epoch, by the Workspace's clock. */
  readonly now: number;
};

/** A person's events, day by day below the names of the months. */
export function Agenda({ entries, shown, now }: AgendaProps) {
  const found = select(entries, shown, now);
  const back = shownUrl(shown);
  return (
    <div class="stack agenda">
      <div class="page-head agenda-head">
        <h1>カレンダー</h1>
        <Choices shown={shown} />
      </div>
      {found.length === 0 ? (
        <div class="card card-flush">
          <Nothing shown={shown} />
        </div>
      ) : (
        byMonth(found).map(({ title, days }) => (
          <section class="agenda-month">
            <h2>{title}</h2>
            {days.map((day) => (
              <DayRow day={day} isToday={day.date === dateOf(now)} back={back} />
            ))}
          </section>
        ))
      )}
    </div>
  );
}

function Choices({ shown }: { readonly shown: Shown }) {
  const { period, cancelled } = shown;
  const current = (of: Shown['period']) => (of === period ? 'page' : undefined);
  return (
    <nav class="row" aria-label="表示する予定">
      <span class="tabs">
        <a href={shownUrl({ ...shown, period: 'coming' })} aria-current={current('coming')}>
          今後の予定
        </a>
        <a href={shownUrl({ ...shown, period: 'past' })} aria-current={current('past')}>
          過去の予定
        </a>
      </span>
      <a class="button button-small button-quiet" href={shownUrl({ ...shown, cancelled: !cancelled })}>
        {cancelled ? 'キャンセルされた予定を隠す' : 'キャンセルされた予定も表示'}
      </a>
    </nav>
  );
}

function Nothing({ shown: { period } }: { readonly shown: Shown }) {
  return period === 'coming' ? (
    <Empty title="今後の予定はありません">招待されたり予定が作られたりすると、ここに並びます。</Empty>
  ) : (
    <Empty title="過去の予定はありません">終わった予定がここに並びます。</Empty>
  );
}

type DayRowProps = { readonly day: Day; readonly isToday: boolean; readonly back: string };

function DayRow({ day, isToday, back }: DayRowProps) {
  return (
    <div class={`agenda-day${isToday ? ' agenda-today' : ''}`}>
      <h3 class="agenda-date">
        <span class="agenda-number">{day.number}</span>
        <span class="agenda-weekday">{day.weekday}</span>
        {isToday && <span class="visually-hidden">今日</span>}
      </h3>
      <div class="agenda-events">
        {day.entries.map((entry) => (
          <EventCard entry={entry} back={back} />
        ))}
      </div>
    </div>
  );
}
