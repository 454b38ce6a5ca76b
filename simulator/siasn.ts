import { Router } from 'express';
import type { Bkn } from './bkn.ts';
import { listPengadaan } from './siasn-list.ts';
import type { SiasnTokens } from './siasn-tokens.ts';
import { uploadSk } from './siasn-upload.ts';

/** SIASN's official web service (WSO2 gateway, two tokens): pengadaan is read-only but for the SK at the end. */
export function siasn(bkn: Bkn, tokens: SiasnTokens): Router {
  const router = Router();
  const service = '/apisiasn/1.0';
  router.use(tokens.endpoints);
  router.get(`${service}/pengadaan/list-pengadaan-instansi`, tokens.required, listPengadaan(bkn));
  router.post(`${service}/upload-dok-sk-nip`, tokens.required, uploadSk(bkn));
  router.use((_req, res) => {
    res.status(404).json({ fault: { code: 900_906, message: 'No matching resource found for given API Request' } });
  });
  return router;
}
