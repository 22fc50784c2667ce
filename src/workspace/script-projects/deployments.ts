import { createHash } from 'node:crypto';
import type { Host } from '../host.ts';
import type { Project } from '../runtime/execution.ts';
import { invalid } from '../services/api-error.ts';
import { notFound } from './access.ts';
import { manifestName, type Content } from './content.ts';
import { getVersion } from './versions.ts';

/** Where a project can be met by others: one of its versions, or the newest files. */
export type Deployment = {
  readonly deploymentId: string;
  readonly scriptId: string;
  /** Absent for the one that always has the newest files. */
  readonly versionNumber?: number;
  readonly description?: string;
  readonly manifestFileName: string;
  readonly updatedAt: number;
};

/** As the Apps Script API takes it. */
export type DeploymentConfig = {
  readonly versionNumber?: number | null;
  readonly description?: string | null;
  readonly manifestFileName?: string | null;
};

const MOST_VERSIONED = 20;
const kind = 'script-deployment';

/** Every project has one that shows the newest files and cannot be changed. */
export function headDeployment({ id, updatedAt = 0 }: Project): Deployment {
  const mark = createHash('sha256').update(id).digest('base64url');
  return { deploymentId: `AKfycb${mark}`, scriptId: id, manifestFileName: manifestName, updatedAt };
}

export function createDeployment(host: Host, project: Project, config: DeploymentConfig): Deployment {
  return host.store.transaction(() => {
    if (versioned(host, project.id).length >= MOST_VERSIONED) {
      throw invalid(`Scripts may only have up to ${MOST_VERSIONED} versioned deployments at a time.`);
    }
    const deploymentId = `AKfycb${host.newId('deployment')}`;
    return keep(host, project, deploymentId, config);
  });
}

export function updateDeployment(
  host: Host,
  project: Project,
  deploymentId: string,
  config: DeploymentConfig,
): Deployment {
  requireVersioned(host, project, deploymentId, 'updated');
  return keep(host, project, deploymentId, config);
}

export function deleteDeployment(host: Host, project: Project, deploymentId: string): void {
  requireVersioned(host, project, deploymentId, 'deleted');
  host.store.remove(kind, `${project.id}/${deploymentId}`);
}

export function getDeployment(host: Host, project: Project, deploymentId: string): Deployment {
  const found = listDeployments(host, project).find((deployment) => deployment.deploymentId === deploymentId);
  if (!found) throw notFound();
  return found;
}

/** The one with the newest files first, then as they were changed last. */
export function listDeployments(host: Host, project: Project): Deployment[] {
  return [headDeployment(project), ...versioned(host, project.id)];
}

/** The files that a deployment shows. */
export function deployedContent(host: Host, project: Project, { versionNumber }: Deployment): Content {
  return versionNumber === undefined ? project : getVersion(host, project.id, versionNumber);
}

function versioned(host: Host, scriptId: string): Deployment[] {
  return host.store
    .list<Deployment>(kind, `${scriptId}/`)
    .map(({ document }) => document)
    .sort((one, other) => other.updatedAt - one.updatedAt);
}

function keep(host: Host, project: Project, deploymentId: string, config: DeploymentConfig): Deployment {
  const { description } = config;
  const versionNumber = Number(config.versionNumber ?? 0);
  const manifestFileName = config.manifestFileName ?? manifestName;
  if (versionNumber === 0) throw invalid('New deployments must have a non-zero version number.');
  if (manifestFileName !== manifestName) throw invalid('Request contains an invalid argument.');
  getVersion(host, project.id, versionNumber);
  const deployment: Deployment = {
    deploymentId,
    scriptId: project.id,
    versionNumber,
    manifestFileName,
    updatedAt: host.clock.now(),
    ...(typeof description === 'string' && { description }),
  };
  host.store.write(kind, `${project.id}/${deploymentId}`, deployment);
  return deployment;
}

function requireVersioned(host: Host, project: Project, deploymentId: string, done: string): void {
  const { versionNumber } = getDeployment(host, project, deploymentId);
  if (versionNumber === undefined) throw invalid(`Read-only deployments may not be ${done}.`);
}
