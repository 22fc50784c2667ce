import { afterAll, beforeAll, describe, expect, it, test } from '@jest/globals';
import type { script_v1 } from '@googleapis/script';
import { colleague, openService, type Service, staff } from '../service.ts';
import { content, manifest, newProject } from './project.ts';

let service: Service;
let script: script_v1.Script;
beforeAll(async () => {
  service = await openService();
  script = service.script(staff);
});
afterAll(() => service.close());

describe('projects', () => {
  it('stand alone, as a file in Drive, with nothing but a manifest', async () => {
    const { data } = await script.projects.create({ requestBody: { title: '道具' } });
    expect(data).toMatchObject({
      title: '道具',
      createTime: '2026-07-01T01:00:00.000Z',
      creator: { email: staff, name: '鈴木 直子', domain: 'tohoku.ac.jp' },
    });
    expect(data).not.toHaveProperty('parentId');

    const scriptId = data.scriptId!;
    const { data: got } = await script.projects.get({ scriptId, fields: 'scriptId,title' });
    expect(got).toEqual({ scriptId, title: '道具' });
    const { data: files } = await script.projects.getContent({ scriptId, fields: 'files(name,type)' });
    expect(files).toEqual({ files: [{ name: 'appsscript', type: 'JSON' }] });
    const { data: found } = await service
      .drive(staff)
      .files.list({ q: 'mimeType="application/vnd.google-apps.script"', fields: 'files(id, name)' });
    expect(found.files).toContainEqual({ id: scriptId, name: '道具' });
  });

  it('are bound to a spreadsheet, whose menus and people they then have', async () => {
    const { data } = await service.sheets(staff).spreadsheets.create({ requestBody: {} });
    const parentId = data.spreadsheetId!;
    const source = `function onOpen() { SpreadsheetApp.getUi().createMenu('道具').addItem('動く', 'go').addToUi(); }`;
    const scriptId = await newProject(script, source, { parentId });

    expect((await script.projects.get({ scriptId })).data.parentId).toBe(parentId);
    expect(service.workspace.openSpreadsheet(parentId, staff)).toEqual([
      { caption: '道具', items: [{ kind: 'item', caption: '動く', functionName: 'go' }] },
    ]);
    await expect(service.script(colleague).projects.get({ scriptId })).rejects.toMatchObject({ status: 403 });
    const requestBody = { type: 'user', role: 'reader', emailAddress: colleague };
    await service.drive(staff).permissions.create({ fileId: parentId, requestBody });
    await expect(service.script(colleague).projects.get({ scriptId })).resolves.toMatchObject({
      status: 200,
    });
    await expect(
      service.script(colleague).projects.updateContent({ scriptId, requestBody: { files: content('') } }),
    ).rejects.toMatchObject({ status: 403, message: 'The caller does not have permission' });
  });

  it('are bound to a form that Drive has made, as clasp does it', async () => {
    const { data } = await service
      .drive(staff)
      .files.create({ requestBody: { name: '申込', mimeType: 'application/vnd.google-apps.form' } });
    const parentId = data.id!;
    const source = `function onOpen(e) { FormApp.getUi().createMenu(e.source.getTitle()).addItem('動く', 'go').addToUi(); }`;
    const scriptId = await newProject(script, source, { parentId });
    expect((await script.projects.get({ scriptId })).data.parentId).toBe(parentId);
    expect(service.workspace.openForm(parentId, staff)).toMatchObject([{ caption: '申込' }]);
    await expect(service.script(colleague).projects.get({ scriptId })).rejects.toMatchObject({ status: 403 });
  });

  it('are bound to no document', async () => {
    const { data } = await service
      .drive(staff)
      .files.create({ requestBody: { name: '文書', mimeType: 'application/vnd.google-apps.document' } });
    await expect(script.projects.create({ requestBody: { parentId: data.id! } })).rejects.toThrow(
      'not emulated: script project bound to a file of type application/vnd.google-apps.document',
    );
  });

  it('give back what was put into them, byte for byte', async () => {
    const source = 'function go() {}\nconst later = () => 1;\nasync function wait() {}\n';
    const scriptId = await newProject(script, source);
    const { data } = await script.projects.getContent({ scriptId });
    expect(data.files).toMatchObject([
      { name: 'appsscript', type: 'JSON', source: JSON.stringify(manifest) },
      {
        name: 'Code',
        type: 'SERVER_JS',
        source,
        functionSet: { values: [{ name: 'go' }, { name: 'wait' }] },
      },
    ]);
  });

  it('that a folder’s program came from are read, too', async () => {
    const { id: scriptId } = service.workspace.installProject({
      name: '手元',
      owner: staff,
      manifest: { timeZone: 'Asia/Tokyo' },
      files: [{ name: 'page', kind: 'html', source: '<p>' }],
    });
    const { data } = await script.projects.getContent({ scriptId });
    expect(data.files?.map(({ name, type }) => [name, type])).toEqual([
      ['appsscript', 'JSON'],
      ['page', 'HTML'],
    ]);
    await expect(service.script(colleague).projects.get({ scriptId })).rejects.toMatchObject({ status: 403 });
  });

  it('of no such id are not found', async () => {
    await expect(script.projects.get({ scriptId: 'none' })).rejects.toMatchObject({
      status: 404,
      message: 'Requested entity was not found.',
    });
  });
});

describe('content', () => {
  const file = (name: string, type: string, source: string) => ({ name, type, source });
  const own = file('appsscript', 'JSON', '{"timeZone":"Asia/Tokyo"}');
  test.each<[string, script_v1.Schema$File[], string]>([
    [
      'no manifest',
      [file('a', 'SERVER_JS', '')],
      'Project contents must include a manifest file named appsscript.',
    ],
    [
      'a manifest with a wrong word',
      [file('appsscript', 'JSON', '{"runtimeVersion":"v8"}')],
      '"appsscript.json" has errors: Invalid manifest: Expected one of [V8, STABLE, DEPRECATED_ES5] for "runtimeVersion", but was "v8"',
    ],
    [
      'a manifest with fields that it cannot have',
      [
        file(
          'appsscript',
          'JSON',
          '{"timeZon":"Asia/Tokyo","webapp":{"acces":"ANYONE"},"addOns":{"common":{}},"dependencies":{"libraries":[{"id":"x"}]}}',
        ),
      ],
      '"appsscript.json" has errors: Invalid manifest: unknown fields: [timeZon, webapp.acces, dependencies.libraries.id]',
    ],
    [
      'a manifest that is not JSON',
      [file('appsscript', 'JSON', '{')],
      '"appsscript.json" has errors: Invalid manifest: Malformed JSON:',
    ],
    [
      'a zone that is none',
      [file('appsscript', 'JSON', '{"timeZone":"Mars/North"}')],
      '"appsscript.json" has errors: Invalid manifest: Invalid value for "timeZone": no such time zone',
    ],
    [
      'two files of one name',
      [own, file('a', 'SERVER_JS', ''), file('a', 'HTML', '')],
      'A file with this name already exists in the current project: a',
    ],
    [
      'what cannot be compiled',
      [own, file('lib/a', 'SERVER_JS', 'let a;\nfunction (')],
      'Syntax error: SyntaxError: Function statements require a function name line: 2 file: lib/a',
    ],
    [
      'a type that is none',
      [own, file('a', 'TEXT', '')],
      'Invalid value at \'files[1].type\' (type.googleapis.com/google.apps.script.v1.File.FileType), "TEXT"',
    ],
    ['a file without a name', [own, { type: 'HTML', source: '' }], 'Request contains an invalid argument.'],
    [
      'an unknown field',
      [{ ...own, colour: 'red' } as script_v1.Schema$File],
      'Invalid JSON payload received. Unknown name "colour" at \'files[0]\': Cannot find field.',
    ],
  ])('with %s is refused, and nothing is changed', async (_, files, message) => {
    const scriptId = await newProject(script, 'function kept() {}');
    await expect(script.projects.updateContent({ scriptId, requestBody: { files } })).rejects.toMatchObject({
      status: 400,
      message: expect.stringContaining(message),
    });
    const { data } = await script.projects.getContent({ scriptId });
    expect(data.files?.[1]?.source).toBe('function kept() {}');
  });
});

describe('versions', () => {
  it('are numbered, listed newest first in pages, and keep their files', async () => {
    const scriptId = await newProject(script, 'const first = 1;');
    const create = (description?: string) =>
      script.projects.versions.create({
        scriptId,
        requestBody: description === undefined ? {} : { description },
      });
    expect((await create('最初')).data).toEqual({
      scriptId,
      versionNumber: 1,
      description: '最初',
      createTime: '2026-07-01T01:00:00.000Z',
    });
    await script.projects.updateContent({ scriptId, requestBody: { files: content('const second = 2;') } });
    await create();
    await create();

    const first = await script.projects.versions.list({ scriptId, pageSize: 2 });
    const rest = await script.projects.versions.list({ scriptId, pageToken: first.data.nextPageToken! });
    const numbers = (list: script_v1.Schema$ListVersionsResponse) =>
      list.versions?.map((v) => v.versionNumber);
    expect([numbers(first.data), numbers(rest.data)]).toEqual([[3, 2], [1]]);
    expect(rest.data).not.toHaveProperty('nextPageToken');

    const sourceOf = async (versionNumber?: number) =>
      (await script.projects.getContent({ scriptId, ...(versionNumber && { versionNumber }) })).data
        .files?.[1]?.source;
    expect([await sourceOf(1), await sourceOf(2), await sourceOf()]).toEqual([
      'const first = 1;',
      'const second = 2;',
      'const second = 2;',
    ]);
    expect((await script.projects.versions.get({ scriptId, versionNumber: 1 })).data.description).toBe(
      '最初',
    );
    await expect(script.projects.versions.get({ scriptId, versionNumber: 4 })).rejects.toMatchObject({
      status: 404,
    });
    await expect(script.projects.versions.list({ scriptId, pageToken: '!' })).rejects.toMatchObject({
      status: 400,
    });
  });
});
