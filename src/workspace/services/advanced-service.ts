import type { Execution } from '../runtime/execution.ts';

/** The name that the manifest gives an advanced service; undefined where it is not enabled. */
export function advancedServiceName(
  execution: Execution,
  serviceId: string,
  version: string,
): string | undefined {
  const services = execution.project.manifest.dependencies?.enabledAdvancedServices ?? [];
  const enabled = services.find((service) => service.serviceId === serviceId);
  if (enabled && enabled.version !== version)
    throw new Error(`not emulated: advanced service ${serviceId} ${enabled.version}`);
  return enabled?.userSymbol;
}
