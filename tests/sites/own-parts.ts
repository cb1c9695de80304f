/** The site's own script, as the head of a page loads it. */
const OWN_SCRIPT = /<script src="\/assets\/[a-z-]+-[0-9a-f]{8}\.js" defer><\/script>/g;

/** Facts for machines. A browser runs nothing of them; what looks like the end of the element would end it. */
const DATA = /<script type="application\/ld\+json">([^<]*)<\/script>/g;

/** The page without the parts of which each is known to be ours: what is left may hold no script at all. Throws where the facts for machines are no JSON. */
export function withoutOwnParts(html: string): string {
  return html.replace(OWN_SCRIPT, "").replace(DATA, (_, json: string) => {
    JSON.parse(json);
    return "";
  });
}
