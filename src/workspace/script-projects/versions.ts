import type { Host } from '../host.ts';
import type { Project } from '../runtime/execution.ts';
import { ApiError } from '../services/api-error.ts';
import { notFound } from './access.ts';
import type { Content } from './content.ts';

/** A project as it was when somebody kept it. */
export type Version = Content & {
  readonly versionNumber: number;
  readonly description: string;
  readonly createdAt: number;
};

/** Versions a project may have (Apps Script, quotas). */
const MOST_VERSIONS = 200;
const kind = 'script-version';

/** Keeps the newest files of a project as its next version. */
export function createVersion(host: Host, project: Project, description: string): Version {
  return host.store.transaction(() => {
    const versionNumber = listVersions(host, project.id).length + 1;
    if (versionNumber > MOST_VERSIONS) {
      throw new ApiError('INVALID_ARGUMENT', `Scripts may only have up to ${MOST_VERSIONS} versions.`);
    }
    const { files, manifest, manifestSource } = project;
    const version: Version = {
      versionNumber,
      description,
      createdAt: host.clock.now(),
      files,
      manifest,
      ...(manifestSource !== undefined && { manifestSource }),
    };
    host.store.write(kind, keyOf(project.id, versionNumber), version);
    return version;
  });
}

export function getVersion(host: Host, scriptId: string, versionNumber: number): Version {
  const found = host.store.read<Version>(kind, keyOf(scriptId, versionNumber));
  if (!found) throw notFound();
  return found;
}

/** Newest first. */
export function listVersions(host: Host, scriptId: string): Version[] {
  const found = host.store.list<Version>(kind, `${scriptId}/`);
  return found.map(({ document }) => document).reverse();
}

function keyOf(scriptId: string, versionNumber: number): string {
  return `${scriptId}/${String(versionNumber).padStart(6, '0')}`;
}
