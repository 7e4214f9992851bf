/** Names of the routes, as people say them. */
export const LEERROUTES: Readonly<Record<string, string>> = { B: 'B1-route', O: 'onderwijsroute', Z: 'Z-route' };
