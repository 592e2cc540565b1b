import { Body, Controller, Get, Param, ParseIntPipe, Post, Query, Res, StreamableFile } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
  ApiSecurity,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Database } from '../../database/index.js';
import {
  ContentStore,
  CreateDocument,
  ExportDocuments,
  documentDiff,
  documentOf,
  listDocuments,
  listVersions,
  readVersion,
} from '../../documents/index.js';
import { caseVisibility, DirectorySource, notVisible, type Actor } from '../../identity/index.js';
import { interpretationOf } from '../../interpretation/index.js';
import { Clock, type Digest } from '../../kernel/index.js';
import { secrecyReviewRecord } from '../../secrecy-review/index.js';
import { CaseQueries } from '../../workflow/index.js';
import { CurrentActor, Needs } from '../auth/declared-permission.js';
import { CaseDto, caseDto } from '../cases/case.dto.js';
import { CSV_ANSWER, sendTable } from '../csv.js';
import { readCursor, writeCursor } from '../cursor.js';
import { IdempotencyKey, idempotent } from '../idempotency/idempotent.js';
import { etagOf } from '../preconditions.js';
import { RefusedException, reply } from '../problem/refused.exception.js';
import {
  DocumentBodyDto,
  DocumentPageDto,
  DocumentVersionDto,
  DocumentVersionTextDto,
} from './document-answers.dto.js';
import { DiffQueryDto, DocumentDiffDto } from './document-diff.dto.js';
import { CreateDocumentDto, DocumentFilterDto, ListDocumentsDto } from './document.dto.js';
import { SecrecyReviewRecordDto } from './secrecy-review.dto.js';

const PAGE = 50;

/** 公文 — drafting, listing, versions; everything that happens to a document afterwards is an event on its case. */
@ApiTags('公文')
@ApiSecurity('session')
@ApiSecurity('token')
@Controller('api/v1/documents')
export class DocumentsController {
  constructor(
    private readonly create: CreateDocument,
    private readonly queries: CaseQueries,
    private readonly content: ContentStore,
    private readonly directories: DirectorySource,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly exporting: ExportDocuments,
  ) {}

  @Post()
  @Needs('document.create')
  @ApiOperation({ summary: '拟稿' })
  @ApiHeader({ name: 'Idempotency-Key', required: true, description: '每次新建一个不重复的键，重试时沿用' })
  @ApiCreatedResponse({ type: CaseDto })
  async draft(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string,
    @Body() { division, draft }: CreateDocumentDto,
    @Res({ passthrough: true }) response: FastifyReply,
  ): Promise<CaseDto> {
    const request = { person: actor.person, key, request: { division: division ?? null, draft } };
    const view = reply(
      await idempotent(
        this.database,
        this.clock,
        request,
        (tx) => this.create.run(tx, { actor, division: division ?? null, draft }),
        (tx, id) => this.queries.see(actor, id, tx),
      ),
    );
    void response.header('etag', etagOf(view.version)).header('location', `/api/v1/cases/${view.id}`);
    return caseDto(view);
  }

  @Get()
  @Needs('document.read')
  @ApiOperation({ summary: '公文列表（只列本人可见的），最近变动在前' })
  @ApiOkResponse({ type: DocumentPageDto })
  async list(@CurrentActor() actor: Actor, @Query() query: ListDocumentsDto): Promise<DocumentPageDto> {
    const { limit = PAGE, cursor, ...filter } = query;
    const after = cursor === undefined ? null : readCursor(cursor, ['updatedAt', 'caseId']);
    const page = await listDocuments(this.database.reader, caseVisibility(actor), filter, { limit, after });
    return { items: page.items, next: page.next === null ? null : writeCursor({ ...page.next }) };
  }

  @Get('csv')
  @Needs('document.read')
  @ApiOperation({ summary: '公文列表导出为 CSV：符合条件、本人可见的全部公文' })
  @ApiProduces('text/csv')
  @ApiOkResponse(CSV_ANSWER)
  async table(
    @CurrentActor() actor: Actor,
    @Query() filter: DocumentFilterDto,
    @Res({ passthrough: true }) response: FastifyReply,
  ): Promise<StreamableFile> {
    const portions = await this.exporting.run(actor, filter);
    return sendTable(response, { ascii: 'documents', name: '公文' }, portions);
  }

  @Get(':id/body')
  @Needs('document.read')
  @ApiOperation({ summary: '当前正文和解读正文' })
  @ApiOkResponse({ type: DocumentBodyDto })
  async body(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<DocumentBodyDto> {
    const { view } = reply(await this.queries.see(actor, id));
    const read = async (hash: Digest | null): Promise<string | null> =>
      hash === null || view.sealed ? null : this.content.readText(this.database.reader, hash);
    return {
      body: await read(documentOf(view.facts).bodyHash),
      interpretation: await read(interpretationOf(view.facts).bodyHash),
    };
  }

  @Get(':id/versions')
  @Needs('document.read')
  @ApiOperation({ summary: '历次稿本' })
  @ApiOkResponse({ type: [DocumentVersionDto] })
  async versions(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
  ): Promise<readonly DocumentVersionDto[]> {
    const { view } = reply(await this.queries.see(actor, id));
    if (view.sealed) return [];
    const nameOf = await this.names();
    const versions = await listVersions(this.database.reader, id);
    return versions.map((one) => ({ ...one, madeByName: nameOf(one.madeBy) }));
  }

  @Get(':id/versions/:version')
  @Needs('document.read')
  @ApiOperation({ summary: '某次稿本及其正文' })
  @ApiOkResponse({ type: DocumentVersionTextDto })
  async version(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('version', ParseIntPipe) version: number,
  ): Promise<DocumentVersionTextDto> {
    const { view } = reply(await this.queries.see(actor, id));
    const found = view.sealed ? null : await readVersion(this.database.reader, this.content, id, version);
    if (found === null) throw new RefusedException([notVisible()]);
    return { ...found, madeByName: (await this.names())(found.madeBy) };
  }

  @Get(':id/diff')
  @Needs('document.read')
  @ApiOperation({ summary: '两稿之间改了什么：正文逐词比较，附件增减；或自我上次办理以来改了什么' })
  @ApiOkResponse({ type: DocumentDiffDto })
  async diff(
    @CurrentActor() actor: Actor,
    @Param('id') caseId: string,
    @Query() { from, to, since }: DiffQueryDto,
  ): Promise<DocumentDiffDto> {
    const { view } = reply(await this.queries.see(actor, caseId));
    if (view.sealed) throw new RefusedException([notVisible()]);
    const beginning = since === undefined ? (from ?? 1) : { reviewedBy: actor.person };
    const diff = reply(
      await documentDiff(this.database.reader, this.content, { caseId, from: beginning, to: to ?? null }),
    );
    const nameOf = await this.names();
    const parts = diff.parts.map((part) => ({ ...part, by: part.by === null ? null : nameOf(part.by) }));
    return { ...diff, parts };
  }

  @Get(':id/secrecy-review')
  @Needs('document.read')
  @ApiOperation({ summary: '保密审查表（一事一审）' })
  @ApiOkResponse({ type: SecrecyReviewRecordDto })
  async secrecyReview(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
  ): Promise<SecrecyReviewRecordDto> {
    const { view } = reply(await this.queries.see(actor, id));
    return secrecyReviewRecord(this.database.reader, view.facts);
  }

  /** What people are called, by id. */
  private async names(): Promise<(person: string) => string> {
    const directory = await this.directories.current();
    return (person) => directory.person(person)?.name ?? person;
  }
}
