import type { ExecutionRecord } from '../../runtime/execution.ts';

type Status = ExecutionRecord['status'];

export const statuses = {
  completed: { caption: '完了', tone: 'good' },
  failed: { caption: '失敗', tone: 'bad' },
  killed: { caption: '強制終了', tone: 'bad' },
  'timed-out': { caption: '時間切れ', tone: 'warn' },
} satisfies Record<Status, { caption: string; tone: 'good' | 'warn' | 'bad' }>;

const starters: Readonly<Record<string, string>> = {
  'form-submit': 'フォームの送信',
  clock: '時間主導トリガー',
  menu: 'メニュー',
  dialog: 'ダイアログ',
  open: '表を開いたとき',
  edit: '表の編集',
  change: '表の変更',
  calendar: 'カレンダーの変更',
  'custom-function': 'カスタム関数',
  'web-app': 'ウェブアプリ',
  api: 'Apps Script API',
  editor: 'エディタ',
};

/** How an execution was started, in words; a way of starting that has none is named as it is. */
export function startedByCaption(startedBy: string): string {
  return starters[startedBy] ?? startedBy;
}

/** Service calls for which the script left its process. */
export function roundTrips(record: ExecutionRecord): number {
  return record.calls.filter(({ roundTrip }) => roundTrip).length;
}
