import { createTranslator } from "use-intl/core";
import { de } from "./messages/de";

/** Text of the system by its key; keys and arguments are checked by the compiler, plurals follow ICU. */
export const t = createTranslator({ locale: "de", messages: de, timeZone: "Europe/Berlin" });
