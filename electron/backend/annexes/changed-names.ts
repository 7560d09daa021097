import { listToldAnnexes, type Reader, type ToldAnnex } from "#backend/database/index.ts";
import { toldData } from "#backend/journal/index.ts";

/** Annexes whose name is another than the journal says was given last: damaged on the disk, or changed past the program. */
export function findChangedNames(reader: Reader): Pick<ToldAnnex, "body" | "halfYear" | "measure">[] {
  return listToldAnnexes(reader).filter(({ name, told }) => {
    const { name: added, to } = toldData(told);
    const given = to ?? added;
    return given !== undefined && given !== name;
  });
}
