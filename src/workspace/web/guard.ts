import type { MiddlewareHandler } from 'hono';

const directives = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'frame-src': "'self'",
  'form-action': "'self'",
  'base-uri': "'none'",
  'frame-ancestors': "'self'",
};

/**
 * The Content-Security-Policy of our pages. A page that needs more sets the header itself, naming only what
 * differs: `c.header('Content-Security-Policy', contentSecurityPolicy({ 'style-src-attr': "'unsafe-inline'" }))`.
 */
export function contentSecurityPolicy(differences: Readonly<Record<string, string>> = {}): string {
  return Object.entries({ ...directives, ...differences })
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join('; ');
}

/**
 * What every request passes: the host is this machine's own name (a foreign one means DNS rebinding), a change
 * comes from our own pages, and every answer carries the security headers unless its route set stricter ones.
 */
export function guard(): MiddlewareHandler {
  return async (c, next) => {
    const { hostname, host } = new URL(c.req.url);
    if (!isLocal(hostname)) return c.text(`このホスト名では開けません: ${hostname}`, 421);
    if (changes(c.req.method) && isForeign(c.req.header('Origin'), c.req.header('Sec-Fetch-Site'), host)) {
      return c.text('ほかのサイトからの操作は受け付けません。このサイトのページから操作してください。', 403);
    }

    await next();

    if (!c.res.headers.has('Content-Security-Policy'))
      c.header('Content-Security-Policy', contentSecurityPolicy());
    c.header('X-Content-Type-Options', 'nosniff');
    c.header('Referrer-Policy', 'same-origin');
    c.header('Cross-Origin-Opener-Policy', 'same-origin');
    if (!c.res.headers.has('Cache-Control')) c.header('Cache-Control', 'no-store');
  };
}

function isLocal(hostname: string): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
}

function changes(method: string): boolean {
  return !['GET', 'HEAD', 'OPTIONS'].includes(method);
}

/** Browsers always say where a POST comes from; a program that says nothing carries nobody's cookie. */
function isForeign(origin: string | undefined, site: string | undefined, host: string): boolean {
  if (site !== undefined && site !== 'same-origin') return true;
  return origin !== undefined && originHost(origin) !== host;
}

function originHost(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}
