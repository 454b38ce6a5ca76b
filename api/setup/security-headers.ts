import type { Express } from 'express';
import helmet from 'helmet';

/** Nothing that this API answers runs scripts, is framed, loads anything, or may be kept by a cache. */
export function setUpSecurityHeaders(app: Express): void {
  app.use(
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: { defaultSrc: ["'none'"], baseUri: ["'none'"], formAction: ["'none'"], frameAncestors: ["'none'"] },
      },
      referrerPolicy: { policy: 'no-referrer' },
      xFrameOptions: { action: 'deny' },
    }),
  );
  app.use((_, response, next) => {
    response.set('Cache-Control', 'no-store');
    next();
  });
}
