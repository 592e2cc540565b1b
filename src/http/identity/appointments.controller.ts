import { Body, Controller, Param, Post, Put } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProperty,
  ApiPropertyOptional,
  ApiSecurity,
  ApiTags,
} from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { AppointPerson, EndAppointment, type Actor } from '../../identity/index.js';
import type { LocalDate } from '../../kernel/index.js';
import { CurrentActor, Needs } from '../auth/declared-permission.js';
import { reply } from '../problem/refused.exception.js';
import { IsDay } from './is-day.js';
import { HoldingDto } from './identity-answers.dto.js';

class AppointDto {
  @ApiProperty()
  @IsString()
  @MaxLength(64)
  person!: string;

  @ApiProperty()
  @IsString()
  @MaxLength(64)
  post!: string;

  @ApiProperty({ format: 'date' })
  @IsDay()
  from!: LocalDate;

  @ApiPropertyOptional({ format: 'date', description: '最后一天；不填即未定' })
  @IsOptional()
  @IsDay()
  to?: LocalDate;
}

class LastDayDto {
  @ApiProperty({ format: 'date', description: '任职的最后一天，最早为昨天（即刻免职）' })
  @IsDay()
  lastDay!: LocalDate;
}

/** 任免. The same appointment twice is refused by its own rule, so that it needs no key. */
@ApiTags('任免')
@ApiSecurity('session')
@ApiSecurity('token')
@Controller('api/v1/appointments')
export class AppointmentsController {
  constructor(
    private readonly appointing: AppointPerson,
    private readonly ending: EndAppointment,
  ) {}

  @Post()
  @Needs('identity.grant')
  @ApiOperation({ summary: '任职' })
  @ApiCreatedResponse({ type: HoldingDto })
  async appoint(@CurrentActor() actor: Actor, @Body() body: AppointDto): Promise<HoldingDto> {
    return reply(await this.appointing.run(actor, { ...body, to: body.to ?? null }));
  }

  @Put(':id/last-day')
  @Needs('identity.grant')
  @ApiOperation({ summary: '免职' })
  @ApiOkResponse({ type: HoldingDto })
  async end(
    @CurrentActor() actor: Actor,
    @Param('id') holding: string,
    @Body() { lastDay }: LastDayDto,
  ): Promise<HoldingDto> {
    return reply(await this.ending.run(actor, { holding, lastDay }));
  }
}
