import { readdirSync } from 'node:fs';
import { extname, sep } from 'node:path';
import express, { type RequestHandler, type Response } from 'express';

/** The built client. What it compressed when it was built (client/vite.config.ts) goes out as it lies there. */
export function clientFiles(folder: string): RequestHandler[] {
  return [compressed(folder), express.static(folder, { index: false, setHeaders: cacheForever })];
}

function compressed(folder: string): RequestHandler {
  const paths = new Set(filesIn(folder));
  return (req, res, next) => {
    if (!paths.has(`${req.path}.br`)) return next();
    res.vary('accept-encoding');
    // Browsers name gzip first and mean nothing by it.
    const encoding = req.acceptsEncodings('br') || req.acceptsEncodings('gzip');
    if (!encoding) return next();
    res.type(extname(req.path)).set('content-encoding', encoding);
    req.url = `${req.path}${encoding === 'br' ? '.br' : '.gz'}`;
    next();
  };
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => `/${path.replaceAll(sep, '/')}`);
  } catch {
    // Not built: the API works without it.
    return [];
  }
}

function cacheForever(res: Response, path: string): void {
  if (path.includes('/assets/')) res.set('cache-control', 'public, max-age=31536000, immutable');
}
