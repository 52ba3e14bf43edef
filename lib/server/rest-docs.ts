import type { OpenAPI } from '@orpc/openapi';

type Operation = { method: string; path: string; operation: OpenAPI.OperationObject };

const style = `body{font:16px/1.5 system-ui,sans-serif;max-width:56rem;margin:2rem auto;padding:0 1rem;color-scheme:light dark}
h2{font-size:1.1rem;margin:2.5rem 0 .25rem;padding-top:.5rem;border-top:1px solid #8884}
code,pre{font:.875rem/1.5 ui-monospace,monospace}pre{overflow-x:auto;padding:.75rem;background:#8881}
summary{cursor:pointer}`;

/** The OpenAPI document as a page for people: one file, no script, nothing from another host. */
export function docsPage(spec: OpenAPI.Document): Response {
  const operations = operationsOf(spec);
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escaped(spec.info.title)} API</title><style>${style}</style>
<h1>${escaped(spec.info.title)} API</h1><p>${escaped(spec.info.description ?? '')}</p>
<p>As data: <a href="/api/spec.json">/api/spec.json</a> (OpenAPI ${escaped(spec.openapi)}).</p>
<nav aria-label="Operations"><ul>${operations.map(entryOf).join('')}</ul></nav>
${operations.map(sectionOf).join('\n')}</html>`;
  const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'";
  return new Response(html, {
    headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy },
  });
}

function operationsOf({ paths = {} }: OpenAPI.Document): Operation[] {
  return Object.entries(paths).flatMap(([path, methods = {}]) =>
    Object.entries(methods).map(([method, operation]) => ({
      path,
      method: method.toUpperCase(),
      // oRPC writes nothing but operations below a path
      operation: operation as OpenAPI.OperationObject,
    })),
  );
}

function anchorOf({ operation, method, path }: Operation): string {
  return escaped(operation.operationId ?? `${method}${path}`);
}

function entryOf(one: Operation): string {
  return `<li><a href="#${anchorOf(one)}"><code>${nameOf(one)}</code></a> ${escaped(one.operation.summary ?? '')}</li>`;
}

function nameOf({ method, path }: Operation): string {
  return `${method} /api${escaped(path)}`;
}

function sectionOf(one: Operation): string {
  const { parameters = [], requestBody, responses = {}, summary = '' } = one.operation;
  return `<section id="${anchorOf(one)}"><h2><code>${nameOf(one)}</code></h2><p>${escaped(summary)}</p>
${parameters.length === 0 ? '' : shown('Parameters', parameters)}${requestBody === undefined ? '' : shown('Body', requestBody)}
${shown('Answers', responses)}</section>`;
}

function shown(title: string, value: unknown): string {
  return `<details><summary>${title}</summary><pre>${escaped(JSON.stringify(value, null, 2))}</pre></details>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
