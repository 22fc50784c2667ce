import type { script_v1 } from '@googleapis/script';
import { list, message } from '../../services/sheets/schema/shape.ts';

const user = message<script_v1.Schema$GoogleAppsScriptTypeUser>({
  domain: 'string',
  email: 'string',
  name: 'string',
  photoUrl: 'string',
});

export const projectShape = message<script_v1.Schema$Project>({
  scriptId: 'string',
  title: 'string',
  parentId: 'string',
  createTime: 'string',
  updateTime: 'string',
  creator: user,
  lastModifyUser: user,
});

export const createProjectShape = message<script_v1.Schema$CreateProjectRequest>({
  title: 'string',
  parentId: 'string',
});

export const contentShape = message<script_v1.Schema$Content>({
  scriptId: 'string',
  files: list(
    message<script_v1.Schema$File>({
      name: 'string',
      type: 'string',
      source: 'string',
      createTime: 'string',
      updateTime: 'string',
      lastModifyUser: user,
      functionSet: 'any',
    }),
  ),
});

export const versionShape = message<script_v1.Schema$Version>({
  scriptId: 'string',
  versionNumber: 'integer',
  description: 'string',
  createTime: 'string',
});

export const listVersionsShape = message<script_v1.Schema$ListVersionsResponse>({
  versions: list(versionShape),
  nextPageToken: 'string',
});

export const deploymentConfigShape = message<script_v1.Schema$DeploymentConfig>({
  scriptId: 'string',
  versionNumber: 'integer',
  manifestFileName: 'string',
  description: 'string',
});

export const updateDeploymentShape = message<script_v1.Schema$UpdateDeploymentRequest>({
  deploymentConfig: deploymentConfigShape,
});

export const deploymentShape = message<script_v1.Schema$Deployment>({
  deploymentId: 'string',
  deploymentConfig: deploymentConfigShape,
  updateTime: 'string',
  entryPoints: 'any',
});

export const listDeploymentsShape = message<script_v1.Schema$ListDeploymentsResponse>({
  deployments: list(deploymentShape),
  nextPageToken: 'string',
});

export const executionRequestShape = message<script_v1.Schema$ExecutionRequest>({
  function: 'string',
  parameters: 'any',
  devMode: 'boolean',
  sessionState: 'string',
});

export const operationShape = message<script_v1.Schema$Operation>({
  done: 'boolean',
  error: 'any',
  response: 'any',
});

export const processesShape = message<script_v1.Schema$ListUserProcessesResponse>({
  processes: list(
    message<script_v1.Schema$GoogleAppsScriptTypeProcess>({
      projectName: 'string',
      functionName: 'string',
      processType: 'string',
      processStatus: 'string',
      userAccessLevel: 'string',
      startTime: 'string',
      duration: 'string',
      runtimeVersion: 'string',
    }),
  ),
  nextPageToken: 'string',
});
