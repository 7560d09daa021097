/** Distinguished names run long: the common name within, else the whole. `CN=ҰКО, C=KZ` → `ҰКО`. */
export function nameWithin(distinguishedName: string): string {
  const common = /(?:^|[,+]\s*)CN=((?:\\.|[^,+\\])+)/i.exec(distinguishedName)?.[1];
  return common === undefined ? distinguishedName : common.replace(/\\(.)/g, "$1").trim();
}
