import type { Content } from "pdfmake/interfaces";
import { formatDate } from "#shared/language/dates.ts";
import { localTime } from "#shared/language/local-time.ts";
import { formatNumber } from "#shared/language/numbers.ts";
import { together, withNext } from "../flow.ts";
import { justified } from "../flowing.ts";
import { heading, partHeading } from "../heading.ts";
import { blank } from "../page.ts";
import { printable } from "../printable.ts";
import { table } from "../table.ts";
import type { ProtocolView } from "./protocol-view.ts";

const day = 86_400_000;

/** What the verification rests on: its rules, the roots it believed, the lists of revoked certificates it knew and their age. */
export function basis(protocol: ProtocolView): Content[] {
  const { language, say } = protocol;
  const title = heading(say("documents.verification.basis"), { id: `${language}-basis` });
  return [
    ...withNext(title, 60),
    { ...justified(say("documents.verification.rules")), margin: [0, 0, 0, 4] },
    ...roots(protocol),
    ...revocationLists(protocol),
  ];
}

function roots({ roots: anchors, language, say }: ProtocolView): Content[] {
  const title = partHeading(say("documents.verification.roots"));
  if (anchors.length === 0) return [together([title, say("documents.verification.noRoots")], 60)];
  return table({
    above: [title],
    columns: [
      { heading: say("documents.verification.rootName"), share: 76 },
      { heading: say("documents.verification.rootUntil"), share: 24, align: "center" },
    ],
    rows: anchors.map(({ name, sha256, notAfter }) => [
      `${printable(name)}\n${sha256}`,
      formatDate(localTime(notAfter).date, language),
    ]),
  });
}

function revocationLists({
  revocationLists: lists,
  requireRevocation,
  revocationMaxDays,
  judgedAt,
  language,
  say,
}: ProtocolView): Content[] {
  const title = partHeading(say("documents.verification.lists"));
  const demanded = say(`documents.verification.${requireRevocation ? "listsRequired" : "listsNotRequired"}`);
  const age =
    revocationMaxDays === null ? [] : [say("documents.verification.listsMaxDays", { count: revocationMaxDays })];
  const policy = [demanded, ...age].join(" ");
  if (lists.length === 0)
    return [together([title, justified(`${say("documents.verification.noLists")} ${policy}`)], 90)];
  const date = (value: Date): string => formatDate(localTime(value).date, language);
  return [
    ...table({
      above: [title],
      columns: [
        { heading: say("documents.verification.listIssuer"), share: 32 },
        { heading: say("documents.verification.listSize"), share: 16, align: "right" },
        { heading: say("documents.verification.listIssued"), share: 20, align: "center" },
        { heading: say("documents.verification.listUntil"), share: 20, align: "center" },
        { heading: say("documents.verification.listAge"), share: 12, align: "right" },
      ],
      rows: lists.map(({ issuer, size, thisUpdate, nextUpdate }) => [
        printable(issuer),
        formatNumber(size, language),
        date(thisUpdate),
        nextUpdate === null ? blank : date(nextUpdate),
        formatNumber(Math.max(0, Math.floor((judgedAt.getTime() - thisUpdate.getTime()) / day)), language),
      ]),
    }),
    justified(policy),
  ];
}
