// Loaded into clasp before clasp itself (node --import): what it says to Google goes to the local Workspace at
// WORKSPACE_URL instead, and nothing to anywhere else. Of clasp and its libraries no file is changed.
import http from 'node:http';
import https from 'node:https';
import { createRequire, syncBuiltinESMExports } from 'node:module';

const workspace = process.env.WORKSPACE_URL;
if (!workspace)
  throw new Error('Cannot start clasp: WORKSPACE_URL does not say where the local Workspace is.');

const googleHost = /(?:^|\.)googleapis\.com$|^accounts\.google\.com$/;

/** The same path at the local Workspace, whose paths are those of Google's hosts. */
function here(address) {
  const { hostname, pathname, search } = new URL(address);
  if (!googleHost.test(hostname)) throw new Error(`Nothing leaves this machine: clasp asked ${hostname}.`);
  return new URL(pathname + search, workspace);
}

https.request = (address, options, callback) => {
  // Both belong to the connection that was meant.
  const { agent: _agent, servername: _servername, ...rest } = options ?? {};
  return http.request(here(address), rest, callback);
};
https.get = (...given) => {
  const request = https.request(...given);
  request.end();
  return request;
};
syncBuiltinESMExports();

// The one address that a browser opens.
const { OAuth2Client } = createRequire(process.argv[1])('google-auth-library');
const { generateAuthUrl } = OAuth2Client.prototype;
OAuth2Client.prototype.generateAuthUrl = function (options) {
  return here(generateAuthUrl.call(this, options)).href;
};
