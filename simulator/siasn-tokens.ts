import { timingSafeEqual } from 'node:crypto';
import express, { type NextFunction, type Request, type Response, Router } from 'express';
import { newSecret, type SiasnCredentials } from './secrets.ts';

/** Seconds: what BKN's gateway says, and what clients assume of its single sign-on. */
const LIFE = { apim: 3600, sso: 43_200 } as const;
type Kind = keyof typeof LIFE;

export type SiasnTokens = {
  readonly endpoints: Router;
  /** Lets a request pass that carries both tokens, each alive. */
  readonly required: (req: Request, res: Response, next: NextFunction) => void;
};

/** Tokens live by `wall`, not by the sandbox's clock, and are forgotten at a restart: a client then asks again. */
export function siasnTokens(credentials: SiasnCredentials, wall: () => number): SiasnTokens {
  const expiry = new Map<string, number>();
  const issue = (kind: Kind): { access_token: string; expires_in: number } => {
    const token = newSecret();
    expiry.set(`${kind}/${token}`, wall() + LIFE[kind] * 1000);
    return { access_token: token, expires_in: LIFE[kind] };
  };
  const alive = (kind: Kind, header: string | undefined): boolean =>
    wall() < (expiry.get(`${kind}/${header?.replace(/^bearer\s+/i, '')}`) ?? 0);

  const endpoints = Router();
  const form = express.urlencoded({ extended: false });
  endpoints.post('/oauth2/token', form, (req, res) => {
    const expected = Buffer.from(`${credentials.consumerKey}:${credentials.consumerSecret}`).toString('base64');
    if (!same(req.get('authorization'), `Basic ${expected}`)) {
      res.status(401).json({ error: 'invalid_client', error_description: 'Client Authentication failed.' });
    } else if (req.body?.grant_type !== 'client_credentials') {
      res.status(400).json({ error: 'unsupported_grant_type' });
    } else res.json({ ...issue('apim'), scope: 'am_application_scope default', token_type: 'Bearer' });
  });
  endpoints.post('/auth/realms/public-siasn/protocol/openid-connect/token', form, (req, res) => {
    const { client_id, grant_type, username, password } = req.body ?? {};
    const known = client_id === credentials.ssoClientId && username === credentials.ssoUsername;
    if (grant_type !== 'password') res.status(400).json({ error: 'unsupported_grant_type' });
    else if (!known || !same(password, credentials.ssoPassword)) {
      res.status(401).json({ error: 'invalid_grant', error_description: 'Invalid user credentials' });
    } else res.json({ ...issue('sso'), token_type: 'Bearer', scope: 'email profile' });
  });

  return {
    endpoints,
    required: (req, res, next) => {
      const apim = req.get('authorization');
      if (apim === undefined) gatewayFault(res, 900_902, 'Missing Credentials');
      else if (!alive('apim', apim)) gatewayFault(res, 900_901, 'Invalid Credentials');
      else if (!alive('sso', req.get('auth'))) {
        // The gateway let it pass; the service behind it answers in its own, capitalised way.
        res.status(401).json({ Error: 'Unauthorized', Message: 'Token SSO tidak valid atau kedaluwarsa' });
      } else next();
    },
  };
}

function gatewayFault(res: Response, code: number, message: string): void {
  const description = 'Access failure for API: /apisiasn/1.0. Make sure you have provided the correct credentials';
  res.status(401).json({ fault: { code, message, description } });
}

function same(given: unknown, expected: string): boolean {
  const left = Buffer.from(String(given));
  const right = Buffer.from(expected);
  return left.length === right.length && timingSafeEqual(left, right);
}
