import { isEmailAddress, isWebAddress } from "../../schema/fields.ts";

/** An e-mail may come with a subject, and with nothing else that its reader would not see: no copies, no words in the reader's name. */
const MAIL = /^([^?]*)(?:\?subject=([^&#]*))?$/i;
const TELEPHONE = /^(?=.*\d)(?:[\d+()-]|%20)+$/;
/** Ends of lines and other controls, with which a subject would begin another line of the e-mail. */
const ENCODED_CONTROL = /%(?:[01][0-9a-f]|7f)/i;

/** Tells whether an address outside the site, as Markdown has encoded it, is a web address, an e-mail address or a telephone number that readers may be sent to. */
export function isPublishable(href: string): boolean {
  const [, scheme = "", rest = ""] = /^([a-z]+):(.*)$/is.exec(href) ?? [];
  switch (scheme.toLowerCase()) {
    case "http":
    case "https":
      return isWebAddress(href);
    case "mailto":
      return isMail(rest);
    case "tel":
      return TELEPHONE.test(rest);
    default:
      return false;
  }
}

function isMail(rest: string): boolean {
  const [, address = "", subject = ""] = MAIL.exec(rest) ?? [];
  return !address.includes("%") && isEmailAddress(address) && !ENCODED_CONTROL.test(subject);
}

/** Gives the address that was probably meant, where that is plain: with its two slashes, or without what an e-mail may not bring. */
export function likelyAddress(href: string): string | undefined {
  const [, scheme = "", rest = ""] = /^(https?):[/\\]*(.*)$/is.exec(href) ?? [];
  const web = `${scheme}://${rest}`;
  if (web !== href && isPublishable(web)) return web;
  const mail = `mailto:${/^mailto:(?:\/|%20)*([^?#]*)/i.exec(href)?.[1] ?? ""}`;
  return mail !== href && isPublishable(mail) ? mail : undefined;
}
