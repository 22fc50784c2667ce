import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Host } from '../../../../src/workspace/host.ts';
import { documentMimeType, folderMimeType } from '../../../../src/workspace/services/drive/file.ts';
import { driveGlobals } from '../../../../src/workspace/services/drive/globals.ts';
import { createFile, exportFile, getFileContent } from '../../../../src/workspace/services/drive/service.ts';
import { formsGlobals } from '../../../../src/workspace/services/forms/globals.ts';
import type { ScriptFormApp } from '../../../../src/workspace/services/forms/facade-types.ts';
import { blobFacade } from '../../../../src/workspace/services/utilities/blob.ts';
import {
  type FakeExecution,
  fakeExecution,
  fakeHost,
  people,
} from '../../../support/workspace/fake-execution.ts';

type Drive = GoogleAppsScript.Drive;

const { staff, applicant } = people;
const enabled = {
  dependencies: { enabledAdvancedServices: [{ userSymbol: 'Drive', serviceId: 'drive', version: 'v3' }] },
};
const formsScope = 'https://www.googleapis.com/auth/forms';
const ownFilesScope = 'https://www.googleapis.com/auth/drive.file';
let host: Host;
let execution: FakeExecution;
let Drive: Drive;

beforeEach(() => {
  host = fakeHost();
  execution = fakeExecution({ manifest: { ...enabled, oauthScopes: [ownFilesScope, formsScope] } });
  Drive = driveGlobals(host, execution)['Drive'] as Drive;
});

function csv() {
  return blobFacade(execution, { bytes: Buffer.from('CT,20'), contentType: 'text/csv', name: 'list.csv' });
}

describe('the advanced service Drive', () => {
  it('makes a folder and a file of a generated id in it, once', () => {
    const folder = Drive.Files.create({ name: 'IMG-2026-0001', mimeType: folderMimeType });
    const [id] = Drive.Files.generateIds({ count: 1, fields: 'ids' }).ids!;
    const resource = { id: id!, name: 'list.csv', parents: [folder.id!] };
    expect(Drive.Files.create(resource, csv(), { fields: 'id,mimeType' })).toEqual({
      id,
      mimeType: 'text/csv',
    });
    expect(Buffer.from(getFileContent(host, staff.email, id!)).toString()).toBe('CT,20');

    expect(() => Drive.Files.create(resource, csv())).toThrow(
      expect.objectContaining({
        name: 'GoogleJsonResponseException',
        message:
          'API call to drive.files.create failed with error: A file already exists with the provided ID.',
        details: expect.objectContaining({ code: 409 }),
      }),
    );
    expect(execution.roundTrips).toHaveLength(4);
  });

  it('updates, copies, shares, lists and removes', () => {
    const { id } = Drive.Files.create({ name: 'a' }, csv());
    expect(Drive.Files.update({ name: 'b' }, id!).name).toBe('b');
    const copy = Drive.Files.copy({ name: 'c' }, id!);
    Drive.Permissions.create({ type: 'user', role: 'reader', emailAddress: applicant.email }, id!, {
      sendNotificationEmail: false,
    });
    expect(Drive.Permissions.list(id!).permissions).toHaveLength(2);
    Drive.Files.remove(copy.id!);
    expect(Drive.Files.list({ q: 'trashed = false', fields: 'files(name)' }).files).toEqual([{ name: 'b' }]);
  });

  it('takes numbers and booleans for text, and a resource whose fields are set one by one', () => {
    const file = Drive.newFile();
    Object.assign(file, { name: 2026, description: true, appProperties: { row: 5 } });
    const { id } = Drive.Files.create(file);
    expect(Drive.Files.get(id!, { fields: 'name,description,appProperties' })).toEqual({
      name: '2026',
      description: 'true',
      appProperties: { row: '5' },
    });
  });

  it('makes a document of a blob, and reads and changes who may open it', () => {
    const html = blobFacade(execution, {
      bytes: Buffer.from('<p>氏名</p>'),
      contentType: 'text/html',
      name: null,
    });
    const { id } = Drive.Files.create({ name: '誓約書', mimeType: documentMimeType }, html);
    expect(Buffer.from(exportFile(host, staff.email, id!, 'text/plain').bytes).toString()).toBe('\ufeff氏名');

    const reader = { type: 'user', role: 'reader', emailAddress: applicant.email };
    const { id: permissionId } = Drive.Permissions.create(reader, id!, { emailMessage: 'どうぞ' });
    Drive.Permissions.update({ role: 'writer' }, id!, permissionId!);
    expect(Drive.Permissions.get(id!, permissionId!)).toMatchObject({ role: 'writer' });
    Drive.Permissions.remove(id!, permissionId!);
    expect(() => Drive.Permissions.get(id!, permissionId!)).toThrow(
      `API call to drive.permissions.get failed with error: Permission not found: ${permissionId}.`,
    );
  });

  it('says with which reason it refuses', () => {
    const { id } = Drive.Files.create({ name: 'a' }, csv());
    const other = driveGlobals(host, fakeExecution({ user: applicant.email, manifest: enabled }))[
      'Drive'
    ] as Drive;
    Drive.Permissions.create({ type: 'user', role: 'reader', emailAddress: applicant.email }, id!);
    expect(() => other.Files.update({ name: 'b' }, id!)).toThrow(
      expect.objectContaining({
        details: expect.objectContaining({
          code: 403,
          errors: [expect.objectContaining({ reason: 'insufficientFilePermissions' })],
        }),
      }),
    );
  });

  it('cannot export, as Google’s cannot', () => {
    const { id } = Drive.Files.create({ name: '誓約書', mimeType: documentMimeType });
    expect(() => Drive.Files.export(id!, 'text/html')).toThrow(
      'API call to drive.files.export failed with error: Export requires alt=media to download the exported content.',
    );
  });

  it('shows, with the scope drive.file, the project’s files and forms only', () => {
    createFile(host, staff.email, { name: 'private.csv' });
    const FormApp = formsGlobals(host, execution)['FormApp'] as ScriptFormApp;
    FormApp.create('相談申請');
    expect(Drive.Files.list({ fields: 'files(name)' }).files).toEqual([{ name: '相談申請' }]);
  });

  it('tells of the account, of shared drives, and empties the trash', () => {
    const { id } = Drive.Files.create({ name: 'a' }, csv());
    Drive.Files.update({ trashed: true }, id!);
    const about = Drive.About.get({ fields: 'user/emailAddress,storageQuota' });
    expect(about).toEqual({
      user: { emailAddress: staff.email },
      storageQuota: { limit: '16106127360', usage: '5', usageInDrive: '5', usageInDriveTrash: '5' },
    });
    expect(() => Drive.About.get({})).toThrow("The 'fields' parameter is required for this method.");
    expect(Drive.Drives.list()).toEqual({ kind: 'drive#driveList', drives: [] });
    expect(() => Drive.Drives.get('x')).toThrow('Shared drive not found: x');
    Drive.Files.emptyTrash();
    expect(() => Drive.Files.get(id!)).toThrow(`File not found: ${id}.`);
  });

  it('is not there unless the manifest enables it', () => {
    expect(Object.keys(driveGlobals(host, fakeExecution({})))).toEqual(['DriveApp', 'MimeType']);
  });

  it('needs one of its scopes', () => {
    const without = driveGlobals(
      host,
      fakeExecution({ manifest: { ...enabled, oauthScopes: [formsScope] } }),
    )['Drive'] as Drive;
    expect(() => without.Files.list()).toThrow(
      `Specified permissions are not sufficient to call drive.files.list. Required permissions: (https://www.googleapis.com/auth/drive || ${ownFilesScope})`,
    );
  });

  it('names what it does not emulate', () => {
    expect(() => Drive.Revisions.list('x')).toThrow('not emulated: Drive.Revisions');
    expect(() => Drive.Files.get('x', { alt: 'media' })).toThrow('not emulated: Drive option alt');
  });
});
