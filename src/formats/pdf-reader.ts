import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import type { getDocument } from "unpdf/pdfjs";
import { believable, type DocumentFacts } from "./document-facts.ts";

type Options = Exclude<Parameters<typeof getDocument>[0], string | URL | ArrayBuffer | ArrayBufferView | undefined>;

/** No code from the file is run, and nothing is drawn. */
const OPTIONS: Options = {
  isEvalSupported: false,
  disableFontFace: true,
  useSystemFonts: false,
  useWorkerFetch: false,
  verbosity: 0,
};

/**
 * What the thread runs: a text, because a thread has no loader of its own for what is not compiled. A file with a password has a trouble called
 * `PasswordException`.
 */
const READ = `
const { parentPort, workerData } = require("node:worker_threads");
import(workerData.library).then(({ getDocument }) => {
  parentPort.on("message", async (data) => {
    const task = getDocument({ data, ...workerData.options });
    const answer = {};
    try {
      const document = await task.promise;
      answer.pages = document.numPages;
      const { info } = await document.getMetadata();
      answer.language = info.Language;
    } catch (error) {
      answer.trouble = String(error && error.name);
    }
    await task.destroy().catch(() => undefined);
    parentPort.postMessage(answer);
  });
  parentPort.postMessage("ready");
});`;

/** The heap that the reader may fill, in megabytes: the lists of a PDF of 100,000 pages need 60. */
const HEAP_MEGABYTES = 160;
/** How long one file may take. A PDF of 5,000 pages takes 0.1 s. */
const FILE_MILLISECONDS = 3000;
const START_MILLISECONDS = 60_000;
/** So many files may be stopped; later ones are not begun, so that they do not use up the time of the whole tenant. */
const MAX_STOPPED = 4;

/** Reads PDFs in a thread of its own, which is stopped where a file takes too much time or memory. */
export interface PdfReader {
  /** Takes the bytes over: nobody else can read them afterwards. */
  readonly read: (content: Uint8Array<ArrayBuffer>) => Promise<DocumentFacts>;
  readonly close: () => void;
}

interface Answer {
  readonly pages?: unknown;
  readonly language?: unknown;
  readonly trouble?: string;
}

/** Opens a reader of PDFs. Thread and library are loaded with the first file. */
export function openPdfReader(): PdfReader {
  let thread: Worker | undefined;
  let stopped = 0;
  const ready = async () => {
    if (thread) return thread;
    const fresh = startThread();
    const first = await nextMessage(fresh, START_MILLISECONDS);
    if (first !== "ready") throw new Error(`The reader of PDFs did not start: ${String(first)}`);
    return (thread = fresh);
  };
  const end = () => {
    void thread?.terminate();
    thread = undefined;
  };
  return {
    read: async (content) => {
      if (stopped >= MAX_STOPPED) return { isUnreadable: true };
      const reader = await ready();
      reader.postMessage(content, [content.buffer]);
      const answer = (await nextMessage(reader, FILE_MILLISECONDS)) as Answer | undefined;
      if (answer === undefined) {
        stopped++;
        end();
        return { isUnreadable: true };
      }
      const isDamaged = answer.trouble !== undefined && answer.trouble !== "PasswordException";
      return { ...believable(answer), ...(isDamaged ? { isUnreadable: true } : {}) };
    },
    close: end,
  };
}

function startThread(): Worker {
  // The library offers this part to `import` only, which the thread has to do.
  const library = new URL("./pdfjs.mjs", pathToFileURL(createRequire(import.meta.url).resolve("unpdf"))).href;
  const thread = new Worker(READ, {
    eval: true,
    workerData: { library, options: OPTIONS },
    env: {},
    execArgv: [],
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MEGABYTES },
  });
  // A thread may run out of memory while it is being stopped, when nobody waits for it any more.
  return thread.on("error", () => undefined);
}

/** The next thing that the thread says; undefined where it says nothing in time, or breaks down. */
function nextMessage(thread: Worker, milliseconds: number): Promise<unknown> {
  return new Promise((resolve) => {
    const finish = (message: unknown) => {
      clearTimeout(timer);
      thread.off("message", finish).off("error", fail).off("exit", fail);
      resolve(message);
    };
    const fail = () => finish(undefined);
    const timer = setTimeout(fail, milliseconds);
    thread.on("message", finish).on("error", fail).on("exit", fail);
  });
}
