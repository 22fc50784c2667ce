import type { Host } from '../../host.ts';
import type { DriveFile, GeneralAccess } from './files.ts';
import { grantsOf } from './grants.ts';

/** Widest first. */
const visibilities = ['anyoneCanFind', 'anyoneWithLink', 'domainCanFind', 'domainWithLink'] as const;

export type Visibility = (typeof visibilities)[number] | 'limited';

/** The widest general access to a file, its folders' included; `limited` where only people have access. */
export function visibilityOf(host: Host, file: DriveFile): Visibility {
  const [widest] = generalAccesses(host, file);
  return widest ? kindOf(widest) : 'limited';
}

/** Every general access to a file, its folders' included, widest first. */
export function generalAccesses(host: Host, file: DriveFile): GeneralAccess[] {
  return grantsOf(host, file)
    .map(({ permission }) => permission)
    .filter((permission) => 'kind' in permission)
    .sort((one, other) => visibilities.indexOf(kindOf(one)) - visibilities.indexOf(kindOf(other)));
}

function kindOf({ kind, allowFileDiscovery }: GeneralAccess): (typeof visibilities)[number] {
  return `${kind}${allowFileDiscovery ? 'CanFind' : 'WithLink'}`;
}
