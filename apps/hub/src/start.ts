import { komOp } from './start/kom-op.js';

process.exitCode = await komOp({ leeg: process.argv.includes('--empty') });
process.exit();
