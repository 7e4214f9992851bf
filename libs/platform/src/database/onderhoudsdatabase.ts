import { Injectable } from '@nestjs/common';
import { Database } from './database.js';

/**
 * The database under the role of who erases people, seals anew and clears away what is over time: it may change nearly every table, and a process asks it for nothing
 * else (ADR 17).
 */
@Injectable()
export class Onderhoudsdatabase extends Database {}
