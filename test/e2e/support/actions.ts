/** What a person does on the screen, by the names that are written there. */
import type { Locator, Page } from 'playwright-core';

/** Uses a one-time link and fills in the account it asks for. */
export async function join(page: Page, link: string, name: string, email: string): Promise<void> {
  await page.goto(link);
  await page.getByLabel('Your name').fill(name);
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill('a long enough password');
  await page.getByRole('button', { name: /^(Make the account|Join)$/ }).click();
  await page.getByRole('heading', { name: 'Projects' }).waitFor();
}

/** Makes a project and gives its address. */
export async function makeProject(
  page: Page,
  url: string,
  name: string,
  mode: 'Together' | 'Independently',
  overlap?: RegExp,
): Promise<string> {
  await page.goto(url);
  await page.getByRole('button', { name: 'New project' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name').fill(name);
  if (mode === 'Independently') {
    await dialog.getByLabel('People work').click();
    await page.getByRole('option', { name: /^Independently/ }).click();
  }
  if (overlap !== undefined) {
    await dialog.getByLabel('Spans').click();
    await page.getByRole('option', { name: overlap }).click();
  }
  await dialog.getByRole('button', { name: 'Make project' }).click();
  await page.waitForURL(/\/projects\/[A-Za-z0-9]+$/);
  return page.url();
}

/** Adds an entity type on the project's page of types. */
export async function addEntityType(page: Page, project: string, name: string, key: string): Promise<void> {
  await page.goto(`${project}/types`);
  await page.getByRole('button', { name: /^Add (the first )?type$/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name').fill(name);
  await dialog.getByLabel('Key').fill(key);
  await dialog.getByRole('button', { name: 'Add type' }).click();
  await page.getByRole('rowheader', { name }).waitFor();
}

export interface TextFile {
  readonly name: string;
  readonly text: string;
}

/**
 * Uploads files and gives the result as it is told.
 * @param spansTo where labelled spans in them go, as the dialog names it; the usual place if left out.
 */
export async function upload(
  page: Page,
  project: string,
  files: readonly TextFile[],
  spansTo?: RegExp,
): Promise<string> {
  await page.goto(project);
  await page.getByRole('button', { name: 'Upload files…' }).first().waitFor();
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles(
      files.map(({ name, text }) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })),
    );
  const dialog = page.getByRole('dialog');
  if (spansTo !== undefined) {
    await dialog.getByLabel('If the files hold labelled spans').click();
    await page.getByRole('option', { name: spansTo }).click();
  }
  await dialog.getByRole('button', { name: 'Import', exact: true }).click();
  const summary = page.getByText(/documents? added/);
  await summary.waitFor({ timeout: 60_000 });
  return (await summary.textContent()) ?? '';
}

/** Makes an invitation on the page of members. */
export async function invite(page: Page, project: string): Promise<string> {
  await page.goto(`${project}/members`);
  await page.getByRole('button', { name: 'Invite…' }).click();
  await page.getByRole('button', { name: 'Make link' }).click();
  return (await page.getByLabel('Invitation link').textContent()) ?? '';
}

export function textOf(page: Page): Locator {
  return page.getByTestId('document-text');
}

/** The marks of spans that show this mention. */
export function markOf(page: Page, mention: string | RegExp): Locator {
  return page.locator('mark[data-span-id]', { hasText: mention });
}

/** Opens a document and waits until its set is open. */
export async function openDocument(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await textOf(page).waitFor();
  await saveState(page, /Saved|Read-only/);
}

/** Waits until the state line says this. */
export async function saveState(page: Page, words: RegExp): Promise<void> {
  await page.getByTestId('save-state').filter({ hasText: words }).waitFor({ timeout: 30_000 });
}

/** Selects a mention by dragging the mouse over it, as a person does. */
export async function selectByMouse(page: Page, mention: string): Promise<void> {
  const box = await textOf(page).evaluate((root, wanted) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const nodes: Text[] = [];
    while (walker.nextNode() !== null) nodes.push(walker.currentNode as Text);
    const at = nodes
      .map((node) => node.data)
      .join('')
      .indexOf(wanted);
    if (at < 0) throw new Error(`the text does not hold ${wanted}`);
    const place = (offset: number): [Text, number] => {
      let left = offset;
      for (const node of nodes) {
        if (left <= node.length) return [node, left];
        left -= node.length;
      }
      throw new Error('offset is after the text');
    };
    const range = document.createRange();
    range.setStart(...place(at));
    range.setEnd(...place(at + wanted.length));
    const { left, right, top, bottom } = range.getBoundingClientRect();
    return { left, right, middle: (top + bottom) / 2 };
  }, mention);
  await page.mouse.move(box.left + 1, box.middle);
  await page.mouse.down();
  await page.mouse.move(box.right - 1, box.middle, { steps: 6 });
  await page.mouse.up();
}

/** Selects a mention and labels it by a type's key. */
export async function label(page: Page, mention: string, key: string): Promise<void> {
  await selectByMouse(page, mention);
  await page.keyboard.press(key);
  await markOf(page, mention).first().waitFor();
}

/** Trains a model on the project's page, and gives the addresses of the job and of the model. */
export async function train(
  page: Page,
  project: string,
  { name, learnFrom, iterations }: { name: string; learnFrom: RegExp; iterations: number },
): Promise<{ job: string; model: string }> {
  await page.goto(`${project}/training`);
  await page.getByLabel('Name of the model').fill(name);
  await page.getByLabel('Learn from').click();
  await page.getByRole('option', { name: learnFrom }).click();
  await page.getByLabel('Iterations').fill(String(iterations));
  await page.getByRole('button', { name: 'Start training' }).click();
  await page.waitForURL(/\/jobs\//);
  const job = page.url();
  await page.getByRole('link', { name: 'See the model' }).click({ timeout: 90_000 });
  await page.waitForURL(/\/models\//);
  return { job, model: page.url() };
}

/** Gives the model that is open a name that answers with it. */
export async function deploy(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Deploy…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name of the deployment').fill(name);
  await dialog.getByRole('button', { name: 'Deploy', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}

/** Hands the open set in. */
export async function submit(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Submit', exact: true }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Submit/ })
    .click();
  await saveState(page, /Read-only: submitted/);
}
