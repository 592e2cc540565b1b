import { Controller, Get, Param, Query } from '@nestjs/common';
import {
  ApiOkResponse,
  ApiOperation,
  ApiProperty,
  ApiPropertyOptional,
  ApiSecurity,
  ApiTags,
} from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import type { Actor } from '../../identity/index.js';
import { CaseForms, PURPOSES, type Purpose } from '../../workflow/index.js';
import { CurrentActor, Needs } from '../auth/declared-permission.js';
import { reply } from '../problem/refused.exception.js';
import { CandidateDto, EventFormDto } from './forms.dto.js';

class PeopleDto {
  @ApiProperty({
    enum: PURPOSES,
    description: 'reassign 转办；delegate 委托；add-signer 加签；copy 抄送',
  })
  @IsIn(PURPOSES)
  for!: Purpose;

  @ApiPropertyOptional({ description: '任务编号；不填即由我可办的第一项' })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  task?: string;

  @ApiPropertyOptional({ description: '环节；同一操作在几个并行的环节都可以办时须指明' })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  state?: string;
}

/** 办理所需 — forms to fill in and people to name. */
@ApiTags('办件')
@ApiSecurity('session')
@ApiSecurity('token')
@Controller('api/v1/cases')
export class FormsController {
  constructor(private readonly caseForms: CaseForms) {}

  @Get(':id/forms')
  @Needs('case.read')
  @ApiOperation({ summary: '我现在可办各项操作的表单：字段、可选项、必填与否、依据的条款' })
  @ApiOkResponse({ type: [EventFormDto] })
  async forms(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<readonly EventFormDto[]> {
    return reply(await this.caseForms.forms(actor, id));
  }

  @Get(':id/people')
  @Needs('case.read')
  @ApiOperation({ summary: '可以转办、委托、加签、抄送给谁（本机关在岗且有权、无须回避的人员）' })
  @ApiOkResponse({ type: [CandidateDto] })
  async people(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() { for: purpose, task, state }: PeopleDto,
  ): Promise<readonly CandidateDto[]> {
    return reply(
      await this.caseForms.people(actor, id, { purpose, task: task ?? null, state: state ?? null }),
    );
  }
}
