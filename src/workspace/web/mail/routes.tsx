import { Hono } from 'hono';
import type { Host } from '../../host.ts';
import { openBox } from '../../services/mail/box.ts';
import {
  attachment,
  change,
  changes,
  mailboxes,
  mailsOf,
  message,
  rawMessage,
  replyByHand,
  userLabels,
} from '../../services/mail/service.ts';
import { attachmentHeaders } from '../download.ts';
import { Page } from '../layout.tsx';
import { currentAccount, here } from '../session.ts';
import { boxNamed, type Mail, mailsIn } from './boxes.ts';
import { Mailbox, type Owner } from './mailbox.tsx';
import { bodyDocument, bodyPolicy } from './message-body.ts';
import { Message } from './message.tsx';
import { attachmentPath, mailboxPath, messagePath } from './paths.ts';

/**
 * Everybody's mailboxes. Whoever sits here may open all of them: this Workspace plays every part, and a
 * process that runs between several people is followed by looking into each one's mail.
 */
export function mailRoutes(host: Host): Hono {
  const routes = new Hono();

  routes.get('/mail', (c) => {
    const owner = currentAccount(c, host) ?? host.accounts.list()[0];
    return c.redirect(owner === undefined ? '/accounts?continue=/mail' : mailboxPath(owner.email), 302);
  });

  routes.get('/mail/:address', (c) => {
    const owners = mailboxOwners(host);
    const owner = owners.find(({ email }) => email === c.req.param('address'));
    if (owner === undefined) return c.notFound();
    const box = boxNamed(c.req.query('box'));
    return c.html(
      <Page {...frame(owner)} account={currentAccount(c, host)} here={here(c)}>
        <Mailbox
          owners={owners}
          owner={owner}
          box={box}
          mails={mailsIn(host, owner.email, box)}
          labels={userLabels(host, owner.email)}
          accounts={host.accounts}
          now={host.clock.now()}
        />
      </Page>,
    );
  });

  routes.get('/mail/:address/:id', (c) => {
    const { address, id } = c.req.param();
    const owner = mailboxOwners(host).find(({ email }) => email === address);
    const mail = mailOf(host, address, id);
    if (owner === undefined || mail === undefined) return c.notFound();
    change(host, [mail.entry], changes.markRead);
    const conversation = mailsOf(host, address)
      .filter(({ entry }) => entry.threadId === mail.entry.threadId && entry.messageId !== id)
      .reverse();
    return c.html(
      <Page
        {...frame(owner)}
        title={mail.message.subject}
        account={currentAccount(c, host)}
        here={here(c)}
        scripts={['mail/mail-frame.js']}
      >
        <Message
          owner={owner}
          mail={mail}
          conversation={conversation}
          labels={userLabels(host, owner.email)}
          accounts={host.accounts}
          plain={c.req.query('view') === 'text'}
          now={host.clock.now()}
        />
      </Page>,
    );
  });

  routes.post('/mail/:address/:id/reply', async (c) => {
    const { address, id } = c.req.param();
    const mail = mailOf(host, address, id);
    if (mail === undefined || mail.entry.labels.includes('DRAFT')) return c.notFound();
    const { text } = await c.req.parseBody();
    if (typeof text !== 'string' || text.trim() === '') {
      return c.text('返信の本文が空です。前の画面に戻って、本文を書いてください。', 400);
    }
    return c.redirect(messagePath(address, replyByHand(host, address, mail, text).id), 303);
  });

  routes.get('/mail/:address/:id/html', (c) => {
    const message = mailOf(host, c.req.param('address'), c.req.param('id'))?.message;
    if (message?.html === undefined) return c.notFound();
    return c.html(bodyDocument(message, attachmentPath(c.req.param('address'), message.id)), 200, {
      'Content-Security-Policy': bodyPolicy,
    });
  });

  routes.get('/mail/:address/:id/raw.eml', (c) => {
    const message = mailOf(host, c.req.param('address'), c.req.param('id'))?.message;
    if (message === undefined) return c.notFound();
    const headers = attachmentHeaders(`${message.subject}.eml`, 'message/rfc822');
    return c.body(new Uint8Array(rawMessage(host, message.id)), 200, headers);
  });

  routes.get('/mail/:address/:id/attachments/:index{[0-9]+}', (c) => {
    const message = mailOf(host, c.req.param('address'), c.req.param('id'))?.message;
    const index = Number(c.req.param('index'));
    const described = message?.attachments[index];
    if (message === undefined || described === undefined) return c.notFound();
    const { bytes } = attachment(host, message.id, index);
    return c.body(new Uint8Array(bytes), 200, attachmentHeaders(described.name, described.mimeType));
  });

  return routes;
}

/** What mailbox and message pages have in common. */
function frame(owner: Owner) {
  return { title: `${owner.name} のメール`, section: 'mail', styles: ['mail/mail.css'] } as const;
}

/** A mail, if it is in that mailbox. */
function mailOf(host: Host, address: string, id: string): Mail | undefined {
  const entry = openBox(host, address).byMessage.get(id);
  return entry && { entry, message: message(host, id) };
}

/** The accounts, then whoever else was written to: an applicant may give an address that has no account here. */
function mailboxOwners(host: Host): readonly Owner[] {
  const accounts = host.accounts.list();
  const strangers = mailboxes(host).filter(({ address }) => host.accounts.find(address) === undefined);
  return [...accounts, ...strangers.map(({ address }) => ({ email: address, name: address }))];
}
