/** The id of a field's element: `/text/kk` → `field-text-kk`. */
export function idOfField(pointer: string): string {
  return `field${pointer.replaceAll("/", "-")}`;
}

/** The pointer of a field by its element's id: `field-evidence` → `/evidence`. */
export function pointerOfField(id: string): string {
  return id.replace(/^field/, "").replaceAll("-", "/");
}

/** The field and all that it lies in, from the inside out; the form (empty) last. */
export function enclosingPointers(pointer: string): string[] {
  const parts = pointer.split("/").slice(1);
  return [...parts.map((_, index) => `/${parts.slice(0, parts.length - index).join("/")}`), ""];
}
