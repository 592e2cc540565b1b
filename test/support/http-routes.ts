import type { HttpOffice } from './http-office.js';

/** Every route under /api/v1 that the router answers, read from its own drawing of itself. */
export function routesOf(http: HttpOffice): string[] {
  const drawing = http.app.getHttpAdapter().getInstance().printRoutes({ commonPrefix: false });
  const parents: string[] = [];
  return drawing.split('\n').flatMap((line) => {
    const found = /^(?<indent>.*?)[├└]── (?<part>\S*)(?: \((?<methods>[A-Z, ]+)\))?$/.exec(line)?.groups;
    if (found === undefined) return [];
    const depth = (found['indent'] ?? '').length / 4;
    const path = `${depth === 0 ? '' : (parents[depth - 1] ?? '')}${found['part'] ?? ''}`;
    parents[depth] = path;
    if (!path.startsWith('/api/v1/')) return [];
    const methods = (found['methods'] ?? '').split(', ').filter((method) => !['', 'HEAD'].includes(method));
    return methods.map((method) => `${method} ${path}`);
  });
}
