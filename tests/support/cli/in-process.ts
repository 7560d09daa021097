import { runCommandLine, type Surroundings } from "#cli/run.ts";

/** A call within this process, whose edges the test holds. */
export interface Call {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line here, on a terminal, and lets the test look at each piece of progress as it is drawn. */
export async function callKalqan(
  argv: readonly string[],
  options: {
    readonly signal?: AbortSignal;
    readonly onStderr?: (text: string) => void;
    readonly columns?: number;
  } & Pick<Surroundings, "ncalayer"> = {},
): Promise<Call> {
  let stdout = "";
  let stderr = "";
  const exitCode = await runCommandLine({
    argv,
    env: {},
    stdout: { ...(options.columns && { columns: options.columns }), write: (text) => (stdout += text) },
    stderr: {
      isTTY: true,
      columns: 100,
      write: (text) => {
        stderr += text;
        options.onStderr?.(text);
      },
    },
    clock: () => new Date(),
    ...(options.ncalayer && { ncalayer: options.ncalayer }),
    signal: options.signal ?? new AbortController().signal,
  });
  return { exitCode, stdout, stderr };
}
