import type { FrameLocator } from 'playwright-core';
import { enquiryActsOf, enquiryRegister } from '../src/local/enquiry-acts.ts';
import { researchActsOf, researchRegister } from '../src/local/joint-research-acts.ts';
import type { Scene, Scenes, Stage } from './guide-scenes.ts';
import { rowHead } from './guide-seat.ts';

/** What the centre looks at is its own: these two only show where it stands. */
const points = [
  ['契約書(案)', '(例)利用目的が研究計画書と一致している'],
  ['研究計画書(案)', '(例)データの保存期間が書かれている'],
] as const;

/** A request whose documents wait for their applicant, one in its second round of documents, and an open enquiry. */
let prepared = '';
let underReview = '';
let enquiry = '';

export const jointResearchAndEnquiries: Scenes = {
  prepare({ workspace, desk }) {
    const acts = researchActsOf(workspace, desk);
    acts.setChecklist(points);
    acts.apply({ 共同研究先の企業名: '株式会社あおばメディカル\n広瀬川データサイエンス株式会社' });
    prepared = acts.reference();
    acts.apply(
      {
        氏名: '髙橋 三郎',
        所属: '大学院歯学研究科 歯科放射線学分野',
        研究課題名: '顎骨の画像と診療記録を用いた骨粗鬆症のスクリーニング手法の共同開発',
        共同研究先の企業名: '広瀬川データサイエンス株式会社',
      },
      'colleague',
    );
    underReview = acts.reference();
    acts.fillIn();
    acts.submit();
    acts.step('record-finding', {
      document: 'contract',
      point: points[0][1],
      severity: 'required',
      text: '第3条の利用目的を、研究計画書の目的に合わせてください。',
    });
    acts.step('send-feedback', { reason: '' });
    acts.fillIn('第3条を改めた版');
    acts.submit();
    acts.step('settle-findings', { numbers: '1' });
    acts.step('record-finding', {
      document: 'protocol',
      point: points[1][1],
      severity: 'advice',
      text: 'データの保存期間を、具体的な年数で書くことをご検討ください。',
    });

    const questions = enquiryActsOf(workspace, desk);
    questions.ask();
    enquiry = questions.reference();
    questions.ask({
      氏名: '髙橋 三郎',
      お問い合わせの対象: '診療情報(共同研究) / Clinical information (joint research)',
      お問い合わせの内容: '共同研究先の企業が途中で増えるときは、どうすればよいでしょうか。',
    });
    questions.step('mark-answered', { note: '「内容の変更」で審査依頼を送るよう、メールで回答。' });
  },
  pictures: {
    async 'research-folder'({ seat }) {
      const { page, openMail } = await seat('researcher', 540);
      await openMail(`[${prepared}] 書類のフォルダをご用意しました`);
      await mailOf(page).locator('a[href*="/drive/folders/"]').first().click();
      await page.getByRole('heading', { name: prepared }).waitFor();
      return page;
    },
    async 'research-application'({ seat }) {
      const { page, openMail } = await seat('researcher', 420);
      await openMail(`[${prepared}] 書類のフォルダをご用意しました`);
      await mailOf(page).locator('a[href*="/drive/folders/"]').first().click();
      await page.getByRole('link', { name: `審査申込書 ${prepared}`, exact: true }).click();
      const company = page.getByRole('link', { name: '株式会社あおばメディカル' });
      await company.click();
      await company.and(page.locator('[aria-current=page]')).waitFor();
      return page;
    },
    async 'research-register'({ seat }) {
      const { page, openTab } = await seat('staff', 460);
      await openTab(researchRegister);
      await rowHead(page, underReview).click();
      return page;
    },
    async 'research-finding'(stage) {
      const { page, dialog } = await opened(stage, '共同研究: 書類の確認', '指摘事項を記録する');
      await dialog.getByLabel('研究計画書(案)').check();
      await dialog.getByLabel(/^確認項目/).fill(points[1][1]);
      await dialog.getByLabel(/^指摘の内容/).fill('データの保存期間を、具体的な年数で書いてください。');
      return page;
    },
    async 'research-feedback'(stage) {
      const { page, dialog } = await opened(stage, '共同研究: 書類の確認', 'フィードバックを送る');
      await dialog.getByRole('button', { name: '確認へ進む' }).click();
      await dialog.getByText('メール1通を送信します').waitFor();
      return page;
    },
    async 'research-details'(stage) {
      const { page, dialog } = await opened(stage, '申請の詳細');
      await dialog.getByRole('tab', { name: '指摘事項' }).click();
      await dialog.getByText('第2回で解決').waitFor();
      return page;
    },
    async enquiries({ seat }) {
      const { page, openTab } = await seat('staff', 380);
      await openTab(enquiryRegister);
      await rowHead(page, enquiry).click();
      return page;
    },
  },
};

async function opened({ seat }: Stage, ...captions: readonly string[]) {
  const { page, openTab, choose } = await seat('staff', 860);
  await openTab(researchRegister);
  return { page, dialog: await choose(underReview, ...captions) };
}

function mailOf(page: Awaited<ReturnType<Scene>>): FrameLocator {
  return page.frameLocator('.message-frame');
}
