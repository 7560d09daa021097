/** A clock that goes on by one second at each look, from `start`. It can be set. */
export function tickingClock(start = "2018-07-05T09:00:00.000Z"): { now: () => Date; set: (instant: string) => void } {
  let at = Date.parse(start);
  return {
    now: () => {
      at += 1_000;
      return new Date(at);
    },
    set: (instant) => {
      at = Date.parse(instant);
    },
  };
}
