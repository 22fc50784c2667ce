import type { RefusalCode } from '../domain/refusal.ts';
import type { Caption } from '../domain/caption.ts';
import { jointResearchRefusals } from './joint-research-refusals.ts';

const noSuchReference: Caption = {
  ja: '入力された受付番号「{{reference}}」では、お使いのアカウントの申請が見つかりませんでした。MDUCからのメールにある受付番号とリンクをご確認のうえ、最初のお申し込みのときと同じ東北大アカウントで、もう一度送信してください。',
  en: 'We found no request with the reference number “{{reference}}” for your account. Please check the reference number and the link in MDUC’s mail, and submit the form again with the Tohoku University account that you used at first.',
};

/**
 * What each refusal says to the person whose doing was refused: what happened, why, what to do next. Somebody else's
 * reference number reads like one that does not exist, so that nobody can find out which numbers do.
 */
export const refusalSentences = {
  'outside-domain': {
    ja: 'このフォームの申請には、東北大メールアドレスのGoogleアカウントが必要です。東北大アカウントでログインし直して、もう一度送信してください。学外の方は、学内の研究者を通じてお申し込みください。',
    en: 'This form can only be used with a Tohoku University Google account. Please sign in with that account and submit the form again. If you are outside the university, please apply through a researcher here.',
  },
  'unknown-reference': noSuchReference,
  'foreign-reference': noSuchReference,
  'wrong-state': {
    ja: '受付番号 {{reference}} は現在「{{state}}」のため、この手続きに進めません。申請の内容は変わっていません。現在の状態をご確認ください。',
    en: 'The request {{reference}} now stands at “{{state}}”, so this step is not possible. Nothing has been changed. Please check where the request stands.',
  },
  'already-requested': {
    ja: '受付番号 {{reference}} の正式申請は、すでに受け付けています。今回の内容は登録していません。変更が必要な場合は、受付番号を添えてMDUCへご連絡ください。',
    en: 'A formal request for {{reference}} has already been received; what you sent now has not been registered. If something has to change, please write to MDUC with the reference number.',
  },
  'outdated-list': {
    ja: '画像データリスト番号「{{listNumber}}」は、受付番号 {{reference}} の最新のリストではありません。MDUCからの最新のメールにあるリンクから、リスト番号を変えずにもう一度送信してください。',
    en: 'The image list “{{listNumber}}” is not the latest one for {{reference}}. Please use the link in MDUC’s latest mail, leave the list number as it is, and submit the form again.',
  },
  'not-offered': {
    ja: '利用区分「{{category}}」への画像データの提供は、現在お受けしていません。利用区分に誤りがないかご確認ください。ご不明な点はMDUCへお問い合わせください。',
    en: 'Image data cannot be provided at present for this use: {{category}}. Please check that the right use was chosen. If you have a question, please write to MDUC.',
  },
  'confirmation-missing': {
    ja: '必ず確認していただく項目で「確認しました」が選ばれていません。内容をお読みのうえ「確認しました」を選び、もう一度送信してください。',
    en: 'Something that every applicant has to confirm was not confirmed. Please read it, choose the confirmation, and submit the form again.',
  },
  'missing-answer': {
    ja: '「{{question}}」が記入されていません。ご記入のうえ、もう一度送信してください。',
    en: 'The question “{{question}}” was not answered. Please answer it and submit the form again.',
  },
  'not-a-count': {
    ja: '「{{question}}」の「{{value}}」を検査数として読み取れませんでした。0以上の整数(例: 20)をご記入のうえ、もう一度送信してください。',
    en: 'We could not read “{{value}}” in “{{question}}” as a number of examinations. Please enter a whole number, such as 20, and submit the form again.',
  },
  'not-a-date': {
    ja: '「{{question}}」の「{{value}}」を日付として読み取れませんでした。実在する日付をご記入のうえ、もう一度お試しください。',
    en: 'We could not read “{{value}}” in “{{question}}” as a date. Please enter a date of the calendar and try again.',
  },
  'not-a-choice': {
    ja: '「{{question}}」の「{{value}}」は選択肢にありません。選択肢から選び直して、もう一度送信してください。',
    en: '“{{value}}” is not one of the choices of “{{question}}”. Please choose one of them and submit the form again.',
  },
  'date-in-future': {
    ja: '「{{question}}」が今日より後の日付({{value}})になっています。正しい日付をご記入のうえ、もう一度送信してください。まだ済んでいない場合は、済んだ後にお願いします。',
    en: 'The date in “{{question}}” ({{value}}) lies in the future. Please correct it and submit the form again. If it has not happened yet, please wait until it has.',
  },
  'text-too-long': {
    ja: '「{{question}}」が長すぎます({{length}}文字)。{{limit}}文字以内にまとめて、もう一度送信してください。',
    en: 'The text in “{{question}}” is too long ({{length}} characters). Please shorten it to {{limit}} characters and submit the form again.',
  },
  'too-many-lines': {
    ja: '「{{question}}」が多すぎます({{length}}件)。{{limit}}件までにして、もう一度送信してください。それより多い場合は、MDUCへご相談ください。',
    en: 'There are too many lines in “{{question}}” ({{length}}). Please give {{limit}} at most and submit the form again; if there are more, please write to MDUC.',
  },
  'not-permitted': {
    ja: 'お使いのアカウントには、この操作を行う権限がありません。何も変更していません。担当者のアカウントで行うか、設定タブの担当者の登録を管理者へご依頼ください。',
    en: 'Your account is not permitted to do this. Nothing has been changed. Please use a staff account, or ask the administrator to add yours to the settings.',
  },
  'reason-missing': {
    ja: '理由が記入されていないか、短すぎます。何も変更していません。申請者にも伝わるように、{{shortest}}文字以上で記入してください。',
    en: 'No reason was given, or one that is too short. Nothing has been changed. Please state the reason in at least {{shortest}} characters; the applicant reads it.',
  },
  'meeting-in-past': {
    ja: '打合せの日時({{at}})が過ぎています。何も変更していません。これからの日時を選んでください。',
    en: 'The meeting would lie in the past: {{at}}. Nothing has been changed. Please choose a time to come.',
  },
  'outside-office-hours': {
    ja: '打合せの日時({{at}})が、土日祝日などの休業日か、相談受付時間の外にかかっています。何も変更していません。別の日時を選ぶか、この日時でよい場合は、確認のチェックを付けてもう一度実行してください。',
    en: 'The meeting would be on a day when the centre is closed, or outside of office hours: {{at}}. Nothing has been changed. Please choose another time, or confirm that you mean this one.',
  },
  'protocol-missing': {
    ja: '受付番号 {{reference}} は、申請者に依頼した研究計画書の受領が記録されていないため、正式申請を受理できません。申請は「正式申請受付」のままです。届いている場合は、メニュー「MDUC」で研究計画書の受領を記録してから、もう一度受理してください。',
    en: 'The formal request {{reference}} cannot be accepted, because the research plan that the applicant was asked for has not been recorded. Nothing has been changed. Please record the plan once it is here, then accept the request.',
  },
  'protocol-received': {
    ja: '受付番号 {{reference}} の研究計画書は、{{day}}に受領済みのため、依頼していません。申請者にも連絡していません。受領日に誤りがある場合は、研究計画書の受領を記録し直してください。',
    en: 'The research plan for {{reference}} was received on {{day}}, so it has not been asked for again. If that day is wrong, please record the receipt anew.',
  },
  'processing-incomplete': {
    ja: '受付番号 {{reference}} は、まだ済んでいない処理({{missing}})があるため、受け渡しの準備完了を連絡できません。申請者には連絡していません。処理が済みましたら、台帳でチェックを付けてから、もう一度実行してください。',
    en: 'The data of {{reference}} cannot be announced as ready, because some of the processing has not been recorded: {{missing}}. The applicant has not been told. Please tick what is done in the register, then try again.',
  },
  ...jointResearchRefusals,
  'handover-note-missing': {
    ja: '受け取りの日時と場所が記入されていません。申請者には連絡していません。日時と場所を記入して、もう一度実行してください。',
    en: 'It does not say when and where the data can be collected. The applicant has not been told. Please fill it in and try again.',
  },
  'pledge-missing': {
    ja: '受付番号 {{reference}} は、誓約書の署名日が記録されていないため、データの受け渡しを記録できません。何も変更していません。署名済みの誓約書を受け取り、署名日を記入して、もう一度実行してください。',
    en: 'The hand-over of {{reference}} cannot be recorded, because no signed pledge has been. Nothing has been changed. Please take the signed pledge, fill in its date and try again.',
  },
  'return-before-handover': {
    ja: '記憶媒体の返却日または返却期限({{day}})が、データの受領日より前になっています。何も変更していません。受領日以降の日付を選んでください。',
    en: 'The medium would be due or back ({{day}}) before the data were received. Nothing has been changed. Please choose that day or a later one.',
  },
  'nothing-lent': {
    ja: '受付番号 {{reference}} には、貸出した記憶媒体の記録がありません。何も変更していません。貸出がなければ、返却を記録せずに完了にしてください。',
    en: 'No medium was recorded as lent for {{reference}}. Nothing has been changed. Please close the request without a return, if nothing was lent.',
  },
  'medium-out': {
    ja: '受付番号 {{reference}} は、貸出した記憶媒体「{{medium}}」が返却されていないため、完了にできません。申請は「データ受領済」のままです。返却されましたら、記憶媒体の返却を記録してください。申請は自動で完了になります。',
    en: 'The request {{reference}} cannot be closed, because the medium “{{medium}}” has not been returned. Nothing has been changed. Please record its return when it is back: that closes the request.',
  },
  'lent-after-closing': {
    ja: '受付番号 {{reference}} はすでに完了しているため、記憶媒体「{{medium}}」の貸出を記録できません。値は元のままです。貸し出している場合は、先に申請を「再開」してから記入してください。返却の期限を見守ります。',
    en: 'The medium “{{medium}}” cannot be noted as lent for {{reference}}, which is closed. It has been left as it was. If it is lent, please reopen the request first, so that its return is watched.',
  },
  'not-correctable': {
    ja: '「{{field}}」は手入力で訂正できません。何も変更していません。手続きで記録する内容は、メニュー「MDUC」または「申請の詳細」から操作してください。',
    en: '“{{field}}” cannot be corrected by hand. Nothing has been changed. Please use the menu MDUC for whatever a step records.',
  },
  'must-not-be-empty': {
    ja: '「{{field}}」は空欄にできません。値は元のままです。正しい値を記入してください。',
    en: '“{{field}}” must not be empty. It has been left as it was. Please enter the right value.',
  },
  'fee-frozen': {
    ja: '受付番号 {{reference}} の利用区分は、正式申請を受け付けて提供料が確定したあとや、保留の間は変更できません。利用区分は元のままです。保留中の場合は、解除してから直してください。提供料が確定している場合は、この申請を取下げとし、相談申請からやり直していただくよう申請者へご案内ください。',
    en: 'The use of the data cannot be changed for {{reference}} while it is on hold, or once the formal request has fixed the fee. It has been left as it was. Please resume the request first; where the fee is fixed, withdraw it and ask the applicant to submit a new consultation.',
  },
  'program-column': {
    ja: '「{{field}}」はプログラムが記録する列のため、手入力できません。入力は元に戻しました。変更が必要な場合は、メニュー「MDUC」または「申請の詳細」から手続きを行ってください。',
    en: 'The column “{{field}}” is written by the program. What you entered has been undone. Please use the menu MDUC for the step that records it.',
  },
  'unreadable-value': {
    ja: '「{{field}}」の入力を読み取れませんでした({{message}})。入力は元に戻しました。正しい形で記入し直してください。',
    en: 'What you entered in “{{field}}” could not be read ({{message}}) and has been undone. Please enter it again in the right form.',
  },
  'needs-dialog': {
    ja: '受付番号 {{reference}} を「{{to}}」にするには、日時や理由などの記入が必要です。状態は「{{state}}」に戻しました。この申請の行を選び、メニュー「MDUC」または「申請の詳細」から手続きを行ってください。',
    en: 'To bring {{reference}} to “{{to}}”, more has to be filled in than a cell holds. It stands at “{{state}}” again. Please select its row and use the menu MDUC.',
  },
  'impossible-change': {
    ja: '受付番号 {{reference}} は、「{{state}}」から「{{to}}」へは進めません。状態は「{{state}}」に戻しました。行える手続きは、この申請の行を選び、メニュー「MDUC」›「申請の詳細」でご確認ください。',
    en: 'The request {{reference}} cannot go from “{{state}}” to “{{to}}”. It stands at “{{state}}” again. Please select its row and look at its details in the menu MDUC for the steps that are possible.',
  },
  'row-by-hand': {
    ja: '行は、フォームが送信されたときにプログラムが作ります。手入力では登録できないため、入力は元に戻しました。ご本人へ、フォームからの送信をご案内ください。',
    en: 'Rows are made by the program when a form is submitted. What you entered cannot be registered and has been undone. Please ask the person concerned to submit the form.',
  },
  'nothing-selected': {
    ja: '対象の申請が選ばれていません。タブ「画像データ台帳」「共同研究台帳」「お問い合わせ」のどれかで行を選び、もう一度メニューを実行してください。',
    en: 'No request is selected. Please select the row of a request in the register and use the menu again.',
  },
  'wrong-register': {
    ja: '「{{step}}」は、タブ「{{register}}」の申請では行いません。何も変更していません。手続きの対象となるタブで申請の行を選び、もう一度実行してください。',
    en: '“{{step}}” is no step of the requests in the tab {{register}}. Nothing has been changed. Please select a request in the right tab and try again.',
  },
  'too-many-selected': {
    ja: '選ばれている行が多すぎます。何も変更していません。一度に選べるのは{{most}}行までです。行を選び直して、もう一度メニューを実行してください。',
    en: 'Too many rows are selected. Nothing has been changed. Please select {{most}} rows at most and use the menu again.',
  },
  'list-empty': {
    ja: '画像データリストに検査の行がありません。何も送信していません。見出しの下に1行1検査で記入されたCSVファイルを選び直してください。',
    en: 'The image list has no examinations. Nothing has been sent. Please choose a CSV file with one examination a row below the header.',
  },
  'list-unreadable': {
    ja: '画像データリストの文字を読み取れませんでした。何も送信していません。ExcelでCSV UTF-8形式に保存し直したファイルを選んでください。',
    en: 'The characters of the image list could not be read. Nothing has been sent. Please save it again from Excel as CSV UTF-8 and choose that file.',
  },
  'list-not-csv': {
    ja: '選ばれたファイルはCSVファイルではありません。何も送信していません。ExcelでCSV形式に保存し直したファイルを選んでください。',
    en: 'The chosen file is not a CSV file. Nothing has been sent. Please save the list from Excel as CSV and choose that file.',
  },
  'list-without-modality': {
    ja: '画像データリストに「モダリティ」の列がないため、検査数を数えられません。何も送信していません。見出しに「モダリティ」の列があるファイルを選び直してください。',
    en: 'The image list has no column “モダリティ” (modality), so the examinations cannot be counted. Nothing has been sent. Please choose a file whose header has that column.',
  },
  'list-row-invalid': {
    ja: '画像データリストの{{row}}行目を読み取れません。何も送信していません。その行を直したファイルを選び直してください。',
    en: 'Row {{row}} of the image list cannot be read. Nothing has been sent. Please mend that row and choose the file again.',
  },
  'list-identifies-people': {
    ja: '画像データリストに、個人を識別できる可能性のある内容が{{count}}件あります。何も送信していません。該当する列や値を取り除いたファイルを選び直すか、そのまま送る理由を5文字以上で記入してください。',
    en: 'The image list has {{count}} places that seem to identify people. Nothing has been sent. Please remove them and choose the file again, or state in at least 5 characters why the list has to be sent as it is.',
  },
  'delivery-in-past': {
    ja: '提供日の目安({{day}})が過去の日付です。何も送信していません。今日以降の日付を選んでください。',
    en: 'The expected delivery ({{day}}) lies in the past. Nothing has been sent. Please choose today or a later day.',
  },
  'tariff-gap': {
    ja: '料金区分「{{priceClass}}」の{{from}}検査から始まる段階が料金表にないため、{{count}}検査の料金を算定できません(料金表未設定)。料金表タブに段階を追加すると算定できます。',
    en: 'The price list has no band for “{{priceClass}}” from {{from}} examinations, so {{count}} cannot be priced. It can be once the band has been added to the price list.',
  },
  'tariff-invalid': {
    ja: '料金区分「{{priceClass}}」の{{count}}検査にあたる段階に誤り(段階の重なり、整数でない円など)があるため、料金を算定できません。料金表タブを直してください。',
    en: 'The price list has an error where {{count}} examinations of “{{priceClass}}” belong (bands that overlap, yen that are not whole), so no fee can be computed. Please mend the tab of the price list.',
  },
  'duplicate-row': {
    ja: '受付番号 {{reference}} の行は、すでに台帳にあります。申請の行をコピーすることはできないため、貼り付けた行は空に戻しました。元の行をご覧ください。',
    en: 'There is a row for {{reference}} already. The row of a request cannot be copied; the pasted row has been emptied again. Please look at the original one.',
  },
  'row-lost': {
    ja: '受付番号 {{reference}} の行が台帳からなくなりました。プログラムでは元に戻せないため、すぐに「元に戻す」(Ctrl+Z)を行ってください。あとで気付いた場合は、メニュー「ファイル」›「変更履歴」から前の版をご覧ください。',
    en: 'The row of {{reference}} is gone from the register, and the program cannot bring it back. Please undo this at once (Ctrl+Z), or look at an earlier version in the version history.',
  },
  'row-spoilt': {
    ja: '受付番号 {{reference}} の行は、控えの列も上書きされたか、なくなっているため、プログラムでは元に戻せません。すぐに「元に戻す」(Ctrl+Z)を行ってください。',
    en: 'The row of {{reference}} cannot be put back, because its copy was overwritten as well, or is missing. Please undo this at once (Ctrl+Z).',
  },
  'unheard-edit': {
    ja: '入力されたときに記録の処理が行われなかったため、元に戻しました。必要な場合は、もう一度入力してください。',
    en: 'When this was entered, nothing recorded it, so it has been put back. Please enter it again if it is needed.',
  },
  'no-fee': {
    ja: '受付番号 {{reference}} の提供料はまだ算定していません。何も変更していません。正式申請を受け付けて提供料が算定された後に、もう一度お試しください。',
    en: 'No fee has been computed for {{reference}} yet. Nothing has been changed. Please try again when the formal request has arrived.',
  },
  'not-yen': {
    ja: '「{{question}}」の「{{value}}」を金額として読み取れませんでした。0以上の整数の円(例: 12800)を入力してください。何も変更していません。',
    en: 'We could not read “{{value}}” in “{{question}}” as an amount. Please enter whole yen, such as 12800. Nothing has been changed.',
  },
  'already-closed': {
    ja: '{{quarter}} は {{number}} として締め済みです。何も変更していません。内容を改める場合は、申請の提供料を訂正してください。差額が次の四半期の精算で調整されます。',
    en: '{{quarter}} has been closed as {{number}}. Nothing has been changed. If something has to change, please correct the fee of the request: the difference becomes an adjustment in the next quarter.',
  },
  'closing-changed': {
    ja: '{{number}} の内容が、下見の後に変わりました。まだ締めていません。もう一度下見をして、内容を確認してから締めてください。',
    en: 'What {{number}} would hold has changed since it was shown. Nothing has been closed. Please look at it again before you close.',
  },
  'quarter-not-over': {
    ja: '{{quarter}} はまだ終わっていません。{{day}} から締めることができます。何も変更していません。',
    en: '{{quarter}} is not over yet. It can be closed from {{day}} on. Nothing has been changed.',
  },
  'later-quarter-closed': {
    ja: '{{quarter}} より後の四半期がすでに {{number}} として締められているため、締められません。何も変更していません。含まれなかった申請は次の精算に含まれますので、次の四半期を締めてください。',
    en: '{{quarter}} cannot be closed, because a later quarter has been closed as {{number}}. Nothing has been changed. Please close the next quarter: it holds what was left.',
  },
  'earlier-quarter-open': {
    ja: '{{quarter}} より前の {{earlier}} に、まだ精算していない受領があります。何も変更していません。先に {{earlier}} を締めてください。',
    en: 'There are data received in {{earlier}}, before {{quarter}}, that have not been settled. Nothing has been changed. Please close {{earlier}} first.',
  },
  'nothing-to-reverse': {
    ja: '取り消せる精算 {{number}} が見つかりません。すでに取り消されていないか、「四半期精算」タブでご確認ください。何も変更していません。',
    en: 'There is no closing {{number}} that could be taken back. Please look at the tab of closings whether it has been already. Nothing has been changed.',
  },
  'not-the-newest': {
    ja: '{{number}} より後に {{newest}} が締められているため、{{number}} は取り消せません。何も変更していません。取り消せるのは最新の精算だけですので、先に {{newest}} を取り消してください。',
    en: '{{number}} cannot be taken back, because {{newest}} was closed after it. Nothing has been changed. Please take back {{newest}} first.',
  },
  'pledge-after-handover': {
    ja: '受付番号 {{reference}} の誓約書の署名日({{day}})が、データの受領より後になっています。何も記録していません。日付を確認して、もう一度記録してください。',
    en: 'The pledge of {{reference}} would be signed on {{day}}, after the data were received. Nothing has been recorded. Please check the dates and try again.',
  },
  'frozen-row': {
    ja: '{{number}} は締めた精算の記録のため、変更できません。入力は元に戻しました。訂正は、申請の提供料を改めると次の四半期の精算で調整されます。必要な場合は、メニュー「MDUC」から精算を取り消してください。',
    en: '{{number}} belongs to a closing and cannot be changed. What you entered has been undone. Please correct the fee of the request: the difference becomes an adjustment in the next quarter.',
  },
  busy: {
    ja: '別の処理が続いているため、実行できませんでした。何も変更していません。1分ほど待ってから、もう一度お試しください。',
    en: 'Another step is still being carried out, so this one could not be. Nothing has been changed. Please wait a minute and try again.',
  },
} as const satisfies Record<RefusalCode, Caption>;
