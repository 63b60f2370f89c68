/** How a TypeScript program of the portal outside Next is run: arguments for Node, and additions to its environment. */
export function typescriptProgram(entry: string): { args: string[]; env: Record<string, string> };
