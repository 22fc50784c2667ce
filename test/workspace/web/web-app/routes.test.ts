import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Manifest } from '../../../../src/workspace/runtime/execution.ts';
import { webAppRoutes } from '../../../../src/workspace/web/web-app/routes.tsx';
import { people } from '../../../support/workspace/fake-execution.ts';
import { testProject } from '../../../support/workspace/project.ts';
import { withGuard } from '../../../support/workspace/serve.ts';

const { staff, outsider } = people;
const source = `
  function doGet(e) {
    if (e.parameter.what === 'text') return ContentService.createTextOutput('a,b').downloadAsFile('表.csv')
      .setMimeType(ContentService.MimeType.CSV);
    if (e.parameter.what === 'nothing') return;
    if (e.parameter.what === 'number') return 5;
    return HtmlService.createHtmlOutput('<p>' + Session.getEffectiveUser().getEmail() + e.pathInfo)
      .setTitle('<Title>');
  }
  function doPost(e) { return ContentService.createTextOutput(JSON.stringify(e)); }
  function double(n) { return 2 * n; }
  function when() { return new Date(); }
  function hidden_() {}`;

let app: ReturnType<typeof withGuard>;
let address: string;

function start(webapp?: Manifest['webapp']) {
  const { workspace, projectId } = testProject(source, webapp && { manifest: { webapp } });
  app = withGuard(webAppRoutes(workspace));
  address = `http://localhost/macros/s/${projectId}`;
}
beforeEach(() => start());

async function ask(path: string, email: string = staff.email, body?: string) {
  const response = await app.request(
    path.startsWith('/macros') ? `http://localhost${path}` : address + path,
    {
      headers: email === '' ? {} : { Cookie: `account=${encodeURIComponent(email)}` },
      ...(body !== undefined && { method: 'POST', body }),
    },
  );
  return { status: response.status, headers: response.headers, text: await response.text() };
}

describe('a web app', () => {
  it('shows its page in a frame, once, and only to whom it was made for', async () => {
    const { status, text } = await ask('/exec/some%20path');
    expect(status).toBe(200);
    expect(text).toContain('<title>&lt;Title&gt;</title>');
    const [, frame = ''] = /src="(\/macros\/page\/[^"]+)"/.exec(text) ?? [];
    expect((await ask(frame, outsider.email)).status).toBe(404);
    const page = await ask(frame);
    expect(page.text).toContain(`<p>${staff.email}some path`);
    expect(page.headers.get('Content-Security-Policy')).toContain('sandbox');
    expect((await ask(frame)).status).toBe(404);
  });

  it('answers with text, as a file to save where the script says so', async () => {
    const { text, headers } = await ask('/exec?what=text');
    expect(text).toBe('a,b');
    expect(headers.get('Content-Type')).toBe('text/csv; charset=utf-8');
    expect(headers.get('Content-Disposition')).toContain(encodeURIComponent('表.csv'));
  });

  it('tells a post what was sent', async () => {
    const { text } = await ask('/exec?a=1&a=2', staff.email, 'body 髙');
    expect(JSON.parse(text)).toEqual({
      queryString: 'a=1&a=2',
      parameter: { a: '1' },
      parameters: { a: ['1', '2'] },
      contextPath: '',
      contentLength: 8,
      postData: {
        contents: 'body 髙',
        type: expect.stringContaining('text/plain'),
        length: 8,
        name: 'postData',
      },
    });
  });

  it.each([
    ['nothing', 'The script completed but did not return anything.'],
    ['number', 'The script completed but the returned value is not a supported return type.'],
  ])('says that %s is no answer', async (what, message) => {
    const { status, text } = await ask(`/exec?what=${what}`);
    expect(status).toBe(500);
    expect(text).toContain(message);
  });

  it('is not there for an unknown project', async () => {
    expect((await ask('/macros/s/none/exec')).status).toBe(404);
  });
});

describe('who may come in', () => {
  it.each([
    [undefined, staff.email, 200],
    [undefined, outsider.email, 200],
    [undefined, '', 403],
    [{ access: 'MYSELF' }, outsider.email, 403],
    [{ access: 'DOMAIN' }, outsider.email, 403],
    [{ access: 'DOMAIN' }, staff.email, 200],
    [{ access: 'ANYONE_ANONYMOUS' }, '', 200],
    [{ access: 'ANYONE_ANONYMOUS', executeAs: 'USER_ACCESSING' }, '', 403],
  ] as const)('%j lets %j in: %i', async (webapp, email, status) => {
    start(webapp);
    expect((await ask('/exec', email)).status).toBe(status);
    const call = await ask('/run', email, JSON.stringify({ functionName: 'double', args: [2] }));
    expect(call.status).toBe(status);
  });

  it('runs as who is visiting where the manifest says so', async () => {
    start({ executeAs: 'USER_ACCESSING' });
    const { text } = await ask('/exec', outsider.email);
    const [, frame = ''] = /src="(\/macros\/page\/[^"]+)"/.exec(text) ?? [];
    expect((await ask(frame, outsider.email)).text).toContain(outsider.email);
  });
});

describe('google.script.run of its page', () => {
  const call = async (functionName: string, ...args: unknown[]) =>
    JSON.parse((await ask('/run', staff.email, JSON.stringify({ functionName, args }))).text) as unknown;

  it('gives back what the function returns, if it may cross', async () => {
    expect(await call('double', 4)).toMatchObject({ kind: 'completed', value: 8 });
    expect(await call('when')).toMatchObject({ kind: 'failed', message: expect.stringContaining('illegal') });
    expect(await call('hidden_')).toMatchObject({
      kind: 'failed',
      message: 'Script function not found: hidden_',
    });
  });

  it('refuses what it cannot read', async () => {
    expect((await ask('/run', staff.email, '{')).status).toBe(400);
  });
});
