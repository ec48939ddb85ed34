import { z } from 'zod';

const answered = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z.array(z.object({ message: z.string() })).optional(),
});

/** Asks the running product over HTTP, as the dashboard does, with the cookie of a session. */
export class ProductClient {
  constructor(
    private readonly url: string,
    private readonly cookie: string,
  ) {}

  /** The data of an operation, in the shape given. @throws Error with the messages of what failed. */
  async data<Shape extends z.ZodType>(
    shape: Shape,
    query: string,
    variables: Readonly<Record<string, unknown>> = {},
  ): Promise<z.output<Shape>> {
    const response = await fetch(new URL('/graphql', this.url), {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: this.cookie },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors = [] } = answered.parse(await response.json());
    if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join(' '));
    return shape.parse(data);
  }

  /** Hands a file in; the id of its import. @throws Error when it is not taken. */
  async upload(fileName: string, bytes: Uint8Array): Promise<string> {
    const response = await fetch(new URL('/api/imports', this.url), {
      method: 'POST',
      headers: {
        'content-type': 'application/octet-stream',
        'x-file-name': encodeURIComponent(fileName),
        cookie: this.cookie,
      },
      body: new Uint8Array(bytes),
    });
    if (response.status !== 201) throw new Error(`The file was not taken: ${response.status}.`);
    return z.object({ id: z.string() }).parse(await response.json()).id;
  }
}
