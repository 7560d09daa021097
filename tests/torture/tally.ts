/** What a run of the torture has to tell. */
export interface Tally {
  /** Processes killed with -9, and survived. */
  kills: number;
  /** Of these, with the power of the data folder's disk cut as well. */
  powerCuts: number;
  /** Disks filled up, drives pulled. */
  faults: number;
  /** Operations that were acknowledged. */
  acknowledged: number;
  /** Bytes read and held against a digest, past the program. */
  bytes: number;
  /** Looks at everything. */
  looks: number;
  /** By kind of operation: how often the process was killed in it. */
  readonly killedIn: Map<string, number>;
  readonly losses: string[];
}

export function emptyTally(): Tally {
  return { kills: 0, powerCuts: 0, faults: 0, acknowledged: 0, bytes: 0, looks: 0, killedIn: new Map(), losses: [] };
}

export function tallyText(tally: Tally, seed: number, minutes: number): string {
  const { kills, powerCuts, faults, acknowledged, bytes, looks, killedIn, losses } = tally;
  const where = [...killedIn].sort((a, b) => b[1] - a[1]).map(([kind, count]) => `${kind} ${count}`);
  return [
    `seed ${seed}, ${minutes.toFixed(1)} min`,
    `${kills} kills survived, ${powerCuts} of them with the power cut`,
    `${faults} faults injected (full disk, pulled drive)`,
    `${acknowledged} operations acknowledged, ${looks} times everything was looked at, ${Math.round(bytes / 1e6)} MB checked`,
    `killed in: ${where.join(", ")}`,
    ...losses.map((loss) => `LOST: ${loss}`),
    `${losses.length} losses`,
  ].join("\n");
}

/** Adds what another run has to tell. */
export function addTally(sum: Tally, { killedIn, losses, ...counts }: Tally): void {
  for (const key of Object.keys(counts) as (keyof typeof counts)[]) sum[key] += counts[key];
  for (const [kind, count] of killedIn) sum.killedIn.set(kind, (sum.killedIn.get(kind) ?? 0) + count);
  sum.losses.push(...losses);
}
