import { ActionIcon, TextInput } from "@mantine/core";
import { IconChevronDown, IconChevronUp } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import { useTranslate } from "../../app/language/use-translate.ts";
import classes from "./document.module.css";
import { typedPage } from "./page-in-view.ts";

interface PageControlProps {
  /** From 1. */
  readonly page: number;
  /** 0 = not known yet. */
  readonly pages: number;
  readonly onPage: (page: number) => void;
}

/** Which page is read, and how to get to another one. */
export function PageControl({ page, pages, onPage }: PageControlProps) {
  const t = useTranslate();
  const [typed, setTyped] = useState(String(page));
  useEffect(() => setTyped(String(page)), [page]);

  const go = (): void => {
    const found = typedPage(typed, pages);
    setTyped(String(found ?? page));
    if (found !== null && found !== page) onPage(found);
  };
  return (
    <div className={classes.group}>
      <ActionIcon
        variant="default"
        size="lg"
        aria-label={t("preview.previousPage")}
        disabled={page <= 1}
        onClick={() => onPage(page - 1)}
      >
        <IconChevronUp size={18} aria-hidden="true" />
      </ActionIcon>
      <TextInput
        className={classes.pageNumber}
        aria-label={t("preview.page")}
        inputMode="numeric"
        value={typed}
        disabled={pages === 0}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={go}
        onKeyDown={(event) => {
          if (event.key === "Enter") go();
        }}
      />
      <span className={classes.of}>/ {pages === 0 ? "…" : pages}</span>
      <ActionIcon
        variant="default"
        size="lg"
        aria-label={t("preview.nextPage")}
        disabled={page >= pages}
        onClick={() => onPage(page + 1)}
      >
        <IconChevronDown size={18} aria-hidden="true" />
      </ActionIcon>
    </div>
  );
}
