import { beforeEach, describe, expect, it, test } from '@jest/globals';
import type { Host } from '../../../../src/workspace/host.ts';
import { mailGlobals } from '../../../../src/workspace/services/mail/globals.ts';
import { messagesFor } from '../../../../src/workspace/services/mail/service.ts';
import { blobFacade } from '../../../../src/workspace/services/utilities/blob.ts';
import { fakeExecution, fakeHost, people } from '../../../support/workspace/fake-execution.ts';

type MailApp = GoogleAppsScript.Mail.MailApp;

const { staff, applicant } = people;
const scope = 'https://www.googleapis.com/auth/script.send_mail';
let host: Host;
let execution: ReturnType<typeof fakeExecution>;
let MailApp: MailApp;

function mailApp(options: Parameters<typeof fakeExecution>[0]): MailApp {
  return mailGlobals(host, fakeExecution(options))['MailApp'] as MailApp;
}

function sent() {
  return messagesFor(host, applicant.email)[0]!;
}

beforeEach(() => {
  host = fakeHost();
  execution = fakeExecution({ manifest: { oauthScopes: [scope] } });
  MailApp = mailGlobals(host, execution)['MailApp'] as MailApp;
});

describe('MailApp.sendEmail', () => {
  test.each<readonly [unknown[], string]>([
    [[], ''],
    [['a@example.com'], 'String'],
    [['a@example.com', 's'], 'String,String'],
    [[{ to: 'a@example.com' }, 's'], '(class),String'],
  ])('refuses %j', (args, types) => {
    const send = MailApp.sendEmail as (...given: unknown[]) => void;
    expect(() => send(...args)).toThrow(
      `The parameters (${types}) don't match the method signature for MailApp.sendEmail.`,
    );
  });

  it('takes a list of addresses', () => {
    MailApp.sendEmail([applicant.email, staff.email] as unknown as string, '件名', '本文');
    expect(sent().to.map(({ address }) => address)).toEqual([applicant.email, staff.email]);
  });

  it('attaches what older programs give: a name, a type, a text or bytes', () => {
    const attachments = [
      { fileName: 'a.txt', mimeType: 'text/plain', content: '髙' },
      { fileName: 'b.bin', mimeType: 'application/pdf', content: [37, -1] },
    ] as unknown as GoogleAppsScript.Base.BlobSource[];
    MailApp.sendEmail(applicant.email, '件名', '本文', { attachments });
    expect(sent().attachments).toMatchObject([
      { name: 'a.txt', mimeType: 'text/plain', size: 3 },
      { name: 'b.bin', mimeType: 'application/pdf', size: 2 },
    ]);
  });

  it('takes an object', () => {
    const blob = blobFacade(execution, {
      bytes: Buffer.from('a,b'),
      contentType: 'text/csv',
      name: '画像リスト.csv',
    });
    const image = blobFacade(execution, { bytes: Buffer.from('x'), contentType: 'image/png', name: null });
    MailApp.sendEmail({
      to: applicant.email,
      subject: '件名',
      body: '本文',
      htmlBody: '<p>本文<img src="cid:logo"></p>',
      name: 'MDUC',
      replyTo: 'desk@tohoku.example',
      attachments: [blob],
      inlineImages: { logo: image },
    });
    expect(sent()).toMatchObject({
      from: { name: 'MDUC', address: staff.email },
      replyTo: [{ address: 'desk@tohoku.example' }],
      subject: '件名',
      text: '本文',
      html: '<p>本文<img src="cid:logo"></p>',
      attachments: [
        { name: '画像リスト.csv', mimeType: 'text/csv', size: 3 },
        { mimeType: 'image/png', contentId: 'logo' },
      ],
    });
    expect(execution.roundTrips).toEqual(['MailApp.sendEmail']);
  });

  it('takes recipient, subject, body and options', () => {
    MailApp.sendEmail(applicant.email, '件名', '本文', { cc: 'a@b.example' });
    expect(sent()).toMatchObject({ subject: '件名', text: '本文', cc: [{ address: 'a@b.example' }] });
  });

  it('takes recipient, reply-to, subject and body', () => {
    MailApp.sendEmail(applicant.email, 'a@b.example', '件名', '本文');
    expect(sent()).toMatchObject({ subject: '件名', text: '本文', replyTo: [{ address: 'a@b.example' }] });
  });

  it('names an option that is not emulated', () => {
    const message = { to: applicant.email, from: 'x@y.example' } as object;
    expect(() => MailApp.sendEmail(message)).toThrow('not emulated: MailApp.sendEmail with from');
  });
});

it('counts the recipients that are left', () => {
  MailApp.sendEmail(applicant.email, '件名', '本文', { cc: 'a@b.example' });
  expect(MailApp.getRemainingDailyQuota()).toBe(1498);
});

test.each([
  [
    { authMode: 'limited' as const },
    `You do not have permission to call MailApp.sendEmail. Required permissions: ${scope}`,
  ],
  [
    { manifest: { oauthScopes: ['https://www.googleapis.com/auth/forms'] } },
    `Specified permissions are not sufficient to call MailApp.sendEmail. Required permissions: ${scope}`,
  ],
])('needs authorization: %j', (options, message) => {
  expect(() => mailApp(options).sendEmail(applicant.email, '件名', '本文')).toThrow(message);
  expect(messagesFor(host, applicant.email)).toEqual([]);
});
