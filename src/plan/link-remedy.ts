import { isEmailAddress, isWebAddress } from "../schema/fields.ts";

/** Endings of files that look like those of web addresses; `.md` is both. */
const FILE = /\.(?:md|markdown|txt|html?|php|pdf|docx?|xlsx?|pptx?|od[tsp]|rtf|csv|zip|jpe?g|png|gif|webp|svg|avif|mp[34])$/i;

/** Gives what a link that leads nowhere was probably meant to be: a web address, an e-mail, or a file named without its language. */
export function likelyLink(href: string, isThere: (href: string) => boolean): string | undefined {
  if (isEmailAddress(href)) return `mailto:${href}`;
  const withoutLocale = href.replace(/\.[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}\.md(?=#|$)/, ".md");
  if (withoutLocale !== href && isThere(withoutLocale)) return withoutLocale;
  const address = href.replace(/^https?:?\/+/i, "");
  const host = /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}(?=[/?#:]|$)/u.exec(address)?.[0];
  const isFile = host !== undefined && FILE.test(host) && !host.startsWith("www.");
  return host !== undefined && !isFile && isWebAddress(`https://${address}`) ? `https://${address}` : undefined;
}
