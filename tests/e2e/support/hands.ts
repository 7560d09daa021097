import type { Locator, Page } from "playwright-core";

/** How a person works a page. Stories are told with one of the two, the same steps by either. */
export interface Hand {
  /** Puts the focus on it. */
  focus(target: Locator): Promise<void>;
  /** A button or a link. */
  press(target: Locator): Promise<void>;
  /** A checkbox or a switch that is off. */
  tick(target: Locator): Promise<void>;
  /** One of several radio buttons. */
  choose(target: Locator): Promise<void>;
  /** Puts a text in the place of what a field holds, as pasting does. */
  fill(target: Locator, text: string): Promise<void>;
}

/** With the mouse; text at the keyboard. */
export function mouse(page: Page): Hand {
  const focus = (target: Locator) => target.click();
  return {
    focus,
    press: focus,
    tick: (target) => target.click(),
    // What is seen of a radio button is its label.
    choose: (target) => target.click({ force: true }),
    fill: async (target, text) => {
      await focus(target);
      await paste(page, text);
    },
  };
}

/** With no mouse at all: Tab to get there, arrows among radio buttons, Enter and Space to act. */
export function keyboard(page: Page): Hand {
  const focus = (target: Locator) => tabUntil(page, () => hasFocus(target), String(target));
  return {
    focus,
    press: async (target) => {
      await focus(target);
      await page.keyboard.press("Enter");
    },
    tick: async (target) => {
      await focus(target);
      await page.keyboard.press("Space");
    },
    choose: async (target) => {
      await tabUntil(page, () => target.evaluate(isInGroup), String(target));
      const most = 60;
      for (let presses = 0; presses < most; presses++) {
        if (await hasFocus(target)) return page.keyboard.press("Space");
        await page.keyboard.press("ArrowDown");
      }
      throw new Error(`The arrows do not reach ${String(target)}`);
    },
    fill: async (target, text) => {
      await focus(target);
      await paste(page, text);
    },
  };
}

async function paste(page: Page, text: string): Promise<void> {
  await page.keyboard.press("Control+KeyA");
  await page.keyboard.insertText(text);
}

/** Presses Tab until it is so. Forwards: who works by keyboard comes from the top of the form. */
async function tabUntil(page: Page, isThere: () => Promise<boolean>, wanted: string): Promise<void> {
  const most = 150;
  for (let presses = 0; presses < most; presses++) {
    if (await isThere()) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab does not reach ${wanted}`);
}

function hasFocus(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element === document.activeElement);
}

/** Runs in the page: the focus is on a radio button of the same group. */
function isInGroup(element: Element): boolean {
  const group = (one: Element | null) => one?.closest("fieldset, [role=radiogroup]") ?? null;
  const { activeElement } = document;
  const isRadio = activeElement?.matches("input[type=radio], [role=radio]") ?? false;
  return isRadio && group(activeElement) === group(element);
}
