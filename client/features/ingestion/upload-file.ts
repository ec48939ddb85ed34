/** What the server made of an upload. `alreadyImported` is an earlier import of the very same bytes. */
export type UploadAnswer =
  | { readonly kind: 'received'; readonly id: string; readonly alreadyImported: string | null }
  | { readonly kind: 'refused'; readonly message: string };

type UploadOptions = {
  /** Where the bytes go, and what the server must know beside the name; the import of examinations by default. */
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Share of the bytes sent, 0 to 1. At 1 the server is still reading the file. */
  readonly onProgress: (sent: number) => void;
  readonly signal: AbortSignal;
};

function property(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Reads the server's answer to an upload; anything it cannot read is a refusal in plain words. */
export function uploadAnswer(status: number, text: string): UploadAnswer {
  const body = parsed(text);
  const id = property(body, 'id');
  if (status === 201 && typeof id === 'string') {
    const earlier = property(body, 'alreadyImported');
    return { kind: 'received', id, alreadyImported: typeof earlier === 'string' ? earlier : null };
  }
  const message = property(property(body, 'error'), 'message');
  return {
    kind: 'refused',
    message:
      typeof message === 'string' ? message : `The server refused the file (status ${status}). Try again.`,
  };
}

/** Sends one file. XMLHttpRequest, because fetch cannot tell how much of a body has been sent. */
export function uploadFile(
  file: File,
  { path = '/api/imports', headers = {}, onProgress, signal }: UploadOptions,
): Promise<UploadAnswer> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', path);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.setRequestHeader('x-file-name', encodeURIComponent(file.name));
    request.setRequestHeader('x-requested-with', 'trackrecord');
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = (event) => onProgress(event.total === 0 ? 0 : event.loaded / event.total);
    request.onload = () => resolve(uploadAnswer(request.status, request.responseText));
    request.onerror = () =>
      resolve({
        kind: 'refused',
        message: 'The file did not reach the server. Check the connection and try again.',
      });
    request.onabort = () => resolve({ kind: 'refused', message: 'The upload was stopped.' });
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send(file);
  });
}
