import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import {
  ApiOkResponse,
  ApiOperation,
  ApiProperty,
  ApiPropertyOptional,
  ApiSecurity,
  ApiTags,
} from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { loadSectors, validateFile, type ValidatedFile } from '../../annual-report/index.js';
import { Authorizer, type Actor } from '../../identity/index.js';
import { Clock } from '../../kernel/index.js';
import { CurrentActor, Needs } from '../auth/declared-permission.js';
import { demand, reply } from '../problem/refused.exception.js';
import { fileOf, ReportFileDto } from './report-file.dto.js';
import { ValidationAnswerDto } from './validation-answer.dto.js';
import { STATUTORY_FORMS, type StatutoryForms } from './statutory-forms.js';

class ReportValidationDto {
  @ApiProperty({ description: '表式编号，如 report-2021；auto 自动识别' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(80)
  form!: string;

  @ApiProperty({ description: '要校验的报告' })
  @ValidateNested()
  @Type(() => ReportFileDto)
  report!: ReportFileDto;

  @ApiPropertyOptional({ description: '上年的报告，用来核对结转和雷同' })
  @IsOptional()
  @ValidateNested()
  @Type(() => ReportFileDto)
  previous?: ReportFileDto;

  @ApiPropertyOptional({ description: '机关名称；不写按标题' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  organ?: string;

  @ApiPropertyOptional({ description: '报告年度；不写按标题' })
  @IsOptional()
  @IsInt()
  @Min(2008)
  @Max(2099)
  year?: number;

  @ApiPropertyOptional({ description: '表样，如 shandong-2017' })
  @IsOptional()
  @IsString()
  @MaxLength(80)
  variant?: string;
}

/** 报告校验 — a report that was published, held against its form; nothing of it is kept. */
@ApiTags('年度报告')
@ApiSecurity('session')
@ApiSecurity('token')
@Controller('api/v1/report-validations')
export class ReportValidationsController {
  readonly #sectors = loadSectors();

  constructor(
    private readonly authorizer: Authorizer,
    private readonly clock: Clock,
    @Inject(STATUTORY_FORMS) private readonly forms: StatutoryForms,
  ) {}

  @Post()
  @HttpCode(200)
  @Needs('policy.read')
  @ApiOperation({ summary: '校验年度报告：勾稽关系、跨年、正文与表；空白不是 0；不保存文件' })
  @ApiOkResponse({ type: ValidationAnswerDto })
  async run(
    @CurrentActor() actor: Actor,
    @Body() { form, report, previous, organ, year, variant }: ReportValidationDto,
  ): Promise<Pick<ValidatedFile, 'validation' | 'notes'>> {
    demand(this.authorizer.require(actor, 'policy.read'));
    const request = {
      form,
      report: fileOf(report),
      previous: previous === undefined ? null : fileOf(previous),
      organ,
      year,
      variant,
    };
    const law = { forms: this.forms, sectors: this.#sectors, on: this.clock.today() };
    const { validation, notes } = reply(await validateFile(request, law));
    return { validation, notes };
  }
}
