import { describe, expect, it, test } from '@jest/globals';
import { people } from '../../support/workspace/fake-execution.ts';
import { evaluated, testProject } from '../../support/workspace/project.ts';

describe('a function that can be run', () => {
  const project = testProject(`
    function shown() { return 1; }
    function hidden_() { return 2; }
    var assigned = () => 3;
    const arrow = () => 4;
    class Thing {}
  `);

  test.each([
    ['shown', 'editor', 1],
    ['shown', 'dialog', 1],
    ['hidden_', 'editor', 2],
    ['assigned', 'dialog', 3],
    ['arrow', 'dialog', 4],
    ['arrow', 'editor', 4],
  ])('%s, started by the %s', (functionName, startedBy, value) => {
    expect(project.run(functionName, { startedBy })).toMatchObject({ status: 'completed', value });
  });

  test.each([
    ['hidden_', 'dialog'],
    ['Thing', 'editor'],
    ['unknown', 'dialog'],
    ['eval', 'dialog'],
    ['Utilities', 'dialog'],
    ['console', 'dialog'],
  ])('is not %s, started by the %s', (functionName, startedBy) => {
    expect(project.run(functionName, { startedBy })).toMatchObject({
      status: 'failed',
      error: `Script function not found: ${functionName}`,
    });
  });
});

describe('what a script is given', () => {
  test.each([
    ['an array', 'Utilities.base64Decode("AQ==") instanceof Array'],
    ['an object', 'PropertiesService.getScriptProperties().getProperties() instanceof Object'],
    ['an argument', 'given.list instanceof Array && given.at instanceof Date'],
  ])('%s of its own realm', (_name, expression) => {
    const { value } = testProject(`function main(given) { return ${expression}; }`);
    expect(value('main', { list: [], at: new Date() })).toBe(true);
  });

  it('errors of its own realm, called exceptions as Google does', () => {
    const caught = `(() => { try { Utilities.base64Decode('!'); }
      catch (e) { return [e instanceof Error, e.name, e.message, String(e)]; } })()`;
    expect(evaluated(caught)).toEqual([
      true,
      'Exception',
      'Could not decode string.',
      'Exception: Could not decode string.',
    ]);
  });

  test.each(['ScriptApp.invalidateAuth', 'Session.getUser', 'console.table', 'HtmlService.getUserAgent'])(
    '%s is not emulated, and says so',
    (member) => {
      const caught = `(() => { try { ${member}(); } catch (e) { return [e instanceof Error, e.message]; } })()`;
      expect(evaluated(caught)).toEqual([true, `not emulated: ${member}`]);
    },
  );
});

describe('a result', () => {
  it('is plain data', () => {
    const value = evaluated('({ at: new Date(0), list: [undefined, 1] })');
    expect(value).toEqual({ at: new Date(0), list: [undefined, 1] });
    expect(value).toBeInstanceOf(Object);
  });

  it('is what an async function came to', () => {
    const source = 'async function main() { await null; return Utilities.base64Encode("a"); }';
    expect(testProject(source).value()).toBe('YQ==');
  });
});

describe('a failure', () => {
  it('is recorded with the places in the script', () => {
    const { run } = testProject(`function inner() { null.x; }\nfunction main() { inner(); }`);
    const { status, error, record } = run('main');
    expect([status, error]).toEqual(['failed', "Cannot read properties of null (reading 'x')"]);
    expect(record.error).toMatch(
      /^TypeError: .*\n\s+at inner \(Code\.gs:1:.*\n\s+at main \(Code\.gs:2:\d+\)$/,
    );
  });

  it('of an async function is one too', () => {
    const { run } = testProject('async function main() { await null; throw new RangeError("no"); }');
    expect(run('main')).toMatchObject({ status: 'failed', error: 'no' });
  });

  it('to compile names the file and line', () => {
    expect(testProject('function main() {}\nfunction (').run('main').record.error).toContain('Code.gs:2');
  });

  test.each([
    ['"text"', 'text'],
    ['undefined', 'undefined'],
    ['null', 'null'],
  ])('that throws %s says so', (thrown, error) => {
    expect(testProject(`function main() { throw ${thrown}; }`).run('main')).toMatchObject({
      status: 'failed',
      error,
    });
  });
});

it('records the calls of services with their arguments', () => {
  const { run } = testProject(
    `function main() { PropertiesService.getScriptProperties().setProperty('key', 'value'); Utilities.nothing; }`,
  );
  const { record } = run('main');
  expect(record).toMatchObject({ functionName: 'main', startedBy: 'editor', user: people.staff.email });
  expect(record.calls.map(({ member, roundTrip }) => [member, roundTrip])).toEqual([
    ['PropertiesService.getScriptProperties', false],
    ['PropertiesService.Properties.setProperty', true],
    ['Utilities.nothing', false],
  ]);
  expect(record.calls[1]).toMatchObject({ arguments: '["key","value"]' });
  expect(record.calls[2]?.error).toBe('not emulated: Utilities.nothing');
});

describe('the time limit', () => {
  const sleepy = testProject(`
    function main(minutes) { for (let i = 0; i < minutes; i++) Utilities.sleep(60000); return 'done'; }
    function stubborn() {
      try { main(7); } catch (e) { PropertiesService.getScriptProperties().setProperty('reached', 'yes'); }
    }
    function swallowing() { try { main(7); } catch (e) { return 'caught'; } }
    function property() { return PropertiesService.getScriptProperties().getProperty('reached'); }
  `);

  it('lets six minutes pass', () => {
    expect(sleepy.run('main', { args: [6] })).toMatchObject({ status: 'completed', value: 'done' });
  });

  test.each(['main', 'stubborn', 'swallowing'])('ends %s after that', (functionName) => {
    const result = sleepy.run(functionName, { args: [7] });
    expect(result).toMatchObject({ status: 'timed-out', error: 'Exceeded maximum execution time' });
    expect(result).not.toHaveProperty('value');
    expect(result.record.durationMs).toBeGreaterThanOrEqual(7 * 60_000);
    expect(sleepy.value('property')).toBeNull();
  });

  it('is half a minute for a custom function', () => {
    const { workspace, projectId } = sleepy;
    expect(() => workspace.customFunction(projectId, 'main', [1])).toThrow('Exceeded maximum execution time');
  });
});
