import type { Page } from 'playwright-core';
import type { Acts } from '../src/local/acts.ts';
import { formalRequest, imageList } from '../src/local/demonstration.ts';
import { people, type Person } from '../src/local/people.ts';
import type { LocalDesk } from '../src/local/provision.ts';
import { typeInto } from '../src/local/visit.ts';
import type { Workspace } from '../src/workspace/workspace.ts';
import { rowHead, type Seat } from './guide-seat.ts';

/** Where the pictures are taken: the desk after its tour, and windows to look at it. */
export type Stage = {
  readonly workspace: Workspace;
  readonly desk: LocalDesk;
  readonly acts: Acts;
  readonly seat: (person: Person, height: number) => Promise<Seat>;
};

/** Brings a window to what the picture shows. */
export type Scene = (stage: Stage) => Promise<Page>;

export type Scenes = {
  readonly prepare: (stage: Stage) => void;
  readonly pictures: Readonly<Record<string, Scene>>;
};

/** Requests as the tour leaves them, by what they are good for in a picture. */
const closed = 'IMG-2026-0001';
const accepted = 'IMG-2026-0002';
const underReview = 'IMG-2026-0004';
const late = 'IMG-2026-0007';

/** The daily work, on the Monday after the tour. */
export const afterTheTour: Scenes = {
  prepare(stage) {
    const { acts, workspace } = stage;
    acts.skip(daysToMonday(workspace.clock.now()));
    type(stage, '料金表', 2, '検査数まで', '20');
    type(stage, '見積', 2, '検査数', '15');
    type(stage, '見積', 3, '検査数', '120');
    type(stage, '見積', 4, '料金区分', 'CT・MRI・その他');
    type(stage, '見積', 4, '検査数', '300');
    acts.about(underReview);
    acts.step('fix-meeting', { startsAt: acts.momentIn(8, '14:00'), place: 'MDUC 会議室' });
  },
  pictures: {
    async register({ seat }) {
      const { page, openTab } = await seat('staff', 560);
      await openTab('画像データ台帳');
      await rowHead(page, late).click();
      return page;
    },
    async menu({ seat }) {
      const { page, openTab } = await seat('staff', 560);
      await openTab('画像データ台帳');
      await rowHead(page, underReview).click();
      for (const name of ['MDUC', '相談・打合せ']) {
        await page.getByRole('menuitem', { name, exact: true }).click();
      }
      return page;
    },
    async step({ seat, acts }) {
      const { page, openTab, choose } = await seat('staff', 860);
      await openTab('画像データ台帳');
      const dialog = await choose(underReview, '相談・打合せ', '打合せ日時を決める・変える');
      await dialog.getByLabel(/^打合せの日時/).fill(acts.momentIn(7, '10:00'));
      await dialog.getByRole('button', { name: '確認へ進む' }).click();
      await dialog.getByText('メール3通を送信します').waitFor();
      return page;
    },
    async details({ seat }) {
      const { page, openTab, choose } = await seat('staff', 860);
      await openTab('画像データ台帳');
      const dialog = await choose(accepted, '申請の詳細');
      await dialog.getByText('科研費 基盤研究(B) 26H00002', { exact: true }).waitFor();
      return page;
    },
    async list({ seat }) {
      const { page, openTab, choose } = await seat('staff', 860);
      await openTab('画像データ台帳');
      const dialog = await choose(late, '正式申請フォームとリストを送る・変える');
      const buffer = Buffer.from(imageList());
      await dialog
        .locator('#file')
        .setInputFiles({ name: '画像データリスト.csv', mimeType: 'text/csv', buffer });
      await dialog.getByText('60,020円').first().waitFor();
      return page;
    },
    async calendar({ seat }) {
      const { page, base } = await seat('staff', 620);
      await page.goto(`${base}/calendar`);
      await page.getByText('画像データの打合せ').first().waitFor();
      return page;
    },
    async tariff({ seat }) {
      const { page, openTab } = await seat('staff', 620);
      await openTab('料金表');
      await page.locator('[data-cell="B3"]').hover();
      await page.getByRole('tooltip').waitFor();
      return page;
    },
    async 'tariff-chart'({ seat }) {
      const { page, openTab } = await seat('staff', 600);
      await openTab('料金表');
      await scrollTo(page, 440);
      return page;
    },
    async estimate({ seat }) {
      const { page, openTab } = await seat('staff', 420);
      await openTab('見積');
      return page;
    },
    async mail({ seat }) {
      const { page, openMail } = await seat('researcher', 900);
      await openMail('画像データの準備ができました');
      return page;
    },
    async form({ seat }) {
      const { page, base } = await seat('researcher', 1000);
      await page.goto(`${base}/`);
      await page.getByRole('link', { name: '相談申請フォーム' }).first().click();
      await page.getByLabel('日本語 / Japanese').check();
      await page.getByRole('textbox', { name: /^氏名/ }).fill('佐藤 花子');
      await page.getByRole('textbox', { name: /^所属/ }).fill('大学院医学系研究科 循環器内科学分野');
      await page.getByRole('textbox', { name: /^職名/ }).fill('助教');
      await page.getByLabel('学内の臨床研究').check();
      await page.getByText('申請者 / About you').evaluate((title) => title.scrollIntoView());
      return page;
    },
    async 'text-preview'({ seat }) {
      const { page, openTab } = await seat('staff', 860);
      await openTab('文面');
      await page.locator('[data-cell="A2"]').click();
      for (const name of ['MDUC', '文面のプレビュー']) {
        await page.getByRole('menuitem', { name, exact: true }).click();
      }
      const dialog = page.frameLocator('.script-dialog iframe');
      await dialog.locator('iframe').first().waitFor();
      return page;
    },
  },
};

/** Two more hand-overs, and the last day of the quarter. */
export const atTheEndOfTheQuarter: Scenes = {
  prepare({ workspace, acts }) {
    acts.about(accepted, 'colleague');
    handOver(acts);
    acts.about(late);
    acts.sendList();
    const hardDisk = '購入を希望する(実費) / Please buy one (at actual cost)';
    acts.requestFormally({ ...formalRequest(workspace.clock.now()), ハードディスク: hardDisk });
    acts.step('accept-formal-request');
    handOver(acts);
    acts.skip(acts.quarter().daysLeft);
  },
  pictures: {
    async 'settlement-preview'({ seat }) {
      const { page, openTab, choose } = await seat('staff', 860);
      await openTab('画像データ台帳');
      const dialog = await choose(closed, '提供料・四半期精算', '四半期精算');
      await dialog.getByText('まだ何も記録していません').waitFor();
      return page;
    },
    async 'settlement-done'({ seat }) {
      const { page, openTab, choose } = await seat('staff', 860);
      await openTab('画像データ台帳');
      const dialog = await choose(closed, '提供料・四半期精算', '四半期精算');
      await dialog.getByText('まだ何も記録していません').waitFor();
      await dialog.getByRole('checkbox').check();
      await dialog.getByRole('button', { name: '締める', exact: true }).click();
      await dialog.getByRole('heading', { name: '四半期を締めました' }).waitFor();
      return page;
    },
    async 'settlement-lines'({ seat }) {
      const { page, openTab } = await seat('staff', 420);
      await openTab('精算明細');
      await scrollTo(page, 850);
      return page;
    },
  },
};

/** Days until the next Monday in Tokyo, 1 at least. */
function daysToMonday(now: number): number {
  const weekday = new Date(now + 9 * 3_600_000).getUTCDay();
  return (8 - weekday) % 7 || 7;
}

function handOver(acts: Acts): void {
  for (const caption of ['仮名加工', 'ストレージ保存', '媒体へ保存', '出力リスト作成']) {
    acts.edit(caption, 'TRUE', 'radiologist');
  }
  acts.step('announce-ready', { handoverNote: '平日9:00〜17:00にMDUCへお越しください。' });
  acts.step('record-handover', {
    receivedAt: acts.momentIn(0, '09:00'),
    pledgeSignedOn: acts.dayIn(0),
    mediumLent: '',
    mediumDueOn: '',
  });
}

/** Pixels from the left that the cells have been moved by; frozen columns stay. */
async function scrollTo(page: Page, left: number): Promise<void> {
  await page.locator('.grid-scroll').evaluate((cells, to) => cells.scrollTo({ left: to }), left);
}

function type({ workspace, desk }: Stage, tab: string, row: number, caption: string, text: string): void {
  typeInto(workspace, desk, people.staff.email, { tab, row, caption }, text);
}
