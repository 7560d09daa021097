import type { Content } from "pdfmake/interfaces";
import { formatDate } from "#shared/language/dates.ts";
import { type Language, languages } from "#shared/language/language.ts";
import { translate } from "#shared/language/translator.ts";
import { today } from "#shared/plan/calendar-date.ts";
import { inPieces } from "../flowing.ts";
import { heading } from "../heading.ts";
import { textArea, typeSize } from "../page.ts";
import { printable } from "../printable.ts";
import { print } from "../printer.ts";

export interface RecoverySheet {
  /** Eight groups of six digits, joined by hyphens. */
  readonly recoveryKey: string;
  /** The data folder's path. */
  readonly folder: string;
  readonly at: Date;
}

/**
 * The sheet with a data folder's recovery key, to be printed and kept away from the computer: the key once, large, and in
 * both languages what it is and what to do with it. @throws KalqanError documents.fontMissing
 */
export function renderRecoverySheet(sheet: RecoverySheet, fontsFolder: string): Promise<Uint8Array> {
  return print(
    {
      content: [part(sheet, "kk"), keyInDigits(sheet.recoveryKey), part(sheet, "ru")],
      title: languages.map((language) => translate(language, "documents.recovery.title")).join(" · "),
      author: translate("kk", "shell.name"),
      subject: printable(sheet.folder),
      language: "kk-KZ",
      created: sheet.at,
    },
    fontsFolder,
  );
}

function part({ folder, at }: RecoverySheet, language: Language): Content {
  const steps = (["keep", "use", "after", "lost"] as const).map((step) =>
    translate(language, `documents.recovery.${step}`),
  );
  return {
    stack: [
      heading(translate(language, "documents.recovery.title"), { id: `recovery-${language}` }),
      line(translate(language, "documents.recovery.folder"), printable(folder)),
      line(translate(language, "documents.recovery.date"), formatDate(today(at), language)),
      { ol: steps, margin: [0, 8, 0, 12], lineHeight: 1.15 },
    ],
  };
}

function line(label: string, value: string): Content {
  return { text: [{ text: `${label}: `, bold: true }, ...inPieces(value)], margin: [0, 2, 0, 2] };
}

/** Two rows of four groups, far enough apart to be read off one by one. */
function keyInDigits(recoveryKey: string): Content {
  const groups = recoveryKey.split("-");
  const rows = [groups.slice(0, 4), groups.slice(4)];
  return {
    table: {
      widths: Array.from({ length: 4 }, () => textArea.width / 4 - 10),
      body: rows.map((row) =>
        row.map((group) => ({
          text: group,
          bold: true,
          fontSize: typeSize.heading * 1.5,
          alignment: "center" as const,
        })),
      ),
    },
    margin: [0, 8, 0, 16],
  };
}
