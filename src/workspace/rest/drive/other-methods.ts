import { aboutDrive } from '../../services/drive/about.ts';
import { emptyTrash } from '../../services/drive/service.ts';
import { getSharedDrive, listSharedDrives } from '../../services/drive/shared-drives.ts';
import { type ApiMethod, pick } from '../api-routes.ts';
import { driveScopes } from './scopes.ts';

/** What Drive v3 tells of the account and of shared drives, and the trash, over HTTP. */
export const otherMethods: readonly ApiMethod[] = [
  {
    verb: 'GET',
    path: /^\/drive\/v3\/about$/,
    answer: ({ host, actor, query }) => aboutDrive(host, actor, pick(query, 'fields')),
  },
  {
    verb: 'GET',
    path: /^\/drive\/v3\/drives$/,
    answer: ({ query }) => listSharedDrives(pick(query, 'fields')),
  },
  {
    verb: 'GET',
    path: /^\/drive\/v3\/drives\/([^/]+)$/,
    answer: ({ path: [id = ''] }) => getSharedDrive(id),
  },
  {
    verb: 'DELETE',
    path: /^\/drive\/v3\/files\/trash$/,
    answer: ({ host, actor }) => void emptyTrash(host, actor),
    scopes: driveScopes('drive'),
  },
];
