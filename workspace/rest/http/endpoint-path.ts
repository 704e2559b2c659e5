/** Returns the path of an endpoint of the REST API. */
export const endpointPath = (path: string): string => `/api/v1/${path}`;
