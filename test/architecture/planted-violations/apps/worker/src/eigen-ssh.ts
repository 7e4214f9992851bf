/** Breaks: ssh-stays-home */
import type { Client } from 'ssh2';
export type X = Client;
