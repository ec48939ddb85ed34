/** The API, on the origin that served the page. */
export const ENDPOINT = '/graphql';
