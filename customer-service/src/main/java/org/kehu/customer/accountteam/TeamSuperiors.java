package org.kehu.customer.accountteam;

import java.util.List;
import java.util.Optional;
import org.kehu.customer.salesplan.PlanSuperiors;
import org.kehu.customer.salesplan.SubjectKind;
import org.kehu.kit.policy.Policies;
import org.springframework.stereotype.Component;

/**
 * Sales plans go up the team (C-104): to the nearest person above whose role approves that kind;
 * above the manager, to whom the manager reports.
 */
@Component
class TeamSuperiors implements PlanSuperiors {

  private final TeamMembers members;
  private final Policies policies;

  TeamSuperiors(TeamMembers members, Policies policies) {
    this.members = members;
    this.policies = policies;
  }

  @Override
  public Optional<String> approverOf(SubjectKind kind, String authorId) {
    Optional<TeamMember> author = members.holding(authorId);
    author.ifPresent(one -> requireSubmits(one, kind));
    return author.map(one -> above(one, kind));
  }

  private void requireSubmits(TeamMember author, SubjectKind kind) {
    List<SubjectKind> submits = duties(author.role()).submits();
    if (!submits.contains(kind)) {
      throw TeamProblem.TEAM_PLAN_NOT_OF_ROLE
          .problem()
          .with("role", author.role().name())
          .with("kind", kind.name())
          .with("submits", submits);
    }
  }

  private String above(TeamMember author, SubjectKind kind) {
    TeamMember below = author;
    for (int steps = TeamRole.values().length; steps > 0; steps--) {
      Optional<TeamMember> superior = members.holding(below.reportsTo());
      if (superior.isEmpty() || duties(superior.get().role()).approves().contains(kind)) {
        return below.reportsTo();
      }
      below = superior.get();
    }
    return below.reportsTo();
  }

  private TeamPolicy.RoleDuties duties(TeamRole role) {
    return policies.now(TeamPolicy.KIND).value().of(role);
  }
}
