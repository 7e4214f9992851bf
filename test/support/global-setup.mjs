import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Says where the run's one PostgreSQL will live. The first spec that needs it starts it, so unit tests wait for nothing. */
export default function globalSetup() {
  process.env.SCHAKEL_TEST_MAP = mkdtempSync(join(tmpdir(), 'schakel-test-'));
  process.env.SCHAKEL_TEST_PID = String(process.pid);
}
