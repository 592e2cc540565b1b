import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

/** What the browser needs to know of its session; the cookie itself is out of its scripts’ reach. */
export class SessionViewDto {
  @ApiProperty()
  readonly person!: string;

  @ApiProperty({ description: '修改类请求放进 X-CSRF-Token' })
  readonly csrfToken!: string;

  @ApiProperty({ type: String, format: 'date-time' })
  readonly expiresAt!: string;

  @ApiProperty()
  readonly mustChangePassword!: boolean;
}

/** A role held today. */
export class ResolvedMandateDto {
  @ApiProperty()
  readonly role!: string;

  @ApiProperty()
  readonly organ!: string;

  @ApiPropertyOptional({ description: '代谁' })
  readonly onBehalfOf?: string;

  @ApiPropertyOptional({
    enum: ['substitution', 'delegation'],
    description: 'substitution 代理；delegation 委托',
  })
  readonly lentAs?: 'substitution' | 'delegation';

  @ApiProperty({ type: [String], description: '所及机构' })
  readonly covers!: readonly string[];
}

/** Who is asking, and as what. */
export class MeDto {
  @ApiProperty()
  readonly person!: string;

  @ApiProperty()
  readonly name!: string;

  @ApiProperty({ type: [ResolvedMandateDto] })
  readonly mandates!: readonly ResolvedMandateDto[];

  @ApiProperty({
    type: [String],
    description: '各项职责合起来的权限；对某个机构、某一件是否可用，以各接口的答复为准',
  })
  readonly permissions!: readonly string[];

  @ApiProperty({ type: String, nullable: true })
  readonly csrfToken!: string | null;

  @ApiProperty()
  readonly mustChangePassword!: boolean;
}
