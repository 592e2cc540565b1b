import { ApiProperty } from '@nestjs/swagger';
import { IsBase64, IsNotEmpty, IsString, MaxLength } from 'class-validator';

/** A report in a file, as it is sent. */
export class ReportFileDto {
  @ApiProperty({ description: '文件名，含扩展名（.json、.xlsx、.docx、.html）' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  name!: string;

  @ApiProperty({ description: '文件内容，Base64' })
  @IsBase64()
  content!: string;
}

/** The file behind what was sent. */
export function fileOf({ name, content }: ReportFileDto): {
  readonly name: string;
  readonly bytes: Uint8Array;
} {
  return { name, bytes: Buffer.from(content, 'base64') };
}
