import { isolationMatrix } from "./support/isolation-matrix";

isolationMatrix("app");
