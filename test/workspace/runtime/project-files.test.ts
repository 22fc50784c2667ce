import { expect, it } from '@jest/globals';
import type { Project } from '../../../src/workspace/runtime/execution.ts';
import { keepProject, type StoredProject, withFiles } from '../../../src/workspace/runtime/project-files.ts';
import { openStore } from '../../../src/workspace/store/open-store.ts';
import type { Store } from '../../../src/workspace/store/store.ts';

const project: Project = {
  id: 'project',
  name: 'Project',
  owner: 'staff@example.org',
  manifest: { timeZone: 'Asia/Tokyo' },
  files: [
    { name: 'Code', kind: 'server-js', source: 'function 一() {}' },
    { name: 'page', kind: 'html', source: '' },
  ],
};

function kept(store: Store): Project {
  return withFiles(store, store.read<StoredProject>('project', project.id)!);
}

it('a project is the same when it is read again, and its document is without the texts', () => {
  const store = openStore();
  keepProject(store, project);
  expect(kept(store)).toEqual(project);
  expect(JSON.stringify(store.read('project', project.id))).not.toContain('function');
});

it('equal files are one object, from whichever store', () => {
  const [here, there] = [openStore(), openStore()];
  keepProject(here, project);
  const copy = structuredClone(project);
  expect(keepProject(there, copy).files[0]).toBe(kept(here).files[0]);
});

it('texts that no file has any longer are let go, and others stay', () => {
  const store = openStore();
  keepProject(store, project);
  const texts = () =>
    store
      .read<{ files: { digest: string }[] }>('project', project.id)!
      .files.map(({ digest }) => `project-file/project/${digest}`);
  const [code, page] = texts();
  const changed = {
    ...project,
    files: [{ ...project.files[0]!, source: 'const 二 = 2;' }, project.files[1]!],
  };
  keepProject(store, changed);
  expect(store.readBytes(code!)).toBeUndefined();
  expect(store.readBytes(page!)).toBeDefined();
  expect(texts()[1]).toBe(page);
  expect(kept(store)).toEqual(changed);
});

it('a document of an earlier version names a spreadsheet as container in another way', () => {
  const store = openStore();
  store.write('project', project.id, { ...project, spreadsheetId: 'sheet' });
  expect(kept(store)).toEqual({ ...project, container: { kind: 'spreadsheet', id: 'sheet' } });
});

it('a document of an earlier version holds the texts itself', () => {
  const store = openStore();
  store.write('project', project.id, project);
  expect(kept(store)).toEqual(project);
  keepProject(store, project);
  expect(kept(store)).toEqual(project);
});
