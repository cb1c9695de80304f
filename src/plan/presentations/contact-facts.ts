import type { PartialDay } from "../../model/day.ts";
import type { FactMaker } from "../facts.ts";
import { phoneAddress, phoneText } from "./phone-address.ts";

/** The fields by which an institution is reached. */
interface ContactFields {
  readonly address?: string | undefined;
  readonly phone?: string | undefined;
  readonly email?: string | undefined;
  readonly website?: string | undefined;
  readonly asOf?: PartialDay | undefined;
}

/** The rows that say where an institution is reached, and when that was so. */
export function addContactFacts(maker: FactMaker, { address, phone, email, website, asOf }: ContactFields): FactMaker {
  return maker
    .text("field.address", address)
    .text("field.phone", phone && phoneText(phone), phone && phoneAddress(phone))
    .text("field.email", email, email && `mailto:${email}`)
    .text("field.website", website, website)
    .day("field.asOf", asOf);
}
