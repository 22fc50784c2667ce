import type { Host } from '../../host.ts';
import type { MailMessage } from '../mail/message.ts';
import { deliver } from '../mail/store.ts';
import { escaped } from './escaped.ts';
import type { DriveFile, Permission } from './files.ts';
import { kindWord, roleWords } from './words.ts';

/** Google's own address for these mails; they spend nobody's quota. */
const sender = 'drive-shares-dm-noreply@google.com';

/** Puts the mail by which Google tells a person of a file into their mailbox; `message` is the sharer's own words. */
export function notifyOfSharing(
  host: Host,
  sharer: string,
  file: DriveFile,
  { email, role }: Permission,
  message = '',
): void {
  const name = host.accounts.find(sharer)?.name ?? sharer;
  const kind = kindWord(file.mimeType);
  const headline = `${name} さんが${kind}を共有しました`;
  const invitation = `${name}(${sharer})さんから、次の${kind}に${roleWords[role]}として招待されました。`;
  const recipient = { name: host.accounts.find(email)?.name ?? '', address: email };
  const mail: MailMessage = {
    id: host.newId('mail'),
    from: { name: `${name}(Google ドライブ経由)`, address: sender },
    to: [recipient],
    cc: [],
    replyTo: [{ name, address: sharer }],
    subject: `${kind}を共有しました: 「${file.name}」`,
    text: [headline, invitation, ...(message ? [message] : []), `${file.name}\n${file.webViewLink}`].join(
      '\n\n',
    ),
    html: html({ headline, invitation, message, title: file.name, link: file.webViewLink }),
    date: host.clock.now(),
    attachments: [],
  };
  deliver(host, mail, [recipient], []);
}

type Words = Readonly<Record<'headline' | 'invitation' | 'message' | 'title' | 'link', string>>;

function html({ headline, invitation, message, title, link }: Words): string {
  const own =
    message === '' ? '' : `<p style="padding-left:12px;border-left:3px solid #dfe3e8">${lines(message)}</p>`;
  return `<div style="max-width:560px;padding:24px;border:1px solid #dfe3e8;border-radius:8px">
<h2 style="margin:0 0 12px;font-size:18px;font-weight:500;word-break:auto-phrase">${escaped(headline)}</h2>
<p>${escaped(invitation)}</p>${own}
<p style="padding:12px 16px;border:1px solid #dfe3e8;border-radius:8px;font-weight:500">${escaped(title)}</p>
<p><a href="${escaped(link)}" style="display:inline-block;padding:8px 24px;border-radius:999px;background:#0b57d0;color:#fff;text-decoration:none">開く</a></p>
</div>`;
}

function lines(text: string): string {
  return escaped(text).replaceAll('\n', '<br>');
}
