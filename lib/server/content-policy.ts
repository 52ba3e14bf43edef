import { environment } from '@/lib/server/env';

/** What a page may load: of this deployment alone, and scripts only where they carry its nonce. */
export function contentPolicy(nonce: string): string {
  // While Lunation is worked on, Next evaluates code to show where an error came from.
  const evaluated = environment().isProduction ? '' : " 'unsafe-eval'";
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${evaluated}`,
    "style-src 'self' 'unsafe-inline'", // React Aria places its overlays by style attributes
    "img-src 'self' data: blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}
