export interface RunningProgram {
  pid: number | undefined;
  /** Exit code; 1 if a signal ended it. */
  ended: Promise<number>;
  /** Asks it to end, insists after ten seconds. */
  stop(): Promise<void>;
}

/** A program of the portal as a child process on the project's Node; it ends with this process. */
export function startProgram(options: { args: string[]; env: NodeJS.ProcessEnv; log?: string }): RunningProgram;
