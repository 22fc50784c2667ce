import * as z from 'zod/mini';
import { parsePriceClass, publishedClasses, type PriceClass } from '../domain/fee/price-classes.ts';
import { once } from '../domain/once.ts';
import { isDay } from '../domain/time/tokyo.ts';

z.config({ jitless: true });

// Each is made when it is first read.
const address = once(() => z.string().check(z.regex(/^[^\s@<>,"]+@[^\s@<>,"]+\.[^\s@<>,"]+$/)));
const addressOrNone = once(() => z.union([address(), z.literal('')]));
const addressList = once(() => lines(address()));
const domainList = once(() =>
  lines(z.string().check(z.regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/i))).check(z.minLength(1)),
);
const timeOfDay = once(() => z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/)));
const dayList = once(() => lines(z.string().check(z.refine(isDay))));
const yesOrNo = once(() =>
  z.pipe(
    z.enum(['はい', 'いいえ']),
    z.transform((answer) => answer === 'はい'),
  ),
);
const classList = once(() =>
  z.pipe(
    z.pipe(
      z.string(),
      z.transform((cell) =>
        cell
          .split('\n')
          .filter((line) => line.trim() !== '')
          .map(parsePriceClass),
      ),
    ),
    z.array(z.custom<PriceClass>((line) => line !== undefined)).check(z.minLength(1)),
  ),
);
const days = wholeNumber(0, 60);

/** One line of the tab 設定. */
type Setting<Value> = {
  readonly caption: string;
  readonly explanation: string;
  /** As it stands in the cell when setup has made the line. */
  readonly initial: string;
  readonly check: () => z.ZodMiniType<Value, unknown>;
};

/** Everything staff can set; a line that is missing or wrong counts as its initial value, and is reported. */
export const settings = {
  mducAddress: setting(
    address,
    'mduc@grp.tohoku.ac.jp',
    'MDUCのメールアドレス',
    '申請の知らせを受け取り、すべてのメールの返信先になります。',
  ),
  radiologyAddress: setting(
    addressOrNone,
    '',
    '放射線部門のメールアドレス',
    '申請の知らせを受け取ります。空欄の間は、放射線部門への知らせもMDUCへ届きます。',
  ),
  senderName: setting(
    () => z.string().check(z.minLength(1), z.maxLength(80), z.regex(/^[^\r\n<>"]*$/)),
    '東北大学病院 医療データ利活用センター(MDUC)',
    '差出人の名前',
    'メールの差出人として表示されます。80文字までです。',
  ),
  allowedDomains: setting(
    domainList,
    'tohoku.ac.jp',
    '申請できるドメイン',
    '1行に1つ。サブドメイン(例: med.tohoku.ac.jp)も含みます。',
  ),
  mducStaff: setting(
    addressList,
    '',
    'MDUC職員のアカウント',
    '1行に1つ。空欄なら、この台帳を編集できる方は全員MDUC職員として操作できます。',
  ),
  radiologyStaff: setting(addressList, '', '放射線部門職員のアカウント', '1行に1つ。'),
  officeOpens: setting(
    timeOfDay,
    '09:00',
    '相談受付の開始時刻',
    '例: 09:00。打合せの日時がこの時間内か確認します。',
  ),
  officeCloses: setting(
    timeOfDay,
    '17:00',
    '相談受付の終了時刻',
    '例: 17:00。打合せがこの時刻までに終わるか確認します。',
  ),
  closedDays: setting(
    dayList,
    '',
    '休業日',
    '土日祝日のほかに休む日。1行に1日(例: 2026-12-29)。営業日の計算から除きます。',
  ),
  meetingMinutes: setting(
    wholeNumber(10, 480),
    '60',
    '打合せの長さ(分)',
    'カレンダーの予定の長さです。10〜480の整数で記入します。',
  ),
  meetingPlace: setting(
    () => z.string().check(z.maxLength(200)),
    '',
    '打合せの場所(初期値)',
    '打合せを決めるときに最初に表示します。オンラインの場合は会議のリンクも記入できます。',
  ),
  deliveryDaysMin: setting(days, '3', '納期の目安(最短)', '正式申請の受理からの営業日数。整数で記入します。'),
  deliveryDaysMax: setting(
    days,
    '7',
    '納期の目安(最長)',
    '正式申請の受理からの営業日数。これを過ぎると遅れとして知らせます。',
  ),
  reviewDays: setting(
    days,
    '3',
    '職員の対応期限(営業日)',
    '内容の確認、提供可否の決定、リストの送付、正式申請の確認、共同研究の書類の確認の期限です。',
  ),
  answerDays: setting(
    days,
    '10',
    '申請者の回答期限(営業日)',
    '追加情報、研究計画書、正式申請の修正、共同研究の書類の修正をお待ちする日数です。',
  ),
  formalFormDays: setting(
    days,
    '20',
    '正式申請の期限(営業日)',
    'リスト送付から正式申請まで、共同研究ではフォルダの案内から書類の提出までの日数です。',
  ),
  collectionDays: setting(
    days,
    '10',
    '受け取りの期限(営業日)',
    '受け渡し準備完了の連絡から、誓約書への署名と受け取りまでの日数です。',
  ),
  mediumDays: setting(
    days,
    '10',
    '記憶媒体の返却期限(営業日)',
    '貸出した記憶媒体を返却いただくまでの日数です。',
  ),
  reminderIntervalDays: setting(
    wholeNumber(1, 60),
    '7',
    '申請者への催促の間隔(日)',
    '同じ申請について、この日数が過ぎるまで次の催促を送りません。',
  ),
  approvalDays: setting(
    wholeNumber(1, 250),
    '60',
    '契約・倫理審査の目安(営業日)',
    '共同研究で、書類の確認完了から契約の締結と倫理審査の承認までの日数です。過ぎると申請者へお尋ねします。1〜250の整数で記入します。',
  ),
  periodNoticeDays: setting(
    wholeNumber(1, 365),
    '60',
    '研究期間終了のお知らせ(日)',
    '共同研究の期間が終わる何日前に、申請者へ延長または終了をお尋ねするか。1〜365の整数で記入します。',
  ),
  enquiryDays: setting(days, '1', 'お問い合わせの回答期限(営業日)', '受付の日からの営業日数です。'),
  faqUrl: setting(
    () => z.string().check(z.regex(/^(https:\/\/[^\s"<>]+)?$/)),
    '',
    'よくあるご質問のリンク',
    'お問い合わせの受付メールに載せます。https:// で始めます。空欄の間は、MDUCのページをご覧くださいと案内します。',
  ),
  pricesCaseReports: setting(
    yesOrNo,
    'はい',
    '症例報告も料金表で算定する',
    '「はい」または「いいえ」。「いいえ」の場合、利用目的が症例報告の申請は別途算定になります。',
  ),
  priceClasses: setting(
    classList,
    publishedClasses.join('\n'),
    '料金区分',
    '1行に1つ。「区分名 = リストのモダリティ, …」の形で、モダリティのない区分はほかのすべてを数えます。区分を増やしたら料金表に段階を加え、メニューの「セットアップ・修復」を実行してください(グラフにも表示されます)。',
  ),
  promotionOfficeAddress: setting(
    addressOrNone,
    '',
    '研究推進室のメールアドレス',
    '四半期精算のCSVと精算書を受け取ります。空欄の間は、MDUCへ届きます。',
  ),
} as const;

export type SettingKey = keyof typeof settings;

export type Settings = { readonly [Key in SettingKey]: z.infer<ReturnType<(typeof settings)[Key]['check']>> };

/** What the tab says, and in words what is wrong with it. */
export function settingsOf(
  rows: readonly { readonly key?: string | undefined; readonly value?: string | undefined }[],
): {
  readonly settings: Settings;
  readonly problems: readonly string[];
} {
  const problems: string[] = [];
  const read = Object.entries<Setting<unknown>>(settings).map(([key, { caption, initial, check }]) => {
    const row = rows.find((candidate) => candidate.key === key);
    const given = check().safeParse(row?.value?.trim() ?? (row ? '' : initial));
    if (given.success) return [key, given.data];
    problems.push(
      `設定「${caption}」の値「${row?.value ?? ''}」は使えないため、初期値「${initial}」で処理しました。`,
    );
    return [key, check().parse(initial)];
  });
  return { settings: Object.fromEntries(read) as Settings, problems };
}

/** What keeps a value from being used for a setting, in words for whoever typed it. */
export function settingProblem(key: string, value: string): string | undefined {
  const setting = (settings as Readonly<Record<string, Setting<unknown>>>)[key];
  if (!setting || setting.check().safeParse(value.trim()).success) return undefined;
  return `「${setting.caption}」にこの値は使えません。${setting.explanation}直すまで初期値「${setting.initial}」で処理します。`;
}

function setting<Value>(
  check: () => z.ZodMiniType<Value, unknown>,
  initial: string,
  caption: string,
  explanation: string,
): Setting<Value> {
  return { caption, explanation, initial, check };
}

function wholeNumber(least: number, most: number) {
  return once(() => z.pipe(z.coerce.number(), z.int().check(z.gte(least), z.lte(most))));
}

/** A cell of several values, one a line or separated by commas. */
function lines(each: z.ZodMiniType<string, string>) {
  return z.pipe(
    z.pipe(
      z.string(),
      z.transform((cell) => cell.split(/[\s,、]+/).filter((part) => part !== '')),
    ),
    z.array(each),
  );
}
