import { localTime } from "#shared/language/local-time.ts";
import type { CommandContext } from "./command.ts";
import { readDate } from "./read-options.ts";

/** The day that the calendar takes for today: `--now`, or the machine's clock in Asia/Almaty. `YYYY-MM-DD`. */
export function today({ options, clock }: Pick<CommandContext, "options" | "clock">): string {
  return options.has("now") ? readDate(options, "now") : localTime(clock()).date;
}
