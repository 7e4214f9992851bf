import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean } from 'class-validator';

/** Whether a flow is on. */
export class StroomRequest {
  @ApiProperty({ description: 'false: vanaf nu gaat er niets meer uit; wat klaarstaat, wacht.', type: 'boolean' })
  @IsBoolean({ message: 'aan is true of false' })
  aan!: boolean;
}
