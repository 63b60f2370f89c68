import { isFree } from "../embedded-postgres/free-port.mjs";
import { PlainError } from "./plain-words.mjs";

/**
 * Where the app listens (HOST and PORT, default this machine only and 3000) and how it is opened (APP_URL).
 * @param {string} command for the hint how to take another port
 */
export async function webAddress(command) {
  const host = process.env.HOST || "127.0.0.1";
  const port = Number(process.env.PORT || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new PlainError(`PORT muss eine Zahl zwischen 1 und 65535 sein, nicht „${process.env.PORT}“.`);
  }
  if (!(await isFree(port, host))) {
    throw new PlainError(
      `Der Port ${port} ist schon belegt, vielleicht vom Portal in einem anderen Fenster. ` +
        `Mit einem anderen Port starten: PORT=${port + 1} ${command}`,
    );
  }
  const local = host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host;
  return { host, port, url: process.env.APP_URL || `http://localhost:${port}`, internal: `http://${local}:${port}` };
}
