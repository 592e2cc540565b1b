import { join } from 'node:path';
import helmet from '@fastify/helmet';
import { ValidationPipe, type LogLevel } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module.js';
import { registerCompression } from './http/compression.js';
import { refuseNul } from './http/refuse-nul.js';
import { serveApiDocs } from './http/api-docs.js';
import { packageRoot } from './config/index.js';
import { registerOffice } from './http/office/office-routes.js';
import { registerPortal } from './http/portal/portal-routes.js';
import type { Office } from './composition/office.js';

/** A document with its attachments in base64; above it the server answers 413 before reading further. */
const BODY_LIMIT = 48 * 1024 * 1024;

/** The HTTP server over an office, not yet listening. */
export async function createServer(
  office: Office,
  logLevels: LogLevel[] = ['error', 'warn', 'log'],
): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    trustProxy: 'loopback',
    forceCloseConnections: 'idle',
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.of(office), adapter, {
    logger: logLevels,
    bufferLogs: false,
  });
  await app.register(helmet, {
    global: true,
    contentSecurityPolicy: false,
    hsts: office.config.secureCookies,
  });
  await registerCompression(app);
  app.useGlobalPipes(new ValidationPipe({ whitelist: true, forbidNonWhitelisted: true, transform: true }));
  // Fastify reads text/plain of itself; the interface takes JSON and says 415 to anything else.
  app.getHttpAdapter().getInstance().removeContentTypeParser('text/plain');
  refuseNul(app.getHttpAdapter().getInstance());
  registerPortal(app.getHttpAdapter().getInstance(), office);
  registerOffice(app.getHttpAdapter().getInstance(), join(packageRoot(), 'dist-web'));
  serveApiDocs(app);
  app.enableShutdownHooks();
  return app;
}
