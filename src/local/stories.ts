import type { Acts } from './acts.ts';

/** One kind of request, told step by step; each step is done before it is named. */
export type Story = { readonly title: string; readonly tell: (acts: Acts) => Generator<string> };

const confirmed = '確認しました / I have read and understood this';

/** One request of each kind. */
export const stories: readonly Story[] = [
  {
    title: '相談申請から記憶媒体の返却まで',
    *tell(acts) {
      acts.consult();
      yield '相談申請を送信(申請者)';
      acts.step('confirm-review', {}, 'staff');
      yield '申請内容を確認(MDUC)';
      acts.step('confirm-review', {}, 'radiologist');
      yield '申請内容を確認(放射線部門)';
      acts.step('fix-meeting', { startsAt: acts.momentIn(8, '10:00'), place: 'MDUC 会議室' });
      yield '打合せ日時を決定し、カレンダーに招待(MDUC)';
      acts.step('record-decision', { decision: 'provide', reason: '' });
      yield '提供できると決定(MDUC)';
      acts.step('request-protocol', { reason: '倫理委員会で承認された版をお送りください。' });
      yield '承認済み研究計画書の提出を依頼(MDUC)';
      acts.sendList();
      yield '画像データリストと正式申請フォームを送付(MDUC)';
      acts.step('record-protocol', { receivedOn: acts.dayIn(0) });
      yield '研究計画書の受領を記録(MDUC)';
      acts.requestFormally();
      yield '正式申請を送信(申請者)';
      acts.step('accept-formal-request');
      yield '正式申請を受理(MDUC)';
      for (const caption of ['仮名加工', 'ストレージ保存', '媒体へ保存', '出力リスト作成']) {
        acts.edit(caption, 'TRUE', 'radiologist');
        yield `台帳のチェックを付ける: ${caption}(放射線部門)`;
      }
      acts.step('announce-ready', { handoverNote: '平日9:00〜17:00にMDUCへお越しください。' }, 'radiologist');
      yield '受け渡し準備完了を連絡し、誓約書を送付(放射線部門)';
      acts.step('record-handover', {
        receivedAt: acts.momentIn(0, '09:00'),
        pledgeSignedOn: acts.dayIn(0),
        mediumLent: 'HDD-03',
        mediumDueOn: acts.dayIn(14),
      });
      yield '誓約書への署名、データの受け渡し、媒体の貸出しを記録(MDUC)';
      acts.step('record-medium-return', { returnedOn: acts.dayIn(0) });
      yield '記憶媒体の返却を記録し、完了(MDUC)';
    },
  },
  {
    title: '正式申請の修正と、検査の追加',
    *tell(acts) {
      acts.consult({ 氏名: '髙橋 三郎', 言語: '英語 / English' }, 'colleague');
      acts.step('confirm-review');
      acts.step('record-decision', { decision: 'provide', reason: '' });
      acts.sendList();
      acts.requestFormally();
      yield '正式申請まで進む(英語の申請者)';
      acts.step('return-for-correction', { reason: '支払財源の課題番号をご記入ください。' });
      yield '正式申請の修正を依頼(MDUC)';
      acts.requestFormally({ 支払財源: '科研費 基盤研究(B) 26H00002' });
      yield '前回の回答が入力済みのフォームから再送信(申請者)';
      acts.step('accept-formal-request');
      acts.edit('仮名加工', 'TRUE', 'radiologist');
      yield '受理され、処理が始まる';
      acts.sendList(manyExaminations(18));
      yield '検査を追加した新しいリストと提供料を送付(MDUC)';
      acts.edit('状態', '完了');
      yield '状態を「完了」に書き換えようとして、元に戻される(MDUC)';
    },
  },
  {
    title: '追加情報、保留、取下げ',
    *tell(acts) {
      acts.consult();
      acts.edit('状態', '内容確認中');
      yield '状態の欄で「内容確認中」を選ぶ(MDUC)';
      acts.step('record-decision', { decision: 'need-more', reason: '対象期間をお知らせください。' });
      yield '追加の情報を依頼(MDUC)';
      acts.step('hold', { reason: '申請者の出張のため、来月まで待ちます。' });
      yield '保留(MDUC)';
      acts.step('resume');
      yield '保留を解除(MDUC)';
      acts.step('withdraw', { reason: 'メールで取下げの申し出がありました。' });
      yield '取下げを記録(MDUC)';
    },
  },
  {
    title: '提供不可と再開',
    *tell(acts) {
      acts.consult();
      acts.step('confirm-review');
      acts.step('record-decision', { decision: 'decline', reason: '対象の検査が保存期間を過ぎています。' });
      yield '提供できないと決定(MDUC)';
      acts.step('reopen', { reason: '別の期間の検査で検討することになりました。' });
      yield '再開(MDUC)';
    },
  },
  {
    title: '対象外の用途',
    *tell(acts) {
      acts.consult({ 利用区分: '開発目的 / Development' });
      yield '開発目的の相談申請を送信(申請者)';
    },
  },
  {
    title: '企業との共同研究',
    *tell(acts) {
      acts.consult({ 利用区分: '企業との共同研究 / Joint research with a company' });
      yield '企業との共同研究の相談申請を送信(申請者)';
      acts.step('confirm-review');
      acts.step('record-decision', { decision: 'provide', reason: '提供料は別途ご相談します。' });
      acts.sendList();
      yield '画像データリストを送付: 提供料は別途算定(MDUC)';
    },
  },
  {
    title: '提供料と四半期精算',
    *tell(acts) {
      acts.about(acts.firstReference());
      yield `見積タブに検査数を記入: 合計 ${acts.estimate(['15', '120'])}円(MDUC)`;
      const { key, daysLeft } = acts.quarter();
      acts.skip(daysLeft);
      const { lineCount, totalYen } = acts.previewClosing(key);
      yield `四半期の末日に精算を下見: ${key}、明細 ${String(lineCount)}件、合計 ${String(totalYen)}円(MDUC)`;
      acts.closeQuarter(key);
      yield '四半期を締め、研究推進室へ精算書(PDF)とCSVを送付(MDUC)';
      acts.step('record-disk', { hardDisk: 'buy', diskYen: '12,800' });
      yield '精算の後にハードディスクの実費を記録: 差額は次の四半期の調整になる(MDUC)';
      yield `精算の記録を検査: ${acts.checkSettlements().split('\n').at(-1) ?? ''}(MDUC)`;
    },
  },
  {
    title: '待ちが長い申請',
    *tell(acts) {
      acts.consult({ 研究内容: '脳MRIの画像特徴量に関する後ろ向き研究です。', 仮名加工情報: confirmed });
      acts.step('confirm-review');
      acts.step('record-decision', { decision: 'provide', reason: '' });
      acts.sendList();
      yield '正式申請を待つ';
      acts.skip(42);
      // The day may be a holiday: a few more, one of which is not.
      for (let day = 0; day < 4; day += 1) acts.skip(1);
      yield '6週間が過ぎ、遅れが色で示され、申請者への催促と職員への一覧が届く';
    },
  },
];

function manyExaminations(count: number): string {
  const rows = Array.from(
    { length: count },
    (_, index) => `${index + 1},研究用ID-${String(index + 1).padStart(4, '0')},CT,心臓`,
  );
  return ['番号,研究用ID,モダリティ,部位', ...rows].join('\r\n');
}
