import * as z from 'zod/mini';

z.config({ jitless: true });

const address = z.string().check(z.regex(/^[^\s@<>,"]+@[^\s@<>,"]+\.[^\s@<>,"]+$/));
const addressList = lines(address);
const domainList = lines(z.string().check(z.regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/i))).check(z.minLength(1));
const days = z.pipe(z.coerce.number(), z.int().check(z.gte(0), z.lte(60)));

/** One line of the tab 設定. */
type Setting<Value> = {
  readonly caption: string;
  readonly explanation: string;
  /** As it stands in the cell when setup has made the line. */
  readonly initial: string;
  readonly check: z.ZodMiniType<Value, unknown>;
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
    z.union([address, z.literal('')]),
    '',
    '放射線部門のメールアドレス',
    '申請の知らせを受け取ります。空欄の間は、放射線部門への知らせもMDUCへ届きます。',
  ),
  senderName: setting(
    z.string().check(z.minLength(1), z.maxLength(80), z.regex(/^[^\r\n<>"]*$/)),
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
  deliveryDaysMin: setting(days, '3', '納期の目安(最短)', 'リスト送付からの営業日数。整数で記入します。'),
  deliveryDaysMax: setting(days, '7', '納期の目安(最長)', 'リスト送付からの営業日数。整数で記入します。'),
} as const;

export type SettingKey = keyof typeof settings;

export type Settings = { readonly [Key in SettingKey]: z.infer<(typeof settings)[Key]['check']> };

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
    const given = check.safeParse(row?.value?.trim() ?? (row ? '' : initial));
    if (given.success) return [key, given.data];
    problems.push(
      `設定「${caption}」の値「${row?.value ?? ''}」は使えないため、初期値「${initial}」で処理しました。`,
    );
    return [key, check.parse(initial)];
  });
  return { settings: Object.fromEntries(read) as Settings, problems };
}

function setting<Value>(
  check: z.ZodMiniType<Value, unknown>,
  initial: string,
  caption: string,
  explanation: string,
): Setting<Value> {
  return { caption, explanation, initial, check };
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
