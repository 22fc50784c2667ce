import { describe, expect, it } from '@jest/globals';
import { people } from '../../src/local/people.ts';
import { exportFile } from '../../src/workspace/services/drive/service.ts';
import type { RequestDetails } from '../../src/addon/ui/dialogs/step.types.ts';
import { researchDeskAfter, type ResearchDesk } from '../support/research-desk.ts';
import { finding, ways } from '../support/research-ways.ts';

const points = [
  ['契約書(案)', '知的財産の帰属'],
  ['研究計画書(案)', '対象者の選定方針'],
] as const;
const both = 'contract:知的財産の帰属\nprotocol:対象者の選定方針';

/** In review for the first time, with a checklist of two points. */
function inReview(): ResearchDesk {
  return researchDeskAfter('checklist', (acts) => {
    acts.setChecklist(points);
    ways.preparing.walk(acts);
    ways['in-review'].walk(acts);
  });
}

const textOf = ({ workspace }: ResearchDesk, fileId = '') =>
  Buffer.from(exportFile(workspace, people.staff.email, fileId, 'text/plain').bytes).toString();

describe('two rounds of feedback', () => {
  it('each keeps its version and its findings; the second mail compares with the first', () => {
    const desk = inReview();
    const { acts } = desk;
    acts.step('check-points', { points: 'protocol:対象者の選定方針' });
    acts.step('record-finding', finding);
    acts.step('record-finding', { ...finding, document: 'protocol', text: '対象期間をご記入ください。' });
    const first = desk.mailsOf(() => acts.step('send-feedback', { reason: '企業とご相談ください。' }));
    expect(first.map(({ who }) => who)).toEqual(['researcher']);
    expect(first[0]?.text).toContain('知的財産の帰属を明記してください。');
    expect(first[0]?.text).toContain('対象期間をご記入ください。');
    expect(first[0]?.text).toContain('企業とご相談ください。');
    expect(first[0]?.text).not.toContain('前回の指摘の状況');
    expect(desk.state()).toBe('書類の修正待ち');
    expect(desk.row()['未解決の指摘']).toContain('知的財産の帰属を明記');

    acts.fillIn('第2版');
    acts.submit();
    expect(desk.row()['提出回']).toBe('2');
    acts.step('settle-findings', { numbers: '2' });
    acts.step('record-finding', { ...finding, severity: 'advice', text: '費用負担をご確認ください。' });
    const [second] = desk.mailsOf(() => acts.step('send-feedback', { reason: '' }));
    expect(second?.text).toMatch(/前回の指摘の状況\n解決しました: 2\n引き続きご対応をお願いします: 1\n.*: 3/);

    acts.fillIn('第3版');
    acts.submit();
    const versions = desk.versions();
    expect(versions.map(({ round }) => round)).toEqual([1, 2, 3]);
    expect(versions.map(({ fileIds }) => textOf(desk, fileIds.contract))).toEqual([
      expect.stringContaining('初版'),
      expect.stringContaining('第2版'),
      expect.stringContaining('第3版'),
    ]);
    acts.step('settle-findings', { numbers: '1\n3' });
    acts.step('check-points', { points: both });
    acts.step('confirm-documents');
    expect(desk.state()).toBe('契約・倫理審査中');
    expect(desk.row()['未解決の指摘']).toBe('');
  });

  it('are shown in the details, with every finding and every version', () => {
    const desk = inReview();
    const { acts } = desk;
    acts.step('record-finding', { ...finding, point: '知的財産の帰属' });
    acts.step('send-feedback', { reason: '' });
    acts.fillIn('第2版');
    acts.submit();
    acts.step('settle-findings', { numbers: '1' });
    const { details } = desk.dialog('requestDetails', acts.reference()).value as { details: RequestDetails };
    expect(details.findings).toEqual([
      {
        number: '1',
        place: '契約書(案): 知的財産の帰属',
        severity: '要修正',
        text: finding.text,
        rounds: '第1回に指摘',
        settled: '第2回で解決',
      },
    ]);
    expect(details.versions?.map(({ round }) => round)).toEqual(['第2回', '第1回']);
    expect(details.lists).toBeUndefined();
    expect(details.fee).toBeUndefined();
    const checks = details.steps.find(({ command }) => command === 'check-points');
    expect(checks?.fields[0]).toMatchObject({
      options: [
        { value: 'contract:知的財産の帰属', label: '契約書(案): 知的財産の帰属' },
        { value: 'protocol:対象者の選定方針', label: '研究計画書(案): 対象者の選定方針' },
      ],
    });
  });
});

describe('the documents are not confirmed', () => {
  it('while a finding is open', () => {
    const { acts, state } = inReview();
    acts.step('check-points', { points: both });
    acts.step('record-finding', finding);
    const [refused] = acts.attempt('confirm-documents');
    expect(refused).toMatchObject({ done: false, message: expect.stringContaining('1件') });
    expect(state()).toBe('書類確認中');
    acts.step('settle-findings', { numbers: '1' });
    acts.step('confirm-documents');
    expect(state()).toBe('契約・倫理審査中');
  });

  it('while a point of the checklist is unchecked, also one that was checked in the round before', () => {
    const { acts, state } = inReview();
    expect(acts.attempt('confirm-documents')[0]?.message).toContain('知的財産の帰属');
    acts.step('check-points', { points: both });
    acts.step('record-finding', finding);
    acts.step('send-feedback', { reason: '' });
    acts.submit();
    acts.step('settle-findings', { numbers: '1' });
    expect(acts.attempt('confirm-documents')[0]?.message).toContain('対象者の選定方針');
    expect(state()).toBe('書類確認中');
  });

  it('and no feedback leaves without a finding', () => {
    const { acts, state } = inReview();
    expect(acts.attempt('send-feedback', { reason: '' })[0]).toMatchObject({ done: false });
    expect(state()).toBe('書類確認中');
  });
});

it('findings are text: neither formula nor HTML, and long ones are refused', () => {
  const desk = inReview();
  const { acts } = desk;
  acts.step('record-finding', { ...finding, text: '=HYPERLINK("http://x.example","<b>髙﨑</b>")' });
  expect(desk.row()['未解決の指摘']).toContain('=HYPERLINK("http://x.example","<b>髙﨑</b>")');
  const [mail] = desk.mailsOf(() => acts.step('send-feedback', { reason: '' }));
  expect(mail?.html).toContain('&lt;b&gt;髙﨑&lt;/b&gt;');
  expect(() => acts.step('record-finding', { ...finding, text: '長'.repeat(401) })).toThrow();
});
