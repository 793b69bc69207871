/**
 * What the page of an address will ask first. Asked as soon as the address is known, so that a long text is on its way
 * while the browser still reads the page's code, and not after the session and the project.
 */
import type { AskableApi } from '../api/askedAhead.ts';
import {
  AnnotatedDocumentDocument,
  LabellingRulesDocument,
  OpenProjectDocument,
} from '../api/operations.generated.ts';

const PROJECT_PAGE = /^\/projects\/([\w-]+)(?:\/documents\/([\w-]+)\/?$)?/;

/** @param path of the address, such as `/projects/p/documents/d`; one without a project asks nothing. */
export function askAhead(api: Pick<AskableApi, 'ahead'>, path: string): void {
  const [, projectId, documentId] = PROJECT_PAGE.exec(path) ?? [];
  if (projectId === undefined) return;
  // The text first: it takes longest.
  if (documentId !== undefined) {
    api.ahead(AnnotatedDocumentDocument, { id: documentId });
    api.ahead(LabellingRulesDocument, { projectId });
  }
  api.ahead(OpenProjectDocument, { id: projectId });
}
