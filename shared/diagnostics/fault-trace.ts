import { isKalqanError } from "../errors.ts";
import type { LogData } from "./log-data.ts";

const mostFrames = 12;

/**
 * What may be kept of a fault that nobody expected: its kind, its code and where in the program it was, by file name, line
 * and column. Never its message, which may quote what a person wrote, nor a path.
 */
export function traceOf(error: unknown): LogData {
  if (!(error instanceof Error)) return {};
  const code = isKalqanError(error) ? error.code : "code" in error ? error.code : undefined;
  const frames = framesOf(error);
  return {
    fault: error.name,
    ...(typeof code === "string" && { code }),
    ...(frames !== "" && { frames }),
  };
}

/** The lines after the message: a message of many lines may look like them. */
function framesOf({ stack = "", message }: Error): string {
  const at = message === "" ? 0 : stack.indexOf(message);
  if (at < 0) return "";
  return stack
    .slice(at + message.length)
    .split("\n")
    .flatMap((line) => {
      const [, name = "", file = ""] =
        /^ {4}at (?:async )?(?:(?:new )?([\w$.#<>]+) (?:\[as [\w$.#]+\] )?\()?(?:[^()]*[\\/])?([\w.-]+:\d+:\d+)\)?$/.exec(
          line,
        ) ?? [];
      return file === "" ? [] : [`${name}@${file}`];
    })
    .slice(0, mostFrames)
    .join(" < ");
}
