import type { script_v1 } from '@googleapis/script';
import type { Host } from '../../host.ts';
import type { Project, ProjectFile } from '../../runtime/execution.ts';
import { manifestName, type Content } from '../../script-projects/content.ts';
import type { Deployment } from '../../script-projects/deployments.ts';
import type { Version } from '../../script-projects/versions.ts';
import { functionNames } from '../../script-projects/function-names.ts';

/** A time as the API writes it. */
export function timestamp(ms: number): string {
  return new Date(ms).toISOString();
}

export function projectResource(host: Host, project: Project): script_v1.Schema$Project {
  return {
    scriptId: project.id,
    title: project.name,
    ...(project.container && { parentId: project.container.id }),
    ...times(project),
    creator: userResource(host, project.owner),
    lastModifyUser: userResource(host, project.changedBy ?? project.owner),
  };
}

/** The manifest first, then the files in their order. */
export function contentResource(host: Host, project: Project, content: Content): script_v1.Schema$Content {
  const { manifest, manifestSource = JSON.stringify(manifest, undefined, 2), files } = content;
  const about = { ...times(project), lastModifyUser: userResource(host, project.changedBy ?? project.owner) };
  return {
    scriptId: project.id,
    files: [
      { name: manifestName, type: 'JSON', source: manifestSource, ...about },
      ...files.map((file) => ({ ...fileResource(file), ...about })),
    ],
  };
}

export function versionResource(
  scriptId: string,
  { versionNumber, description, createdAt }: Version,
): script_v1.Schema$Version {
  return {
    scriptId,
    versionNumber,
    ...(description !== '' && { description }),
    createTime: timestamp(createdAt),
  };
}

export function deploymentResource(
  host: Host,
  { deploymentId, scriptId, versionNumber, description, manifestFileName, updatedAt }: Deployment,
  { manifest }: Pick<Content, 'manifest'>,
): script_v1.Schema$Deployment {
  return {
    deploymentId,
    deploymentConfig: {
      scriptId,
      ...(versionNumber !== undefined && { versionNumber }),
      manifestFileName,
      ...(description !== undefined && { description }),
    },
    updateTime: timestamp(updatedAt),
    entryPoints: entryPoints(host, { deploymentId, isHead: versionNumber === undefined }, manifest),
  };
}

type Place = { readonly deploymentId: string; readonly isHead: boolean };

/** What the manifest of the deployed files offers to others. */
function entryPoints(
  { baseUrl }: Host,
  { deploymentId, isHead }: Place,
  { webapp, executionApi }: Content['manifest'],
): script_v1.Schema$EntryPoint[] {
  const url = `${baseUrl}/macros/s/${deploymentId}/${isHead ? 'dev' : 'exec'}`;
  return [
    ...(webapp ? [{ entryPointType: 'WEB_APP', webApp: { url, entryPointConfig: webapp } }] : []),
    ...(executionApi
      ? [{ entryPointType: 'EXECUTION_API', executionApi: { entryPointConfig: executionApi } }]
      : []),
  ];
}

function fileResource({ name, kind, source }: ProjectFile): script_v1.Schema$File {
  if (kind === 'html') return { name, type: 'HTML', source };
  const values = functionNames(source).map((functionName) => ({ name: functionName }));
  return { name, type: 'SERVER_JS', source, functionSet: { values } };
}

function times({ createdAt = 0, updatedAt = 0 }: Project): { createTime: string; updateTime: string } {
  return { createTime: timestamp(createdAt), updateTime: timestamp(updatedAt) };
}

function userResource(host: Host, email: string): script_v1.Schema$GoogleAppsScriptTypeUser {
  const account = host.accounts.find(email);
  return {
    email,
    name: account?.name ?? email,
    ...(account?.domain && { domain: account.domain }),
  };
}
