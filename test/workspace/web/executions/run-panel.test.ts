import { beforeEach, expect, it, test } from '@jest/globals';
import { executionRoutes } from '../../../../src/workspace/web/executions/routes.tsx';
import type { Workspace } from '../../../../src/workspace/workspace.ts';
import { people } from '../../../support/workspace/fake-execution.ts';
import { testProject } from '../../../support/workspace/project.ts';
import { withGuard } from '../../../support/workspace/serve.ts';

const { staff, outsider } = people;
const source = `
function setUp() { Logger.log('set up by ' + Session.getEffectiveUser().getEmail()); }
async function later() {}
  function inner() {}
function private_() {}
function fails() { throw new Error('それはできません'); }`;

let workspace: Workspace;
let projectId: string;
let app: ReturnType<typeof withGuard>;
beforeEach(() => {
  ({ workspace, projectId } = testProject(source));
  app = withGuard(executionRoutes(workspace));
});

const cookieOf = (email: string) => ({ Cookie: `account=${encodeURIComponent(email)}` });

function run(functionName: string, email: string = staff.email) {
  return app.request('http://localhost/executions/run', {
    method: 'POST',
    headers: cookieOf(email),
    body: new URLSearchParams({ project: projectId, function: functionName }),
  });
}

async function page(path: string, email?: string): Promise<string> {
  const response = await app.request(`http://localhost${path}`, { headers: email ? cookieOf(email) : {} });
  return response.text();
}

it('offers the functions that are not private to whoever may change the project', async () => {
  const shown = await page('/executions', staff.email);
  const options = [...shown.matchAll(/<option>([^<]*)<\/option>/g)].map(([, name]) => name);
  expect(options).toEqual(['setUp', 'later', 'fails']);
  for (const email of [outsider.email, undefined])
    expect(await page('/executions', email)).not.toContain('関数を実行');
});

it('runs one in the name of who clicks, and shows how it went', async () => {
  const response = await run('setUp');
  expect(response.status).toBe(303);
  const [record] = workspace.executions();
  expect(record).toMatchObject({ functionName: 'setUp', startedBy: 'editor', user: staff.email });
  const shown = await page(response.headers.get('Location')!, staff.email);
  expect(shown).toContain(`set up by ${staff.email}`);
});

it('shows what one that fails has thrown', async () => {
  const response = await run('fails');
  expect(await page(response.headers.get('Location')!, staff.email)).toContain('それはできません');
});

test.each([
  ['private_', staff.email],
  ['inner', staff.email],
  ['absent', staff.email],
  ['setUp', outsider.email],
])('%s is not run by %s', async (functionName, email) => {
  expect((await run(functionName, email)).status).toBe(403);
  expect(workspace.executions()).toEqual([]);
});
