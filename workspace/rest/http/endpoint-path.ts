/** Where an endpoint of the REST API is. */
export const endpointPath = (path: string): string => `/api/v1/${path}`;
