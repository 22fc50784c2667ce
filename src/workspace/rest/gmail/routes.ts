import { Hono } from 'hono';
import type { Host } from '../../host.ts';
import { openBox } from '../../services/mail/box.ts';
import { type ApiMethod, apiRoutes } from '../api-routes.ts';
import { type MailCall, mailMethod } from './account.ts';
import { draftMethods } from './draft-methods.ts';
import { labelMethods } from './label-methods.ts';
import { mailScopes } from './scopes.ts';
import { messageMethods } from './message-methods.ts';
import { threadMethods } from './thread-methods.ts';

/** Gmail v1 over HTTP, in the shape that `@googleapis/gmail` speaks. There are no histories here, and so no ids of them. */
export function gmailApi(host: Host): Hono {
  const routes = new Hono();
  routes.route('/', apiRoutes(host, 'gmail', '/upload/gmail/v1', methods));
  routes.route('/', apiRoutes(host, 'gmail', '/gmail/v1', methods));
  return routes;
}

const methods: readonly ApiMethod[] = [
  mailMethod('GET', '/profile', profile, mailScopes('modify', 'compose', 'readonly', 'metadata')),
  ...messageMethods,
  ...threadMethods,
  ...labelMethods,
  ...draftMethods,
];

function profile({ host, account }: MailCall): object {
  const { entries, byThread } = openBox(host, account);
  return { emailAddress: account, messagesTotal: entries.length, threadsTotal: byThread.size };
}
