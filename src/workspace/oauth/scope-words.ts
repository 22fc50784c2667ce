const prefix = 'https://www.googleapis.com/auth/';

/** What the consent page says of the scopes that are asked for most; of others it shows the scope itself. */
const words: Readonly<Record<string, string>> = {
  email: 'メールアドレスの参照',
  profile: '名前などの個人情報の参照',
  openid: 'だれのアカウントかの確認',
  'https://mail.google.com/': 'Gmail のすべてのメールの閲覧、作成、送信、削除',
  calendar: 'カレンダーの表示、編集、共有、削除',
  'calendar.events': 'カレンダーの予定の表示と編集',
  'calendar.readonly': 'カレンダーの表示',
  'cloud-platform': 'Google Cloud のデータの参照、編集、構成、削除',
  documents: 'ドキュメントの参照、編集、作成、削除',
  drive: 'ドライブのすべてのファイルの参照、編集、作成、削除',
  'drive.file': 'このアプリで使うドライブのファイルだけの参照、編集、作成、削除',
  'drive.metadata.readonly': 'ドライブのファイルに関する情報の参照',
  'drive.readonly': 'ドライブのすべてのファイルの参照とダウンロード',
  'forms.body': 'フォームの参照、編集、作成、削除',
  'forms.responses.readonly': 'フォームへの回答の参照',
  forms: 'フォームの参照、編集、作成、削除',
  'gmail.modify': 'Gmail のメールの閲覧、作成、送信',
  'gmail.readonly': 'Gmail のメールと設定の閲覧',
  'gmail.send': 'このアカウントでのメールの送信',
  'logging.read': 'ログの参照',
  'script.deployments': 'Apps Script のデプロイの作成と更新',
  'script.external_request': '外部のサービスへの接続',
  'script.processes': 'Apps Script の実行履歴の参照',
  'script.projects': 'Apps Script のプロジェクトの作成と更新',
  'script.scriptapp': '本人がいないときのこのアプリの実行',
  'script.send_mail': 'このアカウントでのメールの送信',
  'script.webapp.deploy': 'Apps Script のウェブアプリの公開',
  'service.management': 'Google API のサービス構成の管理',
  spreadsheets: 'すべてのスプレッドシートの参照、編集、作成、削除',
  'spreadsheets.readonly': 'すべてのスプレッドシートの参照',
  'userinfo.email': 'メールアドレスの参照',
  'userinfo.profile': '名前などの個人情報の参照',
};

/** A scope as a person reads it. */
export function scopeWords(scope: string): string {
  const name = scope.startsWith(prefix) ? scope.slice(prefix.length) : scope;
  return (Object.hasOwn(words, name) ? words[name] : undefined) ?? scope;
}
