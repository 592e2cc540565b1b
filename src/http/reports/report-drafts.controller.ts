import { Body, Controller, Get, Inject, Param, Put, Res } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiSecurity, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { dueOf, isForYear, WriteReportDraft, type DraftView } from '../../annual-report/index.js';
import type { Actor } from '../../identity/index.js';
import { CurrentActor, Needs } from '../auth/declared-permission.js';
import { BasedOn, etagOf, type Basis } from '../preconditions.js';
import { reply } from '../problem/refused.exception.js';
import { ReportDraftDto, ReportDraftPath, WriteReportDraftDto } from './report-draft.dto.js';
import { fileOf, type ReportFileDto } from './report-file.dto.js';
import { textsOf } from './report-texts.js';
import { STATUTORY_FORMS, type StatutoryForms } from './statutory-forms.js';

/** 年报草稿 — the words of a yearly report while people write them: one draft an organ and year. */
@ApiTags('年度报告')
@ApiSecurity('session')
@ApiSecurity('token')
@Controller('api/v1/report-drafts/:organ/:year')
export class ReportDraftsController {
  constructor(
    private readonly writing: WriteReportDraft,
    @Inject(STATUTORY_FORMS) private readonly forms: StatutoryForms,
  ) {}

  @Get()
  @Needs('figures.read')
  @ApiOperation({ summary: '年报草稿：人写的文字、表式、上年的报告；还没有草稿的，版本是 0' })
  @ApiOkResponse({ type: ReportDraftDto })
  async see(
    @CurrentActor() actor: Actor,
    @Param() path: ReportDraftPath,
    @Res({ passthrough: true }) response: FastifyReply,
  ): Promise<ReportDraftDto> {
    return this.#told(path.year, reply(await this.writing.see(actor, path)), response);
  }

  @Put()
  @Needs('document.create')
  @ApiHeader({ name: 'If-Match', required: true, description: '所依据的版本，如 "3"；还没有草稿的写 "0"' })
  @ApiOperation({ summary: '保存年报草稿；别人先存了的应答 412，什么也不覆盖' })
  @ApiOkResponse({ type: ReportDraftDto })
  async save(
    @CurrentActor() actor: Actor,
    @Param() path: ReportDraftPath,
    @BasedOn() { version }: Basis,
    @Body() body: WriteReportDraftDto,
    @Res({ passthrough: true }) response: FastifyReply,
  ): Promise<ReportDraftDto> {
    const { form, variant, whose, previous, declaredNonSecret = false } = body;
    const written = {
      basis: version,
      form,
      variant,
      whose,
      texts: textsOf(body.texts, false),
      previous: sent(previous),
      declaredNonSecret,
    };
    return this.#told(path.year, reply(await this.writing.save(actor, path, written)), response);
  }

  #told(year: number, view: DraftView, response: FastifyReply): ReportDraftDto {
    void response.header('etag', etagOf(view.version)).header('cache-control', 'no-store');
    const ofYear = this.forms.find((form) => isForYear(form, year));
    const { previous, ...rest } = view;
    return {
      ...rest,
      previous: previous === null ? null : { ...shown(previous), notes: previous.notes },
      forms: this.forms.map((form) => ({
        id: form.id,
        label: form.label,
        ofYear: form === ofYear,
        variants: form.variants.map(({ id, label }) => ({ id, label })),
      })),
      due: (['department', 'government'] as const).flatMap((whose) => {
        const due = dueOf(ofYear, whose, year);
        return due === null ? [] : [{ whose, on: due.on, established: due.established }];
      }),
    };
  }
}

function shown({
  name,
  filled,
}: NonNullable<DraftView['previous']>): Omit<NonNullable<ReportDraftDto['previous']>, 'notes'> {
  return { name, year: filled.year, form: filled.form };
}

function sent(file: ReportFileDto | null | undefined): ReturnType<typeof fileOf> | null | undefined {
  return file === null || file === undefined ? file : fileOf(file);
}
