import { facade } from '../../../runtime/facade.ts';
import type { DriveAppContext } from './context.ts';

type User = GoogleAppsScript.Drive.User;

/** `DriveApp.User`: somebody with access to a file. */
export function userFacade({ host, execution }: DriveAppContext, email: string): User {
  const account = host.accounts.find(email);
  return facade<User>(execution, 'DriveApp.User', {
    getEmail: () => email,
    getName: () => account?.name ?? email,
    // Nobody here has a photo, for which Google's answer is null.
    getPhotoUrl: () => null as unknown as string,
    getDomain: () => account?.domain ?? email.slice(email.lastIndexOf('@') + 1),
  });
}
