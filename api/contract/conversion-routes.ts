import { z } from 'zod';
import { clock, conversionDecided, conversionOpened, timeline, underway } from './answers.ts';
import { conversionBatchDecision, conversionDetermination, newConversion } from './conversion-decisions.ts';
import { conversionSheet } from './conversion-sheet.ts';
import { correction } from './formation-decisions.ts';
import type { RouteContract } from './route.ts';
import { idParams } from './values.ts';

const line = {
  ...{ id: z.string(), stage: z.string(), outcome: z.string().nullable(), version: z.int(), revision: z.int() },
  listed: z.int(),
  determined: z.int(),
};
const conversion = z
  .strictObject({
    ...line,
    determinations: z.array(
      z.strictObject({ ...{ number: z.string(), receivedOn: z.string(), employments: z.int() }, told: z.boolean() }),
    ),
    corrections: z.array(z.strictObject({ proposal: z.int(), of: z.int(), to: z.string() })),
    clocks: z.array(clock),
    employees: z.record(z.string(), z.int()).meta({ description: 'Berapa pegawai pada setiap langkah' }),
  })
  .meta({ id: 'Conversion' });

const decided = { 200: conversionDecided, 202: underway };

export const conversionRoutes = {
  createConversion: {
    method: 'post',
    path: '/v1/conversions',
    summary: 'Opens a proposal of PPPK needs for employees who are PPPK Paruh Waktu, wholly or not at all',
    body: { type: 'application/json', schema: newConversion, large: true },
    decides: true,
    problems: ['LIST_HAS_ERRORS'],
    answers: { 201: conversionOpened, 202: underway },
  },
  listConversions: {
    method: 'get',
    path: '/v1/conversions',
    summary: 'The conversion batches of your instansi, the latest first',
    answers: { 200: z.strictObject({ conversions: z.array(z.strictObject(line)) }).meta({ id: 'Conversions' }) },
  },
  readConversion: {
    method: 'get',
    path: '/v1/conversions/{id}',
    summary: 'A conversion batch: stage, clocks, and where its employees stand',
    params: idParams,
    answers: { 200: conversion },
  },
  recordConversionDetermination: {
    method: 'post',
    path: '/v1/conversions/{id}/determinations',
    summary: 'Records a part of the determination with the content of its needs; its receipt starts KONVERSI-USUL',
    params: idParams,
    body: { type: 'application/json', schema: conversionDetermination, large: true },
    decides: true,
    problems: ['LIST_HAS_ERRORS'],
    answers: decided,
  },
  decideConversion: {
    method: 'post',
    path: '/v1/conversions/{id}/decisions',
    summary: 'Takes or records a decision about a conversion batch',
    params: idParams,
    body: { type: 'application/json', schema: conversionBatchDecision },
    decides: true,
    answers: decided,
  },
  readConversionTimeline: {
    method: 'get',
    path: '/v1/conversions/{id}/timeline',
    summary: 'All that happened to a conversion batch, with both times',
    params: idParams,
    answers: { 200: timeline },
  },
  correctConversion: {
    method: 'post',
    path: '/v1/conversions/{id}/corrections',
    summary: 'Proposes the right date of an event; a second person confirms it',
    params: idParams,
    body: { type: 'application/json', schema: correction },
    decides: true,
    answers: decided,
  },
  confirmConversionCorrection: {
    method: 'post',
    path: '/v1/conversions/{id}/corrections/{proposal}/confirmation',
    summary: 'Confirms a correction that somebody else proposed',
    params: idParams.extend({ proposal: z.coerce.number().int().min(1) }),
    decides: true,
    answers: decided,
  },
  readConversionSheet: {
    method: 'get',
    path: '/v1/cases/{id}/conversion-sheet',
    summary: 'What changes for an employee who becomes PPPK, and what nobody has settled yet. Keeps nothing',
    params: idParams,
    answers: { 200: conversionSheet },
  },
  keepNewNi: {
    method: 'put',
    path: '/v1/cases/{id}/new-ni',
    summary: 'Keeps, sealed, the NI that an employee got by becoming PPPK; another takes its place',
    params: idParams,
    body: {
      type: 'application/json',
      schema: z.strictObject({ ni: z.string().max(40).meta({ description: '18 angka' }) }).meta({ id: 'NewNi' }),
    },
    problems: ['NI_NOT_EXPECTED', 'PERSON_ERASED'],
    answers: { 200: z.strictObject({ caseId: z.string(), kept: z.literal(true) }).meta({ id: 'NewNiKept' }) },
  },
} as const satisfies Record<string, RouteContract>;
