/** id-signedData, RFC 5652 section 5.1, as a DER OBJECT IDENTIFIER. */
const signedData = Buffer.from("06092a864886f70d010702", "hex");

/** True for CMS SignedData: DER or BER, PEM, or bare base64 as some signing programs save it. */
export function isCms(start: Buffer): boolean {
  if (start[0] === 0x30) return isContentInfo(start);
  const text = start.toString("latin1").replace(/^\s*-----BEGIN (CMS|PKCS7)-----/, "");
  const base64 = /^[\sA-Za-z0-9+/]{40,}/.exec(text)?.[0];
  return base64 !== undefined && isContentInfo(Buffer.from(base64.replace(/\s/g, ""), "base64"));
}

/** SEQUENCE { OBJECT IDENTIFIER id-signedData …, the length in any of its forms. */
function isContentInfo(bytes: Buffer): boolean {
  const length = bytes[1];
  if (bytes[0] !== 0x30 || length === undefined) return false;
  const header = 2 + (length > 0x80 ? length & 0x7f : 0);
  return header <= 10 && bytes.subarray(header, header + signedData.length).equals(signedData);
}
