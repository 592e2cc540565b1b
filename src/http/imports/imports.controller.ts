import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiProperty,
  ApiPropertyOptional,
  ApiSecurity,
  ApiTags,
} from '@nestjs/swagger';
import { IsBase64, IsBoolean, IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';
import { Database } from '../../database/index.js';
import { ImportDocument, importWarnings } from '../../documents/index.js';
import { Authorizer, permissionsOf, type Actor } from '../../identity/index.js';
import { Clock, digest, ok } from '../../kernel/index.js';
import { CaseQueries } from '../../workflow/index.js';
import { CurrentActor, Needs } from '../auth/declared-permission.js';
import { caseDto } from '../cases/case.dto.js';
import { IdempotencyKey, idempotent } from '../idempotency/idempotent.js';
import { demand, reply } from '../problem/refused.exception.js';
import { ImportPreviewDto, ImportViewDto } from './import-answers.dto.js';

const NOWHERE = { organ: '', division: '' };

class ImportFileDto {
  @ApiProperty({ description: '文件名，含扩展名（.txt、.md、.docx）' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  name!: string;

  @ApiProperty({ description: '文件内容，Base64' })
  @IsBase64()
  content!: string;
}

class ImportDto extends ImportFileDto {
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
    private readonly authorizer: Authorizer,
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

  @Post('preview')
  @HttpCode(200)
  @Needs('document.create')
  @ApiOperation({ summary: '看一份文件能读出什么，不保存；公开属性不从文件中取' })
  @ApiOkResponse({ type: ImportPreviewDto })
  async preview(
    @CurrentActor() actor: Actor,
    @Body() { name, content }: ImportFileDto,
  ): Promise<ImportPreviewDto> {
    this.demandDrafting(actor);
    const read = reply(await this.importDocument.read(name, Buffer.from(content, 'base64')));
    const { file, recognised } = read;
    const { title, suggestedTitle, issuer, documentNumber, signedOn, body } = recognised;
    return {
      format: file.format,
      encoding: file.encoding,
      title,
      suggestedTitle,
      kind: recognised.kind?.kind ?? null,
      issuer,
      documentNumber,
      signedOn,
      body,
      warnings: importWarnings(read),
    };
  }

  /** Whoever may draft anywhere may look at a file: nothing comes of it in any division. */
  private demandDrafting(actor: Actor): void {
    const may = permissionsOf(actor.mandates.map(({ role }) => role)).includes('document.create');
    if (!may) demand(this.authorizer.require(actor, 'document.create', NOWHERE));
  }
}
