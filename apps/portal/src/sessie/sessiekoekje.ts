/** Name of the cookie that holds a session's id. */
export const SESSIEKOEKJE = 'schakel';
