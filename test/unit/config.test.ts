import { describe, expect, it } from 'vitest';
import { readConfig } from '../../server/config.js';

const S3 = {
  TRACKRECORD_S3_ENDPOINT: 'https://objects.example',
  TRACKRECORD_S3_BUCKET: 'files',
  TRACKRECORD_S3_REGION: 'here',
  TRACKRECORD_S3_ACCESS_KEY_ID: 'invented',
  TRACKRECORD_S3_SECRET_ACCESS_KEY: 'invented',
};

describe('readConfig', () => {
  it('takes outside readers by their origins, and none without encryption but on this machine', () => {
    const origins = (text: string): readonly string[] =>
      readConfig({ TRACKRECORD_READER_ORIGINS: text }).readers.allowedOrigins;
    expect(readConfig({}).readers.allowedOrigins).toEqual([]);
    expect(origins('https://reader.example/v1, http://127.0.0.1:8080')).toEqual([
      'https://reader.example',
      'http://127.0.0.1:8080',
    ]);
    expect(() => origins('http://reader.example')).toThrow(/TRACKRECORD_READER_ORIGINS.*https/);
  });

  it('takes a bucket whole or not at all, and names what is missing', () => {
    expect(readConfig(S3).files.s3).toMatchObject({ bucket: 'files', prefix: '' });
    expect(readConfig({}).files.s3).toBeNull();
    expect(() => readConfig({ ...S3, TRACKRECORD_S3_REGION: '' })).toThrow(/TRACKRECORD_S3_REGION: needed/);
  });

  it('takes a scanner by host and port or by its socket', () => {
    const clamd = (text: string) => readConfig({ TRACKRECORD_CLAMD: text }).files.clamd;
    expect(clamd('clamd.example:3310')).toEqual({ host: 'clamd.example', port: 3310 });
    expect(clamd('/run/clamd.sock')).toEqual({ socketPath: '/run/clamd.sock' });
    expect(() => clamd('clamd.example')).toThrow(/TRACKRECORD_CLAMD: host:port/);
  });
});
