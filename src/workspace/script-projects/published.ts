import type { Project } from '../runtime/execution.ts';
import type { Workspace } from '../workspace.ts';
import { type Deployment, deployedContent, listDeployments } from './deployments.ts';

/** A project with the files that one of its deployments shows. */
export type Published = { readonly project: Project; readonly deployment: Deployment };

/** What is deployed under an id, whoever asks. */
export function findPublished(workspace: Workspace, deploymentId: string): Published | undefined {
  for (const project of workspace.projects()) {
    const deployment = listDeployments(workspace, project).find(
      (candidate) => candidate.deploymentId === deploymentId,
    );
    if (deployment)
      return { deployment, project: { ...project, ...deployedContent(workspace, project, deployment) } };
  }
  return undefined;
}
