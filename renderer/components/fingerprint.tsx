import classes from "./fingerprint.module.css";

/** A SHA-256 as it is compared by eye: capital letters, four at a time; read and copied as the one number that it is. */
export function Fingerprint({ sha256 }: { readonly sha256: string }) {
  const groups = sha256.toUpperCase().match(/.{1,4}/g) ?? [];
  return <code className={classes.fingerprint}>{groups.join(" ")}</code>;
}
