/** Who belongs to the project, and in which role. */
import type { ApiError } from '../api/apiError.ts';
import {
  InviteMemberDocument,
  ProjectMembersDocument,
  RemoveMemberDocument,
  SetMemberRoleDocument,
  type InviteMemberMutation,
  type MemberRowFragment,
  type Role,
} from '../api/operations.generated.ts';
import { Live } from './live.svelte.ts';
import type { Project } from './project.svelte.ts';

/** The members of one project; made by its page. */
export class Members {
  readonly #project: Project;
  readonly #all: Live<readonly MemberRowFragment[]>;

  constructor(project: Project) {
    this.#project = project;
    this.#all = new Live(async () => {
      const answer = await project.api.query(ProjectMembersDocument, { projectId: project.id });
      return answer.project.members;
    });
  }

  get all(): readonly MemberRowFragment[] | undefined {
    return this.#all.value;
  }

  get error(): ApiError | undefined {
    return this.#all.error;
  }

  /** How many owners there are; the last one can neither leave nor become less. */
  get ownerCount(): number {
    return this.all?.filter(({ role }) => role === 'OWNER').length ?? 0;
  }

  refresh(): Promise<void> {
    return this.#all.refresh();
  }

  /** Loads, then follows changes until the returned function is called. */
  listen(): () => void {
    void this.refresh();
    return this.#project.onTouched(() => void this.refresh());
  }

  /** Makes a one-time link for a new member. */
  async invite(role: Role): Promise<InviteMemberMutation['inviteMember']> {
    const input = { projectId: this.#project.id, role };
    const { inviteMember } = await this.#project.api.mutate(InviteMemberDocument, { input });
    return inviteMember;
  }

  async setRole(userId: string, role: Role): Promise<void> {
    const { setMemberRole } = await this.#project.api.mutate(SetMemberRoleDocument, {
      projectId: this.#project.id,
      userId,
      role,
    });
    this.#all.change((all) => all.map((member) => (member.user.id === userId ? setMemberRole : member)));
    await this.#project.refresh();
  }

  async remove(userId: string): Promise<void> {
    await this.#project.api.mutate(RemoveMemberDocument, { projectId: this.#project.id, userId });
    this.#all.change((all) => all.filter(({ user }) => user.id !== userId));
  }
}
