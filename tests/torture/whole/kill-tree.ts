import { readdirSync, readFileSync } from "node:fs";

/**
 * kill -9 of a process and of all that come of it: the shell, its backend, its browser with every page. Linux alone: they are
 * in different process groups, and /proc tells whose child each is. Answers how many there were.
 */
export function killTree(root: number): number {
  const parents = new Map<number, number>();
  for (const name of readdirSync("/proc")) {
    const pid = Number(name);
    if (Number.isInteger(pid)) parents.set(pid, parentOf(pid));
  }
  const tree = new Set([root]);
  // Children come after their parents sooner or later: until nothing is added.
  for (let size = 0; size !== tree.size; ) {
    size = tree.size;
    for (const [pid, parent] of parents) if (tree.has(parent)) tree.add(pid);
  }
  for (const pid of tree) {
    try {
      process.kill(pid, "SIGKILL");
    } catch {
      // Gone by itself meanwhile.
    }
  }
  return tree.size;
}

/** proc(5): the fourth field of stat, after the name in parentheses. */
function parentOf(pid: number): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
  } catch {
    return 0;
  }
}
