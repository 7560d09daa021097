import { Table } from "@mantine/core";
import { commandsOf } from "#shared/commands.ts";
import { Dialog } from "../../components/dialog.tsx";
import { kazakhLetters } from "../../components/kazakh-letters/letters.ts";
import { KeyHint } from "../../components/key-hint.tsx";
import { keycapsOf } from "../commands/key-of-command.ts";
import { useTranslate } from "../language/use-translate.ts";
import { useWorkplace } from "../workplace/workplace.tsx";
import classes from "./keys.module.css";

interface KeysProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Every key of the program and of the Kazakh letters. */
export function Keys({ opened, onClose }: KeysProps) {
  const t = useTranslate();
  const { mode } = useWorkplace().settings;
  return (
    <Dialog opened={opened} onClose={onClose} size="lg" title={t("app.keys.title")}>
      <p className={classes.text}>{t("app.keys.lettersText")}</p>
      <div className={classes.letters}>
        {kazakhLetters.map((letter, index) => (
          <KeyHint key={letter} keys={["Alt", String(index + 1)]}>
            <b>{letter}</b>
          </KeyHint>
        ))}
      </div>
      <p className={classes.text}>{t("app.keys.text")}</p>
      <Table>
        <Table.Tbody>
          {commandsOf(mode).map((id) => (
            <Table.Tr key={id}>
              <Table.Th scope="row" className={classes.command}>
                {t(`shell.commands.${id}`)}
              </Table.Th>
              <Table.Td>
                <KeyHint keys={keycapsOf(id)} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Dialog>
  );
}
