import {
  SetMetadata,
  createParamDecorator,
  type CustomDecorator,
  type ExecutionContext,
} from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Actor, Authenticated, Permission } from '../../identity/index.js';

export const PERMISSION_KEY = 'wugongkai:permission';

/** What an endpoint declares: a permission, or that it is open to everybody, or to everybody signed in. */
export type DeclaredPermission = Permission | 'public' | 'signed-in';

/**
 * Declares what an endpoint needs. An endpoint that declares nothing refuses everybody; the permission itself is
 * asked against the object, by the Authorizer, inside the command or query.
 */
export function Needs(permission: DeclaredPermission): CustomDecorator {
  return SetMetadata(PERMISSION_KEY, permission);
}

/** A request whose sender is known once the guard has seen it. */
export interface SignedRequest extends FastifyRequest {
  signed?: Authenticated;
}

/** Who sent a request, and by which credential. */
export const CurrentCredential = createParamDecorator(
  (_data: unknown, context: ExecutionContext): Authenticated => {
    const { signed } = context.switchToHttp().getRequest<SignedRequest>();
    if (signed === undefined) throw new Error('an endpoint without a guard asked for its sender');
    return signed;
  },
);

/** The signed-in actor of a request. */
export const CurrentActor = createParamDecorator((_data: unknown, context: ExecutionContext): Actor => {
  const { signed } = context.switchToHttp().getRequest<SignedRequest>();
  if (signed === undefined) throw new Error('an endpoint without a guard asked for the actor');
  return signed.actor;
});
