import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { FONT_STYLESHEET } from '../publication/index.js';
import { withNullTypes } from './nullable.js';
import { PROBLEM_RESPONSE, PROBLEM_SCHEMAS } from './problem/problem-schema.js';

/** The description of the interface, OpenAPI 3.1. */
export function openApiDocument(app: NestFastifyApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setTitle('五公开 API')
    .setDescription(
      '政务公开规则与流程引擎。错误一律为 problem+json（RFC 9457），refusals[] 逐条写明理由、条款、补救办法和可办人员。',
    )
    .setVersion('1')
    .setOpenAPIVersion('3.1.0')
    .addSecurity('session', {
      type: 'apiKey',
      in: 'cookie',
      name: '__Host-wugongkai',
      description: '修改类请求另须带 X-CSRF-Token 请求头',
    })
    .addSecurity('token', { type: 'http', scheme: 'bearer' })
    .build();
  return withNullTypes(withProblems(SwaggerModule.createDocument(app, config)));
}

/** Says of every operation how it refuses, once for all instead of at each controller. */
function withProblems(document: OpenAPIObject): OpenAPIObject {
  for (const { get, post, put, delete: remove } of Object.values(document.paths))
    for (const operation of [get, post, put, remove])
      if (operation !== undefined) operation.responses['default'] = PROBLEM_RESPONSE;
  const { components } = document;
  return {
    ...document,
    components: { ...components, schemas: { ...components?.schemas, ...PROBLEM_SCHEMAS } },
  };
}

/** `/api/openapi.json` and, readable without any network beyond this server, `/api/docs`. */
export function serveApiDocs(app: NestFastifyApplication): void {
  SwaggerModule.setup('api/docs', app, openApiDocument(app), {
    jsonDocumentUrl: 'api/openapi.json',
    customSiteTitle: '五公开 API',
    // Our own typeface: a server room's browser often has no Chinese one.
    customCssUrl: FONT_STYLESHEET,
    customCss: `.swagger-ui * { font-family: 'Noto Sans SC Variable', sans-serif !important }`,
  });
}
