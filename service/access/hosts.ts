import { isIP } from 'node:net';
import type { NextFunction, Request, Response } from 'express';
import { type Config, isLoopback } from '../config.js';
import { ApiProblem } from '../problems/api-problem.js';

type HostConfig = Pick<Config, 'host' | 'publicUrl' | 'allowedHosts'>;

/**
 * By which names the service may be called. A web page elsewhere could get past the wall by a name of its own that
 * resolves to this machine; that name arrives in `Host`, which no browser leaves out. An address cannot be such a name,
 * so off loopback every address is good.
 */
export function hostAllowed({ host, publicUrl, allowedHosts }: HostConfig, name: string): boolean {
  const said = name.toLowerCase().replace(/\.$/, '');
  if (isLoopback(said) || said === host || allowedHosts.includes(said)) return true;
  if (publicUrl !== undefined && said === bare(new URL(publicUrl).hostname)) return true;
  return !isLoopback(host) && isIP(said) !== 0;
}

/** Refuses calls under other names (HOST_NOT_ALLOWED). */
export function allowedHostsOnly(config: HostConfig) {
  return (request: Request, _: Response, next: NextFunction): void => {
    const host = request.get('host');
    const good = host === undefined || hostAllowed(config, bare(host.replace(/:\d+$/, '')));
    next(good ? undefined : new ApiProblem('HOST_NOT_ALLOWED'));
  };
}

const bare = (host: string) => host.replace(/^\[(.*)\]$/, '$1');
