/** The container tells bytes since the last call; progress wants all so far. */
export function counting(report: (done: number) => void): (bytes: number) => void {
  let done = 0;
  return (bytes) => {
    done += bytes;
    report(done);
  };
}
