import type { Express } from 'express';

/** While the process ends, every answer is the last of its connection: the next request goes to another process. */
export function setUpDraining(app: Express, draining: () => boolean): void {
  app.use((_, response, next) => {
    if (draining()) response.set('Connection', 'close');
    next();
  });
}
