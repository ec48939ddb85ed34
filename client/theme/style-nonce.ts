/** The nonce of the page's content security policy; the empty text where the server sends none (Vite's own server). */
export function styleNonce(): string {
  const meta = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]');
  // Browsers hide the attribute from scripts but keep the property.
  return meta?.nonce || meta?.content || '';
}
