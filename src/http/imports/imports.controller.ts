import { Body, Controller, Post } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiHeader,
  ApiOperation,
  ApiProperty,
  ApiPropertyOptional,
  ApiSecurity,
  ApiTags,
} from '@nestjs/swagger';
import { IsBase64, IsBoolean, IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';
import { Database } from '../../database/index.js';
import { ImportDocument, importWarnings } from '../../documents/index.js';
import type { Actor } from '../../identity/index.js';
import { Clock, digest, ok } from '../../kernel/index.js';
import { CaseQueries } from '../../workflow/index.js';
import { CurrentActor, Needs } from '../auth/declared-permission.js';
import { caseDto } from '../cases/case.dto.js';
import { IdempotencyKey, idempotent } from '../idempotency/idempotent.js';
import { reply } from '../problem/refused.exception.js';
import { ImportViewDto } from './import-answers.dto.js';

class ImportDto {
  @ApiProperty({ description: '文件名，含扩展名（.txt、.md、.docx）' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  name!: string;

  @ApiProperty({ description: '文件内容，Base64' })
  @IsBase64()
  content!: string;

  @ApiProperty({ description: '声明不涉及国家秘密' })
  @IsBoolean()
  declaredNonSecret!: boolean;

  @ApiPropertyOptional({ description: '拟稿处室编号' })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  division?: string;
}

/** 导入 — a file becomes a draft, whole or not at all. */
@ApiTags('导入')
@ApiSecurity('session')
@ApiSecurity('token')
@Controller('api/v1/imports')
export class ImportsController {
  constructor(
    private readonly importDocument: ImportDocument,
    private readonly queries: CaseQueries,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  @Post()
  @Needs('document.create')
  @ApiOperation({ summary: '导入文件为拟稿；公开属性不从文件中取' })
  @ApiHeader({ name: 'Idempotency-Key', required: true, description: '每次新建一个不重复的键，重试时沿用' })
  @ApiCreatedResponse({ type: ImportViewDto })
  async run(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string,
    @Body() body: ImportDto,
  ): Promise<ImportViewDto> {
    const bytes = Buffer.from(body.content, 'base64');
    const division = body.division ?? null;
    const { name, declaredNonSecret } = body;
    const read = reply(await this.importDocument.read(name, bytes));
    const request = {
      person: actor.person,
      key,
      request: { name, division, declaredNonSecret, content: digest(bytes) },
    };
    const view = reply(
      await idempotent(
        this.database,
        this.clock,
        request,
        async (tx) => {
          const made = await this.importDocument.run(tx, read, { actor, division, declaredNonSecret });
          return made.ok ? ok(made.value.view) : made;
        },
        (tx, id) => this.queries.see(actor, id, tx),
      ),
    );
    return { case: caseDto(view), warnings: importWarnings(read) };
  }
}
