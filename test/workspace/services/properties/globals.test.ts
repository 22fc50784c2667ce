import { beforeEach, describe, expect, it, test } from '@jest/globals';
import type { Host } from '../../../../src/workspace/host.ts';
import type { Execution } from '../../../../src/workspace/runtime/execution.ts';
import { propertiesGlobals } from '../../../../src/workspace/services/properties/globals.ts';
import { fakeExecution, fakeHost, people } from '../../../support/workspace/fake-execution.ts';

type Service = GoogleAppsScript.Properties.PropertiesService;

let host: Host;

function service(execution: Execution = fakeExecution({})): Service {
  return propertiesGlobals(host, execution)['PropertiesService'] as Service;
}

beforeEach(() => {
  host = fakeHost();
});

describe('properties', () => {
  it('are set, listed and deleted', () => {
    const properties = service().getScriptProperties();
    properties.setProperty('a', '1').setProperties({ b: '2', c: '3' });
    expect(properties.getProperties()).toEqual({ a: '1', b: '2', c: '3' });
    properties.deleteProperty('b');
    expect(properties.getKeys()).toEqual(['a', 'c']);
    properties.setProperties({ d: '4' }, true);
    expect(properties.getProperties()).toEqual({ d: '4' });
    properties.deleteAllProperties();
    expect(properties.getKeys()).toEqual([]);
  });

  test.each(['missing', 'constructor', '__proto__'])('that were never set are null: %s', (key) => {
    expect(service().getScriptProperties().getProperty(key)).toBeNull();
  });

  it('are texts', () => {
    const properties = service().getScriptProperties();
    properties.setProperty('n', 5 as unknown as string);
    expect(properties.getProperty('n')).toBe('5');
  });

  it('of the script are everybody’s, of the user only theirs', () => {
    const outsider = service(fakeExecution({ user: people.outsider.email }));
    service().getScriptProperties().setProperty('a', 'script');
    service().getUserProperties().setProperty('a', 'user');
    expect(outsider.getScriptProperties().getProperty('a')).toBe('script');
    expect(outsider.getUserProperties().getProperty('a')).toBeNull();
  });

  it('of the document exist only for a script that is bound to one', () => {
    const execution = fakeExecution({});
    const bound = {
      ...execution,
      project: { ...execution.project, container: { kind: 'spreadsheet', id: 'sheet' } as const },
    };
    service(bound).getDocumentProperties().setProperty('a', '1');
    expect(service(bound).getDocumentProperties().getProperty('a')).toBe('1');
    expect(service().getDocumentProperties()).toBeNull();
  });

  it('hold 9 KB each, counted in bytes', () => {
    const properties = service().getScriptProperties();
    properties.setProperty('a', '髙'.repeat(3 * 1024));
    expect(() => properties.setProperty('b', '髙'.repeat(3 * 1024 + 1))).toThrow('Argument too large: value');
    expect(properties.getKeys()).toEqual(['a']);
  });

  it('hold 500 KB in all', () => {
    const properties = service().getScriptProperties();
    const full = Object.fromEntries(Array.from({ length: 55 }, (_, n) => [`key${n}`, 'x'.repeat(9 * 1024)]));
    properties.setProperties(full);
    expect(() => properties.setProperty('more', 'x'.repeat(9 * 1024))).toThrow('property storage quota');
  });

  it('cost a round trip each time', () => {
    const execution = fakeExecution({});
    service(execution).getScriptProperties().getProperty('a');
    expect(execution.roundTrips).toEqual(['PropertiesService.Properties.getProperty']);
  });
});

it('stand under their older names too', () => {
  const host = fakeHost();
  const globals = propertiesGlobals(host, fakeExecution({})) as {
    PropertiesService: GoogleAppsScript.Properties.PropertiesService;
    ScriptProperties: GoogleAppsScript.Properties.ScriptProperties;
    UserProperties: GoogleAppsScript.Properties.UserProperties;
  };
  const { PropertiesService, ScriptProperties, UserProperties } = globals;
  expect(ScriptProperties.setProperty('a', '1').setProperties({ b: '2' }).getKeys()).toEqual(['a', 'b']);
  expect(PropertiesService.getScriptProperties().getProperties()).toEqual({ a: '1', b: '2' });
  expect(ScriptProperties.deleteProperty('a').getProperty('a')).toBeNull();
  expect(UserProperties.setProperty('c', '3').getProperties()).toEqual({ c: '3' });
  expect(UserProperties.deleteAllProperties().getKeys()).toEqual([]);
});
