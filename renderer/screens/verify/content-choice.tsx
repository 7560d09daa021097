import { Button } from "@mantine/core";
import { IconFileSearch } from "@tabler/icons-react";
import { useState } from "react";
import type { ErrorRecord } from "#shared/errors.ts";
import { toErrorRecord } from "../../app/contract/error-record.ts";
import { useTranslate } from "../../app/language/use-translate.ts";
import { ErrorState } from "../../components/error-state.tsx";
import { fileNameOf } from "../../components/file-path.ts";
import { useLook } from "./look.tsx";
import classes from "./verify-screen.module.css";

interface ContentChoiceProps {
  readonly path: string;
  /** The signature was held against nothing. */
  readonly isMissing: boolean;
}

/** A signature apart from what it signs: which file that is, where it does not lie beside it under the same name. */
export function ContentChoice({ path, isMissing }: ContentChoiceProps) {
  const t = useTranslate();
  const { contentOf, setContent } = useLook();
  const [fault, setFault] = useState<ErrorRecord | null>(null);
  const content = contentOf(path);
  const pick = async (): Promise<void> => {
    setFault(null);
    try {
      const [picked] = await window.kalqan.shell.pickFiles({ purpose: "signedFile", multiple: false });
      if (picked !== undefined) setContent(path, picked);
    } catch (error) {
      setFault(toErrorRecord(error));
    }
  };
  return (
    <div className={classes.content}>
      {content !== null && <span>{t("verifyScreen.content.chosen", { file: fileNameOf(content) })}</span>}
      <Button
        variant={isMissing ? "filled" : "default"}
        size="compact-md"
        leftSection={<IconFileSearch size={16} stroke={1.5} aria-hidden="true" />}
        onClick={() => void pick()}
      >
        {t(content === null && isMissing ? "verifyScreen.content.choose" : "verifyScreen.content.chooseOther")}
      </Button>
      {fault !== null && <ErrorState error={fault} />}
    </div>
  );
}
