declare module 'dynalite' {
  import type { Server } from 'node:http';

  /** The parts of dynalite's interface used here. Source: its readme. */
  export default function dynalite(options: { path?: string | undefined; createTableMs?: number }): Server;
}
