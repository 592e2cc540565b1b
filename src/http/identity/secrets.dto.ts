import { ApiProperty } from '@nestjs/swagger';

/** A one-time password, told once. */
export class IssuedPasswordDto {
  @ApiProperty()
  readonly person!: string;

  @ApiProperty()
  readonly name!: string;

  @ApiProperty()
  readonly username!: string;

  @ApiProperty({ description: '只在本次应答中出现' })
  readonly password!: string;

  @ApiProperty({ type: String, format: 'date-time' })
  readonly expiresAt!: string;
}

/** A token, told once. */
export class MadeTokenDto {
  @ApiProperty()
  readonly id!: string;

  @ApiProperty({ description: '只在本次应答中出现' })
  readonly token!: string;

  @ApiProperty({ type: String, format: 'date-time' })
  readonly expiresAt!: string;
}
