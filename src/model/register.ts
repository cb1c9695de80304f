import type { LocalisedText } from "./treaty.ts";
import type { TenantId } from "./tenant-id.ts";

/** What the partnership does for a partner. */
export type Service = "hub" | "standard" | "hosted" | "mirror" | "advice" | "graduated";

/** Whether a government has taken the site over. */
export type Standing = "demonstration" | "official";

/** Who a partner is: what only the focal point may say. */
export interface Registration {
  readonly id: TenantId;
  /** ISO 3166-1 alpha-2, in capitals. */
  readonly country?: string | undefined;
  readonly service: Service;
  readonly since?: number | undefined;
  readonly standing: Standing;
  /** Scheme and host of the published site, without a slash at the end. */
  readonly origin: string;
  /** The country's own clearing-house, where it is verified. */
  readonly chm?: string | undefined;
}

/** The institution that runs the system. */
export interface Hub {
  readonly name: LocalisedText;
  readonly role: LocalisedText;
  readonly address: string;
  readonly email: string;
  readonly website: string;
}

/** All partners. */
export interface Register {
  readonly hub: Hub;
  readonly registrations: readonly Registration[];
}

/** The partners of whom a partner's site is told: all of them on the hub's, none on any other. */
export function partnersFor({ service }: Registration, registrations: readonly Registration[]): readonly Registration[] {
  return service === "hub" ? registrations : [];
}
