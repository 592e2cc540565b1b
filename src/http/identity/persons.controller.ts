import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
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
import { ListStaff, RegisterPerson, RevisePerson, type Actor } from '../../identity/index.js';
import type { LocalDate } from '../../kernel/index.js';
import { CurrentActor, Needs } from '../auth/declared-permission.js';
import { reply } from '../problem/refused.exception.js';
import { IsDay } from './is-day.js';
import { OfOrganDto } from './organ.dto.js';
import { PersonViewDto, StaffMemberDto } from './identity-answers.dto.js';

class PersonDto {
  @ApiProperty()
  @IsString()
  @MaxLength(60)
  name!: string;

  @ApiProperty({ description: '所在机构编号' })
  @IsString()
  @MaxLength(64)
  organ!: string;
}

class ListStaffDto extends OfOrganDto {
  @ApiPropertyOptional({ format: 'date', description: '看哪一天的任职；不填即今天的和将来的' })
  @IsOptional()
  @IsDay()
  on?: LocalDate;
}

/** 人员 */
@ApiTags('人员')
@ApiSecurity('session')
@ApiSecurity('token')
@Controller('api/v1/persons')
export class PersonsController {
  constructor(
    private readonly staff: ListStaff,
    private readonly registration: RegisterPerson,
    private readonly revision: RevisePerson,
  ) {}

  @Get()
  @Needs('directory.read')
  @ApiOperation({ summary: '通讯录：某机构及其下级的人员和任职' })
  @ApiOkResponse({ type: [StaffMemberDto] })
  async list(
    @CurrentActor() actor: Actor,
    @Query() { organ, on }: ListStaffDto,
  ): Promise<readonly StaffMemberDto[]> {
    return reply(await this.staff.run(actor, { organ, on }));
  }

  @Post()
  @Needs('identity.manage')
  @ApiOperation({ summary: '登记人员；没有岗位即没有任何权限' })
  @ApiCreatedResponse({ type: PersonViewDto })
  async register(@CurrentActor() actor: Actor, @Body() body: PersonDto): Promise<PersonViewDto> {
    return reply(await this.registration.run(actor, body));
  }

  @Put(':person')
  @Needs('identity.manage')
  @ApiOperation({ summary: '修改人员信息' })
  @ApiOkResponse({ type: PersonViewDto })
  async revise(
    @CurrentActor() actor: Actor,
    @Param('person') id: string,
    @Body() body: PersonDto,
  ): Promise<PersonViewDto> {
    return reply(await this.revision.run(actor, { ...body, id }));
  }
}
