import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Express } from 'express';
import type { MethodsAt } from '../problems/problem.filter.js';

interface Layer {
  match(path: string): boolean;
  route?: { methods?: Record<string, boolean> };
}

/** Which methods the application's routes take at a path, from the router itself. */
export function methodsAt(app: NestExpressApplication): MethodsAt {
  return (path) => {
    const { router } = app.getHttpAdapter().getInstance() as Express;
    const methods = new Set<string>();
    for (const layer of router.stack as unknown as Layer[]) {
      if (!layer.route?.methods || !layer.match(path)) continue;
      for (const method of Object.keys(layer.route.methods)) methods.add(method.toUpperCase());
    }
    if (methods.has('GET')) methods.add('HEAD');
    return [...methods].sort();
  };
}
