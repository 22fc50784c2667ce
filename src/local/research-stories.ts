import type { EnquiryActs } from './enquiry-acts.ts';
import type { ResearchActs } from './joint-research-acts.ts';

type StoryOf<Acts> = { readonly title: string; readonly tell: (acts: Acts) => Generator<string> };

const finding = { document: 'contract', point: '知的財産の帰属', severity: 'required' };

/** Joint research with companies: once from beginning to end, then an extension. */
export const researchStories: readonly StoryOf<ResearchActs>[] = [
  {
    title: '企業との共同研究: 審査依頼から研究開始まで',
    *tell(acts) {
      acts.setChecklist([
        ['契約書(案)', '知的財産の帰属'],
        ['研究計画書(案)', '対象者の選定方針'],
      ]);
      acts.apply({
        共同研究先の企業名: '株式会社あおばメディカル\n広瀬川データサイエンス株式会社\n青葉山電機株式会社',
      });
      yield '審査依頼を送信: 書類のフォルダが企業3社分のシートとともに届く(申請者)';
      acts.submit();
      yield '記入が足りないまま提出し、足りないものを名前で知らされる(申請者)';
      acts.fillIn();
      acts.submit();
      yield '書類をそろえて提出: 提出版が読み取り専用で保管される(申請者)';
      acts.step('check-points', { points: 'protocol:対象者の選定方針' });
      yield '確認項目をチェック(MDUC)';
      acts.step('record-finding', { ...finding, text: '知的財産の帰属を明記してください。' });
      yield '契約書(案)への指摘事項を記録(MDUC)';
      acts.step('send-feedback', { reason: '企業のご担当者とご相談のうえ、ご修正ください。' });
      yield '指摘事項をまとめてフィードバックを送付(MDUC)';
      acts.fillIn('第2版');
      acts.submit();
      yield '修正した書類を再提出: 第2回(申請者)';
      acts.step('settle-findings', { numbers: '1' });
      acts.step('check-points', { points: 'contract:知的財産の帰属\nprotocol:対象者の選定方針' });
      acts.step('confirm-documents');
      yield '指摘が解決し、書類の確認を完了: 契約と倫理審査が並行して進む(MDUC)';
      acts.step('record-ethics-application', { day: acts.dayIn(0) });
      yield '倫理審査の申請を記録(MDUC)';
      acts.step('record-ethics-approval', { number: '2026-1-200', day: acts.dayIn(0) });
      yield '倫理審査の承認を記録: 契約はまだ(MDUC)';
      acts.step('record-contract-approval', { day: acts.dayIn(0) });
      yield '部局長の承認を記録(MDUC)';
      acts.step('record-contract-signed', { day: acts.dayIn(0) });
      yield '契約の締結を記録: 両方がそろい、研究開始可になる(MDUC)';
      acts.step('set-period-end', { day: acts.dayIn(300) });
      acts.step('record-data-provision', { day: acts.dayIn(0) });
      yield '研究期間の終了日とデータの提供を記録(MDUC)';
    },
  },
  {
    title: '企業との共同研究: 期間の延長',
    *tell(acts) {
      const first = acts.firstReference();
      acts.apply({ 申請の種類: '期間の延長 / Extension of the period', 元の受付番号: first });
      yield `${first} の延長を申請: 書類をもう一度用意する(申請者)`;
      acts.step('hold', { reason: '企業の回答を待ちます。' });
      yield '保留(MDUC)';
    },
  },
];

/** Enquiries: one that is answered by the consultation form, one that nobody answers. */
export const enquiryStories: readonly StoryOf<EnquiryActs>[] = [
  {
    title: 'お問い合わせから相談申請へ',
    *tell(acts) {
      acts.ask();
      yield 'お問い合わせを送信: 受付番号、回答の目安、よくあるご質問が届く(申請者)';
      acts.step('invite-consultation', { note: '検査数の目安もご記入ください。' });
      yield '内容を入力済みの相談申請フォームを案内(MDUC)';
    },
  },
  {
    title: '回答が遅れているお問い合わせ',
    *tell(acts) {
      acts.ask(
        { 氏名: '髙橋 三郎', お問い合わせの内容: 'データカタログはいつ公開されますか。' },
        'colleague',
      );
      yield 'お問い合わせを送信(申請者)';
      for (let day = 0; day < 5; day += 1) acts.skip(1);
      yield '数日が過ぎ、遅れが色で示され、MDUCへの一覧に載る';
    },
  },
];
