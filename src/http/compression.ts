import { constants } from 'node:zlib';
import compress from '@fastify/compress';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** Below it an answer fits into one packet anyway. */
const WORTH_IT_BYTES = 1_024;
/** A third of the time that the highest takes, and nearly as small. */
const BROTLI_QUALITY = 4;

/** Answers of the interface that are the same for everybody who may ask. */
const SAME_FOR_ALL: ReadonlySet<string> = new Set(['/api/v1/words', '/api/openapi.json']);
/** Everything under these is about somebody, or is compressed already (the files of the staff client). */
const APART = /^\/(api|office)(\/|$)/;

/**
 * Compresses what is the same for everybody: the public site, the words, the description of the interface. Answers
 * about cases stay as they are: what others wrote stands in them beside what is not public, and by their length alone a
 * listener could find out one from the other (BREACH). To be registered before the routes.
 */
export async function registerCompression(app: NestFastifyApplication): Promise<void> {
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRoute', (route) => {
      if (APART.test(route.url) && !SAME_FOR_ALL.has(route.url)) route.compress = false;
    });
  await app.register(compress, {
    threshold: WORTH_IT_BYTES,
    encodings: ['br', 'gzip'],
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } },
    globalDecompression: false,
  });
}
