import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { Principal } from '../../platform/database/index.js';
import {
  fromGlobalId,
  Public,
  registerNode,
  SignedIn,
  type RequestContext,
} from '../../platform/graphql/index.js';
import { changePassword } from './change-password.js';
import { begun, callerOf } from './session-cookie.js';
import { signIn } from './sign-in.js';
import { signOut } from './sign-out.js';
import { signOutEverywhere } from './sign-out-everywhere.js';
import { switchFirm } from './switch-firm.js';
import { firmOfPerson, viewerOf } from './viewer.queries.js';
import {
  ChangePasswordInput,
  ChangePasswordPayload,
  FirmType,
  SignInInput,
  SignInPayload,
  SignOutPayload,
  SwitchFirmInput,
  SwitchFirmPayload,
  ViewerType,
} from './viewer.types.js';

@Resolver()
export class SessionResolver {
  @Public()
  @Query(() => ViewerType, { nullable: true, description: 'Who is signed in; null when nobody is.' })
  async viewer(@Ctx() context: RequestContext): Promise<ViewerType | null> {
    return context.principal === null ? null : ViewerType.from(await viewerOf(context.unitOfWork));
  }

  @Public()
  @Mutation(() => SignInPayload, {
    nullable: true,
    description: 'Signs in. At most ten tries for one e-mail and fifty from one address in 15 minutes.',
  })
  async signIn(
    @Arg('input', () => SignInInput) input: SignInInput,
    @Ctx() context: RequestContext,
  ): Promise<SignInPayload> {
    const session = await signIn(context.database, input, callerOf(context));
    return Object.assign(new SignInPayload(), { viewer: await begun(context, session) });
  }

  @Public()
  @Mutation(() => SignOutPayload, { nullable: true, description: 'Ends the session of this browser.' })
  async signOut(@Ctx() context: RequestContext): Promise<SignOutPayload> {
    // Public, so that a browser with a dead cookie is rid of it as well.
    await context.begin('write');
    if (context.principal !== null) await signOut(context.unitOfWork);
    context.http.clearSessionCookie();
    return new SignOutPayload();
  }

  @SignedIn()
  @Mutation(() => SignOutPayload, {
    nullable: true,
    description: 'Ends all sessions of the person, in every browser and firm.',
  })
  async signOutEverywhere(@Ctx() context: RequestContext): Promise<SignOutPayload> {
    await signOutEverywhere(context.unitOfWork);
    context.http.clearSessionCookie();
    return new SignOutPayload();
  }

  @SignedIn()
  @Mutation(() => ChangePasswordPayload, {
    nullable: true,
    description: 'Changes the password and ends all other sessions of the person.',
  })
  async changePassword(
    @Arg('input', () => ChangePasswordInput) input: ChangePasswordInput,
    @Ctx() context: RequestContext,
  ): Promise<ChangePasswordPayload> {
    const session = await changePassword(context.database, await personOf(context), input, callerOf(context));
    return Object.assign(new ChangePasswordPayload(), { viewer: await begun(context, session) });
  }

  @SignedIn()
  @Mutation(() => SwitchFirmPayload, { nullable: true, description: 'Goes on in another of one’s firms.' })
  async switchFirm(
    @Arg('input', () => SwitchFirmInput) input: SwitchFirmInput,
    @Ctx() context: RequestContext,
  ): Promise<SwitchFirmPayload> {
    const firmId = fromGlobalId('Firm', input.firmId);
    await switchFirm(context.database, await personOf(context), firmId);
    // The same token, now with the rights of the other firm.
    await context.begin('read');
    return Object.assign(new SwitchFirmPayload(), {
      viewer: ViewerType.from(await viewerOf(context.unitOfWork)),
    });
  }
}

/**
 * Who asks, when the command opens its own transactions: this one is given back first, or a crowd that
 * waits for password checks would hold every connection.
 */
async function personOf(context: RequestContext): Promise<Principal> {
  const { principal } = context.unitOfWork;
  await context.end('rollback');
  return principal;
}

registerNode('Firm', async (context, id) => {
  const firm = context.principal === null ? null : await firmOfPerson(context.unitOfWork, id);
  return firm === null ? null : FirmType.from(firm);
});
