import { describe, expect, it } from '@jest/globals';
import { enquiryActsOf, enquiryRegister } from '../../src/local/enquiry-acts.ts';
import * as visit from '../../src/local/visit.ts';
import { openDesk, tuesdayMorning } from '../support/desk.ts';

function openEnquiryDesk(now = tuesdayMorning) {
  const desk = openDesk(now);
  const acts = enquiryActsOf(desk.workspace, desk.desk);
  const row = () => desk.rows(enquiryRegister).find((cells) => cells['受付番号'] === acts.reference()) ?? {};
  return { ...desk, acts, row, state: () => row()['状態'] ?? '' };
}

describe('an enquiry', () => {
  it('is acknowledged at once with number, hours and the day of the answer, and forwarded to MDUC', () => {
    const desk = openEnquiryDesk();
    desk.set('faqUrl', 'https://www.hosp.tohoku.ac.jp/mduc/faq');
    const mails = desk.mailsOf(() => desk.acts.ask());
    expect(mails.map(({ who }) => who)).toEqual(['researcher', 'mducMailbox']);
    const [acknowledged, arrived] = mails;
    expect(acknowledged?.subject).toContain('[ENQ-2026-0001]');
    expect(acknowledged?.text).toContain('2026年11月25日(水)');
    expect(acknowledged?.text).toContain('平日9:00〜17:00');
    expect(acknowledged?.text).toContain('https://www.hosp.tohoku.ac.jp/mduc/faq');
    expect(arrived?.text).toContain('まず何をすればよいでしょうか');
    expect(arrived?.text).toContain('hanako.sato@med.tohoku.ac.jp');
    expect(desk.row()).toMatchObject({ 受付番号: 'ENQ-2026-0001', 状態: '未回答', 種類: '診療画像データ' });
  });

  it('sent on a Friday evening is answered after the weekend', () => {
    const desk = openEnquiryDesk(Date.UTC(2026, 10, 27, 11));
    const [acknowledged] = desk.mailsOf(() => desk.acts.ask());
    expect(acknowledged?.text).toContain('2026年11月30日(月)');
  });

  it('is answered in English where that was chosen', () => {
    const desk = openEnquiryDesk();
    const [acknowledged] = desk.mailsOf(() => desk.acts.ask({ 言語: '英語 / English' }));
    expect(acknowledged?.text).toContain('Japan time');
  });

  it('stays open until somebody marks it answered, by the menu or by the state in its row', () => {
    const desk = openEnquiryDesk();
    desk.acts.ask();
    expect(desk.mailsOf(() => desk.acts.step('mark-answered', { note: '電話で回答しました。' }))).toEqual([]);
    expect(desk.row()).toMatchObject({
      状態: '回答済',
      回答の内容: '電話で回答しました。',
      次にすること: '',
    });
    desk.acts.step('reopen-enquiry', { reason: '追加のご質問がありました。' });
    expect(desk.state()).toBe('未回答');
    desk.acts.edit('状態', '回答済');
    expect(desk.state()).toBe('回答済');
  });

  it('that is late is marked and named in the digest', () => {
    const desk = openEnquiryDesk();
    desk.acts.ask();
    expect(desk.mailsOf(() => desk.morning(1))).toEqual([]);
    const [digest] = desk.mailsOf(() => desk.morning(1));
    expect(digest?.who).toBe('mducMailbox');
    expect(digest?.text).toContain('ENQ-2026-0001');
    expect(desk.row()['遅れ']).toContain('1日超過');
    desk.acts.step('mark-answered', { note: '' });
    expect(desk.row()['遅れ']).toBe('');
  });

  it('becomes a consultation: the person gets the form with what they wrote', () => {
    const desk = openEnquiryDesk();
    desk.acts.ask();
    const [invited] = desk.mailsOf(() =>
      desk.acts.step('invite-consultation', { note: '検査数の目安もご記入ください。' }),
    );
    expect(invited?.text).toContain('検査数の目安もご記入ください。');
    const { formId, prefill } = visit.formLinkIn(invited?.text ?? '');
    expect(formId).toBe(desk.formId('相談申請'));
    expect([...prefill.values()]).toEqual(
      expect.arrayContaining(['佐藤 花子', expect.stringContaining('まず何をすればよいでしょうか')]),
    );
    expect(desk.state()).toBe('回答済');
  });

  it('is text, whatever it says', () => {
    const desk = openEnquiryDesk();
    desk.acts.ask({ お問い合わせの内容: '=IMPORTXML("http://x.example")\n<script>髙﨑𠮷</script>' });
    expect(desk.row()['お問い合わせの内容']).toBe('=IMPORTXML("http://x.example")\n<script>髙﨑𠮷</script>');
  });

  it('from outside of the university is kept in quarantine', () => {
    const desk = openEnquiryDesk();
    const answers = desk.acts;
    expect(() => answers.ask({}, 'outsider')).toThrow();
    expect(desk.rows(enquiryRegister)).toEqual([]);
  });
});
