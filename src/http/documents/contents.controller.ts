import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiSecurity, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Database } from '../../database/index.js';
import { ContentStore, documentOf, readAttachment } from '../../documents/index.js';
import { notVisible, type Actor } from '../../identity/index.js';
import { interpretationOf } from '../../interpretation/index.js';
import { refusal, type Digest } from '../../kernel/index.js';
import { locateHits, secrecyOf } from '../../secrecy-review/index.js';
import { CaseQueries, type CaseView } from '../../workflow/index.js';
import { sendAttachment } from '../attachment-answer.js';
import { CurrentActor, Needs } from '../auth/declared-permission.js';
import { RefusedException, reply } from '../problem/refused.exception.js';
import { LocatedHitDto } from './screening.dto.js';

/** 公文的内容 — its attachments, and what the screening found in it. */
@ApiTags('公文')
@ApiSecurity('session')
@ApiSecurity('token')
@Controller('api/v1/documents')
export class ContentsController {
  constructor(
    private readonly queries: CaseQueries,
    private readonly content: ContentStore,
    private readonly database: Database,
  ) {}

  @Get(':id/attachments/:attachment')
  @Needs('document.read')
  @ApiOperation({ summary: '下载附件（现稿或历次稿本的）；涉密封存的不提供' })
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({
    description: '附件的内容，一律作为文件保存',
    content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
  })
  async attachment(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('attachment') attachment: string,
    @Res() response: FastifyReply,
  ): Promise<void> {
    const view = await this.#open(actor, id);
    const file = await readAttachment(this.database.reader, this.content, view.id, attachment);
    if (file === null)
      throw new RefusedException([
        refusal({ code: 'unknown', message: '没有这个附件', cure: '刷新本页后从附件清单中选择' }),
      ]);
    void response.header('cache-control', 'private, no-store');
    await sendAttachment(response, { ...file, bytes: Buffer.from(file.bytes) });
  }

  @Get(':id/screening')
  @Needs('document.read')
  @ApiOperation({ summary: '敏感内容筛查的命中及其在文中的位置，供审查时逐一核看' })
  @ApiOkResponse({ type: [LocatedHitDto] })
  async screening(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<readonly LocatedHitDto[]> {
    const { facts } = await this.#open(actor, id);
    const document = documentOf(facts);
    const text = async (hash: Digest | null): Promise<string> =>
      hash === null ? '' : ((await this.content.readText(this.database.reader, hash)) ?? '');
    const texts = {
      title: document.title,
      body: await text(document.bodyHash),
      interpretation: await text(interpretationOf(facts).bodyHash),
    };
    return locateHits(secrecyOf(facts).hits, texts, document.attachments);
  }

  /** @throws RefusedException for a case that is not there, not the actor's to see, or sealed */
  async #open(actor: Actor, id: string): Promise<CaseView> {
    const { view } = reply(await this.queries.see(actor, id));
    if (view.sealed) throw new RefusedException([notVisible()]);
    return view;
  }
}
