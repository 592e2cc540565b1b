import { ApiProperty } from '@nestjs/swagger';

/** A permission with its name. */
export class DutyPermissionDto {
  @ApiProperty()
  readonly id!: string;

  @ApiProperty()
  readonly label!: string;
}

/** A role: what it is for, what it may do, whom it excludes. */
export class DutyDto {
  @ApiProperty()
  readonly role!: string;

  @ApiProperty()
  readonly label!: string;

  @ApiProperty({ description: '一句话说明' })
  readonly duty!: string;

  @ApiProperty({ description: '是否三员之一；只有三员的角色可以及于整个系统' })
  readonly administrator!: boolean;

  @ApiProperty({ type: [DutyPermissionDto] })
  readonly permissions!: readonly DutyPermissionDto[];

  @ApiProperty({ type: [String], description: '不得由同一人兼任的角色' })
  readonly excludes!: readonly string[];
}
