import { beforeEach, describe, expect, it, test } from '@jest/globals';
import type { calendar_v3 } from '@googleapis/calendar';
import type { Host } from '../../../../src/workspace/host.ts';
import { deleteEvent, getEvent, insertEvent } from '../../../../src/workspace/services/calendar/events.ts';
import { calendarRoutes } from '../../../../src/workspace/web/calendar/routes.tsx';
import { fakeHost, people } from '../../../support/workspace/fake-execution.ts';
import { withGuard } from '../../../support/workspace/serve.ts';

const { staff, applicant, outsider } = people;

let host: Host;
let app: ReturnType<typeof withGuard>;
beforeEach(() => {
  host = fakeHost();
  app = withGuard(calendarRoutes(host));
});

function arrange(id: string, day: string, more: calendar_v3.Schema$Event = {}): string {
  const { htmlLink } = insertEvent(host, staff.email, 'primary', {
    id,
    summary: `打合せ ${id}`,
    start: { dateTime: `${day}T10:00:00+09:00` },
    end: { dateTime: `${day}T11:00:00+09:00` },
    attendees: [{ email: applicant.email }],
    ...more,
  });
  return new URL(htmlLink!).pathname + new URL(htmlLink!).search;
}

async function get(path: string, email?: string) {
  const headers: Record<string, string> = email ? { Cookie: `account=${encodeURIComponent(email)}` } : {};
  const response = await app.request(`http://localhost${path}`, { headers });
  return { status: response.status, location: response.headers.get('Location'), html: await response.text() };
}

async function answer(fields: Record<string, string>, email: string = applicant.email) {
  const response = await app.request('http://localhost/calendar/answer', {
    method: 'POST',
    headers: {
      Cookie: `account=${encodeURIComponent(email)}`,
      'Content-Type': 'application/x-www-form-urlencoded',
    },
    body: new URLSearchParams(fields).toString(),
  });
  return { status: response.status, location: response.headers.get('Location') };
}

describe('the calendar', () => {
  it('lists coming events by month and day with everything about them', async () => {
    arrange('event1', '2026-07-10', {
      location: '星陵会議室',
      description: '資料: https://example.com/a <b>',
      attendees: [
        { email: applicant.email },
        {
          email: 'guest@example.com',
          displayName: '外部 <太郎>',
          responseStatus: 'accepted',
          optional: true,
        },
      ],
    });
    arrange('event2', '2026-08-03');
    const { html } = await get('/calendar', applicant.email);
    const text = html.replaceAll(/<[^>]+>/g, '|').replaceAll(/\|+/g, '|');
    for (const words of [
      '|2026年7月|10|金|',
      '|10:00 – 11:00|',
      '|打合せ event1|',
      '|場所|星陵会議室|主催者|医療データ担当|',
      '|未回答|佐藤 花子|',
      '|はい|外部 &lt;太郎&gt;|任意参加|',
      '|資料: |https://example.com/a| &lt;b&gt;|',
      '|出席しますか|はい|いいえ|未定|',
      '|2026年8月|3|月|',
    ]) {
      expect(text).toContain(words);
    }
    expect(html).not.toMatch(/<script>|onclick=|style=/);
  });

  it('keeps past events apart, newest first', async () => {
    arrange('older', '2026-05-11');
    arrange('neuer', '2026-06-10');
    expect((await get('/calendar', applicant.email)).html).toContain('今後の予定はありません');
    const { html } = await get('/calendar?period=past', applicant.email);
    expect(html.indexOf('打合せ neuer')).toBeGreaterThan(0);
    expect(html.indexOf('打合せ older')).toBeGreaterThan(html.indexOf('打合せ neuer'));
  });

  it('shows cancelled events when asked, without the question', async () => {
    arrange('event1', '2026-07-10');
    deleteEvent(host, staff.email, 'primary', 'event1');
    expect((await get('/calendar', applicant.email)).html).not.toContain('打合せ event1');
    const { html } = await get('/calendar?cancelled=1', applicant.email);
    expect(html).toContain('event-cancelled');
    expect(html).not.toContain('出席しますか');
  });

  it('says so when there is nothing', async () => {
    arrange('event1', '2026-07-10');
    expect((await get('/calendar', outsider.email)).html).toContain('今後の予定はありません');
    expect((await get('/calendar?period=past', outsider.email)).html).toContain('過去の予定はありません');
  });

  test.each(['/calendar', '/calendar/event?eid=x'])('%s asks who one is', async (path) => {
    const { status, location } = await get(path);
    expect([status, location]).toEqual([302, `/accounts?continue=${encodeURIComponent(path)}`]);
  });
});

describe('the page of one event', () => {
  it('is where its link leads, for the organizer and for guests', async () => {
    const path = arrange('event1', '2026-07-10');
    expect((await get(path, staff.email)).html).toContain('2026年7月10日 (金)');
    const invited = new URL(getEvent(host, applicant.email, 'primary', 'event1').htmlLink!);
    const { html } = await get(invited.pathname + invited.search, applicant.email);
    expect(html).toContain('出席しますか');
  });

  test.each(['made-up', ''])('is not found for others, nor under the name %p', async (eid) => {
    const path = arrange('event1', '2026-07-10');
    expect((await get(path, outsider.email)).status).toBe(404);
    expect((await get(`/calendar/event?eid=${eid}`, staff.email)).status).toBe(404);
  });
});

describe('answering', () => {
  beforeEach(() => {
    arrange('event1', '2026-07-10', {
      attendees: [{ email: applicant.email }, { email: 'guest@example.com' }],
    });
  });

  test.each(['accepted', 'declined', 'tentative'])('notes %s and comes back', async (given) => {
    const { status, location } = await answer({
      event: 'event1',
      answer: given,
      back: '/calendar?cancelled=1',
    });
    expect(status).toBe(303);
    expect(location).toMatch(/^\/calendar\?cancelled=1#/);
    expect(getEvent(host, staff.email, 'primary', 'event1').attendees).toEqual([
      { email: applicant.email, responseStatus: given },
      { email: 'guest@example.com', responseStatus: 'needsAction' },
    ]);
    expect((await get('/calendar', applicant.email)).html).toContain(`value="${given}" aria-pressed="true"`);
  });

  test.each([
    ['an answer that is none', { event: 'event1', answer: 'needsAction' }, applicant.email, 400],
    ['no event', { answer: 'accepted' }, applicant.email, 400],
    ['an event of others', { event: 'event1', answer: 'accepted' }, outsider.email, 404],
    ['an organizer who is no guest', { event: 'event1', answer: 'accepted' }, staff.email, 404],
  ])('refuses %s', async (_, fields, email, status) => {
    expect((await answer(fields as unknown as Record<string, string>, email)).status).toBe(status);
  });

  it('comes back to no other site', async () => {
    const { location } = await answer({ event: 'event1', answer: 'accepted', back: '//elsewhere.example' });
    expect(location).toMatch(/^\/#/);
  });
});
