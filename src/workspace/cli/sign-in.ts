/** clasp's own client; it keeps no secret that would be one. */
const clientId = '1072944905499-vm2v2i5dvn0a0d2o4ca36i1vge8cvbn0.apps.googleusercontent.com';

const redirectUri = 'http://localhost/';

/** What clasp asks for when somebody logs in. */
const claspScopes = [
  'script.deployments',
  'script.projects',
  'script.webapp.deploy',
  'drive.metadata.readonly',
  'drive.file',
  'service.management',
  'logging.read',
  'userinfo.email',
  'userinfo.profile',
  'cloud-platform',
].map((name) => `https://www.googleapis.com/auth/${name}`);

/** What clasp keeps of a person who has logged in. */
export type ClaspCredentials = {
  readonly type: 'authorized_user';
  readonly client_id: string;
  readonly client_secret: string;
  readonly access_token: string;
  readonly refresh_token: string;
};

/**
 * Does for an account of a running Workspace what a person does at `clasp login`: chooses the account, allows, and
 * fetches the tokens. `scopes` are added to those that clasp asks for itself.
 */
export async function signIn(
  url: string,
  email: string,
  scopes: readonly string[] = [],
): Promise<ClaspCredentials> {
  const page = new URL('/o/oauth2/v2/auth', url);
  page.search = new URLSearchParams({
    client_id: clientId,
    redirect_uri: redirectUri,
    response_type: 'code',
    access_type: 'offline',
    scope: [...claspScopes, ...scopes].join(' '),
  }).toString();
  const consent = await fetch(page, {
    method: 'POST',
    redirect: 'manual',
    headers: { Cookie: `account=${encodeURIComponent(email)}` },
    body: new URLSearchParams({ decision: 'allow' }),
  });
  const code = new URL(consent.headers.get('Location') ?? '/', url).searchParams.get('code');
  if (code === null) {
    throw new Error(`Cannot sign in to ${url} as ${email}: the Workspace there has no such account.`);
  }
  const answer = await fetch(new URL('/token', url), {
    method: 'POST',
    body: new URLSearchParams({
      code,
      client_id: clientId,
      redirect_uri: redirectUri,
      grant_type: 'authorization_code',
    }),
  });
  const { access_token, refresh_token } = (await answer.json()) as ClaspCredentials;
  return { type: 'authorized_user', client_id: clientId, client_secret: '-', access_token, refresh_token };
}
