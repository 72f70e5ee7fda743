package org.kehu.customer.accountteam.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.accountteam.TeamPolicy;
import org.kehu.customer.accountteam.TeamRole;
import org.kehu.customer.salesplan.SubjectKind;
import org.kehu.kit.policy.EffectivePolicy;

/** The roles of the key-account team in force (大客户岗位职责). */
@Schema(name = "KeyAccountRoles")
record TeamRolesView(int version, Instant effectiveFrom, List<RoleView> roles) {

  /**
   * One role.
   *
   * @param reportsTo the role above; absent where that is the leader of a department
   * @param submits of whom it makes sales plans
   * @param approves of whom it approves those of the roles below
   */
  @Schema(name = "KeyAccountRole")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record RoleView(
      TeamRole role,
      String titleZh,
      String titleEn,
      @Nullable TeamRole reportsTo,
      List<DutyView> duties,
      List<SubjectKind> submits,
      List<SubjectKind> approves) {

    static RoleView of(TeamPolicy.RoleDuties one) {
      return new RoleView(
          one.role(),
          one.role().post().chinese(),
          one.role().post().english(),
          one.role().above(),
          one.duties().stream()
              .map(duty -> new DutyView(duty.code(), duty.title(), duty.everyMonths()))
              .toList(),
          one.submits(),
          one.approves());
    }
  }

  /** What the role keeps (职责); a task each time so many months are over, 0 for none. */
  @Schema(name = "KeyAccountRoleDuty")
  record DutyView(String code, String title, int everyMonths) {}

  static TeamRolesView of(EffectivePolicy<TeamPolicy> inForce) {
    return new TeamRolesView(
        inForce.version(),
        inForce.effectiveFrom(),
        inForce.value().roles().stream().map(RoleView::of).toList());
  }
}
