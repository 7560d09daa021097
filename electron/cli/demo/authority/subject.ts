import { Set as Asn1Set, PrintableString, Sequence, Utf8String } from "asn1js";
import { AttributeTypeAndValue, RelativeDistinguishedNames } from "pkijs";

/** A person as НУЦ РК names one in a certificate; with `organisation`, one who acts for it. */
export interface Holder {
  readonly surname: string;
  readonly name: string;
  readonly patronymic?: string;
  /** Twelve digits. */
  readonly iin: string;
  readonly organisation?: { readonly name: string; readonly bin: string };
}

type NamePart = readonly [oid: string, text: string];

const commonName = "2.5.4.3";
const serialNumber = "2.5.4.5";
const country = "2.5.4.6";

/** Subject of a person's certificate: CN, SN, SERIALNUMBER=IIN…, C, GN = patronymic, O, OU=BIN… */
export function holderName(holder: Holder): RelativeDistinguishedNames {
  const { surname, name, patronymic, iin, organisation } = holder;
  const parts: NamePart[] = [
    [commonName, `${surname} ${name}`.toUpperCase()],
    ["2.5.4.4", surname.toUpperCase()],
    [serialNumber, `IIN${iin}`],
    [country, "KZ"],
  ];
  if (patronymic) parts.push(["2.5.4.42", patronymic.toUpperCase()]);
  if (organisation) parts.push(["2.5.4.10", organisation.name], ["2.5.4.11", `BIN${organisation.bin}`]);
  return distinguishedName(parts);
}

/** Subject of an authority. */
export function authorityName(name: string): RelativeDistinguishedNames {
  return distinguishedName([
    [commonName, name],
    [country, "KZ"],
  ]);
}

/** One part a SET, in the given order; the library's own writer would put all of them into one. */
function distinguishedName(parts: readonly NamePart[]): RelativeDistinguishedNames {
  const value = parts.map(([type, text]) => {
    const isPrintable = type === country || type === serialNumber;
    const string = isPrintable ? new PrintableString({ value: text }) : new Utf8String({ value: text });
    return new Asn1Set({ value: [new AttributeTypeAndValue({ type, value: string }).toSchema()] });
  });
  return RelativeDistinguishedNames.fromBER(new Sequence({ value }).toBER(false));
}
